"""Pages for both languages at once: the door at /, the short addresses /t/…/, and the page for what is not found."""

from collections.abc import Iterator

from llwybr import pages
from llwybr.addresses import file_of
from llwybr.edition import Edition
from llwybr.library import Library
from llwybr.outputs import Asset
from llwybr.render import Renderer


def build(library: Library, edition: Edition) -> Iterator[Asset]:
    renderer = Renderer(library, edition)
    for page in pages.for_both(library):
        yield Asset(file_of(page.address), renderer.html(page).encode())
