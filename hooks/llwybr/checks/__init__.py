"""What must be true of the content. Every module in this folder is one check, found by being here.

Each has `check(library)` and gives the faults that it finds; its first line says what it sees to.
"""

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType

from llwybr.faults import Fault
from llwybr.library import Library


def every() -> list[ModuleType]:
    """The checks, in the order of their names."""
    return [importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)]


def run(library: Library) -> Iterator[Fault]:
    """The faults of every check, with the line of each."""
    yield from library.placed(fault for check in every() for fault in check.check(library))
