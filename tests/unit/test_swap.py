"""site/ is whole at all times: the earlier one until the new one is ready, then the new one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from llwybr import swap


def contents(folder: Path) -> dict[str, bytes | None]:
    """Every file with its bytes, every folder, of a tree."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")
    }


@pytest.fixture
def site(tmp_path):
    """An earlier site."""
    site = tmp_path / "site"
    (site / "cy").mkdir(parents=True)
    (site / "index.html").write_text("earlier")
    (site / "cy" / "index.html").write_text("cynt")
    return site


@pytest.fixture(params=["in one move", "in two renames"])
def either_way(request, monkeypatch):
    """On Linux, and where the system cannot swap two folders in one move."""
    if request.param == "in two renames":
        monkeypatch.setattr(swap, "_exchange", lambda one, other: False)


@pytest.mark.parametrize("stop", [ValueError, KeyboardInterrupt, SystemExit])
def test_a_build_that_stops_leaves_the_earlier_site_byte_for_byte(site, stop):
    before = contents(site)
    with pytest.raises(stop), swap.beside(site) as new:
        (new / "index.html").write_text("half")
        raise stop
    assert contents(site) == before
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_finished_build_takes_its_place(site, either_way):
    with swap.beside(site) as new:
        (new / "index.html").write_text("new")
        assert (site / "index.html").read_text() == "earlier"
    assert contents(site) == {"index.html": b"new"}
    assert [path.name for path in site.parent.iterdir()] == ["site"]
    assert site.stat().st_mode & 0o777 == 0o755


def test_the_first_build_needs_no_earlier_one(tmp_path):
    with swap.beside(tmp_path / "site") as new:
        (new / "index.html").write_text("new")
    assert contents(tmp_path / "site") == {"index.html": b"new"}
    with pytest.raises(ValueError), swap.beside(tmp_path / "other"):
        raise ValueError
    assert not (tmp_path / "other").exists()


def test_it_is_built_beside_so_that_the_move_is_one_rename(site):
    with swap.beside(site) as new:
        assert new.parent == site.parent and not list(new.iterdir())


def test_what_killed_builds_left_is_swept_and_what_others_do_is_kept(site):
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    living = os.getppid()
    dead, alive = (site.parent / f".site.{pid}.abc" for pid in (ended.pid, living))
    kept = [alive, site.parent / ".site.notes.txt", site.parent / ".other.1.abc"]
    for folder in (dead, *kept):
        folder.mkdir()
        (folder / "file").write_text("x")
    with swap.beside(site):
        assert not dead.exists()
        assert all((folder / "file").exists() for folder in kept)
    assert all((folder / "file").exists() for folder in kept)
