"""What must be true of the content. Every module in this folder is one check, found by being here.

Each has `check(library)` and gives the faults that it finds; its first line says what it sees to.
"""

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import replace
from types import ModuleType

from llwybr.faults import Fault
from llwybr.library import Library


def every() -> list[ModuleType]:
    """The checks, in the order of their names."""
    return [importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)]


def name_of(check: ModuleType) -> str:
    """checks.easy_read -> "easy_read"."""
    return check.__name__.rpartition(".")[2]


def run(library: Library, only: str | None = None) -> Iterator[Fault]:
    """The faults of every check, with the line of each. What a check lets pass in a draft is advice there."""
    drafts = {library.origins["topic", id_][0] for id_, topic in library.topics.items() if topic.state == "draft"}
    chosen = [check for check in every() if only in (None, name_of(check))]
    for check in chosen:
        for fault in library.placed(check.check(library)):
            yield (
                replace(fault, level=check.IN_DRAFTS) if fault.file in drafts and hasattr(check, "IN_DRAFTS") else fault
            )


def left_out(only: str | None = None) -> Iterator[str]:
    """What a check could not see to on this machine, and how to mend that."""
    for check in every():
        if hasattr(check, "left_out") and only in (None, name_of(check)):
            yield from check.left_out()
