"""Pages -> HTML, through the templates in overrides/. No page is made until it is asked for."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from llwybr import LANGUAGES, agreement, alphabet, look, markup, pictures, wording
from llwybr.addresses import COLLECTIONS, Addresses, relative
from llwybr.edition import Edition
from llwybr.evidence import by_source, earliest_review, facts_named, facts_of, needs_saying, oldest_seen
from llwybr.library import Library
from llwybr.model import Fact, Topic
from llwybr.pages import TITLES, Page, sections_with_topics
from llwybr.prose import Prose, dial

INDENT = re.compile(r"\n\s*")
SENTENCE_END = re.compile(r"(?<=[.!?])\s")
SUMMARY_LENGTH = 160
# Attributes stand in double quotes in every template, so an apostrophe needs no escape; Welsh has many.
APOSTROPHE = "&#39;"
OTHER = {"cy": "en", "en": "cy"}


@dataclass(frozen=True)
class Letter:
    """A line of the A-Z."""

    words: str
    address: str
    easy: str = ""


@dataclass(frozen=True)
class EasyLine:
    """A sentence of an easy-read page, with the hard words that are explained after it."""

    text: str
    picture: Markup
    id: str | None
    terms: list


class Renderer:
    """Makes the HTML of the pages of one edition."""

    def __init__(self, library: Library, edition: Edition):
        self.library = library
        self.edition = edition
        self.addresses = Addresses(library)
        self.look = look.Look(edition.templates / "assets")
        self.shelves = sections_with_topics(library)
        self.waits = {(text.file, text.waits) for text in agreement.stale(library)}
        self.environment = Environment(
            loader=FileSystemLoader(edition.templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self.environment.globals.update(
            library=library,
            addresses=self.addresses,
            site=library.site,
            shelves=self.shelves,
            languages=LANGUAGES,
            menu=[id_ for kind, id_ in COLLECTIONS.items() if library.shelves[kind]]
            + ["organisations", "glossary", "a-z"],
            wording=wording,
            dial=dial,
            address=edition.address,
            mark=self.look.mark,
            icon=self.look.icon,
            first_sentence=first_sentence,
            by_source=by_source,
            oldest_seen=oldest_seen,
            letter_id=alphabet.fragment,
        )

        self.environment.tests["needs_saying"] = needs_saying

    def html(self, page: Page, body: str = "") -> str:
        """The whole document of a page. `body` is the HTML of a hand-written page."""
        language = LANGUAGES[0] if page.language == "both" else page.language
        style, script = self.look.style(page.kind), "" if page.id == "help-now" else self.look.script
        here = self._base_of(page)
        prose = Prose(self.library, self.addresses, language, here)
        context = {
            "page": page,
            "here": page.address,
            "lang": language,
            "other": OTHER[language],
            "prose": prose,
            "stated": replace(prose, to_facts=False),
            "link": lambda there: relative(here, there) if here is not None else self._absolute(there),
            "t": lambda key, lang=language, **values: self.library.word(key, lang, **values),
            "letters": lambda groups: Markup(self._letters(groups, language)),
            "report": self._report(page, language),
            "report_in": lambda lang: self._report(page, lang),
            "summary": shortened(markup.plain(page.summary)),
            "built": wording.day(self.edition.built, language),
            "style": Markup(style),
            "script": Markup(script),
            "body": Markup(body),
            # `mkdocs serve` puts its reload script into the page, which a strict policy would stop.
            "csp": "" if self.edition.live else look.policy(style, script),
            **self._own(page, language),
        }
        template = self.environment.get_template(f"pages/{page.kind}.html")
        return INDENT.sub("\n", template.render(context)).replace(APOSTROPHE, "'")

    def _base_of(self, page: Page) -> str | None:
        """A page that is served at any address (404) cannot use relative links."""
        return None if page.kind == "not-found" else page.address

    def _absolute(self, there: str) -> str:
        path = re.sub(r"^https?://[^/]+", "", self.edition.address) or "/"
        return path + there

    def _report(self, page: Page, language: str) -> Markup:
        """Where to report a mistake: one mail link with page and date, or an honest sentence."""
        publisher = self.library.site.publisher
        if publisher is None:
            return Markup("%s") % self.library.word("report-nobody", language)
        subject = self.library.word("report-about", language, page=page.id, date=self.edition.built.isoformat())
        return Markup('<a href="mailto:%s?subject=%s">%s</a>') % (
            publisher.email,
            Markup(subject).striptags().replace(" ", "%20"),
            self.library.word("report", language),
        )

    def _own(self, page: Page, language: str) -> dict[str, Any]:
        """What only this kind of page needs."""
        make = getattr(self, f"_own_{page.kind.replace('-', '_')}", None)
        return make(page, language) if make else {}

    def _own_topic(self, page: Page, language: str) -> dict[str, Any]:
        tools = list(self._tools(page.thing))
        return {
            "tools": tools,
            "shared": {sentence.step for sentence in page.thing.easy_read},
            **self._about(page.thing, language),
            **self._evidence(facts_of(self.library, page.thing)),
        }

    def _own_letter(self, page: Page, language: str) -> dict[str, Any]:
        letter = page.thing
        ids = [*letter.law, *([letter.reply] if letter.reply else [])]
        blanks = {blank.id: blank.label[language] for blank in letter.blanks}
        hints = [(blank.label[language], blank.hint[language]) for blank in letter.blanks if blank.hint]
        return {"blanks": blanks, "hints": hints, **self._evidence(facts_named(self.library, letter, ids))}

    def _own_checklist(self, page: Page, language: str) -> dict[str, Any]:
        return self._evidence(facts_named(self.library, page.thing, page.thing.facts))

    def _own_sheet(self, page: Page, language: str) -> dict[str, Any]:
        def drawing(id_: str) -> Markup:
            return pictures.drawing(self.library.pictures[id_], self.library.pictures[id_].alt[language])

        return {"drawing": drawing}

    def _own_collection(self, page: Page, language: str) -> dict[str, Any]:
        order, things = alphabet.key(language), self.library.shelves[page.thing].values()
        titled = [(*TITLES[page.thing](thing), thing) for thing in things]
        return {"listed": sorted(titled, key=lambda one: order(one[0][language]))}

    def _tools(self, topic: Topic) -> Iterable[tuple[str, Any]]:
        """Letters (but those that a step names), checklists and sheets of a topic, and a story about it."""
        shelves, named = self.library.shelves, {step.letter for step in topic.steps}
        for kind, ids in (("letter", topic.letters), ("checklist", topic.checklists), ("sheet", topic.sheets)):
            yield from ((kind, shelves[kind][id_]) for id_ in ids if id_ not in named)
        yield from (("story", story) for story in shelves["story"].values() if topic.id in story.topics)

    def _own_easy_read(self, page: Page, language: str) -> dict[str, Any]:
        facts = facts_of(self.library, page.thing, easy=True)
        easy = list(self._easy_lines(page.thing, language))
        return {"easy": easy, **self._about(page.thing, language), **self._evidence(facts)}

    def _own_sources(self, page: Page, language: str) -> dict[str, Any]:
        kinds = ("law", "code", "guidance", "page")
        facts = dict(by_source(self.library.facts.values()))
        groups = [
            (kind, [(s, facts.get(s.id, [])) for s in self.library.sources.values() if s.kind == kind])
            for kind in kinds
        ]
        return {"groups": [group for group in groups if group[1]]}

    def _own_organisations(self, page: Page, language: str) -> dict[str, Any]:
        order = alphabet.key(language)
        found = sorted(self.library.organisations.values(), key=lambda org: order(org.name[language]))
        groups = [(nation, [o for o in found if o.serves == nation]) for nation in ("wales", "uk", "england")]
        return {"groups": [group for group in groups if group[1]]}

    def _own_glossary(self, page: Page, language: str) -> dict[str, Any]:
        return {"groups": alphabet.grouped(self.library.terms.values(), lambda term: term.term[language], language)}

    def _own_a_z(self, page: Page, language: str) -> dict[str, Any]:
        return {"groups": alphabet.grouped(self._entries(language), lambda entry: entry.words, language)}

    def _entries(self, language: str) -> Iterable[Letter]:
        """Everything that can be looked up: topics, words, organisations."""
        for topic in self.library.topics.values():
            easy = self.addresses.topic(topic.id, language, "easy-read")
            yield Letter(topic.title[language], self.addresses.topic(topic.id, language), easy)
        for term in self.library.terms.values():
            address = self.addresses.term(term.id, language)
            yield Letter(term.term[language], address)
            if term.abbreviation:
                yield Letter(f"{term.abbreviation[language]}: {term.term[language]}", address)
        for org in self.library.organisations.values():
            yield Letter(org.name[language], self.addresses.organisation(org.id, language))

    def _about(self, topic: Topic, language: str) -> dict[str, Any]:
        """What readers should know of a topic page itself: whether one language is newer, and who checked it."""
        file = self.library.origins["topic", topic.id][0]
        stale = (
            "stale-here"
            if (file, language) in self.waits
            else "stale-other"
            if (file, OTHER[language]) in self.waits
            else ""
        )
        return {"stale": stale, "reviews": [review for review in self.library.reviews if review.topic == topic.id]}

    def _evidence(self, facts: list[Fact]) -> dict[str, Any]:
        return {"facts": facts, "review": earliest_review(facts)}

    def _easy_lines(self, topic: Topic, language: str) -> Iterable[EasyLine]:
        """The sentences with their pictures; a hard word is explained after its first use, a step's id is set once."""
        boxed: set[str] = set()
        steps: set[str] = set()
        drawn: set[str] = set()
        for sentence in topic.easy_read:
            text = sentence[language]
            named = [p.target for p in markup.inlines(text) if isinstance(p, markup.Link) and p.scheme == "term"]
            terms = [self.library.terms[id_] for id_ in named if id_ not in boxed and self.library.terms[id_].hard]
            boxed.update(named)
            id_ = sentence.step if sentence.step not in steps else None
            steps.add(sentence.step)
            picture = self.library.pictures[sentence.picture]
            drawing = pictures.drawing(picture, picture.alt[language], again=picture.id in drawn)
            drawn.add(picture.id)
            yield EasyLine(text, drawing, id_, terms)

    def _letters(self, groups: list, language: str) -> Markup:
        """The row of letters above an index."""
        row = Markup("").join(
            Markup('<a href="#%s">%s</a> ') % (alphabet.fragment(letter), letter) for letter, _ in groups
        )
        return Markup('<nav class="letters" aria-label="%s">%s</nav>') % (self.library.word("letters", language), row)


def first_sentence(text: str) -> str:
    return SENTENCE_END.split(markup.plain(text), maxsplit=1)[0]


def shortened(text: str) -> str:
    """At most 160 characters, cut between words."""
    text = " ".join(text.split())
    return text if len(text) <= SUMMARY_LENGTH else text[: text.rindex(" ", 0, SUMMARY_LENGTH)] + "…"
