"""`llwybr check` as people, CI and other programs read it; and the schemas that help an editor type."""

import json
import shutil
from dataclasses import replace

import pytest

from llwybr import report, schema
from llwybr.__main__ import main
from llwybr.faults import Fault
from llwybr.library import KINDS

FAULT = Fault("content/a.yml", ("steps", 1, "text", "cy"), "has a semicolon.", "Make two of it.", 100, 5)
ADVICE = replace(FAULT, file="content/b.yml", says="has the long word “annibyniaeth”.", level="advice")
ODD = replace(FAULT, path=(), says="has 100% [bold]\nof :x: it.", hint="", line=0, column=0)

FORMATS = {
    "people": (
        [FAULT, replace(FAULT, line=101), ADVICE],
        "content/a.yml\n"
        "  content/a.yml:100:5: steps › 2 › text › cy has a semicolon. Make two of it.\n"
        "  content/a.yml:101:5: steps › 2 › text › cy has a semicolon. Make two of it.\n"
        "content/b.yml\n"
        "  advice: content/b.yml:100:5: steps › 2 › text › cy has the long word “annibyniaeth”. Make two of it.\n",
    ),
    "github": (
        [FAULT, ADVICE, ODD],
        "::error file=content/a.yml,line=100,col=5::steps › 2 › text › cy has a semicolon. Make two of it.\n"
        "::warning file=content/b.yml,line=100,col=5::steps › 2 › text › cy has the long word “annibyniaeth”. Make two of it.\n"
        "::error file=content/a.yml,line=0,col=0::has 100%25 [bold]%0Aof :x: it.\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_says_it_all(capsys, name):
    found, says = FORMATS[name]
    report.FORMATS[name](found)
    assert capsys.readouterr().out == says


@pytest.mark.parametrize("name", report.FORMATS)
def test_nothing_found(capsys, name):
    report.FORMATS[name]([])
    assert capsys.readouterr().out == ("[]\n" if name == "json" else "")


def test_json_is_whole(capsys):
    report.FORMATS["json"]([FAULT, ADVICE, ODD])
    read = json.loads(capsys.readouterr().out)
    assert [Fault(**{**one, "path": tuple(one["path"])}) for one in read] == [FAULT, ADVICE, ODD]


def test_no_sign_of_a_text_is_taken_for_markup(capsys):
    report.FORMATS["people"]([replace(FAULT, says="has [bold] and :100: and :x: in it.")])
    assert "has [bold] and :100: and :x: in it." in capsys.readouterr().out


# ---- the command


@pytest.fixture
def check(content, capsys, no_words):
    """`llwybr check` on the small content: exit code and what it says."""

    def run(*options: str) -> tuple[int, list[str]]:
        content.write()
        code = main(["check", *options])
        return code, capsys.readouterr().out.splitlines()

    return run


@pytest.fixture
def faulty(content):
    """The small content with a fault for two gates, and an advice for a third."""
    content.put(("answer",), "Ffoniwch 999; {limit:decide}", "Soon.")
    content.put(("easy_read", 0), "Anfonwyd llythyr.", "Ask.")
    return content


def test_a_content_without_faults(check):
    code, said = check()
    assert code == 0
    assert said[-1].startswith("2 topics, ") and ": 0 faults, 0 advice (" in said[-1]
    assert [line for line in said if "make dictionaries" in line] == said[:-1] != []


def test_faults_come_before_advice_and_the_exit_code_is_1(check, faulty):
    code, said = check()
    assert code == 1
    shown = [
        line.strip().split(": ", 1)[1] if "advice: " not in line else "advice" for line in said if line[:2] == "  "
    ]
    assert [line.split(" has ")[0] for line in shown] == ["answer", "answer › cy", "advice"]
    assert ": 2 faults, 1 advice (" in said[-1]


@pytest.mark.parametrize(
    ("gate", "code", "count"), [("parity", 1, 1), ("numbers", 1, 1), ("easy_read", 0, 1), ("terms", 0, 0)]
)
def test_only_one_gate(check, faulty, gate, code, count):
    assert check("--only", gate)[0] == code
    assert len(json.loads("\n".join(check("--only", gate, "--format", "json")[1]))) == count


def test_advice_alone_is_no_failure(check, content):
    content.put(("easy_read", 0), "Anfonwyd llythyr.", "Ask.")
    assert check()[0] == 0


@pytest.mark.parametrize("name", ["github", "json"])
def test_other_programs_get_the_list_and_nothing_else(check, faulty, name):
    code, said = check("--format", name)
    assert code == 1
    if name == "json":
        assert [one["level"] for one in json.loads("\n".join(said))] == ["fault", "fault", "advice"]
    else:
        assert [line.split(" ")[0] for line in said] == ["::error", "::error", "::warning"]


@pytest.mark.parametrize("options", [["--only", "nothing"], ["--format", "nothing"]])
def test_an_unknown_option_is_refused(options, capsys):
    with pytest.raises(SystemExit) as refused:
        main(["check", *options])
    assert refused.value.code == 2 and "invalid choice" in capsys.readouterr().err


def test_what_was_left_out_is_only_said_of_the_gate_that_was_asked_for(check):
    assert [line for line in check("--only", "parity")[1] if "dictionaries" in line] == []
    assert len([line for line in check("--only", "spelling")[1] if "dictionaries" in line]) == 2


# ---- schemas


@pytest.fixture
def copied(root, tmp_path, monkeypatch):
    """A copy of the real content, to which the commands are pointed."""
    shutil.copytree(root / "content", tmp_path / "content")
    monkeypatch.setattr("llwybr.__main__.ROOT", tmp_path)
    return tmp_path / "content"


def test_the_schemas_are_fresh(root):
    """If not: run `llwybr schema`."""
    folder = root / "content" / schema.FOLDER
    assert {path.name: path.read_text("utf-8") for path in folder.glob("*.json")} == dict(schema.every())


def test_llwybr_schema_writes_what_the_models_say(copied, capsys):
    shutil.rmtree(copied / schema.FOLDER, ignore_errors=True)
    assert main(["schema"]) == 0
    assert {path.name: path.read_text("utf-8") for path in (copied / schema.FOLDER).iterdir()} == dict(schema.every())
    assert capsys.readouterr().out.splitlines()[: len(KINDS)] == [f"{kind.name}.json" for kind in KINDS]
    assert main(["schema"]) == 0
    assert capsys.readouterr().out == "The schemas were fresh.\n"


def test_each_content_file_names_its_schema_in_its_first_line(root):
    for kind in KINDS:
        for path in (root / "content").glob(kind.files):
            first = path.read_text("utf-8").splitlines()[0]
            address = first.removeprefix("# yaml-language-server: $schema=")
            assert (path.parent / address).resolve() == root / "content" / schema.FOLDER / f"{kind.name}.json", path


def test_a_file_that_lacks_the_line_gets_it_and_keeps_the_rest(copied):
    path = copied / "site.yml"
    body = path.read_text("utf-8").partition("\n")[2]
    for text in (body, f"# yaml-language-server: $schema=old.json\n{body}"):
        path.write_text(text, "utf-8")
        assert "content/site.yml" in schema.name_in_files(copied)
        assert path.read_text("utf-8") == f"# yaml-language-server: $schema=schema/site.json\n{body}"


def test_a_schema_explains_a_field_and_refuses_an_unknown_one():
    topic = json.loads(dict(schema.every())["topic.json"])
    assert topic["properties"]["answer"]["description"] == "The answer first: the two sentences that matter."
    assert topic["additionalProperties"] is False


def test_a_schema_allows_what_may_be_written_once_for_both_languages():
    fact = json.loads(dict(schema.every())["fact.json"])
    assert {"type": "string"} in fact["$defs"]["Cited"]["properties"]["part"]["anyOf"]
