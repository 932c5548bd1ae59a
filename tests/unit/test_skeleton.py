"""`make new`: a topic that loads at once, says what it wants, and harms nothing that is there."""

import pytest

from llwybr import model
from llwybr.__main__ import main
from llwybr.compile import examine, fit_library
from llwybr.library import load


@pytest.mark.parametrize("section", ["plan", "advocacy", "rights"])
def test_a_new_topic_loads_with_advice_only(small, capsys, section):
    assert main(["new", "my-topic", section]) == 0
    assert f"content/topics/{section}/my-topic.yml is there." in capsys.readouterr().out
    library, faults, advice = examine(small / "content")
    assert faults == []
    assert {fault.file for fault in advice} == {f"content/topics/{section}/my-topic.yml"}
    wanted = {".".join(map(str, fault.path)) for fault in advice}
    assert {"title.cy", "title.en", "answer.cy", "parts.0.heading.en", "easy_read.0.cy", "easy_read.11.en"} <= wanted
    assert library.topics["my-topic"].state == "draft"
    assert "my-topic" not in fit_library(small / "content").topics


def test_it_says_what_to_fill_in(small):
    main(["new", "my-topic", "plan"])
    text = (small / "content/topics/plan/my-topic.yml").read_text("utf-8")
    assert text.startswith('# A new topic. Fill in every "" in both languages')
    required = {name for name, field in model.Topic.model_fields.items() if field.is_required()}
    for key in required | {"state", "steps", "parts", "next", "facts"}:
        assert f"\n{key}:" in text
    # each line that an editor must think about says how
    assert all(
        " # " in line for line in text.splitlines() if line.startswith(("kind", "state", "slug", "title", "answer"))
    )
    assert text.count('cy: ""') == text.count('en: ""') == 4 + 12


def test_filled_in_it_is_ready(small):
    main(["new", "my-topic", "plan"])
    path = small / "content/topics/plan/my-topic.yml"
    path.write_text(path.read_text("utf-8").replace('""', "Testun.").replace("state: draft", "state: ready"), "utf-8")
    assert examine(small / "content")[1:] == ([], [])


@pytest.mark.parametrize(
    ("id_", "section", "says"),
    [
        ("my-topic", "plann", "There is no section “plann”. Did you mean “plan”? There are: start, aln, plan,"),
        ("my-topic", "../plan", "There is no section “../plan”."),
        ("ask", "plan", "There is a topic “ask” already."),
        ("ask", "disagree", "There is a topic “ask” already."),
        *[
            (bad, "plan", f"“{bad}” cannot be an id. Use small letters a-z, numbers and hyphens")
            for bad in ("My-Topic", "my topic", "my_topic", "tŷ", "-a", "a--b", "", "../a", "a/b", "²")
        ],
    ],
)
def test_it_refuses_and_writes_nothing(small, capsys, id_, section, says):
    before = sorted(small.rglob("*"))
    assert main(["new", "--", id_, section]) == 1
    assert capsys.readouterr().out.startswith(says)
    assert sorted(small.rglob("*")) == before


def test_it_does_not_write_over_a_topic_that_cannot_be_read(small):
    path = small / "content/topics/plan/ask.yml"
    path.write_text("id: [")
    assert main(["new", "ask", "plan"]) == 1
    assert path.read_text() == "id: ["
    assert "ask" in load(small / "content").known["topic"]
