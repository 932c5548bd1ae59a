"""Building: the same bytes each time, all or nothing, and every place that a change must reach."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from built_site import LANGUAGES, OTHER, SOMEWHERE, Page, Site, different, edit, fingerprint, make_site, run

ASK = "content/topics/plan/ask.yml"
MATERIAL = "theme:\n  name: material\n  custom_dir: overrides\n  language: cy\n"
NO_THEME = "theme: {name: null, custom_dir: overrides}\n"
# A build of one of these days must not differ but in what says the day.
APRIL, MAY = "1775304000", "1777896000"


@pytest.fixture
def earlier_site(small: Path) -> dict[str, str]:
    """A site/ that an earlier build has left, as fingerprints."""
    (small / "site" / "cy").mkdir(parents=True)
    (small / "site" / "cy" / "index.html").write_text("<!doctype html><p>ddoe", "utf-8")
    (small / "site" / "index.html").write_text("<!doctype html><p>yesterday", "utf-8")
    return fingerprint(small / "site")


# ---- the same bytes ------------------------------------------------------------------------------------------------


def test_the_same_text_gives_the_same_bytes_in_any_folder(checkout: Path, addressed: Site):
    again = make_site(checkout, PYTHONHASHSEED="1", LLWYBR_ADDRESS=SOMEWHERE, **_day_of(addressed))
    assert len(again.files) > 50
    assert different(fingerprint(addressed.folder), fingerprint(again.folder)) == []


def test_the_day_that_is_asked_for_is_the_day_of_the_text(small: Path):
    address = "https://example.test/"
    site = make_site(small, SOURCE_DATE_EPOCH=APRIL, LLWYBR_ADDRESS=address)
    april = fingerprint(site.folder)
    assert "4 Ebrill 2026" in site.pages["cy/"].words
    assert "4 April 2026" in site.pages["en/"].words
    assert "<lastmod>2026-04-04</lastmod>" in site.files["sitemap.xml"].read_text("utf-8")
    assert '"date": "2026-04-04"' in site.files["api/v1/site.json"].read_text("utf-8")

    site = make_site(small, SOURCE_DATE_EPOCH=MAY, LLWYBR_ADDRESS=address)
    for page in site:
        text = page.bytes.decode().replace("4 May 2026", "4 April 2026").replace("4 Mai 2026", "4 Ebrill 2026")
        page.path.write_text(text, "utf-8")
    assert different(april, fingerprint(site.folder)) == ["api/v1/site.json", "sitemap.xml"]


def test_the_day_is_that_of_the_newest_content_where_there_is_no_commit(small: Path):
    """The file's own date would change with every copy; the clock with every build."""
    site = make_site(small)
    seen = re.findall(r"on: (\d{4}-\d\d-\d\d)", "".join(p.read_text("utf-8") for p in small.glob("content/facts/*")))
    assert f'"date": "{max(seen)}"' in site.files["api/v1/site.json"].read_text("utf-8")


def test_without_material_the_bytes_are_the_same(checkout: Path, bare: Site):
    edit(checkout / "mkdocs.yml", MATERIAL, NO_THEME)
    without = make_site(checkout, **_day_of(bare))
    assert different(fingerprint(bare.folder), fingerprint(without.folder)) == []


def test_plain_mkdocs_gives_the_same_bytes(checkout: Path, bare: Site):
    environment = {"LLWYBR_ADDRESS": "", **_day_of(bare)}
    done = run(checkout, "mkdocs", "build", "--strict", **environment)
    assert done.returncode == 0, done.stderr
    assert different(fingerprint(bare.folder), fingerprint(checkout / "site")) == []


# ---- all or nothing ------------------------------------------------------------------------------------------------

BUILDERS = pytest.mark.parametrize("builder", [("llwybr", "build"), ("mkdocs", "build", "--strict")], ids=" ".join)


@BUILDERS
def test_a_fault_in_the_content_leaves_the_earlier_site_as_it_was(small: Path, earlier_site: dict, builder: tuple):
    edit(small / ASK, "title: {cy: Gofyn, en: Ask}", "title: {cy: Gofyn}")
    edit(small / "content/sections.yml", "- id: aln\n", "- id: aln\n  colour: blue\n")
    done = run(small, *builder)
    said = done.stdout + done.stderr
    assert done.returncode == 1, said
    for file, line, words in (
        (ASK, "title: {cy: Gofyn}", "title › en is missing. Every text needs Welsh and English."),
        ("content/sections.yml", "  colour: blue", "2 › colour is not a key that can stand here."),
    ):
        number = (small / file).read_text("utf-8").splitlines().index(line) + 1
        assert re.search(rf"{file}:{number}:\d+: {re.escape(words)}", said), said
    assert "Traceback" not in said
    assert fingerprint(small / "site") == earlier_site
    assert not list(small.glob(".site*"))


@BUILDERS
def test_without_an_earlier_site_a_fault_makes_none(small: Path, builder: tuple):
    edit(small / ASK, "section: plan", "section: plans")
    done = run(small, *builder)
    assert done.returncode == 1
    assert "There is no section “plans”. Did you mean “plan”?" in done.stdout + done.stderr
    assert not (small / "site").exists()


def test_a_template_that_breaks_leaves_the_earlier_site_as_it_was(small: Path, earlier_site: dict):
    """The content is well, MkDocs has begun to write, and then a page cannot be made."""
    edit(small / "overrides/pages/easy-read.html", "{{ topic.title[lang] }}", "{{ topic.titel[lang] }}")
    done = run(small, "llwybr", "build")
    assert done.returncode != 0
    assert fingerprint(small / "site") == earlier_site
    assert not list(small.glob(".site*"))


def test_a_build_that_goes_well_replaces_all_of_the_earlier_site(small: Path, earlier_site: dict):
    (small / "site/gone.html").write_text("an old page", "utf-8")
    site = make_site(small)
    assert "gone.html" not in site.files
    assert b"yesterday" not in site.pages[""].bytes
    assert not list(small.glob(".site*"))


# ---- where a change must show --------------------------------------------------------------------------------------


def test_a_draft_topic_is_nowhere_in_the_site(small: Path):
    before = set(make_site(small).files)
    done = run(small, "llwybr", "new", "hush-hush", "plan")
    assert done.returncode == 0, done.stdout + done.stderr
    draft = small / "content/topics/plan/hush-hush.yml"
    edit(draft, 'title: {cy: "", en: ""}', 'title: {cy: "Peth cudd", en: "A hush-hush thing"}')
    site = make_site(small)
    assert set(site.files) == before
    for name, path in site.files.items():
        text = path.read_text("utf-8").lower()
        assert not any(words in text for words in ("hush-hush", "peth cudd")), name


def test_a_changed_limit_changes_on_every_page_that_says_it(checkout: Path, bare: Site):
    """One line in content/facts; plain page, easy read and sources, in both languages."""
    before = _saying(bare, 35)
    kinds = {(page.language, page.kind) for page in before}
    assert kinds >= {(lang, kind) for lang in LANGUAGES for kind in ("topic", "easy-read", "sources")}

    facts = checkout / "content/facts/plan.yml"
    head, fact, tail = facts.read_text("utf-8").partition("- id: school-decides\n")
    facts.write_text(head + fact + tail.replace("amount: 35", "amount: 36", 1), "utf-8")
    after = make_site(checkout)
    assert [page.address for page in _saying(after, 36)] == [page.address for page in before]
    assert _saying(after, 35) == []


def test_a_changed_picture_changes_in_both_languages(small: Path):
    edit(small / ASK, "{picture: wait,", "{picture: nurse,")
    site = make_site(small)
    for page in site.of_kind("easy-read"):
        if page.one("h1").text() in ("Gofyn", "Ask"):
            assert "p-nurse" in page.ids and "p-wait" not in page.ids, page


def test_an_address_in_the_content_is_used_where_the_environment_gives_none(small: Path):
    edit(small / "content/site.yml", "exit:", "address: https://example.test/elsewhere\nexit:")
    site = make_site(small)
    page = site.pages["cy/"]
    assert page.one("link", rel="canonical").attributes["href"] == "https://example.test/elsewhere/cy/"
    assert "sitemap.xml" in site.files


def test_a_publisher_gets_the_reports_of_mistakes(small: Path):
    publisher = "publisher: {name: {cy: Y Ganolfan, en: The Centre}, email: help@example.test}\n"
    edit(small / "content/site.yml", "exit:", publisher + "exit:")
    for page in make_site(small):
        links = [a for a in page.all("a", href=None) if a.attributes["href"].startswith("mailto:help@example.test?")]
        assert len(links) == (2 if page.language == "both" else 1), page
        assert all(page.kind in ("door", "not-found") or _names(link.attributes["href"], page) for link in links), page


def _day_of(site: Site) -> dict[str, str]:
    """The environment in which a build has the day of an earlier one."""
    day = datetime.fromisoformat(json.loads(site.files["api/v1/site.json"].read_text("utf-8"))["date"])
    return {"SOURCE_DATE_EPOCH": str(int(day.replace(tzinfo=UTC).timestamp()))}


def _saying(site: Site, days: int) -> list[Page]:
    """The pages that say how long a school has to decide, in the words of their language and no other."""
    words = {"cy": f"{days} diwrnod ysgol", "en": f"{days} school days"}
    found = []
    for page in site:
        said = [e.text() for e in page.all("a", href="#f-school-decides") + page.all("li", id="f-school-decides")]
        if any(words.get(page.language, "") in text for text in said if page.language != "both"):
            found.append(page)
            assert not any(words[OTHER[page.language]] in text for text in said), page
    return found


def _names(href: str, page: Page) -> bool:
    """A report names the page and the day of its text."""
    id_ = page.address.rstrip("/").rpartition("/")[2] if page.kind == "short" else ""
    return "subject=" in href and id_ in href and bool(re.search(r"2026-\d\d-\d\d", href))
