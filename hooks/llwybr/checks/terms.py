"""Official terms: no word that a term's `avoid:` names, none of England's, and never a bare “Active Offer”."""

import re
from collections.abc import Iterator

from llwybr import LANGUAGES, markup
from llwybr.faults import Fault, Path
from llwybr.library import Library, parts_of
from llwybr.model import Name, Text
from llwybr.welsh import mutate

HEADINGS = {"title", "heading"}
OFFER = {
    "en": re.compile(r"\bactive offer\b(?! of (?:advocacy|Welsh))", re.IGNORECASE),
    "cy": re.compile(r"\b(?:c|g|ch|ngh)ynnig gweithredol\b(?! o eiriolaeth)", re.IGNORECASE),
}
WELSH_SERVICES_OFFER = re.compile(r"ynnig Rhagweithiol", re.IGNORECASE)
OF_ADVOCACY = re.compile(r"active offer of advocacy", re.IGNORECASE)


def check(library: Library) -> Iterator[Fault]:
    avoided = list(_avoided(library))
    for kind, _, thing, file, base in library.things(
        "topic", "organisation", "fact", "help-now", "site", "section", "page"
    ):
        compares = getattr(thing, "compares", False) or getattr(thing, "serves", "") == "england"
        for path, text in _texts(thing, base):
            if not isinstance(text, Name):
                yield from _offers(file, path, text)
                if not compares and kind != "fact":
                    yield from _words(file, path, text, avoided)


def _texts(thing: object, base: Path) -> Iterator[tuple[Path, Text]]:
    for below, text in parts_of(thing, Text):
        yield base + below, text


def _avoided(library: Library) -> Iterator[tuple[str, re.Pattern, str]]:
    """Language, what to look for, and what to write instead."""
    for thing in library.shelves["avoided"].values():
        for words in thing.words:
            for language in LANGUAGES:
                yield (
                    language,
                    _whole(words, language),
                    f"Those are England's words. In Wales: {thing.instead[language]}.",
                )
    for term in library.terms.values():
        for language in LANGUAGES if term.avoid else ():
            for words in term.avoid[language]:
                yield language, _whole(words, language), f"Write “{term.term[language]}”."


def _whole(words: str, language: str) -> re.Pattern:
    """Finds whole words, in Welsh mutated too; capitals count only where the words have more than a first one: SENCo."""
    flags = 0 if any(c.isupper() for c in words[1:]) else re.IGNORECASE
    starts = mutate.forms(words) if language == "cy" and flags else [words]
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, starts))})(?!\w)", flags)


def _words(file: str, path: Path, text: Text, avoided: list) -> Iterator[Fault]:
    said = {language: markup.plain(text[language]) for language in LANGUAGES}
    for language, words, hint in avoided:
        if match := words.search(said[language]):
            yield Fault(file, (*path, language), f"has “{match.group()}”.", hint)


def _offers(file: str, path: Path, text: Text) -> Iterator[Fault]:
    if HEADINGS & set(path):
        for language, bare in OFFER.items():
            if bare.search(text[language]):
                hint = "There are two: write “of advocacy” (o eiriolaeth), or “of Welsh” (Cynnig Rhagweithiol)."
                yield Fault(file, (*path, language), "has a bare “Active Offer” in a heading.", hint)
    if WELSH_SERVICES_OFFER.search(text.cy) and OF_ADVOCACY.search(text.en) and "of Welsh" not in text.en:
        yield Fault(
            file,
            (*path, "cy"),
            "calls the Active Offer of advocacy “Cynnig Rhagweithiol”.",
            "Write “cynnig gweithredol”.",
        )
