"""Links: every one leads somewhere, wherever the site lives."""

from collections import Counter
from urllib.parse import urlsplit

from built_site import SOMEWHERE, Page, Site, is_outside

NAMES_IDS = ("aria-labelledby", "aria-describedby", "aria-controls", "for")
SCHEMES = ("https", "http", "tel", "sms", "mailto")


def test_every_inner_link_leads_to_a_page_and_a_place_on_it(built: Site):
    broken = []
    for page in built:
        for link, address, fragment in built.inner_links(page):
            there = built.pages.get(address)
            if there is None or (fragment and fragment not in there.ids):
                broken.append(f"{page}: {link.attributes['href']}")
    assert not broken


def test_there_are_links_to_test(built: Site):
    """A site whose links all leave it would pass the test above."""
    for page in built:
        if page.kind != "not-found":
            assert sum(1 for _ in built.inner_links(page)) >= 4, page


def test_every_link_stays_below_the_path_at_which_the_site_lives(addressed: Site):
    for page in addressed:
        for link in page.all("a", href=None):
            address = page.leads_to(link)
            if address.startswith("https://example.test/"):
                assert address.startswith(SOMEWHERE), f"{page}: {link.attributes['href']}"


def test_links_between_pages_are_relative_so_that_any_path_will_do(built: Site):
    for page in built:
        if page.kind == "not-found":
            continue
        for link in page.all("a", href=None):
            href = link.attributes["href"]
            assert is_outside(link) or not href.startswith("/"), f"{page}: {href}"


def test_the_page_for_what_is_not_found_links_from_the_top_because_it_is_shown_anywhere(bare: Site, addressed: Site):
    for site, top in ((bare, "/"), (addressed, "/sub/")):
        inner = [a.attributes["href"] for a in site.pages["404.html"].all("a", href=None) if not is_outside(a)]
        assert inner
        for href in inner:
            address = href.partition("#")[0].removeprefix(top)
            assert href.startswith(top) and address in site.pages, href


def test_ids_are_unique_on_a_page(built: Site):
    for page in built:
        assert not [id_ for id_, times in Counter(page.ids).items() if times > 1], page


def test_what_points_at_an_id_of_its_page_finds_it(built: Site):
    """Pictures that are drawn once and used again, and what aria attributes name."""
    for page in built:
        for element in page.all():
            for name, value in element.attributes.items():
                if name in NAMES_IDS or (element.tag == "use" and name == "href"):
                    assert set(value.removeprefix("#").split()) <= set(page.ids), f"{page}: {name}={value}"


def test_outward_links_are_of_a_kind_that_a_phone_knows(built: Site):
    for page in built:
        for link in page.all("a", href=None):
            if is_outside(link):
                assert urlsplit(link.attributes["href"]).scheme in SCHEMES, f"{page}: {link}"


def test_the_language_link_leads_to_the_same_page_and_back(built: Site):
    for welsh, english in built.pairs():
        assert english.language == "en", welsh
        assert english.kind == welsh.kind
        assert built.across(english) is welsh


def test_the_variant_link_leads_to_the_same_topic_and_back(built: Site):
    topics = built.of_kind("topic", "easy-read")
    assert topics
    for page in topics:
        there = _variant(built, page)
        assert {page.kind, there.kind} == {"topic", "easy-read"}
        assert there.language == page.language
        assert there.one("h1").text() == page.one("h1").text()
        assert _variant(built, there) is page


def test_language_and_variant_links_offer_to_keep_the_place(built: Site):
    """The script puts the reader's place into links marked data-place; the place must exist on the other page."""
    for page in built.of_kind("topic", "easy-read"):
        kept = {page.leads_to(link).removeprefix(SOMEWHERE) for link in page.all("a", data_place=None)}
        assert kept == {built.across(page).address, _variant(built, page).address}
        places = {element.attributes["id"] for element in page.all("li", id=None) if not _is_fact(element)}
        assert places <= set(built.across(page).ids), page
        if page.kind == "easy-read":
            assert places <= set(_variant(built, page).ids), page


def test_every_step_has_its_place_in_easy_read(built: Site):
    for page in built.of_kind("topic"):
        steps = [li.attributes["id"] for ol in page.all("ol") for li in ol.all("li", id=None)]
        assert set(steps) <= set(_variant(built, page).ids), page


def _variant(site: Site, page: Page) -> Page:
    link = next(a for a in page.one("p", class_="variants").all("a", data_place=None))
    return site.pages[page.leads_to(link).removeprefix(SOMEWHERE)]


def _is_fact(element) -> bool:
    return element.attributes["id"].startswith("f-")
