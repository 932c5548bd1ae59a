"""A small content folder that a test may change, and small dictionaries that are always there."""

import json
import os
import sys
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from llwybr import checks, dictionaries, pages
from llwybr.faults import trail
from llwybr.library import Library, load

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
ASK = "topics/plan/ask.yml"
SEEN = {"on": "2026-11-22", "how": "copy"}
PAGE = {"sources": [{"source": "act"}], "review": "2027-05-22"}


def text(cy: str, en: str) -> dict[str, str]:
    return {"cy": cy, "en": en}


def fact(id_: str, grade: str, **more: Any) -> dict:
    says = text("Mae'n wir.", "It is so.")
    return {"id": id_, "says": says, "grade": grade, "seen": SEEN, **PAGE} | more


def limit(unit: str = "day") -> dict:
    return {"amount": "7", "unit": unit, "begins": "day-after", "from": text("O'r llythyr.", "From the letter.")}


def organisation(id_: str, cy: str, en: str, number: str, grade: str, **more: Any) -> dict:
    phone = {"value": number, "grade": grade, "seen": SEEN}
    said = {"name": text(cy, en), "does": text("Mae'n helpu.", "It helps."), "for_whom": text("Pawb.", "All.")}
    return {"id": id_, "serves": "wales", **said, "phone": phone, **PAGE} | more


def topic(id_: str, **more: Any) -> dict:
    return {
        "id": id_,
        "section": "plan",
        "kind": "right",
        "tier": "core",
        "slug": text(f"{id_}-cy", id_),
        "title": text("Gofyn", "Ask"),
        "also": {"cy": [], "en": []},
        "answer": text("Gallwch ofyn.", "You can ask."),
        "parts": [{"id": "more", "heading": text("Mwy", "More"), "text": text("Dyma fwy.", "Here is more.")}],
        "help": ["meic"],
        "easy_read": [{"picture": "child", **text("Gallwch ofyn.", "You can ask.")} for _ in range(12)],
    } | more


def page(id_: str) -> dict:
    return {"id": id_, "slug": text(id_, id_), "title": text("Yma", "Here"), "summary": text("Yma.", "Here.")}


CONTENT: dict[str, Any] = {
    "site.yml": {
        "name": text("Llwybr", "Path"),
        "promise": text("Help i bawb.", "Help for all."),
        "exit": text("https://example.test/cy", "https://example.test/en"),
        "welcome": text("Croeso.", "Welcome."),
        "first": ["ask"],
    },
    "words.yml": {"yes": text("Ie", "Yes")},
    "help-now.yml": {"answer": text("Ffoniwch.", "Ring."), "groups": [{"id": "now", "heading": text("Nawr", "Now")}]},
    "sections.yml": [
        {
            "id": "plan",
            "slug": text("cynllun", "plan"),
            "title": text("Cynllun", "Plan"),
            "summary": text("Yma.", "Here."),
        }
    ],
    "pages.yml": [page(id_) for id_ in (*pages.OWN, *pages.SHELL, "easy-read")],
    "units.yml": [{"id": "day", "cy": {"other": "diwrnod"}, "en": {"one": "day", "other": "days"}}],
    "pictures.yml": [{"id": "child", "emoji": "1F9D2", "alt": text("Plentyn", "A child")}],
    "sources/law.yml": [{"id": "act", "kind": "law", "title": text("Deddf 2018", "Act of 2018")}],
    "facts/plan.yml": [
        fact("decide", "official", limit=limit()),
        fact("perhaps", "unconfirmed", limit=limit(), ask="meic"),
        fact("age", "official", number={"amount": "25"}),
    ],
    "organisations/meic.yml": organisation("meic", "Meic", "Meic", "080880 23456", "official"),
    "organisations/quiet.yml": organisation("quiet", "Llinell SNAP", "SNAP line", "01633 111222", "unconfirmed"),
    "organisations/danger.yml": organisation("danger", "Brys", "Emergency", "999", "unconfirmed", emergency="true"),
    "glossary.yml": [
        {
            "id": "aln",
            "term": text("Anghenion dysgu ychwanegol", "Additional learning needs"),
            "abbreviation": text("ADY", "ALN"),
            "grade": "official",
            "hard": "true",
            "means": text("Mae angen help.", "Help is needed."),
            "easy": text("Mae angen help.", "Help is needed."),
            "avoid": {"cy": ["problemau dysgu"], "en": ["learning problems"]},
        }
    ],
    "avoid.yml": [{"id": "send", "words": ["SEND", "EHC plan", "Help at Hand"], "instead": text("ADY", "ALN")}],
    ASK: topic("ask"),
    "topics/plan/later.yml": topic("later", state="draft"),
}


class Content:
    """The files by name; they are written when the library is asked for."""

    def __init__(self, root: Path):
        self.root = root
        self.folder = root / "content"
        self.files = deepcopy(CONTENT)

    @property
    def topic(self) -> dict:
        return self.files[ASK]

    def put(self, place: tuple, cy: str, en: str) -> None:
        """One text of the topic."""
        *way, last = place
        thing = self.topic
        for step in way:
            thing = thing[step]
        thing[last] = (thing[last] if isinstance(thing[last], dict) else {}) | text(cy, en)

    def write(self) -> None:
        for name, data in self.files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            words = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False, indent=1)
            path.write_text(f"{words}\n", "utf-8")

    def library(self) -> Library:
        self.write()
        return load(self.folder)

    def told(self, gate: str) -> list[str]:
        """What one check says: «answer › cy has …», with «advice: » before what is no fault."""
        found = checks.run(self.library(), gate)
        return [("" if f.level == "fault" else "advice: ") + f"{trail(f.path)} {f.says}".strip() for f in found]


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Content:
    """The folder above content/; the commands are pointed to it."""
    monkeypatch.setattr("llwybr.__main__.ROOT", tmp_path)
    return Content(tmp_path)


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch) -> date:
    """One day for the check on stale texts."""

    class Day(date):
        @classmethod
        def today(cls) -> date:
            return date(2026, 11, 22)

    monkeypatch.setattr("llwybr.checks.stale.date", Day)
    return Day.today()


sys.path.insert(0, str(ROOT))  # for bench.planted
SMALL = str(HERE / "dictionaries")


def _full() -> Iterator[str]:
    """The folders of full dictionaries, where this machine has both."""
    folders = os.environ.get(dictionaries.FOLDERS, str(ROOT / ".dictionaries"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(dictionaries.FOLDERS, folders)
        if dictionaries.find("cy") and dictionaries.find("en"):
            yield folders


@pytest.fixture(scope="module", params=[SMALL, *_full()], ids=["small", "full"][: 1 + len(list(_full()))])
def words(request: pytest.FixtureRequest) -> Iterator[str]:
    """Dictionaries: our own small ones, and the full ones too where there are any."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(dictionaries.FOLDERS, request.param)
        dictionaries.lexicon.cache_clear()
        yield request.param
    dictionaries.lexicon.cache_clear()


@pytest.fixture
def no_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No dictionary at all."""
    monkeypatch.setenv(dictionaries.FOLDERS, str(tmp_path / "none"))
    dictionaries.lexicon.cache_clear()
    yield
    dictionaries.lexicon.cache_clear()
