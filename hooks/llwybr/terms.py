"""The glossary's words in running text: where a term, in any of its Welsh forms, stands in a sentence."""

import re
from collections.abc import Callable
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
    return re.compile(rf"(?<!\w)(?:{_written(name, language)})(?!\w)")


def _written(name: str, language: str) -> str:
    if name.isupper():
        return re.escape(name)
    first, _, rest = name.partition(" ")
    lower = first if first[1:2].isupper() else first.lower()
    starts = mutate.forms(lower) if language == "cy" else [lower]
    tail = rf"\s+{re.escape(rest)}" if rest else ""
    return rf"(?i:(?:{'|'.join(map(re.escape, starts))}){tail})"


def without_terms(library: Library, language: str) -> Callable[[str], str]:
    """Puts one short word for each official term and name of a body in a text: a reader cannot choose another."""
    long = [name for term in library.terms.values() for name in names(term, language) if " " in name or len(name) > 6]
    bodies = [organisation.name[language] for organisation in library.organisations.values()]
    written = {name: _written(name, language) for name in long} | {name: re.escape(name) for name in bodies}
    if not written:
        return str
    longest_first = "|".join(written[name] for name in sorted(written, key=len, reverse=True))
    every = re.compile(rf"(?<!\w)(?:{longest_first})(?!\w)")
    return lambda text: every.sub("term", text)
