"""YAML in, the text that was meant out; and what is refused, at its line and column."""

import unicodedata
from pathlib import Path

import pytest

from llwybr import source


def read(folder: Path, content: str | bytes) -> source.Source:
    path = folder / "file.yml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return source.read(path, "file.yml")


def data(folder: Path, content: str | bytes):
    """What a file says; it must have no fault."""
    found = read(folder, content)
    assert not found.faults, found.faults
    return found.data


TEXTS = [
    "no", "yes", "off", "null", "~", "true", "01633", "0x1F", "0o17", "1e3", ".inf", "9:30", "12:30:45", "1_000", "3.0",
    "2026-11-22", "2021-09-01T10:00:00Z", "=", "<<", "Rhif #3", "C#", "#3 yw hwn", "Rhif #3, rhif #4", "a#b", "Tŷ'r ŵyl",
]  # fmt: skip
# Ways of writing one text; {} is where it stands.
WAYS = {
    "mapping": ("k: {}", lambda text: {"k": text}),
    "list": ("- {}\n- b", lambda text: [text, "b"]),
    "key": ("{}: v", lambda text: {text: "v"}),
    "flow mapping": ("{{a: {}, b: x}}", lambda text: {"a": text, "b": "x"}),
    "flow list": ("[a, {}]", lambda text: ["a", text]),
    "double quotes": ('k: "{}"', lambda text: {"k": text}),
    "single quotes": ("k: '{}'", lambda text: {"k": text.replace("''", "'")}),
    "literal block": ("k: |-\n  {}", lambda text: {"k": text}),
    "folded block": ("k: >-\n  {}\n  b", lambda text: {"k": f"{text} b"}),
    "followed by a comment": ("k: {} # like this", lambda text: {"k": text}),
}


@pytest.mark.parametrize("way", WAYS)
def test_every_scalar_is_the_text_that_was_meant(tmp_path, way):
    form, meant = WAYS[way]
    for text in TEXTS:
        if ("," in text and way.startswith("flow")) or (
            text.startswith("#") and way in ("key", "followed by a comment")
        ):
            continue
        written = text.replace("'", "''") if way == "single quotes" else text
        assert data(tmp_path, form.format(written)) == meant(text), text


@pytest.mark.parametrize("word", ["ŵ", "Tŷ Ŵyl", "cyfieithu â llawer", "ëïöü"])
def test_letters_come_out_composed_however_they_were_typed(tmp_path, word):
    apart = unicodedata.normalize("NFD", word)
    assert apart != word
    escaped = apart.encode("ascii", "backslashreplace").decode()
    for written in (f"k: {apart}", f"{{k: {apart}}}", f"k: |-\n  {apart}", f'k: "{escaped}"'):
        assert data(tmp_path, written) == {"k": word}
    assert data(tmp_path, f"{apart}: v") == {word: "v"}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("# like this\nk: v", {"k": "v"}),
        ("#like this\nk: v", {"k": "v"}),
        ("k:\n  #like this\n  - v", {"k": ["v"]}),
        ("k: v # like this\nm: w", {"k": "v", "m": "w"}),
        ("k: v   # Rhif #3", {"k": "v"}),
        ("k:\n  # like this\n  - v", {"k": ["v"]}),
        ("[a, # like this\n b]", ["a", "b"]),
        ("k: 'a # b'", {"k": "a # b"}),
        ("k: |-\n  # not a comment\n  b", {"k": "# not a comment\nb"}),
    ],
)
def test_a_comment_is_a_comment_still(tmp_path, written, meant):
    assert data(tmp_path, written) == meant


@pytest.mark.parametrize("content", ["k: v\r\nl: |-\r\n  a\r\n  b\r\n", "k: v\rl: |-\r  a\r  b\r"])
def test_any_end_of_line_will_do(tmp_path, content):
    assert data(tmp_path, content) == {"k": "v", "l": "a\nb"}


def test_a_byte_order_mark_is_no_letter(tmp_path):
    assert data(tmp_path, "\ufeffk: ŵ") == {"k": "ŵ"}
    found = read(tmp_path, "\ufeffk: v\r\nl:\r\n  m: w\r\n")
    assert found.place(("l", "m")) == (3, 6)


REFUSED = {
    # what: (the file, line, column, a part of what is said)
    "tab": ("k: v\nl:\tw", 2, 3, "There is a tab here."),
    "tab for indent": ("k:\n\tl: w", 2, 1, "There is a tab here."),
    "not UTF-8": (b"k: v\nl: \xc5\xb5 caf\xe9", 2, 9, "This is not UTF-8 text."),
    "not UTF-8 after a byte order mark": (b"\xef\xbb\xbfk: v\nl: \xff", 2, 4, "This is not UTF-8 text."),
    "UTF-16": ("k: v".encode("utf-16"), 1, 1, "This is not UTF-8 text."),
    "anchor": ("k: v\nl: &a w", 2, 4, "There is an anchor (&) here."),
    "anchor on a mapping": ("k: &a\n  l: w", 1, 4, "There is an anchor (&) here."),
    "alias": ("k: v\nl: *a", 2, 4, "There is an alias (*) here."),
    "tag": ("k: v\nl: !!int 3", 2, 4, "There is a YAML tag here (tag:yaml.org,2002:int)."),
    "tag of another's": ("k: !python/object:os.system v", 1, 4, "There is a YAML tag here (!python/object:os.system)."),
    "bare tag": ("k: ! Pwysig", 1, 4, "There is a YAML tag here (!)."),
    "duplicate key": ("k: v\nl: w\nk: x", 3, 1, "“k” is here twice."),
    "duplicate key, typed in another way": ("ŵ: v\nw\u0302: x", 2, 1, "“ŵ” is here twice."),
    "duplicate key in a flow": ("- {cy: a, en: b, cy: c}", 1, 18, "“cy” is here twice."),
    "second document": ("k: v\n---\nl: w", 2, 1, "A second document starts here (---)."),
    "too large": ("k: " + "v" * source.MOST_BYTES, 1, 1, "The file is larger than 256 KB."),
    "nested too deep": ("[" * 21 + "]" * 21, 1, 21, "This is nested more than 20 deep."),
    "mapping nested too deep": ("".join(f"{' ' * n}k:\n" for n in range(21)), 21, 21, "This is nested more than 20 deep."),
    "a list as a key": ("? [a]\n: b", 1, 3, "A list or a mapping cannot be a key."),
    "control character": ("k: ŵŵŵŵ\nl: ŵ\x01", 2, 5, "a letter here that YAML does not allow (U+0001)."),
    "line separator": ("k: v\nl: a\u2028b", 2, 5, "a letter here that YAML does not allow (U+2028)."),
    "our own sign": ("k: \ue000", 1, 4, "a letter here that YAML does not allow (U+E000)."),
    "colon in a bare text": ("k: v\nl: Cyngor: y plant", 2, 10, "The YAML cannot be read here"),
    "quote left open": ('k: v\nl: "w', 2, 6, "The YAML cannot be read here"),
    "empty": ("# nothing\n", 1, 1, "The file is empty."),
}  # fmt: skip


@pytest.mark.parametrize("what", REFUSED)
def test_is_refused_at_its_place(tmp_path, what):
    content, line, column, says = REFUSED[what]
    found = read(tmp_path, content)
    assert [(fault.line, fault.column) for fault in found.faults] == [(line, column)]
    fault = found.faults[0]
    assert says in fault.says and fault.hint and fault.file == "file.yml" and fault.level == "fault"
    # A half-read file is not data: what is missing from it would be a second, false fault.
    assert found.data is None or "twice" in says


def test_just_within_the_limits(tmp_path):
    assert len(data(tmp_path, "k: " + "v" * (source.MOST_BYTES - 3))["k"]) == source.MOST_BYTES - 3
    depth, found = 0, data(tmp_path, "[" * 20 + "]" * 20)
    while isinstance(found, list):
        depth, found = depth + 1, found[0] if found else None
    assert depth == 20


def test_every_duplicate_is_listed_and_the_rest_is_read(tmp_path):
    found = read(tmp_path, "a: {x: 1, x: 2}\nb: 3\na: 4\n")
    assert [(fault.line, fault.says) for fault in found.faults] == [
        (1, "“x” is here twice."),
        (3, "“a” is here twice."),
    ]
    assert found.data["b"] == "3"


PLACES = """\
# a comment
title: {cy: Teitl, en: "Title"}
steps:
  - id: one
    text:
      cy: >-
        Un #1
      en: One

  - id: two
    text: {cy: Dau, en: Two}
empty:
"""


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), (2, 1)),
        (("title",), (2, 8)),
        (("title", "en"), (2, 24)),
        (("steps",), (4, 3)),
        (("steps", 0), (4, 5)),
        (("steps", 0, "text", "cy"), (6, 11)),
        (("steps", 0, "text", "en"), (8, 11)),
        (("steps", 1, "text"), (11, 11)),
        (("steps", 1, "text", "en"), (11, 25)),
        (("empty",), (12, 7)),
        # what is not there stands where the nearest thing that holds it stands
        (("steps", 1, "do", "cy"), (10, 5)),
        (("steps", 7, "text"), (4, 3)),
        (("nothing",), (2, 1)),
    ],
)
def test_a_value_knows_its_place(tmp_path, path, place):
    assert read(tmp_path, PLACES).place(path) == place


def test_the_ids_of_a_list_that_cannot_be_read(tmp_path):
    path = tmp_path / "list.yml"
    path.write_text('- id: one\n  id_of: not\n- {id: two, x: "}\n-  id:  "three"\n  - id: nested\n')
    assert source.ids(path) == {"one", "two", "three"}
