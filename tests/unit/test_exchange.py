"""Texts go to a translator and come back; nothing else in the content changes, not by a byte."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from llwybr import agreement, exchange, rewrite
from llwybr.library import load
from llwybr.source import Source, parse

ASK = "content/topics/plan/ask.yml"
TEXT = """# a comment that stays
title: {cy: Teitl,   en: "A title"}   # and this one
answer:
  cy: >-
    Un frawddeg hir
    dros ddwy linell.

    Ail baragraff.
  en: One. # three
parts:
  - heading: {en: 'It''s here'}
  - text:
      en: |-
        Para.

        - item
last: no
"""
# What a translator may type: any letters that YAML allows, with the signs that it minds.
LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Co", "Cn")) | st.sampled_from(
    ": #-'\"{}[]&*!|>%@,ŵŷâ"
)
WORDS = st.text(LETTERS, min_size=1, max_size=60).map(lambda text: " ".join(text.split())).filter(bool)
PATHS = [
    ("title", "cy"),
    ("title", "en"),
    ("answer", "cy"),
    ("answer", "en"),
    ("parts", 0, "heading", "cy"),
    ("parts", 1, "text", "en"),
    ("parts", 1, "text", "cy"),
]


def data(text: str):
    source = Source("test")
    parse(text, source)
    assert not source.faults
    return source.data


@settings(max_examples=300)
@given(words=st.dictionaries(st.sampled_from(PATHS), WORDS, min_size=1))
def test_any_words_are_put_in_and_read_back(words):
    new = rewrite.rewritten(TEXT, words)
    read = data(new)
    for path, text in words.items():
        value = read
        for step in path:
            value = value[step]
        assert value == data(f"k: {rewrite.json.dumps(text, ensure_ascii=False)}")["k"]
    assert "# a comment that stays\n" in new and "# and this one" in new and new.endswith("last: no\n")


@pytest.mark.parametrize("path", PATHS)
def test_only_the_lines_of_a_text_change(path):
    new = rewrite.rewritten(TEXT, {path: "Geiriau newydd."})
    gone = [line for line in TEXT.splitlines() if line not in new.splitlines()]
    assert len(gone) <= 4


def test_a_place_that_is_not_there_is_refused():
    with pytest.raises(rewrite.CannotRewrite):
        rewrite.rewritten(TEXT, {("nothing", 3, "cy"): "x"})


@pytest.fixture
def agreed(small):
    """A small site on which both languages agree; then one English title moves on."""
    agreement.agree(load(small / "content"), load(small / "content").files)
    file = small / ASK
    file.write_text(
        re.sub(r"^(title: .*en: )[^}\n]+", r"\1Something newer", file.read_text("utf-8"), count=1, flags=re.M), "utf-8"
    )
    return small


def send(small, to="cy"):
    written, count = exchange.export(load(small / "content"), to)
    path = small / "sent.xlf"
    path.write_bytes(written)
    return path, count


def bytes_of(small):
    return {path: path.read_bytes() for path in sorted((small / "content").rglob("*")) if path.is_file()}


def test_what_one_language_left_behind_is_sent_with_its_context(agreed):
    path, count = send(agreed)
    said = path.read_text("utf-8")
    assert count == 1 and "urn:oasis:names:tc:xliff:document:1.2" in said
    assert "Something newer" in said and 'approved="no"' in said and ">title<" in said
    assert send(agreed, "en")[1] == 0


def test_out_and_in_again_changes_no_byte(agreed):
    path, _ = send(agreed)
    before = bytes_of(agreed)
    assert exchange.bring_in(load(agreed / "content"), path) == {}
    assert bytes_of(agreed) == before


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=WORDS)
def test_a_translation_comes_in_and_nothing_else_changes(agreed, words):
    before = bytes_of(agreed)
    path, _ = send(agreed)
    unit = exchange.Store.parsestring(path.read_bytes())
    unit.units[0].target = words
    path.write_bytes(bytes(unit))
    changed = exchange.bring_in(load(agreed / "content"), path)
    after = bytes_of(agreed)
    assert {one for one in after if after[one] != before[one]} <= {agreed / ASK} and sum(changed.values()) <= 1
    assert (
        load(agreed / "content").topics["ask"].title.cy
        == data(f"k: {rewrite.json.dumps(words, ensure_ascii=False)}")["k"]
    )
    (agreed / ASK).write_bytes(before[agreed / ASK])


def test_a_file_made_from_older_text_is_refused_whole(agreed):
    path, _ = send(agreed)
    path.write_text(re.sub(r"(<target[^>]*>)[^<]*", r"\1Teitl newydd", path.read_text("utf-8")), "utf-8")
    file = agreed / ASK
    file.write_text(file.read_text("utf-8").replace("Something newer", "Newer still"), "utf-8")
    before = bytes_of(agreed)
    with pytest.raises(exchange.CannotImport, match="has changed since"):
        exchange.bring_in(load(agreed / "content"), path)
    assert bytes_of(agreed) == before
