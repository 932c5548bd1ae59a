"""Which texts the two languages agree on, and which has moved on alone.

content/agreed.lock has a line for each agreed text: the id of its file, and a hash of each language. A text is known by
its words, not by its place in the file, so that an inserted step hides nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path as FilePath

from llwybr.faults import Path
from llwybr.library import Library
from llwybr.model import Name
from llwybr.validation import GAP

LOCK = "agreed.lock"
HEAD = "# Texts on which both languages agree. Written by `llwybr agree`; do not edit.\n"


@dataclass(frozen=True, slots=True)
class Stale:
    """A text of which one language is newer. `waits` is the language that has not followed yet."""

    file: str
    path: Path
    waits: str


def file_id(file: str) -> str:
    """content/topics/plan/idp.yml -> topics/plan/idp"""
    return file.partition("/")[2].removesuffix(".yml")


def fingerprint(text: str) -> str:
    """Twelve hexadecimal digits of a text; spaces and line ends do not count."""
    return sha256(" ".join(text.split()).encode()).hexdigest()[:12]


def pairs(library: Library) -> Iterator[tuple[str, Path, str, str]]:
    """Each text that can be agreed on: its file, its path, the hash of its English and of its Welsh."""
    for file, path, text in library.texts():
        if not isinstance(text, Name) and GAP not in (text.cy, text.en):
            yield file, path, fingerprint(text.en), fingerprint(text.cy)


def read(folder: FilePath) -> dict[str, set[tuple[str, str]]]:
    """file id -> the pairs of hashes, English first, that were agreed."""
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    lock = folder / LOCK
    for line in lock.read_text("utf-8").splitlines() if lock.is_file() else []:
        if line and not line.startswith("#"):
            id_, english, welsh = line.split()
            found[id_].add((english, welsh))
    return found


def agree(library: Library, files: Iterable[str]) -> int:
    """Record that both languages of these files say the same now; the number of texts agreed on."""
    lock, chosen = read(library.folder), {file_id(file) for file in files}
    for id_ in chosen:
        lock[id_] = set()
    for file, _, english, welsh in pairs(library):
        if file_id(file) in chosen:
            lock[file_id(file)].add((english, welsh))
    lines = sorted(f"{id_} {english} {welsh}" for id_, known in lock.items() for english, welsh in known)
    (library.folder / LOCK).write_text(HEAD + "\n".join(lines) + "\n", "utf-8")
    return sum(len(lock[id_]) for id_ in chosen)


def stale(library: Library) -> Iterator[Stale]:
    """Texts of which exactly one language is known with another partner: that one has not changed, the other has."""
    lock = read(library.folder)
    known_english = {id_: {english for english, _ in known} for id_, known in lock.items()}
    known_welsh = {id_: {welsh for _, welsh in known} for id_, known in lock.items()}
    for file, path, english, welsh in pairs(library):
        id_ = file_id(file)
        if id_ not in lock or (english, welsh) in lock[id_]:
            continue
        old_english, old_welsh = english in known_english[id_], welsh in known_welsh[id_]
        if old_english != old_welsh:
            yield Stale(file, path, "en" if old_english else "cy")
