"""Texts to a translator and back, as XLIFF 1.2: the drafts, and what one language has left behind.

Each unit carries the hashes of both languages as they were. A file made from older text is refused, whole: a translator's
work must not undo somebody else's.
"""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path as FilePath

from translate.storage import xliff

from llwybr import agreement, rewrite
from llwybr.faults import Path, trail
from llwybr.library import Library
from llwybr.model import Name
from llwybr.validation import GAP

OTHER = {"cy": "en", "en": "cy"}
NOTE_FROM = "llwybr"
BETWEEN = "/"


class Unit(xliff.xliffunit):
    """A text in XLIFF 1.2; the library writes 1.1 by itself."""

    namespace = "urn:oasis:names:tc:xliff:document:1.2"


class Store(xliff.xlifffile):
    """An XLIFF 1.2 file."""

    UnitClass = Unit
    namespace = Unit.namespace
    XMLskeleton = xliff.xlifffile.XMLskeleton.replace("1.1", "1.2")


class CannotImport(Exception):
    """Why a translator's file was refused: a sentence for each reason."""

    def __init__(self, reasons: list[str]):
        self.reasons = reasons
        super().__init__("\n".join(reasons))


def waiting(library: Library, to: str) -> Iterator[tuple[str, Path, str, str]]:
    """What waits for a translator into `to`: file, path, the text to translate, and what stands there now."""
    stale = {(text.file, text.path) for text in agreement.stale(library) if text.waits == to}
    drafts = {library.origins["topic", id_][0] for id_, topic in library.topics.items() if topic.state == "draft"}
    for file, path, text in library.texts():
        source, target = text[OTHER[to]], text[to]
        wanted = (file, path) in stale or (file in drafts and source != GAP)
        if wanted and not isinstance(text, Name):
            yield file, path, source, "" if target == GAP else target


def export(library: Library, to: str) -> tuple[bytes, int]:
    """The XLIFF file, and how many texts are in it."""
    store = Store(sourcelanguage=OTHER[to], targetlanguage=to)
    count = 0
    for file, path, source, target in waiting(library, to):
        store.switchfile(file, createifmissing=True)
        unit = Unit(source)
        store.addunit(unit)
        unit.setid(BETWEEN.join(map(str, path)))
        unit.target = target
        unit.markfuzzy(bool(target))
        unit.addnote(trail(path), origin="developer")
        unit.addnote(f"{agreement.fingerprint(source)} {agreement.fingerprint(target)}", origin=NOTE_FROM)
        count += 1
    return bytes(store), count


def bring_in(library: Library, xlf: FilePath) -> dict[str, int]:
    """Put a translator's texts into the content; file -> how many changed. Raises CannotImport, and writes nothing."""
    found: dict[str, dict[Path, str]] = defaultdict(dict)
    reasons: list[str] = []
    store = Store.parsestring(xlf.read_bytes())
    to = store.gettargetlanguage()
    texts = {(file, path): text for file, path, text in library.texts()}
    for unit in store.units:
        file, path = _place(unit)
        text = texts.get((file, path))
        where = f"{file}: {trail(path)}"
        if text is None:
            reasons.append(f"{where} is not there any more.")
            continue
        now = {language: "" if text[language] == GAP else text[language] for language in OTHER}
        if _noted(unit) != f"{agreement.fingerprint(now[OTHER[to]])} {agreement.fingerprint(now[to])}":
            reasons.append(f"{where} has changed since this file was made. Export it again.")
        elif unit.target and unit.target != now[to]:
            found[file][(*path, to)] = unit.target
    if reasons:
        raise CannotImport(reasons)
    return _write(library, found)


def _write(library: Library, found: dict[str, dict[Path, str]]) -> dict[str, int]:
    """All files, or none: every new text is made before the first is written."""
    root = library.folder.parent
    new = {file: rewrite.rewritten((root / file).read_text("utf-8"), words) for file, words in found.items()}
    for file, text in new.items():
        (root / file).write_text(text, "utf-8")
    return {file: len(words) for file, words in found.items()}


def _place(unit: Unit) -> tuple[str, Path]:
    """The file of a unit, and the path of its text there."""
    file = unit.xmlelement.getparent().getparent().get("original")
    steps = unit.xmlelement.get("id").split(BETWEEN)
    return file, tuple(int(step) if step.isdigit() else step for step in steps)


def _noted(unit: Unit) -> str:
    return unit.getnotes(origin=NOTE_FROM).strip()
