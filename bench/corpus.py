"""Made-up topics of the size of real ones, in both languages and both variants. The same number gives the same words.

A sentence is put together from four lists of phrases; a phrase stands at the same place in both languages, so the two
texts say the same. Who writes them down for which builder is not this module's concern.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

LANGUAGES = ("cy", "en")
SECTIONS = ("start", "aln", "plan", "out-of-school", "after-16", "advocacy", "disagree", "rights")
ORGANISATIONS, TERMS, SOURCES = 20, 40, 30
STEPS, PARTS, SAYINGS, FACTS, EASY_SENTENCES = 6, 4, 2, 4, 18

Words = dict[str, str]  # language -> words

WHO = [
    ("Rhaid i'r ysgol", "The school must"),
    ("Rhaid i'r cyngor", "The council must"),
    ("Dylai'r coleg", "The college should"),
    ("Gall eich teulu", "Your family can"),
    ("Gall rhywun o'r gwasanaeth iechyd", "Someone from the health service can"),
    ("Gallwch chi", "You can"),
    ("Dylai'r athro dosbarth", "The class teacher should"),
    ("Gall eich eiriolwr", "Your advocate can"),
]
DOES = [
    ("drafod", "discuss"),
    ("ddarllen", "read"),
    ("egluro", "explain"),
    ("ysgrifennu am", "write about"),
    ("ofyn am", "ask for"),
    ("edrych ar", "look at"),
    ("gadw copi o", "keep a copy of"),
    ("feddwl am", "think about"),
    ("newid", "change"),
    ("rannu", "share"),
]
WHAT = [
    ("y cynllun newydd", "the new plan"),
    ("y cymorth yn y dosbarth", "the support in class"),
    ("y llythyr o'r cyfarfod", "the letter from the meeting"),
    ("y rhesymau dros y penderfyniad", "the reasons for the decision"),
    ("yr hyn sy'n helpu", "what helps"),
    ("yr amserlen ar gyfer y tymor", "the timetable for the term"),
    ("y pethau sy'n anodd", "the things that are hard"),
    ("y ffordd o deithio i'r ysgol", "the way of travelling to school"),
    ("y nodiadau gan y meddyg", "the notes from the doctor"),
    ("y camau sydd ar ôl", "the steps that are left"),
]
WHEN = [
    ("cyn y cyfarfod nesaf", "before the next meeting"),
    ("pan fydd eich plentyn yn barod", "when your child is ready"),
    ("gyda phawb sy'n gweithio gyda'ch plentyn", "with everyone who works with your child"),
    ("heb godi tâl arnoch", "without charging you"),
    ("mewn geiriau y gallwch eu deall", "in words that you can understand"),
    ("ac anfon copi atoch ar bapur", "and send you a copy on paper"),
    ("os bydd rhywbeth yn newid gartref", "if something changes at home"),
    ("fel y gall pawb weld beth sydd wedi'i gytuno", "so that everyone can see what was agreed"),
    ("yn Gymraeg neu yn Saesneg, fel y mynnoch", "in Welsh or in English, as you wish"),
    ("hyd yn oed os nad oes diagnosis", "even if there is no diagnosis"),
]
# The phrases of easy read: a sentence of these has ten short words at most.
SHORT = [
    [
        said
        for said in phrases
        if all(len(words.split()) <= most and max(map(len, words.split())) < 10 for words in said)
    ]
    for phrases, most in ((WHO, 3), (DOES, 2), (WHAT, 5))
]
# amount, unit, and the two in words
LIMITS = [
    (35, "school-day", "35\u00a0diwrnod ysgol", "35\u00a0school days"),
    (12, "week", "12\u00a0wythnos", "12\u00a0weeks"),
    (8, "week", "8\u00a0wythnos", "8\u00a0weeks"),
    (6, "month", "6\u00a0mis", "6\u00a0months"),
    (15, "complaint-working-day", "15\u00a0diwrnod gwaith", "15\u00a0working days"),
]
PICTURES = (
    "school teacher classroom college work home council tribunal hospital doctor nurse police child street".split()
)


@dataclass(frozen=True)
class Fact:
    """`limit` is an entry of LIMITS, or None."""

    id: str
    says: Words
    limit: tuple | None
    source: int

    def limit_in(self, language: str) -> str:
        return self.limit[2 + LANGUAGES.index(language)]


@dataclass(frozen=True)
class Step:
    id: str
    heading: Words
    text: Words
    do: Words
    limit: Fact | None
    term: int


@dataclass(frozen=True)
class Part:
    id: str
    heading: Words
    text: list[Words]
    items: list[Words]


@dataclass(frozen=True)
class Topic:
    """`help` and `next` are numbers of organisations and topics; `easy` has a picture and a sentence each."""

    number: int
    id: str
    section: str
    title: Words
    answer: Words
    steps: list[Step]
    parts: list[Part]
    say: list[Words]
    facts: list[Fact]
    help: list[int]
    next: list[int]
    easy: list[tuple[str, Words]]


def topics(count: int) -> Iterator[Topic]:
    """That many topics, one at a time, so that none but the last is in memory."""
    return (topic(number, count) for number in range(count))


def topic(number: int, count: int) -> Topic:
    by_chance = Random(f"topic {number}")
    id_ = topic_id(number)
    facts = [_fact(by_chance, id_, place) for place in range(FACTS)]
    return Topic(
        number,
        id_,
        SECTIONS[number % len(SECTIONS)],
        title(number),
        sentences(by_chance, 2),
        [_step(by_chance, place, facts) for place in range(STEPS)],
        [_part(by_chance, place) for place in range(PARTS)],
        [sentences(by_chance) for _ in range(SAYINGS)],
        facts,
        [(number + step) % ORGANISATIONS for step in range(3)],
        [(number + step) % count for step in (1, 2, 3)],
        [(by_chance.choice(PICTURES), short_sentence(by_chance)) for _ in range(EASY_SENTENCES)],
    )


def topic_id(number: int) -> str:
    return f"topic-{number:04}"


def title(number: int) -> Words:
    by_chance = Random(f"title {number}")
    what, when = by_chance.choice(WHAT), by_chance.choice(WHEN)
    return {lang: f"{what[n][0].upper()}{what[n][1:]} {when[n]}" for n, lang in enumerate(LANGUAGES)}


def sentences(by_chance: Random, count: int = 1) -> Words:
    chosen = [[by_chance.choice(phrases) for phrases in (WHO, DOES, WHAT, WHEN)] for _ in range(count)]
    return {
        lang: " ".join(" ".join(part[n] for part in parts) + "." for parts in chosen)
        for n, lang in enumerate(LANGUAGES)
    }


def short_sentence(by_chance: Random) -> Words:
    """Ten words at most, as easy read wants them."""
    parts = [by_chance.choice(phrases) for phrases in SHORT]
    return {lang: " ".join(part[n] for part in parts) + "." for n, lang in enumerate(LANGUAGES)}


def heading(by_chance: Random) -> Words:
    parts = [by_chance.choice(phrases) for phrases in (WHO, DOES, WHAT)]
    return {lang: " ".join(part[n] for part in parts) for n, lang in enumerate(LANGUAGES)}


def _fact(by_chance: Random, topic: str, place: int) -> Fact:
    limit = by_chance.choice(LIMITS) if place < FACTS // 2 else None
    return Fact(f"{topic}-fact-{place}", sentences(by_chance), limit, by_chance.randrange(SOURCES))


def _step(by_chance: Random, place: int, facts: list[Fact]) -> Step:
    limit = facts[place] if facts[place % FACTS].limit and place < FACTS else None
    return Step(
        f"step-{place}",
        heading(by_chance),
        sentences(by_chance, 2),
        sentences(by_chance),
        limit,
        by_chance.randrange(TERMS),
    )


def _part(by_chance: Random, place: int) -> Part:
    """Every other part has a list."""
    items = [short_sentence(by_chance) for _ in range(4)] if place % 2 else []
    return Part(f"part-{place}", heading(by_chance), [sentences(by_chance, 1 if items else 3)], items)
