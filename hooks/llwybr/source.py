"""YAML text -> plain data, strictly: every scalar is text, and every value knows its line.

YAML has surprises that would harm a reader: `no` becomes False, `01633` becomes 923, `9:30` becomes 570,
the last of two equal keys wins, and `Rhif #3` loses its number. None of that happens here.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path as FilePath

import yaml

from llwybr.faults import Fault, Path

MOST_BYTES = 256 * 1024
MOST_DEPTH = 20
# A comment has a space after its sign. In `Rhif #3` the sign is part of the text; it is hidden from the YAML reader.
HIDDEN_HASH = "\ue000"
HASH_IN_TEXT = re.compile(r"(?<=\s)#(?=\S)")
LINE_ENDS = re.compile(r"\n+")
# What YAML does not allow, what it takes for the end of a line though an editor shows none, and our own sign.
NO_LETTER = re.compile("[^\t\n -~\u00a0-\u2027\u202a-\ud7ff\ue001-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
# The id of each entry, for a list that cannot be read.
ID = re.compile(rb"^- *\{? *id: *[\"']?([a-z0-9-]+)", re.MULTILINE)
Loader = getattr(yaml, "CLoader", yaml.Loader)


@dataclass(slots=True)
class Source:
    """One file: its data (dicts, lists and str only), and where each value stands, by path."""

    file: str
    data: dict | list | str | None = None
    marks: dict[Path, tuple[int, int]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def fault(self, says: str, hint: str, line: int, column: int, path: Path = ()) -> None:
        self.faults.append(Fault(self.file, path, says, hint, line, column))

    def place(self, path: Path) -> tuple[int, int]:
        """Line and column of the value at `path`, or of the nearest thing that holds it."""
        while path not in self.marks and path:
            path = path[:-1]
        return self.marks.get(path, (1, 1))


def read(path: FilePath, file: str) -> Source:
    """The data of one file under the name `file`; what is wrong with its YAML is in `.faults`."""
    source = Source(file)
    raw = path.read_bytes()
    if len(raw) > MOST_BYTES:
        source.fault(f"The file is larger than {MOST_BYTES // 1024} KB.", "Split it into smaller files.", 1, 1)
        return source
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode()
        source.fault("This is not UTF-8 text.", "Save the file again as UTF-8.", *_end(before))
        return source
    parse(text, source)
    return source


def ids(path: FilePath) -> set[str]:
    """The ids in a list that cannot be read: what names them has no fault."""
    return {found.decode() for found in ID.findall(path.read_bytes())}


def parse(text: str, source: Source) -> None:
    """Fill `source` from YAML text; its data stays None when reading stops before the end."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\t" in text:
        source.fault("There is a tab here.", "Use spaces only.", *_end(text.partition("\t")[0]))
        return
    if wrong := NO_LETTER.search(text):
        says = f"There is a letter here that YAML does not allow (U+{ord(wrong.group()):04X})."
        source.fault(says, "Delete it and type it again.", *_end(text[: wrong.start()]))
        return
    try:
        builder = Builder(source)
        if all(builder.take(event) for event in yaml.parse(hide_hashes(text), Loader=Loader)):
            source.data = builder.data
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        source.fault(
            f"The YAML cannot be read here ({error.problem}).",
            "Check the spaces at the start of the line, and put quotes around a text that has “: ” in it.",
            mark.line + 1,
            mark.column + 1,
        )
    if source.data is None and not source.faults:
        source.fault("The file is empty.", "Fill it in, or delete it.", 1, 1)


def _end(before: str) -> tuple[int, int]:
    """Line and column of what follows this text."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def hide_hashes(text: str) -> str:
    if "#" not in text:
        return text
    return "\n".join(
        line if line.lstrip().startswith("#") else HASH_IN_TEXT.sub(HIDDEN_HASH, line) for line in text.split("\n")
    )


def _as_meant(event: yaml.ScalarEvent) -> str:
    """The text of a scalar: its # again, and a blank line between paragraphs, which folding (>) takes for one line end."""
    text = unicodedata.normalize("NFC", event.value.replace(HIDDEN_HASH, "#"))
    return LINE_ENDS.sub("\n\n", text) if event.style == ">" else text


class Builder:
    """Builds data from YAML events, one at a time; the stack holds the open lists and mappings."""

    def __init__(self, source: Source):
        self.source = source
        self.data: dict | list | str | None = None
        self.stack: list[tuple[dict | list, Path]] = []
        self.key: list[str | None] = []
        self.documents = 0

    def take(self, event: yaml.Event) -> bool:
        """Use one event; False when reading must stop."""
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                return self._refuse(event, "A second document starts here (---).", "Keep one document in a file.")
        elif isinstance(event, yaml.AliasEvent):
            return self._refuse(event, "There is an alias (*) here.", "Write the text out again.")
        elif isinstance(event, yaml.NodeEvent):
            return self._node(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.stack.pop()
            self.key.pop()
        return True

    def _node(self, event) -> bool:
        if event.anchor:
            return self._refuse(event, "There is an anchor (&) here.", "Delete it; write texts out in full.")
        if event.tag is not None:
            return self._refuse(
                event, f"There is a YAML tag here ({event.tag}).", "Delete it; put quotes around a text."
            )
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, _as_meant(event))
        if len(self.stack) >= MOST_DEPTH:
            return self._refuse(event, f"This is nested more than {MOST_DEPTH} deep.", "Make it simpler.")
        value: dict | list = {} if isinstance(event, yaml.MappingStartEvent) else []
        path = self._place(event, value)
        if path is None:
            return False
        self.stack.append((value, path))
        self.key.append(None)
        return True

    def _scalar(self, event, value: str) -> bool:
        if self.stack and isinstance(self.stack[-1][0], dict) and self.key[-1] is None:
            holder, path = self.stack[-1]
            if value in holder:
                self._refuse(event, f"“{value}” is here twice.", "Keep one of them.", path)
            self.key[-1] = value
            self.source.marks.setdefault((*path, value), (event.start_mark.line + 1, event.start_mark.column + 1))
            return True
        return self._place(event, value) is not None

    def _place(self, event, value) -> Path | None:
        """Put a value where it belongs and note its line; its path, or None when it cannot stand here."""
        if not self.stack:
            self.data, path = value, ()
        else:
            holder, above = self.stack[-1]
            if isinstance(holder, list):
                path = (*above, len(holder))
                holder.append(value)
            elif self.key[-1] is None:
                self._refuse(event, "A list or a mapping cannot be a key.", "Give it a name followed by “:”.")
                return None
            else:
                path = (*above, self.key[-1])
                holder[self.key[-1]] = value
                self.key[-1] = None
        self.source.marks[path] = (event.start_mark.line + 1, event.start_mark.column + 1)
        return path

    def _refuse(self, event, says: str, hint: str, path: Path = ()) -> bool:
        mark = event.start_mark
        self.source.fault(says, hint, mark.line + 1, mark.column + 1, path)
        return False
