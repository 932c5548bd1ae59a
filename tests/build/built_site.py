"""Reading a built site: every page as a light tree, and the commands that build one. No tests here."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
LANGUAGES = ("cy", "en")
OTHER = {"cy": "en", "en": "cy"}
# Where the tests imagine the site to be: under a path, as many hosts serve it.
SOMEWHERE = "https://example.test/sub/"


@dataclass(eq=False)
class Element:
    """One element: its attributes, what is inside it, and what it stands in."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    parent: "Element | None" = None
    inside: list["Element | str"] = field(default_factory=list)

    def __repr__(self) -> str:
        return "<" + " ".join((self.tag, *(f'{name}="{value}"' for name, value in self.attributes.items()))) + ">"

    def all(self, *tags: str, **attributes: str | None) -> list["Element"]:
        """The elements below, in order; `class_` asks for one class, None that an attribute is there at all."""
        return [e for e in self.below if (not tags or e.tag in tags) and e.has(**attributes)]

    def one(self, *tags: str, **attributes: str | None) -> "Element":
        (found,) = self.all(*tags, **attributes)
        return found

    def has(self, **attributes: str | None) -> bool:
        for name, wanted in attributes.items():
            value = self.attributes.get(name.rstrip("_").replace("_", "-"))
            if value is None or (wanted is not None and wanted not in ([value, *value.split()])):
                return False
        return True

    def text(self) -> str:
        """The words, with single spaces; not-breaking ones count as spaces."""
        return " ".join("".join(words for words, _ in self.runs()).split())

    def runs(self) -> Iterator[tuple[str, "Element"]]:
        """Each run of text below, and the element that it stands in."""
        for part in self.inside:
            if isinstance(part, str):
                yield part, self
            else:
                yield from part.runs()

    def up(self) -> Iterator["Element"]:
        """This element, then what it stands in, to the top."""
        here: Element | None = self
        while here is not None:
            yield here
            here = here.parent

    @property
    def lang(self) -> str:
        return next((e.attributes["lang"] for e in self.up() if "lang" in e.attributes), "")

    @cached_property
    def below(self) -> list["Element"]:
        """Every element below, in the order of the page."""
        children = [part for part in self.inside if isinstance(part, Element)]
        return [element for child in children for element in (child, *child.below)]


class _Reader(HTMLParser):
    """Builds the tree; an end tag that ends nothing is an error, as in no browser."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.top = self.here = Element("")

    def handle_starttag(self, tag, attrs):
        self._open(tag, attrs)
        if tag not in VOID:
            self.here = self.here.inside[-1]

    def handle_startendtag(self, tag, attrs):
        self._open(tag, attrs)

    def handle_endtag(self, tag):
        assert tag == self.here.tag, f"line {self.getpos()[0]}: </{tag}> ends <{self.here.tag}>"
        self.here = self.here.parent

    def handle_data(self, data):
        self.here.inside.append(data)

    def _open(self, tag, attrs):
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"line {self.getpos()[0]}: an attribute is twice on <{tag}>"
        self.here.inside.append(Element(tag, {name: value or "" for name, value in attrs}, self.here))


def read(html: str) -> Element:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.here is reader.top, f"<{reader.here.tag}> is not closed"
    return reader.top


@dataclass(eq=False)
class Page:
    """One HTML file of a site; `address` is its path from the top, as a host serves it."""

    address: str
    path: Path

    def __repr__(self) -> str:
        return f"/{self.address}"

    @cached_property
    def bytes(self) -> bytes:
        return self.path.read_bytes()

    @cached_property
    def top(self) -> Element:
        try:
            return read(self.bytes.decode("utf-8"))
        except AssertionError as reason:
            raise AssertionError(f"/{self.address} {reason}") from None

    @cached_property
    def all(self):
        return self.top.all

    @cached_property
    def one(self):
        return self.top.one

    @property
    def kind(self) -> str:
        """topic, easy-read, home and so on: the class of the body."""
        return self.one("body").attributes["class"]

    @property
    def language(self) -> str:
        """cy, en, or both."""
        first = self.address.split("/")[0]
        return first if first in LANGUAGES else "both"

    @cached_property
    def ids(self) -> list[str]:
        return [element.attributes["id"] for element in self.all(id=None)]

    @cached_property
    def words(self) -> str:
        """What a reader sees: no styles, no scripts."""
        seen = (words for words, inside in self.one("body").runs() if inside.tag not in ("script", "style"))
        return " ".join("".join(seen).split())

    def leads_to(self, link: Element) -> str:
        """The whole address of a link, were this page at SOMEWHERE."""
        return urljoin(SOMEWHERE + self.address, link.attributes["href"])


class Site:
    """The files of a built site."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.files = {p.relative_to(folder).as_posix(): p for p in sorted(folder.rglob("*")) if p.is_file()}
        found = {n: p for n, p in self.files.items() if n.endswith(".html")}
        self.pages = {a: Page(a, p) for a, p in ((n.removesuffix("index.html"), p) for n, p in found.items())}

    def __repr__(self) -> str:
        return f"Site({str(self.folder)!r})"

    def __iter__(self) -> Iterator[Page]:
        return iter(self.pages.values())

    def of_kind(self, *kinds: str) -> list[Page]:
        return [page for page in self if page.kind in kinds]

    def pairs(self) -> list[tuple[Page, Page]]:
        """Each Welsh page with the page that its language link leads to."""
        return [(page, self.across(page)) for page in self if page.language == "cy"]

    def across(self, page: Page) -> Page:
        link = page.one("header").one("a", class_="tongue")
        return self.pages[page.leads_to(link).removeprefix(SOMEWHERE)]

    def inner_links(self, page: Page) -> Iterator[tuple[Element, str, str]]:
        """Each link of a page into the site: the link, the address there, and the fragment ("" for none)."""
        for link in page.all("a", href=None):
            address = page.leads_to(link)
            if address.startswith(SOMEWHERE):
                path, _, fragment = address.removeprefix(SOMEWHERE).partition("#")
                yield link, path, fragment


def is_outside(link: Element) -> bool:
    """Whether a link leaves the site: to another one, or to a phone or mail program."""
    parts = urlsplit(link.attributes["href"])
    return bool(parts.scheme or parts.netloc)


def fingerprint(folder: Path) -> dict[str, str]:
    """The sha256 of every file below a folder."""
    return {n: sha256(p.read_bytes()).hexdigest() for n, p in Site(folder).files.items()}


def different(one: dict[str, str], other: dict[str, str]) -> list[str]:
    """The files that are not the same in two fingerprints."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


# ---- building a checkout -------------------------------------------------------------------------------------------


def environment(checkout: Path, **more: str) -> dict[str, str]:
    """What a command sees: the checkout's own hooks, and nothing that another test has set."""
    ours = {k: v for k, v in os.environ.items() if k not in ("LLWYBR_ADDRESS", "SOURCE_DATE_EPOCH")}
    return {**ours, "PYTHONPATH": str(checkout / "hooks"), **more}


def run(checkout: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess:
    """`python -m <arguments>` in a checkout."""
    command = [sys.executable, "-m", *arguments]
    return subprocess.run(command, cwd=checkout, env=environment(checkout, **more), capture_output=True, text=True)


def make_site(checkout: Path, **more: str) -> Site:
    """What `make site` makes of a checkout."""
    done = run(checkout, "llwybr", "build", **more)
    assert done.returncode == 0, done.stdout + done.stderr
    return Site(checkout / "site")


def edit(file: Path, old: str, new: str, times: int = 1) -> None:
    """Put a new text in the place of an old one that stands there so many times."""
    text = file.read_text("utf-8")
    assert text.count(old) == times, f"“{old}” is {text.count(old)} times in {file}"
    file.write_text(text.replace(old, new), "utf-8")
