"""What the pages of the real site weigh as they are sent: gzip -9, with their styles and script inside them."""

import gzip
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.ours import ROOT

KIND = re.compile(rb'<body class="([a-z-]+)"')
# What makes a browser ask for another file: a source, a style sheet, a preload; a picture inside the page does not.
ASKS = re.compile(
    rb'<(?!a\b)[a-z]+\b[^>]*\s(?:src|srcset|poster|data)="(?!data:)|<link\b[^>]*rel="(?:stylesheet|preload)"'
)
BUILD = (
    "from pathlib import Path; from llwybr.adapters import mkdocs; mkdocs.build_into(Path('mkdocs.yml'), Path({!r}))"
)


@dataclass(frozen=True)
class Weight:
    """The pages of one kind: gzip bytes of each, and the most requests that the HTML of one makes."""

    kind: str
    sizes: list[int]
    requests: int

    @property
    def row(self) -> tuple[int, float, int]:
        return min(self.sizes), median(self.sizes), max(self.sizes)


def real_site(folder: Path) -> list[Weight]:
    """Build the real site into a folder and weigh its pages, by kind."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "LLWYBR_ADDRESS": "https://example.test/"}
    done = subprocess.run(
        [sys.executable, "-c", BUILD.format(str(folder))], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)
    return weigh(folder)


def weigh(folder: Path) -> list[Weight]:
    kinds: dict[str, list[bytes]] = {}
    for path in sorted(folder.rglob("*.html")):
        page = path.read_bytes()
        kinds.setdefault(KIND.search(page).group(1).decode(), []).append(page)
    return [
        Weight(kind, [len(gzip.compress(page, 9)) for page in pages], max(1 + len(ASKS.findall(p)) for p in pages))
        for kind, pages in sorted(kinds.items(), key=lambda found: _order(found[0]))
    ]


def _order(kind: str) -> tuple[int, str]:
    """Those with a budget first."""
    first = ("topic", "easy-read", "help-now")
    return (first.index(kind) if kind in first else len(first), kind)
