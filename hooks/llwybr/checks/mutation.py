"""Welsh words are mutated after the words that always cause it: «i Gaerdydd», «fy mhlentyn», «y ferch»."""

from collections.abc import Iterator

from llwybr import dictionaries, markup
from llwybr.faults import Fault
from llwybr.library import Library
from llwybr.model import Name
from llwybr.welsh import triggers
from llwybr.welsh.tokens import tokens

# Stands for a placeholder or a phrase in another language: nothing around it is one run of Welsh.
GAP = " | "


def check(library: Library) -> Iterator[Fault]:
    welsh = dictionaries.lexicon("cy")
    if welsh is None:
        return
    for file, path, text in library.texts():
        if isinstance(text, Name):
            continue
        for slip in triggers.slips(tokens(running(text.cy)), welsh.mutations):
            says = f"“{slip.trigger} {slip.word}” should be “{slip.trigger} {slip.should_be}”."
            hint = f"“{slip.trigger}” causes the {slip.kind} mutation."
            yield Fault(file, (*path, "cy"), says, hint, level="fault" if slip.certain else "advice")


def running(text: str) -> str:
    """The Welsh of a text in one run; what is not Welsh leaves a gap."""
    return "".join(
        part
        if isinstance(part, str)
        else part.words
        if isinstance(part, markup.Link) and part.scheme != "lang"
        else GAP
        for part in markup.inlines(text)
    )


def left_out() -> Iterator[str]:
    if dictionaries.find("cy") is None:
        yield "Welsh mutations were not checked: there is no Welsh dictionary. Get it with: make dictionaries"
