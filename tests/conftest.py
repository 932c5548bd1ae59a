"""What the tests share: the real content, and one built site a run."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from llwybr.compile import fit_library
from llwybr.library import Library

ROOT = Path(__file__).resolve().parent.parent


def build(root: Path, folder: Path, address: str = "") -> Path:
    """Build the site of a checkout into a folder, as `make site` does, and give the folder."""
    code = (
        "from pathlib import Path; from llwybr.adapters import mkdocs;"
        f"mkdocs.build_into(Path({str(root / 'mkdocs.yml')!r}), Path({str(folder)!r}))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "LLWYBR_ADDRESS": address}
    done = subprocess.run([sys.executable, "-c", code], cwd=root, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def library() -> Library:
    """The real content, as readers get it."""
    return fit_library(ROOT / "content")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built without an address."""
    return build(ROOT, tmp_path_factory.mktemp("site") / "site")


@pytest.fixture(scope="session")
def site_with_address(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built for https://example.test/sub/."""
    return build(ROOT, tmp_path_factory.mktemp("addressed") / "site", "https://example.test/sub/")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the project that a test may break."""
    for name in ("content", "docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path
