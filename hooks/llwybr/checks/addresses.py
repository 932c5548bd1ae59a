"""Two pages never share an address."""

from collections.abc import Iterator

from llwybr import LANGUAGES
from llwybr.addresses import COLLECTIONS
from llwybr.faults import Fault
from llwybr.library import Library
from llwybr.model import Slug


def check(library: Library) -> Iterator[Fault]:
    for language in LANGUAGES:
        for kind in COLLECTIONS:
            yield from _clashes(library, language, [kind], lambda thing: thing.slug)
        yield from _clashes(library, language, ["section", "page"], lambda thing: thing.slug)
        for section in library.sections:
            yield from _clashes(library, language, ["topic"], lambda t, s=section: t.slug if t.section == s else None)


def _clashes(library: Library, language: str, kinds: list[str], slug_of) -> Iterator[Fault]:
    taken: dict[str, str] = {}
    for kind, id_, thing, file, path in library.things(*kinds):
        slug: Slug | None = slug_of(thing)
        if slug is None:
            continue
        first = taken.setdefault(slug[language], f"{kind} “{id_}”")
        if first != f"{kind} “{id_}”":
            says = f"“{slug[language]}” is already the address of {first}."
            yield Fault(file, (*path, "slug", language), says, "Choose other words for one of them.")
