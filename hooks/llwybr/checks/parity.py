"""Both languages say the same things: as many links, placeholders, paragraphs and list items, to the same places."""

from collections import Counter
from collections.abc import Iterator

from llwybr import LANGUAGES, markup
from llwybr.faults import Fault
from llwybr.library import Library
from llwybr.model import Name
from llwybr.validation import GAP

IN_DRAFTS = "advice"


def check(library: Library) -> Iterator[Fault]:
    # The {blanks} of the interface's words are compared by checks.words.
    for file, path, text in library.texts(*(kind for kind in library.shelves if kind != "words")):
        if isinstance(text, Name) or text.cy == text.en or GAP in (text.cy, text.en):
            continue
        welsh, english = (_shape(text[language]) for language in LANGUAGES)
        for what in sorted({*welsh, *english}):
            if welsh[what] != english[what]:
                yield Fault(file, path, _says(what, english[what], welsh[what]), "Both languages need the same ones.")


def _shape(text: str) -> Counter:
    """What a text is made of, counted: paragraphs, list items, each link target and each placeholder."""
    found: Counter = Counter()
    for kind, lines in markup.blocks(text):
        found["paragraphs" if kind == "p" else "list items"] += len(lines)
    for part in markup.inlines(text):
        if isinstance(part, markup.Slot):
            found[f"{{{part.kind}:{part.id}}}"] += 1
        elif isinstance(part, markup.Link) and part.scheme != "lang":
            found[f"links to {part.scheme}:{part.target}"] += 1
    return found


def _says(what: str, english: int, welsh: int) -> str:
    """«has 2 links to topic:idp in English, 1 in Welsh.»"""
    return f"has {english} {what} in English, {welsh} in Welsh."
