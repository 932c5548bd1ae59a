"""Words are spelt as the dictionaries of the two languages have them, or stand in content/words.allow."""

from collections.abc import Iterator
from pathlib import Path as FilePath

from llwybr import LANGUAGES, dictionaries, markup
from llwybr.faults import Fault, Path
from llwybr.library import Library
from llwybr.model import Name
from llwybr.welsh.tokens import is_word, tokens

LANGUAGE_NAMES = {"cy": "Welsh", "en": "English"}
# What can hang on a word after an apostrophe: mae'n, i'w, o'ch; child's.
CLITICS = {"cy": set("r n u i w ch m th ma na l d".split()), "en": set("s t re ll ve d m".split())}


def check(library: Library) -> Iterator[Fault]:
    allowed = allowed_words(library.folder / "words.allow") | set(_names(library))
    for file, path, text in library.texts():
        if isinstance(text, Name):
            continue
        for language in LANGUAGES:
            yield from _text(file, (*path, language), text[language], language, allowed)


def left_out() -> Iterator[str]:
    for language in LANGUAGES:
        if dictionaries.find(language) is None:
            yield f"{LANGUAGE_NAMES[language]} spelling was not checked: there is no dictionary. Get it with: make dictionaries"


def allowed_words(path: FilePath) -> set[str]:
    """The words of words.allow, one a line; a comment starts with #."""
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    return {line.strip() for line in lines if line.strip() and not line.startswith("#")}


def _names(library: Library) -> Iterator[str]:
    """Every word of the names of things: Acts, bodies, glossary terms and their abbreviations."""
    for _, _, text in library.texts():
        if isinstance(text, Name):
            for language in LANGUAGES:
                yield from tokens(text[language])


def _text(file: str, path: Path, text: str, language: str, allowed: set[str]) -> Iterator[Fault]:
    for word, spoken in wrong_words(text, language, allowed):
        meant = dictionaries.lexicon(spoken).suggest(word)
        hint = f"Did you mean {' or '.join(f'“{one}”' for one in meant)}? " if meant else ""
        says = f"has “{word}”, which the {LANGUAGE_NAMES[spoken]} dictionary does not know."
        yield Fault(file, path, says, f"{hint}If it is right, add it to content/words.allow.")


def wrong_words(text: str, language: str, allowed: set[str]) -> Iterator[tuple[str, str]]:
    """The words of a text that its dictionaries do not know, each with the language that it was meant to be in."""
    for words, spoken in _runs(text, language):
        lexicon = dictionaries.lexicon(spoken)
        for word in tokens(words) if lexicon else ():
            if is_word(word) and not _known(word, spoken, lexicon, allowed):
                yield word, spoken


def _runs(text: str, language: str) -> Iterator[tuple[str, str]]:
    """The text in runs, each with its language: a phrase marked (lang:en) is checked as English."""
    for part in markup.inlines(text):
        if isinstance(part, str):
            yield part, language
        elif isinstance(part, markup.Link):
            yield part.words, part.target if part.scheme == "lang" else language


def _known(word: str, language: str, lexicon: dictionaries.Lexicon, allowed: set[str]) -> bool:
    if word in allowed or lexicon.knows(word) or lexicon.knows(word.strip("'")):
        return True
    pieces = [piece for piece in word.replace("-", "'").split("'") if piece]
    if len(pieces) > 1:
        return all(piece in CLITICS[language] or _known(piece, language, lexicon, allowed) for piece in pieces)
    return word[0].isupper() and lexicon.knows(word.lower())
