"""What an editor may write: one class a kind of content, one field a thing to say.

Every readable text is a `Text` in both languages. A field that names another thing carries a `Ref` with its kind,
and `library` sees to it that the thing exists. Descriptions are in plain words: editors see them while they type.
"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator
from pydantic.dataclasses import dataclass as checked
from pydantic_core import PydanticCustomError

STRICT = ConfigDict(extra="forbid", frozen=True)


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a field whose text is the id of another thing of this kind."""

    kind: str


def _not_empty(text: str) -> str:
    text = text.strip()
    if not text:
        raise PydanticCustomError("empty_text", "is empty")
    return text


def _date(value: Any) -> Any:
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise PydanticCustomError("no_date", "is not a date", {"value": value}) from None
    return value


def _same_in_both(value: Any) -> Any:
    """A text that needs no words, such as “11(1)”, is written once."""
    return {"cy": value, "en": value} if isinstance(value, str) else value


def _has_other(forms: dict[str, str]) -> dict[str, str]:
    if "other" not in forms:
        raise PydanticCustomError("no_other_form", "has no form “other”")
    return forms


def _web(value: str) -> str:
    if not value.startswith(("https://", "http://")):
        raise PydanticCustomError("no_web_address", "is not a web address", {"value": value})
    return value


Words = Annotated[str, AfterValidator(_not_empty)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Day = Annotated[date, BeforeValidator(_date)]
WebAddress = Annotated[Words, AfterValidator(_web)]
Grade = Literal["official", "secondary", "unconfirmed"]
Variant = Literal["plain", "easy-read"]

TopicId = Annotated[Id, Ref("topic")]
SectionId = Annotated[Id, Ref("section")]
FactId = Annotated[Id, Ref("fact")]
SourceId = Annotated[Id, Ref("source")]
OrganisationId = Annotated[Id, Ref("organisation")]
RoleId = Annotated[Id, Ref("role")]
UnitId = Annotated[Id, Ref("unit")]
PictureId = Annotated[Id, Ref("picture")]
LetterId = Annotated[Id, Ref("letter")]
ChecklistId = Annotated[Id, Ref("checklist")]
SheetId = Annotated[Id, Ref("sheet")]
StoryId = Annotated[Id, Ref("story")]


@checked(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class Text:
    """One readable text, said in both languages."""

    cy: Words
    en: Words

    def __getitem__(self, language: str) -> str:
        return self.cy if language == "cy" else self.en


@checked(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class Name(Text):
    """The name of a thing: an Act, a body. Its numbers are part of the name, and it has no markup."""


@checked(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class Slug:
    """The last part of an address, in each language's own words: a-z, 0-9 and hyphens."""

    cy: Id
    en: Id

    def __getitem__(self, language: str) -> str:
        return self.cy if language == "cy" else self.en


@checked(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class Web:
    """A web address for readers of each language; the same one twice where there is only one."""

    cy: WebAddress
    en: WebAddress

    def __getitem__(self, language: str) -> str:
        return self.cy if language == "cy" else self.en


@checked(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class Sayings:
    """People's own words for a thing, as they type them into a search box. Not shown on the page."""

    cy: list[Words]
    en: list[Words]

    def __getitem__(self, language: str) -> list[str]:
        return self.cy if language == "cy" else self.en


class Model(BaseModel):
    """The base of every kind: unknown keys are refused, and nothing changes after loading."""

    model_config = STRICT


class Seen(Model):
    """How and when somebody saw that this is so."""

    on: Day = Field(description="The day it was seen, such as 2026-11-22.")
    how: Literal["copy", "live", "rang"] = Field(
        description="copy: on a stored copy of a page. live: on the page itself. rang: somebody rang the number."
    )


# ---- facts and sources ---------------------------------------------------------------------------------------------


class Source(Model):
    """An Act, a code, a guidance page: its title and address, once."""

    id: Id
    kind: Literal["law", "code", "guidance", "page"]
    title: Name
    address: Web | None = Field(None, description="Leave it out when it is not known.")
    languages: Literal["both", "en", "cy"] = Field(
        "both", alias="in", description="The languages the thing itself is in."
    )


class Cited(Model):
    """Where a fact stands in a source."""

    source: SourceId
    part: Annotated[Name, BeforeValidator(_same_in_both, json_schema_input_type=Name | str)] | None = Field(
        None, description="The section, regulation or paragraph: “11(1)”, or {cy: rheol. 3, en: reg. 3}."
    )
    address: WebAddress | None = Field(None, description="The address of just that part, if there is one.")


class Limit(Model):
    """How long somebody has. Each limit names its own kind of day and what starts the clock."""

    amount: int = Field(gt=0)
    unit: UnitId
    begins: Literal["day-of", "day-after", "unknown"] = Field(
        description="The first day that counts: the day it happened, or the day after."
    )
    starts: Text = Field(alias="from", description="What starts the clock, as a sentence.")


class Number(Model):
    """A number that is not a time limit: an age, a level, a count."""

    amount: Words
    unit: UnitId | None = None

    @model_validator(mode="after")
    def _figure(self) -> Self:
        if self.unit and not self.amount.isdigit():
            raise PydanticCustomError("no_figure", "has a unit, so its amount must be in figures")
        return self


class Fact(Model):
    """One thing that is so, with its source, its grade, and when it was seen. At most one number each."""

    id: Id
    says: Text = Field(
        description="The fact in one or two plain sentences; readers see it under “the law and our sources”."
    )
    limit: Limit | None = None
    number: Number | None = None
    date: Day | None = None
    sources: list[Cited] = Field(min_length=1)
    grade: Grade
    seen: Seen
    source_date: Words | None = Field(None, description="The date of the page or text, where it is known.")
    review: Day = Field(description="Look at it again after this day.")
    ask: OrganisationId | None = Field(
        None, description="Whom a reader can ask; needed when the grade is not official."
    )

    @model_validator(mode="after")
    def _one_number(self) -> Self:
        if sum(thing is not None for thing in (self.limit, self.number, self.date)) > 1:
            raise PydanticCustomError("two_numbers", "has more than one of limit, number and date")
        return self


# ---- topics --------------------------------------------------------------------------------------------------------


class Step(Model):
    """One step of a process: who does it, by when, and what the reader can do."""

    id: Id = Field(description="Its permanent name in links to this step. Never change it.")
    who: RoleId
    limit: FactId | None = None
    heading: Text
    text: Text
    do: Text | None = Field(None, description="What the reader can do; needed when somebody else takes the step.")
    letter: LetterId | None = Field(None, description="A letter to use at this step.")


class Part(Model):
    """A section of the page under its own heading."""

    id: Id = Field(description="Its permanent name in links to this part. Never change it.")
    heading: Text
    text: Text
    audience: Literal["parents"] | None = Field(
        None, description="parents: the part for parents and carers on a young person's page."
    )


@checked(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class EasySentence(Text):
    """One short sentence with one picture."""

    picture: PictureId
    step: Id | None = None


class Topic(Model):
    """One question a family asks: a plain page and an easy-read page, in both languages."""

    id: Id = Field(description="Permanent: it names the file, the short address and every link to the topic.")
    section: SectionId
    kind: Literal["process", "right", "role", "support"]
    tier: Literal["core", "full"]
    state: Literal["ready", "draft"] = Field("ready", description="draft: kept out of the site until it is ready.")
    urgent: Day | None = Field(
        None,
        description="Until this day, at most 14 days off, one language may be newer than the other on a public site.",
    )
    covers: list[int] = Field([], description="Items of the source documents that this topic carries.")
    compares: bool = Field(False, description="true on a page that tells Wales and England apart.")
    slug: Slug
    title: Text
    also: Sayings
    answer: Text = Field(description="The answer first: the two sentences that matter.")
    steps: list[Step] = []
    parts: list[Part] = []
    say: list[Text] = Field([], description="Words the reader can say or write.")
    help: list[OrganisationId] = Field(min_length=1, max_length=4)
    next: list[TopicId] = Field([], max_length=3)
    facts: list[FactId] = Field([], description="Facts behind the page that no step or placeholder names.")
    letters: list[LetterId] = Field([], description="Letters for this topic that no step names.")
    checklists: list[ChecklistId] = []
    sheets: list[SheetId] = []
    easy_read: list[EasySentence] = Field(min_length=12, max_length=25)


# ---- people who help, and words ------------------------------------------------------------------------------------


class Known(Model):
    """Something known about an organisation, with its own grade: a number may be sure and its hours not."""

    grade: Grade
    seen: Seen
    source_date: Words | None = None


class Phone(Known):
    value: Words


class TextNumber(Known):
    value: Words
    keyword: Words | None = Field(None, description="The word to send, where one must be sent.")


class Email(Known):
    value: Annotated[str, StringConstraints(pattern=r"^[^\s@]+@[^\s@]+\.[^\s@]+$")]


class Website(Known):
    cy: WebAddress
    en: WebAddress

    def __getitem__(self, language: str) -> str:
        return self.cy if language == "cy" else self.en


class Detail(Known):
    """Opening hours, cost, service in Welsh, deaf access: a sentence with its grade."""

    cy: Words
    en: Words

    def __getitem__(self, language: str) -> str:
        return self.cy if language == "cy" else self.en


class Organisation(Model):
    """Somebody who can help, each field graded apart."""

    id: Id
    name: Name
    serves: Literal["wales", "england", "uk"]
    emergency: bool = Field(False, description="true for numbers that are never hedged, such as 999.")
    does: Text
    for_whom: Text
    phone: Phone | None = None
    text: TextNumber | None = None
    email: Email | None = None
    web: Website | None = None
    hours: Detail | None = None
    welsh: Detail | None = None
    deaf: Detail | None = None
    cost: Detail | None = None
    sources: list[Cited] = Field(min_length=1)
    review: Day
    covers: list[int] = []


class Term(Model):
    """A word of the field, explained twice: plainly, and in easy read."""

    id: Id
    term: Name
    abbreviation: Name | None = None
    grade: Grade = Field(description="How sure the Welsh term is.")
    hard: bool = Field(False, description="true: easy-read pages explain it in a box at its first use.")
    means: Text
    easy: Text
    also: Sayings | None = None
    avoid: Sayings | None = Field(None, description="Words that must not be used for it.")
    covers: list[int] = []
    topics: list[TopicId] = []


class Covered(Model):
    """Something that the documents behind the site name, and that the site must carry."""

    id: Annotated[str, StringConstraints(pattern=r"^src-\d{3}$")]
    name: Words
    core: bool = Field(False, description="true: the core topics and the stories carry it.")


class Avoided(Model):
    """Words of England's system: they stand only on pages that tell the two countries apart."""

    id: Id
    words: list[Words] = Field(min_length=1)
    instead: Name = Field(description="What Wales has, for the hint.")


class Review(Model):
    """Somebody checked something, and when. Only real, named people or bodies."""

    topic: TopicId
    what: Literal["law", "welsh", "easy-read"]
    who: Name
    on: Day


class Picture(Model):
    """A concept and the picture that shows it."""

    id: Id
    emoji: Annotated[str, StringConstraints(pattern=r"^[0-9A-F]{4,5}(-[0-9A-F]{4,5})*$")] = Field(
        description="The OpenMoji code of the picture."
    )
    alt: Text


# ---- letters, checklists, sheets, stories, councils -----------------------------------------------------------------


class Blank(Model):
    """A blank to fill in: the name that the body uses, and what to write there."""

    id: Id
    label: Text
    hint: Text | None = None
    long: bool = Field(False, description="true: room for more than a line.")


class Letter(Model):
    """A letter that a family can send: when, to whom, under which law, and the body with its blanks."""

    id: Id
    slug: Slug
    title: Text
    also: Sayings
    when: Text = Field(description="When to use it.")
    to: Text = Field(description="Who it goes to.")
    law: list[FactId] = Field(min_length=1, description="The facts that it rests on.")
    reply: FactId | None = Field(None, description="The fact with the time limit for an answer, if there is one.")
    answer: Text = Field(description="When to expect a reply, in words.")
    next: Text = Field(description="What to do next, and when no answer comes.")
    topics: list[TopicId] = Field(min_length=1)
    subject: Text
    blanks: list[Blank] = Field(min_length=1)
    body: Text = Field(description="The letter itself; {blank:name} marks a blank.")


class Question(Model):
    """One line of a checklist: the question, why it matters, what to look for."""

    id: Id
    question: Text
    why: Text
    look_for: Text


class Checklist(Model):
    """Questions to work through, on the page or on paper."""

    id: Id
    slug: Slug
    title: Text
    also: Sayings
    intro: Text
    questions: list[Question] = Field(min_length=4, max_length=15)
    topics: list[TopicId] = Field(min_length=1)
    facts: list[FactId] = []
    covers: list[int] = []


class SheetPart(Model):
    """A place on a sheet: lines to write on, a box to draw in, words to copy, or an example with a note."""

    id: Id
    heading: Text
    text: Text | None = None
    picture: PictureId | None = None
    lines: int = Field(0, ge=0, le=20, description="Lines to write on.")
    draw: bool = Field(False, description="true: a box to draw in.")
    choices: list[Text] = Field([], description="Boxes to tick.")
    message: Text | None = Field(None, description="Words to copy and send.")
    example: Text | None = Field(None, description="Invented words that show how it can be filled in.")


class Sheet(Model):
    """A sheet to fill in, keep and take along."""

    id: Id
    slug: Slug
    title: Text
    also: Sayings
    intro: Text
    easy_read: bool = Field(False, description="true: written for easy read, with pictures.")
    invented: bool = Field(False, description="true: shows invented people, and says so.")
    parts: list[SheetPart] = Field(min_length=2)
    topics: list[TopicId] = Field(min_length=1)
    covers: list[int] = []


class Story(Model):
    """Invented people in Wales: what happened, what helped."""

    id: Id
    slug: Slug
    title: Text
    text: Text
    helped: list[Text] = Field(min_length=1, max_length=5, description="What helped, a line each.")
    topics: list[TopicId] = Field(min_length=1)
    covers: list[int] = []


class Council(Model):
    """One of the 22 councils. What is not known is left out, and the page says so."""

    id: Id
    slug: Slug
    name: Name
    council: Name
    web: Website | None = None
    aln: Website | None = Field(None, description="Its page on additional learning needs.")
    advocacy: Detail | None = Field(None, description="Who gives children's advocacy there.")
    complaints: Website | None = None
    transport: Website | None = None
    sources: list[Cited] = Field(min_length=1)
    review: Day


# ---- the site itself -----------------------------------------------------------------------------------------------


class Section(Model):
    """A shelf of topics."""

    id: Id
    slug: Slug
    title: Text
    summary: Text
    speaks_to: Literal["family", "young-person"] = "family"


class Role(Model):
    """Somebody who takes a step."""

    id: Id
    name: Text
    reader: bool = Field(False, description="true when this is the reader, who needs no “what you can do”.")


class Unit(Model):
    """A unit of time or age, and its form after a number in each language's plural classes."""

    id: Id
    cy: Annotated[dict[str, Words], AfterValidator(_has_other)]
    en: Annotated[dict[str, Words], AfterValidator(_has_other)]

    def __getitem__(self, language: str) -> dict[str, str]:
        return self.cy if language == "cy" else self.en


class SitePage(Model):
    """A page of the site's own: its address, title and one-sentence summary."""

    id: Id
    slug: Slug
    title: Text
    summary: Text


class HelpGroup(Model):
    """A kind of trouble, and whom to ring."""

    id: Id
    heading: Text
    text: Text | None = None
    contacts: list[OrganisationId] = []


class HelpNow(Model):
    """The page for danger now: light, calm, no script."""

    answer: Text
    groups: list[HelpGroup] = Field(min_length=1)


class Publisher(Model):
    """Who stands behind the site, once somebody does."""

    name: Name
    email: Annotated[str, StringConstraints(pattern=r"^[^\s@]+@[^\s@]+\.[^\s@]+$")]


class Site(Model):
    """Names, address, publisher, stage: what is true of the whole site."""

    name: Name
    promise: Text = Field(description="What the site is for, in one sentence.")
    address: Annotated[str, StringConstraints(pattern=r"^(https://\S+)?$")] = Field(
        "", description="Empty until somebody owns an address."
    )
    publisher: Publisher | None = None
    exit: Web = Field(description="Where the quick exit goes, for each language.")
    stage: Literal["draft", "public"] = "draft"
    welcome: Text
    first: list[TopicId] = Field(min_length=1, max_length=6, description="The topics that the home page offers first.")
