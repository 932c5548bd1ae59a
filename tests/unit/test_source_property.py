"""Whatever a YAML writer writes is read back as the same text; whatever else a file holds is a fault, never a crash."""

import tempfile
import time
import unicodedata
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from llwybr import source

EXAMPLES = settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
SURPRISES = [
    "no",
    "01633",
    "9:30",
    "Rhif #3",
    "w\u0302",
    "#",
    " #a",
    "~",
    "1e3",
    "a: b",
    "- a",
    "",
    "&a",
    "*a",
    "!t",
    "|",
    ">-",
]
# A writer escapes U+E000 in no style, and we refuse it; line separators are escaped only in double quotes.
LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\ue000\x85\u2028\u2029\t\r\ufeff")
TEXT = st.text(LETTERS, max_size=30) | st.sampled_from(SURPRISES)
TREE = st.recursive(
    TEXT, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4), max_leaves=15
)
SIGNS = [*"ab:-#&*!|>'\"{}[],?%@` \n\t~=<\r\\ŵ\x00\u2028\ufeff", "---", "...", ": ", "- "]
SYNTAX = st.lists(st.sampled_from(SIGNS)).map("".join)


def read(content: bytes) -> source.Source:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "file.yml")
        path.write_bytes(content)
        return source.read(path, "file.yml")


def paths(tree, path=()):
    """The path of every value in a tree."""
    yield path
    items = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, inner in items:
        yield from paths(inner, (*path, key))


def composed(tree):
    """The tree with every text in NFC."""
    if isinstance(tree, str):
        return unicodedata.normalize("NFC", tree)
    if isinstance(tree, list):
        return [composed(one) for one in tree]
    return {composed(key): composed(value) for key, value in tree.items()}


@pytest.mark.parametrize("style", [{}, {"default_style": '"'}, {"default_style": "'"}, {"default_flow_style": True}])
@pytest.mark.parametrize("allow_unicode", [True, False])
@EXAMPLES
@given(tree=TREE)
@example(tree={"a": SURPRISES, **dict.fromkeys(SURPRISES[:4], "Rhif #3")})
@example(tree=["line\n\u0303", "ends in a mark\u0301", "\u0338"])
def test_what_a_writer_writes_is_read_back(style, allow_unicode, tree):
    written = yaml.safe_dump(tree, allow_unicode=allow_unicode, **style)
    meant = composed(tree)
    assume(len(list(paths(meant))) == len(list(paths(tree))))  # two keys that are one in NFC are refused
    found = read(written.encode())
    assert not found.faults
    assert found.data == meant


@EXAMPLES
@given(content=st.binary(max_size=400) | st.text(max_size=400).map(str.encode) | SYNTAX.map(str.encode))
@example(content=b"")
@example(content=b"? ? ?")
@example(content=b"[" * 5000)
@example(content=b"{a: " * 5000)
@example(content=b"- " * 5000)
@example(content=b"'" * 5001)
def test_anything_at_all_is_read_or_refused_and_soon(content):
    start = time.process_time()
    found = read(content)
    assert time.process_time() - start < 2
    assert (found.data is None) <= bool(found.faults)
    lines = content.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    for fault in found.faults:
        assert fault.says and fault.hint and fault.column >= 1
        assert 1 <= fault.line <= lines + 1  # what is missing at the end is missed on the line after it


@EXAMPLES
@given(tree=TREE, comment=st.sampled_from(["", "# like this\n", "\n\n", "---\n"]))
def test_every_value_has_a_mark_inside_the_file(tree, comment):
    written = comment + yaml.safe_dump(tree, allow_unicode=True)
    lines = written.split("\n")
    found = read(written.encode())
    for path in paths(found.data):
        assert path in found.marks
        line, column = found.place(path)
        assert 1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1
