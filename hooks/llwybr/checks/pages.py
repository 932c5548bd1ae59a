"""Every page of the site's own has its address and title in content/pages.yml."""

from collections.abc import Iterator

from llwybr import pages
from llwybr.addresses import COLLECTIONS
from llwybr.faults import Fault
from llwybr.library import Library


def check(library: Library) -> Iterator[Fault]:
    wanted = [
        *pages.OWN,
        *pages.SHELL,
        "easy-read",
        *(id_ for kind, id_ in COLLECTIONS.items() if library.shelves[kind]),
    ]
    for id_ in wanted:
        if id_ not in library.known["page"]:
            file = f"{library.folder.name}/pages.yml"
            yield Fault(file, (), f"The page “{id_}” is missing.", "Put its entry back: id, slug, title, summary.")
