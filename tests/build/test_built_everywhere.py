"""What is on every page: help first, the way out, and what kind of information this is."""

from itertools import pairwise

from built_site import LANGUAGES, SOMEWHERE, Element, Page, Site

from llwybr.library import Library

BLOCKS = "p div ul ol dl h1 h2 h3 h4 h5 h6 section header footer nav main aside blockquote table details".split()
CHILDREN = {"ul": {"li"}, "ol": {"li"}, "dl": {"dt", "dd"}}
ALWAYS = ("disclaimer", "report-nobody", "draft-line")


def test_help_now_is_the_first_link_of_every_header(built: Site, library: Library):
    for page in built:
        if page.language != "both":
            first = page.one("header").all("a")[0]
            assert _leads_to_help(page, first, page.language, library), page


def test_a_page_for_both_languages_offers_help_in_each(built: Site, library: Library):
    for page in built:
        if page.language == "both":
            for half in page.one("main").all("section", lang=None):
                links = half.all("a", class_="now")
                assert len(links) == 1, page
                assert _leads_to_help(page, links[0], half.lang, library), page


def test_only_the_skip_link_comes_before_help(built: Site):
    for page in built:
        if page.language != "both":
            skip, help_now = page.one("body").all("a")[:2]
            assert skip.attributes["href"] == "#main" and page.one("main").attributes["id"] == "main", page
            assert help_now.has(class_="now"), page


def test_the_way_out_is_on_every_page(built: Site, library: Library):
    for page in built:
        languages = LANGUAGES if page.language == "both" else (page.language,)
        for language in languages:
            exits = [a for a in page.all("a", class_="exit") if a.lang == language]
            assert [a.attributes["href"] for a in exits] == [library.site.exit[language]], page
            assert exits[0].text() == library.words["exit"][language], page


def test_disclaimer_draft_line_and_report_line_are_on_every_page_in_its_language(built: Site, library: Library):
    assert library.site.publisher is None and library.site.stage == "draft"
    for page in built:
        languages = LANGUAGES if page.language == "both" else (page.language,)
        for language in languages:
            for key in ALWAYS:
                assert _says(page, library.words[key][language], language), f"{page}: {key} in {language}"


def test_the_draft_is_kept_out_of_search_engines(built: Site):
    for page in built:
        assert page.one("meta", name="robots").attributes["content"] == "noindex", page


def test_every_page_says_what_it_is(built: Site):
    titles: dict[str, Page] = {}
    for page in built:
        title = page.one("title").text()
        assert title not in titles, f"{page} and {titles[title]} have one title"
        titles[title] = page
        assert 5 <= len(page.one("meta", name="description").attributes["content"]) <= 161, page


def test_headings_go_down_one_step_at_a_time(built: Site):
    for page in built:
        levels = [int(h.tag[1]) for h in page.one("body").all("h1", "h2", "h3", "h4", "h5", "h6")]
        assert levels[0] == 1 and levels.count(1) == (2 if page.kind in ("short", "not-found") else 1), page
        assert all(after <= before + 1 for before, after in pairwise(levels)), page


def test_elements_stand_only_where_a_browser_leaves_them(built: Site):
    """A browser closes a paragraph before a block, and pulls apart a link in a link: the page would not be what we wrote."""
    for page in built:
        for element in page.one("body").all():
            if element.tag in ("p", "h1", "h2", "h3", "h4", "span", "b", "small"):
                assert not element.all(*BLOCKS), f"{page}: {element}"
            if element.tag in ("a", "summary"):
                assert not element.all("a", "button", "summary"), f"{page}: {element}"
            if element.tag in CHILDREN:
                assert {e.tag for e in element.inside if isinstance(e, Element)} <= CHILDREN[element.tag], page


def _leads_to_help(page: Page, link: Element, language: str, library: Library) -> bool:
    address = f"{language}/{library.pages['help-now'].slug[language]}/"
    there = page.leads_to(link)
    if page.kind == "not-found":
        return there.endswith(f"/{address}")
    return there == SOMEWHERE + address and link.text() == library.words["help-now"][language]


def _says(page: Page, words: str, language: str) -> bool:
    """Whether some text of this language has these words; they may stand beside others."""
    return any(words in " ".join(run.split()) for run, inside in page.one("body").runs() if inside.lang == language)
