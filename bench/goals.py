"""The numbers that the project set itself, and whether they are reached."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from bench.run import Cost
from bench.weigh import Weight

KB = 1024
Costs = dict[int, dict[str, Cost]]  # topics -> builder -> cost


@dataclass(frozen=True)
class Goal:
    """`value` is None when this run did not measure it, `most` when the number is only to be known."""

    what: str
    value: float | None
    most: float | None
    shown: str = "{:.2f}"

    @property
    def wanted(self) -> str:
        return "" if self.most is None else f"<= {self.shown.format(self.most)}"

    @property
    def reached(self) -> str:
        return "not measured" if self.value is None else self.shown.format(self.value)

    @property
    def verdict(self) -> str:
        if self.value is None or self.most is None:
            return ""
        return "reached" if self.value <= self.most else "missed"


def every(costs: Costs, weights: list[Weight]) -> Iterator[Goal]:
    yield Goal("CPU a page without content, of stock's, at 500 topics", _without_content(costs, 500), 0.10)
    yield Goal("the same a topic: we make pages that stock has not", _without_content(costs, 500, by_topic=True), 0.10)
    yield Goal("all CPU a page, of stock's, at 500 topics", _share(costs, 500, "stock"), None)
    yield Goal("all CPU a page, of Hugo's, at 500 topics", _share(costs, 500, "Hugo"), None)
    yield Goal("CPU a page at 2000 topics, of that at 100", _growth(costs), 1.25)
    yield Goal("the same without the time to start", _growth(costs, start=False), 1.25)
    yield Goal("peak memory at 2000 topics, MB", costs[2000]["ours"].peak if 2000 in costs else None, 250, "{:.0f}")
    sizes = {weight.kind: weight.sizes for weight in weights}
    yield Goal("typical topic page, bytes", median(sizes["topic"]), 7 * KB, "{:.0f}")
    yield Goal("heaviest topic page, bytes", max(sizes["topic"]), 10 * KB, "{:.0f}")
    yield Goal("heaviest easy-read page, bytes", max(sizes["easy-read"]), 40 * KB, "{:.0f}")
    yield Goal("Help now, bytes", max(sizes["help-now"]), 5 * KB, "{:.0f}")
    yield Goal("requests of a page", max(weight.requests for weight in weights), 1, "{:.0f}")


def per_page(by_stage: Cost) -> dict[str, float]:
    """stage -> milliseconds of CPU a page."""
    spent = json.loads(by_stage.said.splitlines()[-1])
    return {stage: 1000 * seconds / by_stage.pages for stage, seconds in spent.items()}


def _without_content(costs: Costs, size: int, by_topic: bool = False) -> float | None:
    """Pages and MkDocs, of all that stock needs; by page, or for the same topics whatever the number of pages."""
    if size not in costs:
        return None
    ours, stock = costs[size]["ours"], costs[size]["stock"]
    share = (ours.cpu_per_page - per_page(ours)["content"]) / stock.cpu_per_page
    return share * ours.pages / stock.pages if by_topic else share


def _share(costs: Costs, size: int, of: str) -> float | None:
    return costs[size]["ours"].cpu_per_page / costs[size][of].cpu_per_page if size in costs else None


def _growth(costs: Costs, start: bool = True) -> float | None:
    if 2000 not in costs:
        return None
    small, large = (costs[size]["ours"] for size in (100, 2000))
    if start:
        return large.cpu_per_page / small.cpu_per_page
    return (large.cpu_per_page - per_page(large)["start"]) / (small.cpu_per_page - per_page(small)["start"])
