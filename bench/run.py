"""Runs a build in a process of its own and says what it took."""

import os
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import psutil

EVERY = 0.1  # seconds between two looks at the memory
MB = 1_000_000


class BuildFailed(Exception):
    """The command did not end well; what it said."""


@dataclass(frozen=True)
class Cost:
    """CPU and wall in seconds; peak memory of the process and its children together, in MB; HTML pages written."""

    cpu: float
    wall: float
    peak: float
    pages: int
    said: str = ""

    @property
    def cpu_per_page(self) -> float:
        """Milliseconds."""
        return 1000 * self.cpu / self.pages


def typical(costs: list[Cost]) -> Cost:
    """The median of each measure by itself; what was said, from the run with the median CPU."""
    middle = sorted(costs, key=lambda cost: cost.cpu)[len(costs) // 2]
    wall, peak = median(cost.wall for cost in costs), median(cost.peak for cost in costs)
    return Cost(middle.cpu, wall, peak, middle.pages, middle.said)


def measure(command: list[str], folder: Path, site: Path, environment: dict[str, str]) -> Cost:
    """Run a command in a folder; the pages are those that it leaves in `site`."""
    env = {**os.environ, **environment}
    start = time.perf_counter()
    with (
        tempfile.TemporaryFile("w+") as warnings,
        subprocess.Popen(command, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=warnings, text=True) as process,
    ):
        watch = _Watch(process.pid)
        said = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - start
        if process.returncode:
            warnings.seek(0)
            raise BuildFailed(f"{' '.join(command)} ended with {process.returncode}:\n{said}{warnings.read()}")
    peak = max(watch.peak(), usage.ru_maxrss * 1024)
    pages = sum(1 for _ in site.rglob("*.html"))
    return Cost(usage.ru_utime + usage.ru_stime, wall, peak / MB, pages, said)


class _Watch:
    """Looks at the memory of a process and its children until it ends."""

    def __init__(self, pid: int):
        self._process = psutil.Process(pid)
        self._most = 0
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def peak(self) -> int:
        self._thread.join()
        return self._most

    def _look(self) -> None:
        try:
            while self._process.is_running() and self._process.status() != psutil.STATUS_ZOMBIE:
                family = [self._process, *self._process.children(recursive=True)]
                self._most = max(self._most, sum(_resident(one) for one in family))
                time.sleep(EVERY)
        except psutil.NoSuchProcess:
            pass


def _resident(process: psutil.Process) -> int:
    try:
        return process.memory_info().rss
    except psutil.NoSuchProcess:
        return 0
