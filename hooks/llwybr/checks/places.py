"""The places on a sheet or a checklist have names of their own, so that a link to one leads there."""

from collections.abc import Iterator

from llwybr.faults import Fault
from llwybr.library import Library

# What the templates of these pages name themselves.
OWN = {"main", "law", "read-more"}


def check(library: Library) -> Iterator[Fault]:
    for kind, key in (("sheet", "parts"), ("checklist", "questions")):
        for _, _, thing, file, path in library.things(kind):
            taken = set(OWN)
            for number, place in enumerate(getattr(thing, key)):
                if place.id in taken:
                    says = f"“{place.id}” is already the name of another place on the page."
                    yield Fault(file, (*path, key, number, "id"), says, "Choose another id.")
                taken.add(place.id)
