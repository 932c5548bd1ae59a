"""Light enough for a cheap phone and a poor signal: bytes of a page as they are sent, with all that it needs."""

import gzip
from base64 import b64encode
from random import Random
from statistics import median

from built_site import Site

KB = 1024
MOST = {"topic": 10 * KB, "easy-read": 40 * KB, "help-now": 5 * KB}
TYPICAL = {"topic": 7 * KB}
# Four kilobytes that no packer makes smaller than three.
PLANT = b"<!--" + b64encode(Random(0).randbytes(3 * KB)) + b"-->"


def over_budget(pages: dict[str, list[bytes]]) -> list[str]:
    """What is too heavy, by kind of page."""
    found = []
    for kind, bodies in pages.items():
        sizes = [len(gzip.compress(body, 9, mtime=0)) for body in bodies]
        if max(sizes) > MOST[kind]:
            found.append(f"a {kind} page has {max(sizes)} bytes; the most is {MOST[kind]}")
        if kind in TYPICAL and median(sizes) > TYPICAL[kind]:
            found.append(f"the typical {kind} page has {median(sizes):.0f} bytes; the most is {TYPICAL[kind]}")
    return found


def weighed(site: Site) -> dict[str, list[bytes]]:
    return {kind: [page.bytes for page in site.of_kind(kind)] for kind in MOST}


def test_no_page_is_over_its_budget(built: Site):
    assert over_budget(weighed(built)) == []


def test_four_kilobytes_more_in_one_page_are_noticed(built: Site):
    for kind in ("topic", "help-now"):
        pages = weighed(built)
        heaviest = max(pages[kind], key=lambda body: len(gzip.compress(body)))
        pages[kind][pages[kind].index(heaviest)] = heaviest + PLANT
        assert any(f"a {kind} page" in complaint for complaint in over_budget(pages))


def test_four_kilobytes_more_in_the_template_are_noticed(built: Site):
    pages = {kind: [body + PLANT for body in bodies] for kind, bodies in weighed(built).items()}
    assert any("the typical topic page" in complaint for complaint in over_budget(pages))


def test_heavier_pictures_are_noticed(built: Site):
    pictures = b64encode(Random(0).randbytes(30 * KB))
    assert over_budget({"easy-read": [body + pictures for body in weighed(built)["easy-read"]]})
