"""The pages that the library becomes: which there are, where they stand, and how they belong together.

A `Page` is light: it knows its language, id, variant, title and address. `render` makes its HTML when it is wanted.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from llwybr import LANGUAGES
from llwybr.addresses import COLLECTIONS, Addresses
from llwybr.library import Library
from llwybr.model import Text, Topic

# Pages whose words are hand-written Markdown in docs/<language>/<id>.md.
SHELL = ("about", "privacy", "accessibility", "terms", "copyright")
OWN = ("help-now", "a-z", "glossary", "organisations", "sources")
BOTH = "both"
# Title and summary of a thing in a collection.
TITLES: dict[str, Callable[[Any], tuple[Text, Text]]] = {
    "letter": lambda letter: (letter.title, letter.when),
    "checklist": lambda checklist: (checklist.title, checklist.intro),
    "sheet": lambda sheet: (sheet.title, sheet.intro),
    "story": lambda story: (story.title, story.text),
    "council": lambda council: (council.council, council.council),
}


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `language` is cy, en or both; `others` are the same page's addresses in each language;
    `variants` the addresses of its plain and easy-read pages in this language."""

    id: str
    kind: str
    language: str
    title: str
    summary: str
    address: str
    variant: str = "plain"
    thing: Any = None
    others: dict[str, str] = field(default_factory=dict)
    variants: dict[str, str] = field(default_factory=dict)


def every_page(library: Library) -> list[Page]:
    """Every page of the site; drafts as the library has them."""
    return [*for_both(library), *(page for language in LANGUAGES for page in for_language(library, language))]


def sections_with_topics(library: Library) -> dict[str, list]:
    """section id -> its topics, in the order of sections.yml; sections without a topic are left out."""
    shelves: dict[str, list] = {id_: [] for id_ in library.sections}
    for topic in library.topics.values():
        shelves[topic.section].append(topic)
    return {id_: topics for id_, topics in shelves.items() if topics}


def for_both(library: Library) -> Iterator[Page]:
    """The pages that speak both languages at once."""
    addresses = Addresses(library)
    name = " · ".join(library.site.name[lang] for lang in LANGUAGES)
    homes = {lang: addresses.home(lang) for lang in LANGUAGES}
    promise = library.site.promise
    yield Page("door", "door", BOTH, name, f"{promise.cy} {promise.en}", "", others=homes)
    title = " · ".join(library.words["not-found"][lang] for lang in LANGUAGES)
    yield Page("not-found", "not-found", BOTH, title, title, "404.html", others=homes)
    for topic in library.topics.values():
        title = " · ".join(topic.title[lang] for lang in LANGUAGES)
        others = {lang: addresses.topic(topic.id, lang) for lang in LANGUAGES}
        yield Page(topic.id, "short", BOTH, title, title, addresses.short(topic.id), thing=topic, others=others)


def for_language(library: Library, language: str) -> Iterator[Page]:
    """The pages of one language."""
    addresses = Addresses(library)
    site = library.site
    yield _page("home", "home", language, site.name, site.promise, addresses.home, site)
    for id_ in (*OWN, *SHELL):
        page = library.pages[id_]
        kind = "shell" if id_ in SHELL else id_
        yield _page(id_, kind, language, page.title, page.summary, partial(addresses.page, id_), page)
    for id_, topics in sections_with_topics(library).items():
        section = library.sections[id_]
        where = partial(addresses.section, id_)
        yield _page(id_, "section", language, section.title, section.summary, where, section)
        for topic in topics:
            yield from _topic(addresses, topic, language)
    for kind, id_ in COLLECTIONS.items():
        yield from _collection(library, addresses, kind, id_, language)


def _page(
    id_: str, kind: str, language: str, title: Text, summary: Text, where: Callable[[str], str], thing: Any
) -> Page:
    """A page that has the same one in the other language; `where` gives its address in a language."""
    others = {lang: where(lang) for lang in LANGUAGES}
    return Page(id_, kind, language, title[language], summary[language], others[language], thing=thing, others=others)


def _topic(addresses: Addresses, topic: Topic, language: str) -> Iterator[Page]:
    variants = {variant: addresses.topic(topic.id, language, variant) for variant in ("plain", "easy-read")}
    for variant, kind in (("plain", "topic"), ("easy-read", "easy-read")):
        where = partial(addresses.topic, topic.id, variant=variant)
        page = _page(topic.id, kind, language, topic.title, topic.answer, where, topic)
        yield replace(page, variant=variant, variants=variants)


def _collection(library: Library, addresses: Addresses, kind: str, id_: str, language: str) -> Iterator[Page]:
    """The list of all letters, say, and a page for each; nothing while there are none."""
    things = library.shelves[kind]
    if not things:
        return
    page = library.pages[id_]
    yield _page(id_, "collection", language, page.title, page.summary, partial(addresses.page, id_), kind)
    for thing in things.values():
        title, summary = TITLES[kind](thing)
        yield _page(thing.id, kind, language, title, summary, partial(addresses.of, kind, thing.id), thing)
