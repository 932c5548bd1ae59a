"""This edition of the site: where it will live, and the day of its text. The same commit always gives the same."""

import os
import subprocess
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path as FilePath

from llwybr.library import Library

ADDRESS = "LLWYBR_ADDRESS"
EPOCH = "SOURCE_DATE_EPOCH"


@dataclass(frozen=True, slots=True)
class Edition:
    """`address` ends in a slash, or is empty while nobody owns one. `live`: shown by `mkdocs serve`."""

    built: date
    address: str
    templates: FilePath
    live: bool = False


def of(library: Library, live: bool = False) -> Edition:
    address = os.environ.get(ADDRESS, library.site.address)
    root = library.folder.parent
    return Edition(_day(library, root), f"{address.rstrip('/')}/" if address else "", root / "overrides", live)


def _day(library: Library, root: FilePath) -> date:
    """The day that was asked for, else the last commit's, else the newest day in the content."""
    seconds = os.environ.get(EPOCH) or _last_commit(root)
    if seconds:
        return datetime.fromtimestamp(int(seconds), UTC).date()
    return max((fact.seen.on for fact in library.facts.values()), default=date(2026, 1, 1))


def _last_commit(root: FilePath) -> str:
    if not (root / ".git").exists():
        return ""
    try:
        said = subprocess.run(
            ["git", "log", "-1", "--format=%ct"], cwd=root, capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        return ""
    return said.stdout.strip()
