"""EDITORS.md and GOLYGYDDION.md show every message that an editor can get, and every command that they name exists.

The messages are read from the program itself: whatever becomes the `says` of a Fault, wherever it is written down.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from llwybr import checks, dictionaries, markup, sentences
from llwybr.__main__ import _parser
from llwybr.welsh import triggers
from llwybr.welsh.tokens import tokens

ROOT = Path(__file__).resolve().parents[3]
CODE = ROOT / "hooks" / "llwybr"
GUIDES = ("EDITORS.md", "GOLYGYDDION.md")
# Calls that make a fault, and which of their arguments is the message.
MAKES = {"Fault": 2, "fault": 0, "_refuse": 1, "_at": 2}
# Functions that only hand a message on, and so take it from their callers.
HANDS_ON = {"_refuse", "_at", "fault", "check", "_take", "fault_of"}


def messages() -> dict[str, str]:
    """Each message as a pattern -> where it stands in the program. What cannot be read is a failure."""
    found = {}
    for path in sorted(CODE.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
            for message in _said_in(function, tree):
                found[_pattern(message)] = f"{path.relative_to(ROOT)}:{message.lineno}"
    return found


def _said_in(function: ast.FunctionDef, tree: ast.Module) -> Iterator[ast.expr]:
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and (place := MAKES.get(_name(node.func))) is not None:
            named = [keyword.value for keyword in node.keywords if keyword.arg == "says"]
            for value in [*node.args[place : place + 1], *named]:
                yield from _texts(value, function, tree)
        elif function.name in ("_words", "_faults", "_fragments", "_audience"):
            yield from _in_tuples(node)


def _in_tuples(node: ast.AST) -> Iterator[ast.expr]:
    """(says, hint) that is returned, (path, says, hint) that is yielded."""
    if isinstance(node, ast.Return | ast.Yield) and isinstance(node.value, ast.Tuple):
        yield node.value.elts[len(node.value.elts) - 2]


def _texts(value: ast.expr, function: ast.FunctionDef, tree: ast.Module) -> Iterator[ast.expr]:
    """The texts that an expression can be."""
    if isinstance(value, ast.Constant | ast.JoinedStr):
        yield value
    elif isinstance(value, ast.IfExp):
        yield from _texts(value.body, function, tree)
        yield from _texts(value.orelse, function, tree)
    elif isinstance(value, ast.Name):
        yield from _assigned(value.id, function, tree)
    elif isinstance(value, ast.Call) and (made_by := _function(_name(value.func), tree)):
        for node in ast.walk(made_by):
            if isinstance(node, ast.Return):
                yield from _texts(node.value, made_by, tree)
    elif not (isinstance(value, ast.Attribute) and value.attr == "says"):
        raise AssertionError(f"line {value.lineno}: this message cannot be read; teach it to this test")


def _assigned(name: str, function: ast.FunctionDef, tree: ast.Module) -> Iterator[ast.expr]:
    values = [
        node.value
        for node in ast.walk(function)
        if isinstance(node, ast.Assign) and any(isinstance(to, ast.Name) and to.id == name for to in node.targets)
    ]
    handed_on = function.name in HANDS_ON or name in {argument.arg for argument in function.args.args}
    assert values or handed_on, f"line {function.lineno}: nothing says what “{name}” is"
    for value in values:
        yield from _texts(value, function, tree)


def _function(name: str, tree: ast.Module) -> ast.FunctionDef | None:
    return next((node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name == name), None)


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _pattern(message: ast.expr) -> str:
    """The message with anything in its blanks."""
    if isinstance(message, ast.Constant):
        return re.escape(message.value)
    return "".join(re.escape(p.value) if isinstance(p, ast.Constant) else ".+?" for p in message.values)


# ---- the guides

GUIDE = {name: (ROOT / name).read_text("utf-8") for name in GUIDES}
# The first cell of a row in a table, when it is one piece of code.
CELL = re.compile(r"^\| `([^`]+)` \|", re.MULTILINE)
CODE_SPAN = re.compile(r"`([^`\n]+)`")
COMMANDS = ("make ", "./llwybr ")
TRAIL = r"(?:[\w.-]+(?: › [\w.-]+)* )?"


def examples(guide: str) -> list[str]:
    """The messages that a guide shows."""
    cells = CELL.findall(GUIDE[guide])
    return [cell for cell in cells if not cell.startswith(COMMANDS) and not cell.startswith(("{", "["))]


def shown(guide: str) -> dict[str, str | None]:
    """Each example -> the message that it is an example of: of those that fit, the one with most words of its own."""
    found = {}
    patterns = messages()
    for example in examples(guide):
        fitting = [pattern for pattern in patterns if re.fullmatch(TRAIL + pattern, example)]
        found[example] = max(fitting, key=lambda pattern: len(pattern.replace(".+?", "")), default=None)
    return found


@pytest.mark.parametrize("guide", GUIDES)
def test_every_message_of_the_program_has_an_example(guide):
    there = set(shown(guide).values())
    assert [f"{place}: {pattern}" for pattern, place in messages().items() if pattern not in there] == []


@pytest.mark.parametrize("guide", GUIDES)
def test_every_example_is_a_message_of_the_program(guide):
    assert [example for example, pattern in shown(guide).items() if pattern is None] == []


def test_both_guides_show_the_same_messages_in_the_same_order():
    assert examples(GUIDES[0]) == examples(GUIDES[1])


def test_both_guides_have_the_same_sections():
    sections = [re.findall(r"^#+", text, re.MULTILINE) for text in GUIDE.values()]
    assert sections[0] == sections[1]


@pytest.mark.parametrize("guide", GUIDES)
def test_every_check_that_an_editor_can_run_alone_is_named(guide):
    headings = " ".join(re.findall(r"^### (.+)", GUIDE[guide], re.MULTILINE))
    gates = {checks.name_of(one) for one in checks.every()} - {"addresses", "pages", "pictures", "places", "mutation"}
    assert {gate for gate in gates if not re.search(rf"\b{gate}\b", headings)} == set()


@pytest.mark.parametrize("guide", GUIDES)
def test_every_link_and_placeholder_is_shown_with_an_id_that_exists(guide, library):
    rows = "\n".join(line for line in GUIDE[guide].splitlines() if line.startswith(("| `{", "| `[")))
    parts = [part for span in CODE_SPAN.findall(rows) for part in markup.inlines(span) if not isinstance(part, str)]
    named = {part.kind if isinstance(part, markup.Slot) else part.scheme for part in parts}
    assert {*markup.LINKS, *markup.SLOTS, "lang"} <= named
    for part in parts:
        id_ = part.id if isinstance(part, markup.Slot) else part.target
        assert part.wants is None or id_ in library.known[part.wants], part


@pytest.mark.parametrize("guide", GUIDES)
def test_every_command_exists(guide):
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    commands = next(action for action in _parser()._actions if hasattr(action, "choices") and action.choices)
    spans = [span.split() for span in CODE_SPAN.findall(GUIDE[guide]) if span.startswith(COMMANDS)]
    assert {words[1] for words in spans if words[0] == "make"} <= targets
    assert {words[1] for words in spans if words[0] == "./llwybr"} <= set(commands.choices)
    assert {"agree", "export", "import", "check"} <= {words[1] for words in spans}


@pytest.mark.parametrize("guide", GUIDES)
def test_every_file_that_is_named_exists(guide):
    named = {span for span in CODE_SPAN.findall(GUIDE[guide]) if re.fullmatch(r"content/[\w./-]+(?:/|\.\w+)", span)}
    gone = {name for name in named if not (ROOT / name).exists() and "school-transport" not in name}
    assert named and gone <= {"content/schema/"}


def prose(guide: str) -> list[str]:
    """The sentences of a guide, without code, addresses and the cells of tables that are names."""
    text = re.sub(r"```.*?```", "", GUIDE[guide], flags=re.DOTALL)
    text = re.sub(r"`[^`\n]*`", "—", re.sub(r"http\S+", "", text))
    runs = [run for line in text.splitlines() for run in line.split("|")]
    return [sentence for run in runs for sentence in sentences.split(re.sub(r"[*#]|^\s*(?:-|\d+\.)\s", "", run))]


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_is_written_as_it_teaches(guide):
    counts = [len(sentences.words(sentence)) for sentence in prose(guide)]
    assert max(counts) <= 25 and sum(counts) / len(counts) < 15


def test_the_welsh_guide_passes_the_welsh_gate(words):
    forms = dictionaries.lexicon("cy").mutations
    assert [slip for sentence in prose("GOLYGYDDION.md") for slip in triggers.slips(tokens(sentence), forms)] == []
