"""Every picture named in content/pictures.yml can be drawn."""

from collections.abc import Iterator

from llwybr import pictures
from llwybr.faults import Fault
from llwybr.library import Library


def check(library: Library) -> Iterator[Fault]:
    for _, _, picture, file, path in library.things("picture"):
        if not pictures.exists(picture.emoji):
            yield Fault(
                file,
                (*path, "emoji"),
                f"OpenMoji has no picture “{picture.emoji}”.",
                "Look its code up at openmoji.org.",
            )
