"""What the documents behind the site name, and which things on the site carry it."""

from collections import defaultdict

from rich.console import Console

from llwybr.library import Library
from llwybr.model import Covered

CARRIERS = ("topic", "story", "checklist", "sheet", "term", "organisation")


def carried(library: Library) -> dict[int, list[str]]:
    """number of the item -> what carries it, such as "topic idp"."""
    found: dict[int, list[str]] = defaultdict(list)
    for kind, id_, thing, _, _ in library.things(*CARRIERS):
        for number in thing.covers:
            found[number].append(f"{kind} {id_}")
    return found


def left(library: Library) -> list[Covered]:
    """The items that nothing carries yet, the core ones first."""
    found = carried(library)
    wanting = [item for item in library.shelves["covered"].values() if number(item) not in found]
    return sorted(wanting, key=lambda item: (not item.core, item.id))


def number(item: Covered) -> int:
    """src-042 -> 42"""
    return int(item.id.removeprefix("src-"))


def show(library: Library) -> None:
    """How many are carried, and each that is not."""
    items, wanting = library.shelves["covered"], left(library)
    print = Console(highlight=False).print
    print(
        f"{len(items) - len(wanting)} of {len(items)} are carried; {sum(item.core for item in wanting)} core ones are not."
    )
    for item in wanting:
        print(f"  {item.id}  {'core  ' if item.core else ''}{item.name}")
