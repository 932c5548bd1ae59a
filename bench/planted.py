"""Mutation errors planted in Welsh that is right: every word that stands mutated after a word that mutates gets its
radical back. The table of such words is this module's own, not the gate's.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from llwybr import dictionaries
from llwybr.checks import mutation
from llwybr.library import Library
from llwybr.model import Name
from llwybr.welsh import triggers
from llwybr.welsh.tokens import is_word, tokens

FLAGS = {"M": "soft", "T": "nasal", "L": "aspirate"}
NASAL_BEFORE_PLACES = ("yn", "yng", "ym")


@dataclass(frozen=True)
class Group:
    """Words that mutate the next one, and how."""

    name: str
    words: frozenset[str]
    mutations: frozenset[str]

    def holds(self, word: str) -> bool:
        return word in self.words or ("'r" in self.words and word.endswith("'r"))


def group(name: str, words: str, *mutations: str) -> Group:
    return Group(name, frozenset(words.split()), frozenset(mutations))


GROUPS = (
    group(
        "soft, after prepositions, dau, dwy and others",
        "am ar at dan tan dros drwy gan heb hyd i o wrth trwy tros dau ddau dwy ddwy dy holl unrhyw rhyw rhy dyma dyna pa "
        "pan prif mor",
        "soft",
    ),
    group("soft, after y, yr, 'r and un", "y yr 'r un", "soft"),
    group("nasal, after fy and yn", "fy yn ym yng", "nasal"),
    group("aspirate, after a, â, gyda, tri and others", "a â gyda tua tri chwe", "aspirate"),
    group("either, after ni, na, oni", "ni na oni", "soft", "aspirate"),
)


@dataclass(frozen=True)
class Plant:
    """A radical in the place of a mutated word, with the words around it."""

    group: str
    run: tuple[str, ...]
    radical: str

    @property
    def found(self) -> bool:
        welsh = dictionaries.lexicon("cy")
        return any(slip.word == self.radical for slip in triggers.slips(list(self.run), welsh.mutations))


def plants(library: Library) -> Iterator[Plant]:
    """Every error that can be planted in the Welsh of a library. Needs a Welsh dictionary."""
    for _, _, text in library.texts():
        if not isinstance(text, Name):
            run = tokens(mutation.running(text.cy))
            for place in range(1, len(run)):
                yield from _plants(run, place)


def _plants(run: list[str], place: int) -> Iterator[Plant]:
    before, word = run[place - 1], run[place]
    for one in GROUPS:
        if one.holds(before.lower()) and is_word(word):
            for radical in radicals(word, one.mutations):
                # Nobody who forgets the mutation of a place writes «yng».
                place_name = before.lower() in NASAL_BEFORE_PLACES and radical[0].isupper()
                trigger = "yn" if place_name else before
                yield Plant(one.name, (*run[max(0, place - 2) : place - 1], trigger, radical), radical)


def radicals(word: str, mutations: frozenset[str]) -> set[str]:
    """The words of which this one is a mutated form; none when it can stand for itself too."""
    forms = list(dictionaries.lexicon("cy").dictionary.lookuper.good_forms(word, capitalization=False))
    if any(form.prefix is None for form in forms):
        return set()
    return {
        form.prefix.strip + word[len(form.prefix.add) :]
        for form in forms
        if FLAGS.get(form.prefix.flag) in mutations and word.startswith(form.prefix.add)
    }
