"""What the site has beside its pages. Every module in this folder is one output, found by being here.

Each has `build(library, edition)` and gives the files that it makes.
"""

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType

from llwybr.edition import Edition
from llwybr.library import Library


@dataclass(frozen=True, slots=True)
class Asset:
    """One file of the site: its path from the top, and its bytes."""

    path: str
    bytes: bytes


def every() -> list[ModuleType]:
    """The outputs, in the order of their names."""
    return [importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)]


def build(library: Library, edition: Edition) -> Iterator[Asset]:
    for output in every():
        yield from output.build(library, edition)
