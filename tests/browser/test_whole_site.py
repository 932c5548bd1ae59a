"""One walk through every page of the site, in both languages: what must be so everywhere, and not on samples only."""

from dataclasses import dataclass, field

import pytest

from llwybr.pages import Page

pytestmark = pytest.mark.browser

# 320 px is a small phone, and also a window of 1280 px at 400 % zoom.
VIEWS = [(320, "100%"), (640, "200%"), (1280, "200%")]
# What stands out on the right, with the menu open; what is there for screen readers only is clipped away.
TOO_WIDE = """textSize => {
  document.documentElement.style.fontSize = textSize;
  document.querySelectorAll("details").forEach(menu => menu.open = true);
  const room = document.documentElement.clientWidth;
  const out = [...document.querySelectorAll("body *")].filter(it =>
    it.getBoundingClientRect().right > room + 1 && getComputedStyle(it).clipPath == "none");
  const sideways = document.documentElement.scrollWidth - room;
  return out.length || sideways > 0 ? [sideways, ...out.map(it => it.outerHTML.slice(0, 80))] : [];
}"""
LANGUAGE_LINK = """() => {
  const link = document.querySelector(".tongue");
  return link && {to: link.href, says: link.innerText, lang: link.lang};
}"""


@dataclass
class Visit:
    page: Page
    title: str = ""
    lang: str = ""
    language_link: dict | None = None
    complaints: list[str] = field(default_factory=list)
    too_wide: dict = field(default_factory=dict)


@pytest.fixture(scope="module")
def visits(pages, shared_tab):
    window = shared_tab()
    visits = []
    window.on("console", lambda message: visits[-1].complaints.append(message.text))
    window.on("pageerror", lambda error: visits[-1].complaints.append(str(error)))
    for page in pages:
        visits.append(visit := Visit(page))
        window.goto(page.address)
        visit.title = window.title()
        visit.lang = window.evaluate("document.documentElement.lang")
        visit.language_link = window.evaluate(LANGUAGE_LINK)
        for width, text_size in VIEWS:
            window.set_viewport_size({"width": width, "height": 800})
            if wide := window.evaluate(TOO_WIDE, text_size):
                visit.too_wide[width, text_size] = wide
    return visits


def test_no_page_breaks_its_own_policy_or_has_an_error(visits):
    assert {visit.page.address: visit.complaints for visit in visits if visit.complaints} == {}


def test_no_page_scrolls_sideways(visits):
    assert {visit.page.address: visit.too_wide for visit in visits if visit.too_wide} == {}


def test_no_page_scrolls_sideways_without_javascript(pages, tab):
    window = tab(width=320, java_script_enabled=False)
    found = {}
    for page in pages[::4]:
        window.goto(page.address)
        if wide := window.evaluate(TOO_WIDE, "100%"):
            found[page.address] = wide
    assert found == {}


def test_every_language_link_leads_to_the_same_page_in_the_other_language(visits, library, base):
    there = {base + visit.page.address: visit for visit in visits}
    in_one = [visit for visit in visits if visit.page.language != "both"]
    assert len(in_one) > 40
    for visit in in_one:
        link, other = visit.language_link, {"cy": "en", "en": "cy"}[visit.page.language]
        assert (link["lang"], link["says"]) == (other, library.words["this-language"][other])
        target = there[link["to"]]
        assert (target.page.kind, target.page.id, target.lang) == (visit.page.kind, visit.page.id, other)
        assert target.title.startswith(target.page.title)
