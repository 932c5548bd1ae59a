"""Interface words have the same {blanks} in both languages."""

import re
from collections.abc import Iterator

from llwybr.faults import Fault
from llwybr.library import Library
from llwybr.validation import GAP

BLANK = re.compile(r"\{[a-z]+\}")


def check(library: Library) -> Iterator[Fault]:
    for _, _, words, file, path in library.things("words"):
        for key, text in words.items():
            if GAP in (text.cy, text.en):
                continue
            if sorted(BLANK.findall(text.cy)) != sorted(BLANK.findall(text.en)):
                yield Fault(
                    file, (*path, key), "has different {blanks} in the two languages.", "Use the same ones in both."
                )
