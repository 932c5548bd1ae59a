"""Faults and advice for whoever reads them: a person at a terminal, CI, or another program."""

import json
from collections.abc import Callable
from dataclasses import asdict
from itertools import groupby

from rich.console import Console
from rich.markup import escape

from llwybr.faults import Fault, trail


def people(found: list[Fault]) -> None:
    """By file, faults before advice; in colour where the terminal has it. Each line can be clicked in an editor."""
    console = Console(soft_wrap=True, highlight=False, emoji=False)
    for level, colour in (("fault", "red"), ("advice", "yellow")):
        chosen = [fault for fault in found if fault.level == level]
        for file, faults in groupby(chosen, key=lambda fault: fault.file):
            console.print(f"[bold]{escape(file)}[/bold]")
            for fault in faults:
                word = "" if level == "fault" else "advice: "
                console.print(f"  [{colour}]{word}[/{colour}]{escape(str(fault))}")


def github(found: list[Fault]) -> None:
    """Annotations that GitHub puts beside the lines of a change."""
    for fault in found:
        command = "error" if fault.level == "fault" else "warning"
        words = f"{trail(fault.path)} {fault.says} {fault.hint}".strip()
        words = words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        print(f"::{command} file={fault.file},line={fault.line},col={fault.column}::{words}")


def as_json(found: list[Fault]) -> None:
    """A JSON list; each fault with its file, path, line, column, level, and both sentences."""
    print(json.dumps([asdict(fault) for fault in found], ensure_ascii=False, indent=1))


FORMATS: dict[str, Callable[[list[Fault]], None]] = {"people": people, "github": github, "json": as_json}
