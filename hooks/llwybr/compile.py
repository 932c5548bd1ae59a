"""Content folder -> a library that is fit to publish, or every fault in it."""

from pathlib import Path as FilePath

from llwybr import checks
from llwybr.faults import ContentFaults, Fault, in_order
from llwybr.library import Library, load


def examine(folder: FilePath, only: str | None = None) -> tuple[Library, list[Fault], list[Fault]]:
    """The library, its faults, and its advice; both in the order in which an editor works. `only` names one check."""
    library = load(folder)
    found = in_order([*library.faults, *checks.run(library, only)])
    return library, [f for f in found if f.level == "fault"], [f for f in found if f.level == "advice"]


def fit_library(folder: FilePath, drafts: bool = False) -> Library:
    """The library that readers get, with its drafts only when asked for. Raises ContentFaults."""
    library, faults, _ = examine(folder)
    if faults:
        raise ContentFaults(faults)
    return library if drafts else library.without_drafts()
