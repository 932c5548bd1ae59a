"""The glossary's words in running text: where a term, in any of its Welsh forms, stands in a sentence."""

import re
from functools import lru_cache

from llwybr.library import Library
from llwybr.model import Term
from llwybr.welsh import mutate


def names(term: Term, language: str) -> list[str]:
    """What a term is called in a language: its name and its abbreviation."""
    return [term.term[language], *([term.abbreviation[language]] if term.abbreviation else [])]


@lru_cache(maxsize=4096)
def pattern(name: str, language: str) -> re.Pattern:
    """Finds a name as a whole word; in Welsh also with its first letters mutated. An abbreviation keeps its capitals."""
    if name.isupper():
        return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    first, _, rest = name.partition(" ")
    lower = first if first[1:2].isupper() else first.lower()
    starts = mutate.forms(lower) if language == "cy" else [lower]
    tail = rf"\s+{re.escape(rest)}" if rest else ""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, starts))}){tail}(?!\w)", re.IGNORECASE)


def without_terms(library: Library, text: str, language: str) -> str:
    """The text with each official term as one short word: a reader cannot choose another."""
    for term in library.terms.values():
        for name in names(term, language):
            if " " in name or len(name) > 6:
                text = pattern(name, language).sub("term", text)
    for org in library.organisations.values():
        text = text.replace(org.name[language], "Body")
    return text
