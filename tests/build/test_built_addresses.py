"""Addresses: each language's own words, a short one for print, and what search engines are told."""

from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from built_site import LANGUAGES, OTHER, SOMEWHERE, Page, Site

from llwybr.library import Library

OWN_PAGES = (
    *("help-now", "a-z", "glossary", "organisations", "sources"),
    *("about", "privacy", "accessibility", "terms", "copyright"),
)
# Kinds whose things have a page each, below a page that lists them.
COLLECTIONS = {
    "letter": "letters",
    "checklist": "checklists",
    "sheet": "sheets",
    "story": "stories",
    "council": "councils",
}
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


# ---- the addresses themselves --------------------------------------------------------------------------------------


def test_the_site_has_these_pages_and_no_others(built: Site, library: Library):
    """Spelt out here on its own, so that a change of an address is seen: leaflets and schools point at them."""
    wanted = {"", "404.html", *(f"t/{id_}/" for id_ in library.topics)}
    for language in LANGUAGES:
        easy = {"cy": "hawdd-ei-ddeall/", "en": "easy-read/"}[language]
        wanted |= {f"{language}/"}
        wanted |= {f"{language}/{library.pages[id_].slug[language]}/" for id_ in OWN_PAGES}
        for kind, id_ in COLLECTIONS.items():
            listed = f"{language}/{library.pages[id_].slug[language]}/"
            wanted |= {listed, *(f"{listed}{thing.slug[language]}/" for thing in library.shelves[kind].values())}
        for topic in library.topics.values():
            section = f"{language}/{library.sections[topic.section].slug[language]}/"
            plain = f"{section}{topic.slug[language]}/"
            wanted |= {section, plain, plain + easy}
    assert set(built.pages) == wanted


@pytest.mark.parametrize(
    "address",
    [
        "t/idp/",
        "cy/help-nawr/",
        "en/help-now/",
        "cy/y-cynllun/cynllun-datblygu-unigol/hawdd-ei-ddeall/",
        "en/the-plan/individual-development-plan/easy-read/",
    ],
)
def test_an_address_that_was_printed_still_leads_to_its_page(built: Site, address: str):
    assert address in built.pages


def test_every_address_is_in_the_words_of_its_language(built: Site):
    for welsh, english in built.pairs():
        if welsh.kind != "home":
            assert welsh.address.removeprefix("cy/") != english.address.removeprefix("en/"), welsh


def test_every_page_of_a_language_has_its_counterpart(built: Site):
    english = [there for _, there in built.pairs()]
    assert sorted(p.address for p in english) == sorted(p.address for p in built if p.language == "en")
    assert len({p.address for p in english}) == len(english)


def test_the_door_opens_both_languages_and_sends_nobody_anywhere(built: Site):
    door = built.pages[""]
    assert {address for _, address, _ in built.inner_links(door)} >= {"cy/", "en/"}
    assert not door.all("meta", http_equiv="refresh")


def test_a_short_address_leads_to_both_languages_and_variants_of_its_topic(built: Site, library: Library):
    for id_, topic in library.topics.items():
        page = built.pages[f"t/{id_}/"]
        there = {built.pages[address] for _, address, _ in built.inner_links(page)}
        for language in LANGUAGES:
            variants = [p for p in there if p.language == language and p.kind in ("topic", "easy-read")]
            assert {p.kind for p in variants} == {"topic", "easy-read"}
            assert {p.one("h1").text() for p in variants} == {topic.title[language]}
            assert topic.title[language] in page.words


# ---- while nobody owns an address ----------------------------------------------------------------------------------


def test_without_an_address_nothing_says_where_the_site_lives(bare: Site):
    assert "sitemap.xml" not in bare.files
    for page in bare:
        assert not page.all("link", rel="canonical"), page
        assert not page.all("link", rel="alternate"), page
        assert b"example.test" not in page.bytes, page
        assert not page.all("base", "meta", property=None), page


# ---- with an address -----------------------------------------------------------------------------------------------


def test_with_an_address_each_page_says_its_own(addressed: Site):
    for page in addressed:
        if page.kind != "not-found":
            assert page.one("link", rel="canonical").attributes["href"] == SOMEWHERE + page.address


def test_pages_name_their_pair_and_are_named_by_it(addressed: Site):
    for page in addressed:
        if page.language == "both":
            continue
        pair = _alternates(page)
        assert pair[page.language] == page.address, page
        assert pair[OTHER[page.language]] == addressed.across(page).address, page
        assert _alternates(addressed.across(page)) == pair, page


def test_a_page_for_both_languages_names_a_page_of_each(addressed: Site):
    for page in addressed:
        if page.language == "both" and page.kind != "not-found":
            assert {lang: addressed.pages[there].language for lang, there in _alternates(page).items()} == {
                "cy": "cy",
                "en": "en",
            }


def test_the_sitemap_has_each_page_once_with_its_pair(addressed: Site):
    rows = list(_sitemap(addressed))
    addresses = [address for address, _, _ in rows]
    assert len(addresses) == len(set(addresses))
    unlisted = {page.address for page in addressed if page.kind in ("short", "not-found")}
    assert set(addresses) == set(addressed.pages) - unlisted
    for address, pair, _ in rows:
        assert pair == _alternates(addressed.pages[address]), address


def test_the_sitemap_says_when_the_text_is_from(addressed: Site):
    days = {day for _, _, day in _sitemap(addressed)}
    assert len(days) == 1 and len(days.pop()) == len("2026-11-22")


def _alternates(page: Page) -> dict[str, str]:
    found = page.all("link", rel="alternate")
    assert all(link.attributes["href"].startswith(SOMEWHERE) for link in found), page
    pair = {link.attributes["hreflang"]: link.attributes["href"].removeprefix(SOMEWHERE) for link in found}
    assert len(pair) == len(found), page
    return pair


def _sitemap(site: Site) -> Iterator[tuple[str, dict[str, str], str]]:
    """Each row: its address, the addresses of its pair, its date."""
    for row in ElementTree.fromstring(site.files["sitemap.xml"].read_bytes()):
        where = row.findtext(f"{SPACE}loc")
        assert where.startswith(SOMEWHERE)
        pairs = row.findall(f"{XHTML}link")
        assert {link.get("rel") for link in pairs} == {"alternate"}
        pair = {link.get("hreflang"): link.get("href").removeprefix(SOMEWHERE) for link in pairs}
        yield where.removeprefix(SOMEWHERE), pair, row.findtext(f"{SPACE}lastmod")
