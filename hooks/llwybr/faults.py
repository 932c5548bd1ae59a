"""What is wrong with the content, said so that a tired volunteer can mend it.

A fault stops the build; advice is listed and the build goes on. All are listed before anything stops.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to mend: the file, the place in it, one plain sentence, and what to do.

    `path` is the way from the top of the file to the text, such as ("steps", 2, "text", "cy").
    `line` and `column` count from 1; 0 means that they are not known yet (see `source.place`).
    """

    file: str
    path: Path
    says: str
    hint: str = ""
    line: int = 0
    column: int = 0
    level: str = "fault"

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        words = " ".join(part for part in (f"{trail(self.path)} {self.says}".strip(), self.hint) if part)
        return f"{where}: {words}"


class ContentFaults(Exception):
    """The content has faults: the site is not built. `faults` holds every one of them."""

    def __init__(self, faults: Iterable[Fault]):
        self.faults = in_order(faults)
        super().__init__("\n".join(map(str, self.faults)))


def in_order(faults: Iterable[Fault]) -> list[Fault]:
    """By file, then line: the order in which an editor works through them."""
    return sorted(set(faults), key=lambda f: (f.file, f.line, f.column, trail(f.path), f.says))


def trail(path: Path) -> str:
    """("steps", 2, "text", "cy") -> "steps › 3 › text › cy": people count from one."""
    return " › ".join(str(part + 1) if isinstance(part, int) else part for part in path)


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint that names the closest known word, or nothing when none is close."""
    close = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"Did you mean “{close[0]}”?" if close else ""
