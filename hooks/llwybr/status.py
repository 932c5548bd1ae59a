"""How the content stands: what is ready, what waits for whom, what is between the draft and the public."""

import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path as FilePath

from rich.console import Console
from rich.table import Table

from llwybr import agreement, source
from llwybr.checks.review import NAMES, NEEDED, missing
from llwybr.faults import Path, trail
from llwybr.library import Library
from llwybr.wording import day

LANGUAGE_NAMES = {"cy": "Welsh", "en": "English"}


@dataclass(frozen=True, slots=True)
class Waiting:
    """A text that waits for a translator, and since when."""

    since: date
    text: agreement.Stale
    line: int


def show(library: Library, today: date) -> None:
    """One table for people."""
    table = Table(title=f"How the content stands on {day(today, 'en')}", show_lines=True)
    table.add_column("What", style="bold", no_wrap=True)
    table.add_column("How it stands")
    for what, how in rows(library, today):
        table.add_row(what, how)
    Console(emoji=False, markup=False).print(table)


def rows(library: Library, today: date) -> Iterator[tuple[str, str]]:
    """What, and how it stands, in the order in which somebody would ask."""
    yield "Stage", _stage(library)
    states = Counter(f"{topic.tier}, {topic.state}" for topic in library.topics.values())
    yield "Topics", ", ".join(f"{count} {state}" for state, count in sorted(states.items()))
    grades = Counter(fact.grade for fact in library.facts.values())
    yield "Facts", ", ".join(f"{grades[grade]} {grade}" for grade in ("official", "secondary", "unconfirmed"))
    yield "Look at again", _due(library, today)
    yield "Waiting for a translator", _waiting(library)
    yield "Reviews", _reviews(library)
    yield "Not known of councils", _councils(library)


def _stage(library: Library) -> str:
    wanting = [] if library.site.publisher else ["a publisher"]
    wanting += [] if library.site.address else ["an address (then links, QR and sitemap can be made)"]
    core = [id_ for id_, topic in library.topics.items() if topic.tier == "core" and topic.state == "ready"]
    for what in NEEDED:
        count = sum(what in missing(library, id_) for id_ in core)
        wanting += [f"a {NAMES[what]} review of {count} core topics"] if count else []
    return f"{library.site.stage}. To be public it needs: {'; '.join(wanting) or 'nothing more'}."


def _due(library: Library, today: date) -> str:
    things = [*library.facts.values(), *library.organisations.values()]
    due = sorted((thing.review, thing.id) for thing in things if thing.review < today)
    if not due:
        first = min((thing.review for thing in things), default=today)
        return f"Nothing is due; the next is on {day(first, 'en')}."
    return "\n".join(f"{when.isoformat()}  {id_}" for when, id_ in due)


def _waiting(library: Library) -> str:
    found = waiting(library)
    return (
        "\n".join(
            f"{one.since.isoformat()}  {one.text.file}:{one.line}  {trail(one.text.path)}: {LANGUAGE_NAMES[one.text.waits]}"
            for one in found
        )
        or "Nothing."
    )


def _reviews(library: Library) -> str:
    found = [f"{r.on.isoformat()}  {r.topic}: {r.what}, {r.who.en}" for r in library.reviews]
    return "\n".join(sorted(found)) or "None yet."


def _councils(library: Library) -> str:
    """What a council's page says «not known yet» of."""
    found = []
    for council in library.shelves["council"].values():
        known = {key: getattr(council, key) for key in ("aln", "advocacy", "complaints", "transport", "web")}
        unknown = [key for key, detail in known.items() if detail is None or detail.grade == "unconfirmed"]
        found += [f"{council.name.en}: {', '.join(unknown)}"] if unknown else []
    return "\n".join(found) or "Nothing."


def waiting(library: Library) -> list[Waiting]:
    """The texts that wait for a translator, oldest first: since the day the newer language was committed."""
    found = []
    for text in agreement.stale(library):
        newer = (*text.path, "cy" if text.waits == "en" else "en")
        first, last = _lines(library, text.file, newer)
        found.append(Waiting(_committed(library.folder.parent, text.file, first, last), text, first))
    return sorted(found, key=lambda one: (one.since, one.text.file, one.line))


def _lines(library: Library, file: str, path: Path) -> tuple[int, int]:
    """The first and the last line of a text, which may run over several."""
    whole = library.folder.parent / file
    read = source.read(whole, file)
    first = read.place(path)[0]
    last = len(whole.read_text("utf-8").splitlines())
    return first, min((line - 1 for line, _ in read.marks.values() if line > first), default=last)


def _committed(root: FilePath, file: str, first: int, last: int) -> date:
    """The day on which some lines were last committed; today when they are not yet, or there is no git."""
    command = ["git", "blame", "--porcelain", "-L", f"{first},{last}", "--", file]
    try:
        said = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False).stdout
    except FileNotFoundError:
        said = ""
    stamps = [int(row.split()[1]) for row in said.splitlines() if row.startswith("committer-time ")]
    return datetime.fromtimestamp(max(stamps)).date() if stamps else date.today()
