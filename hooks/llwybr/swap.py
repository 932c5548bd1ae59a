"""A finished site takes the place of the earlier one in one move: a reader, or a build cut short, never sees half."""

import ctypes
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path as FilePath

AT_FDCWD, RENAME_EXCHANGE = -100, 2


@contextmanager
def beside(site: FilePath) -> Iterator[FilePath]:
    """An empty folder beside `site`. When the block ends well it becomes `site`; when not, it is thrown away."""
    _sweep(site)
    new = FilePath(tempfile.mkdtemp(prefix=f".{site.name}.{os.getpid()}.", dir=site.parent))
    try:
        yield new
        new.chmod(0o755)
        _put_in_place(new, site)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _put_in_place(new: FilePath, site: FilePath) -> None:
    """Swap the two folders. Where the system cannot do that in one move, two renames come closest."""
    if not site.exists():
        new.rename(site)
    elif not _exchange(new, site):
        old = new.with_name(f"{new.name}.old")
        site.rename(old)
        new.rename(site)
        shutil.rmtree(old)


def _exchange(one: FilePath, other: FilePath) -> bool:
    """Linux's renameat2(…, RENAME_EXCHANGE)."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    return rename(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0


def _sweep(site: FilePath) -> None:
    """Remove what builds that were killed have left behind; a build that still runs keeps its folder."""
    for left in site.parent.glob(f".{site.name}.*.*"):
        owner = left.name.removeprefix(f".{site.name}.").split(".")[0]
        if owner.isdigit() and not FilePath("/proc", owner).exists():
            shutil.rmtree(left, ignore_errors=True)
