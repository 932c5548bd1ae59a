"""The pages that the library becomes: which there are, where they stand, and how they belong together.

A `Page` is light: it knows its language, id, variant, title and address. `render` makes its HTML when it is wanted.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from llwybr import LANGUAGES
from llwybr.addresses import Addresses
from llwybr.library import Library

# Pages whose words are hand-written Markdown in docs/<language>/<id>.md.
SHELL = ("about", "privacy", "accessibility", "terms", "copyright")
OWN = ("help-now", "a-z", "glossary", "organisations", "sources")
BOTH = "both"


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
    others = {lang: addresses.home(lang) for lang in LANGUAGES}
    yield Page("home", "home", language, site.name[language], site.promise[language], others[language], others=others)
    for id_ in (*OWN, *SHELL):
        page = library.pages[id_]
        others = {lang: addresses.page(id_, lang) for lang in LANGUAGES}
        kind = "shell" if id_ in SHELL else id_
        yield Page(
            id_,
            kind,
            language,
            page.title[language],
            page.summary[language],
            others[language],
            thing=page,
            others=others,
        )
    for id_, topics in sections_with_topics(library).items():
        section = library.sections[id_]
        others = {lang: addresses.section(id_, lang) for lang in LANGUAGES}
        yield Page(
            id_,
            "section",
            language,
            section.title[language],
            section.summary[language],
            others[language],
            thing=section,
            others=others,
        )
        for topic in topics:
            yield from _topic(library, addresses, topic, language)


def _topic(library: Library, addresses: Addresses, topic: Any, language: str) -> Iterator[Page]:
    variants = {variant: addresses.topic(topic.id, language, variant) for variant in ("plain", "easy-read")}
    for variant, address in variants.items():
        others = {lang: addresses.topic(topic.id, lang, variant) for lang in LANGUAGES}
        kind = "topic" if variant == "plain" else "easy-read"
        yield Page(
            topic.id,
            kind,
            language,
            topic.title[language],
            topic.answer[language],
            address,
            variant,
            topic,
            others,
            variants,
        )
