"""A small site that a test may break: the shared files of the real content, and two topics of its own."""

import shutil
from pathlib import Path

import pytest

SMALL = Path(__file__).parent / "small" / "content"
SHARED = (
    "sections.yml",
    "roles.yml",
    "units.yml",
    "pages.yml",
    "pictures.yml",
    "words.yml",
    "numbers.allow",
    "avoid.yml",
    "words.easy.yml",
)


@pytest.fixture
def small(tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder above a small content/ without a fault, to which the commands are pointed."""
    shutil.copytree(SMALL, tmp_path / "content")
    for name in SHARED:
        shutil.copy(root / "content" / name, tmp_path / "content")
    monkeypatch.setattr("llwybr.__main__.ROOT", tmp_path)
    # The same result on every machine: what needs a dictionary has tests of its own.
    monkeypatch.setenv("LLWYBR_DICTIONARIES", str(tmp_path / "none"))
    monkeypatch.setattr("llwybr.dictionaries.lexicon", lambda language: None)
    return tmp_path
