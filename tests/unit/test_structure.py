"""The rules of the house, read from the code itself."""

import ast
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from llwybr import checks, model, outputs
from llwybr.__main__ import main

ROOT = Path(__file__).resolve().parents[2]
CODE = ROOT / "hooks" / "llwybr"
MODULES = sorted(CODE.rglob("*.py"))
FOREIGN = {"mkdocs", "material", "mkdocs_static_i18n", "pymdownx", "markdown"}


def imports(path: Path) -> set[str]:
    """The full names that a module imports, wherever in the module it does so."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}: write the whole name"
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def test_only_the_adapter_knows_mkdocs():
    foreign = {
        path.relative_to(CODE).as_posix() for path in MODULES if {n.split(".")[0] for n in imports(path)} & FOREIGN
    }
    assert foreign == {"adapters/mkdocs.py"}


def test_only_the_commands_and_the_hook_file_reach_for_the_adapter():
    users = {path.name for path in MODULES if any(name.startswith("llwybr.adapters") for name in imports(path))}
    assert users == {"__main__.py"}
    assert {name.split(".")[0] for name in imports(ROOT / "hooks" / "mkdocs_site.py")} == {"llwybr"}


def test_welsh_knows_nothing_of_the_site():
    for path in (CODE / "welsh").glob("*.py"):
        ours = {name for name in imports(path) if name.split(".")[0] == "llwybr"}
        assert all(name.startswith("llwybr.welsh") for name in ours), path


def test_checks_and_outputs_do_not_know_each_other():
    for folder in ("checks", "outputs"):
        for path in (CODE / folder).glob("[!_]*.py"):
            others = {n for n in imports(path) if n.startswith(("llwybr.checks.", "llwybr.outputs."))}
            assert others <= {"llwybr.outputs.Asset"}, path


@pytest.mark.parametrize(("folder", "function"), [(checks, "check"), (outputs, "build")])
def test_every_module_of_the_folder_does_its_one_thing(folder, function):
    files = {path.stem for path in Path(folder.__file__).parent.glob("[!_]*.py")}
    modules = folder.every()
    assert {module.__name__.rpartition(".")[2] for module in modules} == files and files
    for module in modules:
        assert callable(getattr(module, function)), module
        assert module.__doc__ and module.__doc__.splitlines()[0].endswith("."), module


def test_check_list_names_each_with_what_it_sees_to(capsys):
    assert main(["check", "--list"]) == 0
    out = capsys.readouterr().out
    for module in (*checks.every(), *outputs.every()):
        assert f"  {module.__name__.rpartition('.')[2]:12} {module.__doc__.splitlines()[0]}\n" in out


def run(checkout: Path, *arguments: str) -> tuple[int, str]:
    """The commands of a copy of the project."""
    done = subprocess.run(
        [sys.executable, "-m", "llwybr", *arguments],
        cwd=checkout,
        env={**os.environ, "PYTHONPATH": str(checkout / "hooks")},
        capture_output=True,
        text=True,
    )
    return done.returncode, done.stdout + done.stderr


def test_a_check_is_found_by_being_there_and_gone_when_it_is_not(checkout):
    (checkout / "hooks/llwybr/checks/zz_new.py").write_text(
        '"""Nothing is ever right."""\n'
        "from llwybr.faults import Fault\n"
        "def check(library):\n"
        '    yield Fault("content/site.yml", ("name", "cy"), "is never right.", "Give up.")\n'
    )
    (checkout / "hooks/llwybr/checks/numbers.py").unlink()
    code, said = run(checkout, "check")
    assert code == 1 and re.search(
        r"^  content/site\.yml:3:12: name › cy is never right\. Give up\.$", said, re.MULTILINE
    )
    _, listed = run(checkout, "check", "--list")
    assert "Nothing is ever right." in listed and "  numbers " not in listed


def test_an_output_is_found_by_being_there(checkout):
    shutil.copy(checkout / "hooks/llwybr/outputs/data.py", checkout / "hooks/llwybr/outputs/zz_new.py")
    assert "  zz_new " in run(checkout, "check", "--list")[1]


# ---- the interface's words

TEMPLATES = {path: path.read_text("utf-8") for path in sorted((ROOT / "overrides").rglob("*.html"))}
PROGRAM = {path: path.read_text("utf-8") for path in MODULES}
ASKED = re.compile(r"""(?:\bt\(|\.word\(|words\[)\s*["']([a-z][a-z0-9-]*)["']\s*([~,)\]]?)""")
# The ends of keys that are put together: t("grade-" ~ fact.grade).
ENDS = {
    "grade-": get_args(model.Grade),
    "grade-means-": get_args(model.Grade),
    "chip-": set(get_args(model.Grade)) - {"official"},
    "serves-": get_args(model.Organisation.model_fields["serves"].annotation),
    "source-": get_args(model.Source.model_fields["kind"].annotation),
    "council-": ("aln", "advocacy", "complaints", "transport", "web"),
    "reviewed-": get_args(model.Review.model_fields["what"].annotation),
    "only-in-": set(get_args(model.Source.model_fields["languages"].annotation)) - {"both"},
}


# Keys that a variable holds when they are asked for.
HELD = {
    "stale-here",
    "stale-other",
    "exit-explained",
    "exit-explained-plain",
    "plain",
    "easy-read",
    "hours",
    "cost",
    "welsh",
    "deaf",
    "seen-copy",
    "seen-live",
    "seen-rang",
}


def asked() -> set[str]:
    """The keys that templates and modules ask for."""
    keys = set(HELD)
    for text in (*TEMPLATES.values(), *PROGRAM.values()):
        for key, then in ASKED.findall(text):
            keys |= {key + end for end in ENDS[key]} if then == "~" or key in ENDS else {key}
    return keys


@pytest.mark.parametrize("key", sorted(asked()))
def test_a_word_that_is_asked_for_is_there(library, key):
    assert key in library.words


def test_a_word_that_is_there_is_asked_for(library):
    literals = "\n".join((*TEMPLATES.values(), *PROGRAM.values()))
    unused = {key for key in set(library.words) - asked() if f'"{key}"' not in literals}
    assert not unused


# ---- places on a page


def test_the_names_of_places_on_every_page_are_kept_from_steps_and_parts():
    """An id that the templates of a topic write themselves cannot be the id of a step."""
    from llwybr.checks.topics import OWN_FRAGMENTS

    names = ("layout.html", "pages/topic.html", "pages/easy-read.html", "parts/variants.html", "parts/facts.html")
    written = {i for n in names for i in re.findall(r'\bid="([a-z-]+)"', TEMPLATES[ROOT / "overrides" / n])}
    assert written <= OWN_FRAGMENTS
