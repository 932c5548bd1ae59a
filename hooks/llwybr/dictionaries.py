"""Hunspell dictionaries, where there are any: which words a language has, and in which forms.

They are looked for in the folders of LLWYBR_DICTIONARIES (with “:” between them), else in .dictionaries, which
`make dictionaries` fills. The licences stay beside them; nothing of them is part of the project.
"""

import os
from functools import cache
from itertools import islice
from pathlib import Path as FilePath

from spylls.hunspell import Dictionary

FOLDERS = "LLWYBR_DICTIONARIES"
# What the file is called: by the dictionary's own makers, or in its npm package.
FILES = {"cy": ("cy_GB.aff", "dictionary-cy/index.aff"), "en": ("en_GB.aff", "dictionary-en-gb/index.aff")}
# Flags of the Welsh dictionary: the mutation by which a form comes from its radical.
MUTATIONS = {"M": "soft", "T": "nasal", "L": "aspirate", "H": "h"}


class Lexicon:
    """The words of one language. Looking a word up again costs nothing."""

    def __init__(self, stem: str):
        self.dictionary = Dictionary.from_files(stem)
        self.knows = cache(self._knows)
        self.mutations = cache(self._mutations)
        self.suggest = cache(self._suggest)

    def _knows(self, word: str) -> bool:
        return self.dictionary.lookup(word)

    def _mutations(self, word: str) -> frozenset[str]:
        """How the word can come from a radical: {"radical"}, {"soft"}, …; empty when it is not known."""
        forms = self.dictionary.lookuper.good_forms(word)
        return frozenset(MUTATIONS.get(form.prefix.flag, "other") if form.prefix else "radical" for form in forms)

    def _suggest(self, word: str) -> list[str]:
        """A few words that may have been meant; slow, so only for a word that is wrong."""
        return list(islice(self.dictionary.suggest(word), 3))


@cache
def lexicon(language: str) -> Lexicon | None:
    """The lexicon of a language, or None where there is no dictionary."""
    found = find(language)
    return Lexicon(str(found.with_suffix(""))) if found else None


def find(language: str) -> FilePath | None:
    """The file of a language's dictionary, or None."""
    for folder in map(FilePath, os.environ.get(FOLDERS, ".dictionaries").split(":")):
        for name in FILES[language]:
            found = sorted(folder.glob(f"**/{name}")) if folder.is_dir() else []
            if found:
                return found[0]
    return None
