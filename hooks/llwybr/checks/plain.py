"""Plain pages are easy to read: short sentences, and words that are not long (LIX, apart for each language)."""

from collections.abc import Callable, Iterator

from llwybr import LANGUAGES, sentences, terms
from llwybr.faults import Fault
from llwybr.library import Library, parts_of
from llwybr.model import EasySentence, Name, Text

LANGUAGE_NAMES = {"cy": "Welsh", "en": "English"}
MEAN_WORDS = 15
MOST_WORDS = 25
# language -> LIX over which there is advice, and over which there is a fault. Welsh words are longer.
LIX = {"en": (32, 42), "cy": (38, 48)}
KINDS = ("topic", "fact", "organisation", "term", "section", "page", "site", "help-now")


def check(library: Library) -> Iterator[Fault]:
    bare = {language: terms.without_terms(library, language) for language in LANGUAGES}
    for kind, _, thing, file, path in library.things(*(kind for kind in KINDS if kind in library.shelves)):
        texts = [(below, text) for below, text in parts_of(thing, Text) if not isinstance(text, Name | EasySentence)]
        for language in LANGUAGES:
            found = [(path + below, sentence) for below, text in texts for sentence in sentences.split(text[language])]
            for place, sentence in found:
                yield from _long(file, (*place, language), sentence)
            if kind == "topic":
                yield from _hard(file, path, language, [sentence for _, sentence in found], bare[language])


def _long(file: str, path: tuple, sentence: str) -> Iterator[Fault]:
    count = len(sentences.words(sentence))
    if count > MOST_WORDS and not sentence.startswith(("“", "«")):
        says = f"has a sentence of {count} words (“{' '.join(sentences.shown(sentence).split()[:6])} …”)."
        yield Fault(file, path, says, f"Make two of it; {MOST_WORDS} words is the most.")


def _hard(file: str, path: tuple, language: str, found: list[str], bare: Callable[[str], str]) -> Iterator[Fault]:
    if not found:
        return
    mean = sum(len(sentences.words(sentence)) for sentence in found) / len(found)
    if mean > MEAN_WORDS:
        says = f"has {mean:.1f} words a sentence in {LANGUAGE_NAMES[language]}."
        yield Fault(file, path, says, f"Shorter sentences read better; aim at {MEAN_WORDS}.", level="advice")
    lix = sentences.lix([bare(sentence) for sentence in found])
    wish, most = LIX[language]
    if lix > wish:
        level = "fault" if lix > most else "advice"
        says = f"is hard to read in {LANGUAGE_NAMES[language]} (LIX {lix:.0f}; {wish} is good, {most} is the most)."
        yield Fault(file, path, says, "Use shorter sentences and everyday words.", level=level)
