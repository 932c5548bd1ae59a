"""A letter's body uses each of its blanks, in both languages, and no other."""

from collections.abc import Iterator

from llwybr import LANGUAGES, markup
from llwybr.faults import Fault, nearest
from llwybr.library import Library
from llwybr.validation import GAP


def check(library: Library) -> Iterator[Fault]:
    for _, _, letter, file, path in library.things("letter"):
        known = [blank.id for blank in letter.blanks]
        for language in LANGUAGES:
            if letter.body[language] == GAP:
                continue
            used = {slot.id for slot in markup.slots(letter.body[language]) if slot.kind == "blank"}
            for name in sorted(used - set(known)):
                hint = nearest(name, known) or f"There are: {', '.join(known)}."
                yield Fault(file, (*path, "body", language), f"There is no blank “{name}”.", hint)
            for number, name in enumerate(known):
                if name not in used:
                    says = f"“{name}” is not used in the letter."
                    yield Fault(
                        file,
                        (*path, "blanks", number, "id"),
                        says,
                        f"Write {{blank:{name}}} in the body, or take it out.",
                    )
