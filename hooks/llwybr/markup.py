"""The little markup that a text may have: paragraphs, lists, links by id, and slots for facts and phones.

    [words](topic:idp)   a link to a thing by its id        {limit:school-decides}   a fact with its right word form
    [words](lang:en)     a phrase in the other language      {phone:meic}             an organisation's number

This module only reads the markup; `prose` turns it into HTML.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LINKS = {
    "topic": "topic",
    "org": "organisation",
    "term": "term",
    "source": "source",
    "page": "page",
    "letter": "letter",
    "checklist": "checklist",
    "sheet": "sheet",
    "story": "story",
}
SLOTS = {
    "limit": "fact",
    "hedged": "fact",
    "number": "fact",
    "date": "fact",
    "phone": "organisation",
    "text": "organisation",
    "email": "organisation",
    "source": "source",
}
TOKEN = re.compile(
    r"\[(?P<words>[^\[\]]+)\]\((?P<scheme>[^():\s]*)(?::(?P<target>[^()\s]*))?\)|\{(?P<kind>[^{}:\s]*)(?::(?P<id>[^{}\s]*))?\}"
)
ITEM = "- "


@dataclass(frozen=True, slots=True)
class Link:
    """`[words](scheme:target)`"""

    words: str
    scheme: str
    target: str

    @property
    def wants(self) -> str | None:
        """The kind of thing that the target must be, or None."""
        return LINKS.get(self.scheme)


@dataclass(frozen=True, slots=True)
class Slot:
    """`{kind:id}`"""

    kind: str
    id: str

    @property
    def wants(self) -> str | None:
        return SLOTS.get(self.kind)


Inline = str | Link | Slot


def inlines(text: str) -> list[Inline]:
    """A run of text as plain strings, links and slots, in order."""
    if "[" not in text and "{" not in text:
        return [text]
    found: list[Inline] = []
    last = 0
    for match in TOKEN.finditer(text):
        if match.start() > last:
            found.append(text[last : match.start()])
        part = match.groupdict("")
        if part["words"]:
            found.append(Link(part["words"], part["scheme"], part["target"]))
        else:
            found.append(Slot(part["kind"], part["id"]))
        last = match.end()
    if last < len(text):
        found.append(text[last:])
    return found


def blocks(text: str) -> Iterator[tuple[str, list[str]]]:
    """("p", [a paragraph]) and ("ul", [items]), in order."""
    for block in re.split(r"\n\s*\n", text.strip()):
        kind, lines = "p", []
        for line in block.split("\n"):
            line = line.strip()
            if line.startswith(ITEM):
                if kind == "p" and lines:
                    yield "p", [" ".join(lines)]
                    lines = []
                kind = "ul"
                lines.append(line[len(ITEM) :])
            elif kind == "ul":
                lines[-1] += f" {line}"
            else:
                lines.append(line)
        yield (kind, lines) if kind == "ul" else (kind, [" ".join(lines)])


def plain(text: str) -> str:
    """The words alone: links keep their words, slots fall away."""
    return "".join(
        part if isinstance(part, str) else part.words if isinstance(part, Link) else "" for part in inlines(text)
    )


def slots(text: str) -> Iterator[Slot]:
    return (part for part in inlines(text) if isinstance(part, Slot))
