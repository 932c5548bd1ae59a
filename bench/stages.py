"""`llwybr build` with a clock at each stage: `python -m bench.stages`, run in a checkout, builds it and prints JSON.

Content: reading, checking and linking the YAML. Pages: rendering them. Outputs: the files beside the pages.
Start: Python and its imports. MkDocs: all the rest, writing the files among it.
"""

import contextlib
import json
import sys
from collections.abc import Callable, Iterator
from time import process_time
from typing import Any

from llwybr import __main__ as commands
from llwybr import compile, outputs, render
from llwybr.adapters import mkdocs  # noqa: F401  to have it loaded before the clock starts

STAGES = ("start", "content", "pages", "outputs", "MkDocs")


class Clock:
    """Adds up the time of each stage; time in a stage within another belongs to the inner one."""

    def __init__(self) -> None:
        self.spent = dict.fromkeys(STAGES, 0.0)
        self.spent["start"] = self._last = process_time()
        self._open = ["MkDocs"]

    def enter(self, stage: str) -> None:
        self.lap()
        self._open.append(stage)

    def leave(self) -> None:
        self.lap()
        self._open.pop()

    def lap(self) -> None:
        now = process_time()
        self.spent[self._open[-1]] += now - self._last
        self._last = now

    @contextlib.contextmanager
    def stage(self, name: str) -> Iterator[None]:
        self.enter(name)
        try:
            yield
        finally:
            self.leave()

    def timed(self, name: str, function: Callable) -> Callable:
        def wrapped(*arguments: Any, **named: Any) -> Any:
            with self.stage(name):
                return function(*arguments, **named)

        return wrapped

    def timed_steps(self, name: str, function: Callable) -> Callable:
        """For a function that yields: only its own work counts, not what is done with each thing in between."""

        def wrapped(*arguments: Any) -> Iterator[Any]:
            steps = iter(function(*arguments))
            while True:
                with self.stage(name):
                    thing = next(steps, wrapped)
                if thing is wrapped:
                    return
                yield thing

        return wrapped


def main() -> int:
    clock = Clock()
    compile.examine = clock.timed("content", compile.examine)
    render.Renderer.__init__ = clock.timed("pages", render.Renderer.__init__)
    render.Renderer.html = clock.timed("pages", render.Renderer.html)
    outputs.build = clock.timed_steps("outputs", outputs.build)
    with contextlib.redirect_stdout(sys.stderr):
        ended = commands.main(["build"])
    clock.lap()
    print(json.dumps(clock.spent))
    return ended


if __name__ == "__main__":
    sys.exit(main())
