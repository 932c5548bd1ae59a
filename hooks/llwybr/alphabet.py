"""Putting things in the order of the reader's alphabet, and under its letters."""

import unicodedata
from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Any

from llwybr.welsh import collate


def key(language: str) -> Callable[[str], Any]:
    """The sort key of a language."""
    return collate.key if language == "cy" else _english


def grouped(things: Iterable[Any], words: Callable[[Any], str], language: str) -> list[tuple[str, list[Any]]]:
    """Things under the letters of the alphabet: [("A", […]), …, ("Ch", […])] in Welsh."""
    order = key(language)
    found = sorted(things, key=lambda thing: order(words(thing)))
    letter = collate.first_letter if language == "cy" else _english_letter
    return [(first, list(group)) for first, group in groupby(found, key=lambda thing: letter(words(thing)))]


def fragment(letter: str) -> str:
    """The id of a letter's section: Ch -> "letter-ch"."""
    return f"letter-{letter.lower()}"


def _bare(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


def _english(text: str) -> tuple:
    return ([word.strip("'’(“”)") for word in _bare(text).split()], text)


def _english_letter(text: str) -> str:
    return next((c.upper() for c in _bare(text) if c.isalpha()), "#")
