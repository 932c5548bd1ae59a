"""Styles and script of a page, small and inside it: a text page is one request."""

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path as FilePath
from string import ascii_letters
from urllib.parse import quote

import rcssmin
import rjsmin
from markupsafe import Markup

VARIABLE = re.compile(r"--([a-z]+(?:-[a-z]+)*)")
# What each kind of page needs beside base.css.
STYLES = {
    "topic": ("variants", "path", "topic", "cards", "facts"),
    "easy-read": ("variants", "easy-read", "cards", "facts"),
    "letter": ("topic", "facts", "sheet"),
    "checklist": ("facts", "sheet"),
    "sheet": ("sheet",),
    "story": ("topic",),
    "council": ("facts",),
    "collection": ("shelf",),
    "sources": ("facts",),
    "section": ("shelf",),
    "help-now": ("cards",),
    "organisations": ("cards",),
    "glossary": ("index",),
    "a-z": ("index",),
    "door": ("two",),
    "short": ("two",),
    "not-found": ("two",),
}


class Look:
    """Reads overrides/assets once; styles and script come out minified."""

    def __init__(self, folder: FilePath):
        self.folder = folder
        self.mark = Markup((folder / "mark.svg").read_text("utf-8").strip())
        self.icon = "data:image/svg+xml," + quote((folder / "icon.svg").read_text("utf-8").strip(), safe="/:=' ")
        self.script = rjsmin.jsmin((folder / "page.js").read_text("utf-8"))
        self.style = cache(self._style)

    def _style(self, kind: str) -> str:
        names = ("base", *STYLES.get(kind, ()))
        style = rcssmin.cssmin("\n".join((self.folder / f"{name}.css").read_text("utf-8") for name in names))
        return _short_variables(style)


def _short_variables(style: str) -> str:
    """--paper -> --a, and so on: the names are for us, not for the phone."""
    names = dict.fromkeys(VARIABLE.findall(style))
    short = dict(zip(names, ascii_letters, strict=False))
    return VARIABLE.sub(lambda match: f"--{short[match.group(1)]}", style)


def policy(style: str, script: str) -> str:
    """The content security policy of a page: its own style and script by their hashes, and nothing else."""
    parts = [
        "default-src 'none'",
        f"style-src {_hash(style)}",
        "img-src 'self' data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    if script:
        parts.append(f"script-src {_hash(script)}")
    return ";".join(parts)


@cache
def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
