"""Links and placeholders in texts lead to things that exist; no web address or HTML is typed into a text."""

import re
from collections.abc import Iterator

from llwybr import LANGUAGES, markup
from llwybr.faults import Fault, Path, nearest
from llwybr.library import Library, broken_reference
from llwybr.model import Detail, Name, Text

HTML = re.compile(r"<[a-zA-Z/!?]|&[a-zA-Z#][a-zA-Z0-9]*;")
SCRIPT = re.compile(r"javascript\s*:|\]\(\s*data\s*:", re.IGNORECASE)
WEB = re.compile(r"https?://|www\.")
LEFT_OVER = re.compile(r"\]\(|[{}]")
SCHEMES = ", ".join(f"({scheme}:…)" for scheme in (*markup.LINKS, "lang"))
KINDS = ", ".join(f"{{{kind}:…}}" for kind in markup.SLOTS)
# What a fact must have for each placeholder that names it.
HOLDS = {"limit": "limit", "hedged": "limit", "number": "number", "date": "date"}
REACHES = {"phone": "phone", "text": "text", "email": "email"}


def check(library: Library) -> Iterator[Fault]:
    for file, path, text, has_markup in _texts(library):
        for language in LANGUAGES:
            if HTML.search(text[language]):
                hint = "Write plain text; links look like [words](topic:idp)."
                yield Fault(file, (*path, language), "has HTML in it.", hint)
            if has_markup:
                yield from _text(library, file, (*path, language), text[language])


def _texts(library: Library) -> Iterator[tuple[str, Path, Text | Detail, bool]]:
    """Every text, and whether links and placeholders may stand in it: not in a name, nor in the interface's words."""
    for file, path, text in library.texts():
        yield file, path, text, not isinstance(text, Name) and not file.endswith("/words.yml")
    for _, _, org, file, path in library.things("organisation"):
        for key, detail in org:
            if isinstance(detail, Detail):
                yield file, (*path, key), detail, False


def _text(library: Library, file: str, path: Path, text: str) -> Iterator[Fault]:
    for part in markup.inlines(text):
        if isinstance(part, markup.Slot):
            yield from _slot(library, file, path, part)
        elif isinstance(part, markup.Link):
            yield from _link(library, file, path, part)
        elif SCRIPT.search(part):
            yield Fault(file, path, "has a link that runs a program.", "Take it out.")
        elif WEB.search(part):
            yield Fault(
                file,
                path,
                "has a web address typed into it.",
                "Put it in content/sources or content/organisations and link by id.",
            )
        elif LEFT_OVER.search(part):
            yield Fault(
                file,
                path,
                "has a link or placeholder that is not finished.",
                "A link is [words](topic:id); a placeholder is {limit:id}.",
            )


def _slot(library: Library, file: str, path: Path, slot: markup.Slot) -> Iterator[Fault]:
    if slot.kind == "blank" and file.split("/")[1] == "letters":
        return
    if slot.wants is None:
        yield Fault(
            file,
            path,
            f"“{{{slot.kind}:{slot.id}}}” is not a placeholder.",
            nearest(slot.kind, markup.SLOTS) or f"There are: {KINDS}.",
        )
        return
    yield from broken_reference(library, slot.wants, slot.id, file, path)
    fact = library.facts.get(slot.id) if slot.wants == "fact" else None
    if fact and getattr(fact, HOLDS[slot.kind]) is None:
        yield Fault(
            file, path, f"The fact “{slot.id}” has no {HOLDS[slot.kind]}.", "Use the placeholder for what it has."
        )
    org = library.organisations.get(slot.id) if slot.wants == "organisation" else None
    if org and getattr(org, REACHES[slot.kind]) is None:
        yield Fault(file, path, f"“{slot.id}” has no {REACHES[slot.kind]}.", "Choose another way to reach them.")


def _link(library: Library, file: str, path: Path, link: markup.Link) -> Iterator[Fault]:
    if link.scheme == "lang":
        if link.target not in LANGUAGES:
            yield Fault(file, path, f"“{link.target}” is not a language of the site.", "Write (lang:cy) or (lang:en).")
    elif SCRIPT.match(f"{link.scheme}:"):
        yield Fault(file, path, f"has a link that runs a program ({link.scheme}:).", "Take it out.")
    elif link.wants is None:
        yield Fault(file, path, f"“{link.scheme}:” cannot stand in a link.", f"Link by id: {SCHEMES}.")
    else:
        yield from broken_reference(library, link.wants, link.target, file, path)
        target = library.topics.get(link.target) if link.wants == "topic" else None
        if target and target.state == "draft" and not _in_draft(library, file):
            yield Fault(
                file, path, f"The topic “{link.target}” is still a draft.", "Leave the link out, or finish the draft."
            )


def _in_draft(library: Library, file: str) -> bool:
    """Whether a file holds a draft topic: it may link to another."""
    return any(t.state == "draft" and f == file for _, _, t, f, _ in library.things("topic"))
