"""Putting new words into a YAML file, and changing no other byte of it.

A round trip through a YAML library would keep the comments, and yet write every line of our files anew: other quotes,
other line breaks. An editor who looks at the difference must see the words that changed, and nothing else.
"""

import json
import textwrap
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from llwybr.faults import Path
from llwybr.source import Builder, Loader, Source, hide_hashes, parse

WIDTH = 150


class CannotRewrite(Exception):
    """Why the words could not be put into the file, in one sentence."""


@dataclass(frozen=True, slots=True)
class Span:
    """Where a value stands: from and to as (line, column), counted from 0; how it is written; inside [] or {} or not."""

    start: tuple[int, int]
    end: tuple[int, int]
    style: str | None
    flow: bool


class _Spans(Builder):
    """Reads a file as ever, and notes where each value begins and ends."""

    def __init__(self, source: Source):
        super().__init__(source)
        self.spans: dict[Path, Span] = {}
        self.flows: list[bool] = []

    def take(self, event: yaml.Event) -> bool:
        if isinstance(event, yaml.CollectionEndEvent):
            self.flows.pop()
        taken = super().take(event)
        if isinstance(event, yaml.CollectionStartEvent):
            self.flows.append(bool(event.flow_style))
        return taken

    def _place(self, event, value) -> Path | None:
        path = super()._place(event, value)
        if path is not None:
            start, end = event.start_mark, event.end_mark
            style = event.style if isinstance(event, yaml.ScalarEvent) else "{" if event.flow_style else "block"
            flow = bool(self.flows and self.flows[-1])
            self.spans[path] = Span((start.line, start.column), (end.line, end.column), style, flow)
        return path


def rewritten(text: str, words: Mapping[Path, str]) -> str:
    """The text of a file with new words at some paths. A missing last key is added. Raises CannotRewrite."""
    words = {path: unicodedata.normalize("NFC", one) for path, one in words.items()}
    spans = _spans_of(text)
    lines = text.split("\n")
    for path in sorted(
        words,
        key=lambda one: spans.get(one, spans.get(one[:-1], Span((0, 0), (0, 0), None, False))).start,
        reverse=True,
    ):
        if path in spans:
            _replace(lines, spans[path], words[path])
        elif path[:-1] in spans:
            _add(lines, spans[path[:-1]], str(path[-1]), words[path])
        else:
            raise CannotRewrite(f"The file has no place for {path}.")
    new = "\n".join(lines)
    _verify(text, new, words)
    return new


def _spans_of(text: str) -> dict[Path, Span]:
    reader = _Spans(Source("text"))
    for event in yaml.parse(hide_hashes(text), Loader=Loader):
        reader.take(event)
    return reader.spans


def _replace(lines: list[str], span: Span, words: str) -> None:
    (first, column), (last, end) = span.start, span.end
    before, after = lines[first][:column], lines[last][end:] if last < len(lines) else ""
    if span.style in ("|", ">"):
        last, after = _end_of_block(lines, first, last, end), None
        written = _block(words, _indent_of_block(lines, first, last))
    else:
        written = [_scalar(words, span)]
    if after is not None:
        written[-1] += after
    lines[first : last + 1] = [before + written[0], *written[1:]]


def _end_of_block(lines: list[str], first: int, last: int, end: int) -> int:
    """The last line of a block text: the blank lines and comments below it are not part of it."""
    last = last - 1 if end == 0 else last
    while last > first and not lines[last].strip():
        last -= 1
    return last


def _indent_of_block(lines: list[str], first: int, last: int) -> int:
    body = [line for line in lines[first + 1 : last + 1] if line.strip()]
    own = len(lines[first]) - len(lines[first].lstrip())
    return len(body[0]) - len(body[0].lstrip()) if body else own + 2


def _block(words: str, indent: int) -> list[str]:
    """A block text: folded when it is paragraphs only, line by line when it has a list."""
    margin = " " * indent
    if any(line.startswith("- ") for line in words.split("\n")):
        return ["|-", *(f"{margin}{line}".rstrip() for line in words.split("\n"))]
    lines = [">-"]
    for number, paragraph in enumerate(words.split("\n\n")):
        lines += [""] if number else []
        wide = max(WIDTH - indent, 40)
        wrapped = textwrap.wrap(paragraph, wide, break_long_words=False, break_on_hyphens=False)
        lines += [f"{margin}{line}" for line in wrapped]
    return lines


def _scalar(words: str, span: Span) -> str:
    """One line of YAML: as it was written before where that is safe, else in double quotes."""
    if span.style == "'" and "\n" not in words:
        return "'" + words.replace("'", "''") + "'"
    if span.style is None and "\n" not in words and _safe(words, span.flow):
        return words
    return json.dumps(words, ensure_ascii=False)


def _safe(words: str, flow: bool) -> bool:
    """Whether words without quotes are read back as they are."""
    source = Source("try")
    parse(f"{{k: {words}, l: m}}" if flow else f"k: {words}\nl: m", source)
    return not source.faults and isinstance(source.data, dict) and source.data.get("k") == words


def _add(lines: list[str], span: Span, key: str, words: str) -> None:
    """A key that is not there yet, as the first of its group."""
    line, column = span.start
    written = f"{key}: {json.dumps(words, ensure_ascii=False)}"
    if span.style == "{":
        lines[line] = f"{lines[line][: column + 1]}{written}, {lines[line][column + 1 :]}"
    else:
        lines.insert(line, " " * column + written)


def _verify(old: str, new: str, words: Mapping[Path, str]) -> None:
    """The new file says the new words, and everything else as before."""
    before, after = Source("old"), Source("new")
    parse(old, before)
    parse(new, after)
    wanted = _with(before.data, words)
    if after.faults or after.data != wanted:
        raise CannotRewrite("The words could not be put into the file without harm to the rest of it.")


def _with(data, words: Mapping[Path, str]):
    """A copy of the data with the new words in it."""
    copy = json.loads(json.dumps(data))
    for path, text in words.items():
        holder = copy
        for step in path[:-1]:
            holder = holder[step]
        holder[path[-1]] = text
    return copy
