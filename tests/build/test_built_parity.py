"""Equal in both languages: what a page has in one, it has in the other."""

from collections import Counter

from built_site import Element, Page, Site

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def test_a_page_has_the_same_parts_in_both_languages(built: Site):
    for welsh, english in built.pairs():
        if welsh.kind not in ("a-z", "glossary"):
            assert _parts(welsh.one("body")) == _parts(english.one("body")), f"{welsh} {english}"


def test_an_index_has_the_same_entries_under_the_letters_of_each_alphabet(built: Site):
    for kind, entry in (("a-z", "li"), ("glossary", "dt")):
        (pair,) = [(cy, en) for cy, en in built.pairs() if cy.kind == kind]
        counts = [Counter(e.tag for e in page.one("main").all(entry, "a") if not _in_letters(e)) for page in pair]
        assert counts[0] == counts[1] and counts[0][entry] > 20


def test_a_topic_has_what_the_test_above_counts(built: Site):
    """A template that lost them all in both languages would still be equal."""
    for page in built.of_kind("topic"):
        parts = _parts(page.one("body"))
        assert parts["heading"] >= 4 and parts["list item"] >= 10 and parts["link"] >= 20, f"{page}: {parts}"
    for page in built.of_kind("easy-read"):
        assert 12 <= _parts(page.one("body"))["picture"] <= 25, page
    assert sum(_parts(page.one("body"))["limit chip"] for page in built.of_kind("topic")) >= 8


def test_places_on_a_page_have_the_same_names_in_both_languages(built: Site):
    """Hand-written pages name theirs after their headings, and an index after the letters of its alphabet."""
    for welsh, english in built.pairs():
        if welsh.kind not in ("a-z", "glossary", "shell"):
            assert sorted(_places(welsh)) == sorted(_places(english)), f"{welsh} {english}"


def test_every_sentence_of_easy_read_has_a_picture_with_words(built: Site):
    for page in built.of_kind("easy-read"):
        for line in page.one("ul", class_="easy").inside:
            if isinstance(line, Element):
                (picture,) = [e for e in line.inside if isinstance(e, Element) and e.tag == "svg"]
                assert picture.has(role="img") and picture.attributes["aria-label"].strip(), page


def _parts(element: Element) -> Counter:
    return Counter(
        {
            "heading": len(element.all(*HEADINGS)),
            "list item": len(element.all("li")),
            "paragraph": len(element.all("p")),
            "link": len(element.all("a", href=None)),
            "limit chip": len(element.all("a", class_="chip")),
            "limit in prose": len(element.all("a", class_="limit")),
            "phone": len(element.all("a", class_="tel")),
            "picture": len(element.all("svg", role="img")),
        }
    )


def _places(page: Page) -> list[str]:
    return [id_ for id_ in page.ids if not id_.startswith("p-")]


def _in_letters(element: Element) -> bool:
    return any(e.has(class_="letters") for e in element.up())
