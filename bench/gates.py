"""Measures the gates: what the Welsh ones find and what they flag in vain, and how long a check takes.

`python -m bench.gates`. What should be found is planted: mutation errors by `planted`, slips of one letter here.
"""

import os
import resource
import shutil
import string
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

from bench import ours
from bench.planted import plants
from bench.tables import Row, table
from llwybr import LANGUAGES, dictionaries, markup
from llwybr.checks import mutation, spelling
from llwybr.library import Library, load
from llwybr.model import Name
from llwybr.welsh.tokens import is_word, tokens

HEAD = ["what", "goal", "reached", ""]
TOPICS = 100
RUNS = 3
TYPOS = 500


def rows() -> list[Row]:
    """What was wanted and what was reached; [] where there are no dictionaries."""
    if any(dictionaries.find(language) is None for language in LANGUAGES):
        return []
    library = load(ours.ROOT / "content")
    words = {language: sum(map(is_word, _tokens(library, language))) for language in LANGUAGES}
    flags = len(list(mutation.check(library)))
    all_plants = list(plants(library))
    planted = Counter(plant.group for plant in all_plants)
    found = Counter(plant.group for plant in all_plants if plant.found)
    with tempfile.TemporaryDirectory() as folder:
        ours.write(Path(folder), TOPICS)
        shutil.copy(ours.ROOT / "content" / "words.allow", Path(folder, "content"))
        seconds = {with_words: _seconds(Path(folder), with_words) for with_words in (False, True)}
    return [
        row("words of Welsh on the site", words["cy"]),
        row("false mutation flags per 1000 words", 1000 * flags / words["cy"], "{:.2f}", most=0.8),
        row("planted mutation errors found, %", 100 * found.total() / planted.total(), "{:.1f}", least=93),
        *(row(f"… {name} ({planted[name]})", 100 * found[name] / planted[name], "{:.1f}") for name in planted),
        *_spelling_rows(library, words),
        row(
            "words a second, spelling and mutations, first time",
            sum(words.values()) / _first_time(library),
            least=18000,
        ),
        row(f"CPU s to check {TOPICS} topics, no dictionaries", seconds[False], "{:.1f}", most=2),
        row(f"CPU s to check {TOPICS} topics, with dictionaries", seconds[True], "{:.1f}", most=6),
    ]


def row(what: str, value: float, shown: str = "{:.0f}", most: float | None = None, least: float | None = None) -> Row:
    goal = f"<= {most}" if most is not None else f">= {least}" if least is not None else ""
    kept = (most is None or value <= most) and (least is None or value >= least)
    return [what, goal, shown.format(value), ("reached" if kept else "missed") if goal else ""]


# ---- spelling ------------------------------------------------------------------------------------------------------


def _spelling_rows(library: Library, words: dict[str, int]) -> Iterator[Row]:
    allowed = spelling.allowed_words(library.folder / "words.allow")
    flags = list(spelling.check(library))
    for language, name in spelling.LANGUAGE_NAMES.items():
        false = sum(fault.path[-1] == language for fault in flags)
        yield row(f"false spelling flags per 1000 words, {name}", 1000 * false / words[language], "{:.2f}")
        slips = list(_typos(library, language, allowed))
        found = sum(bool(list(spelling.wrong_words(slip, language, allowed))) for slip in slips)
        yield row(f"words with one letter wrong that were found, {name}, %", 100 * found / len(slips), "{:.1f}")


def _typos(library: Library, language: str, allowed: set[str]) -> Iterator[str]:
    """That many words of the site, each with one letter left out, doubled, changed or in its neighbour's place."""
    by_chance = Random(language)
    known = sorted({word for word in _tokens(library, language) if len(word) > 3 and word.islower()})
    for word in by_chance.sample(known, TYPOS):
        place = by_chance.randrange(len(word) - 1)
        start, letter, after, end = word[:place], word[place], word[place + 1], word[place + 2 :]
        ways = [start + after + end, start + letter * 2 + after + end, start + after + letter + end]
        other = by_chance.choice(string.ascii_lowercase)
        yield by_chance.choice([way for way in (*ways, start + other + after + end) if way != word])


# ---- time ----------------------------------------------------------------------------------------------------------


def _first_time(library: Library) -> float:
    """CPU seconds of both checks on the site, with loaded dictionaries that have not seen a word yet."""
    dictionaries.lexicon.cache_clear()
    for language in LANGUAGES:
        dictionaries.lexicon(language)
    start = time.process_time()
    list(spelling.check(library))
    list(mutation.check(library))
    return time.process_time() - start


def _seconds(folder: Path, with_dictionaries: bool) -> float:
    """CPU seconds of `llwybr check` in that folder, from the start of Python to its end; the best of several runs."""
    environment = {**os.environ, "PYTHONPATH": str(ours.ROOT / "hooks")}
    if not with_dictionaries:
        environment[dictionaries.FOLDERS] = str(folder / "none")
    elif dictionaries.FOLDERS not in environment:
        environment[dictionaries.FOLDERS] = str(ours.ROOT / ".dictionaries")
    return min(_cpu([sys.executable, "-m", "llwybr", "check"], folder, environment) for _ in range(RUNS))


def _cpu(command: list[str], folder: Path, environment: dict[str, str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    assert f"{TOPICS} topics" in done.stdout, done.stderr
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


# ---- texts ---------------------------------------------------------------------------------------------------------


def _texts(library: Library) -> Iterator:
    return (text for _, _, text in library.texts() if not isinstance(text, Name))


def _tokens(library: Library, language: str) -> Iterator[str]:
    for text in _texts(library):
        yield from tokens(mutation.running(text.cy) if language == "cy" else markup.plain(text.en))


def main() -> None:
    found = rows()
    if not found:
        print("The gates were not measured: a dictionary is missing. Get both with: make dictionaries")
        return
    print(table(HEAD, found))
    flags = list(mutation.check(load(ours.ROOT / "content")))
    print("\nFlagged on the site itself, all counted as false:")
    print("\n".join(f"- {flag}" for flag in flags) or "- nothing")


if __name__ == "__main__":
    main()
