"""Everything can be reached, seen and used with a keyboard alone."""

import pytest

pytestmark = pytest.mark.browser

TOP = [".skip", "header .now", "header .tongue", "header .exit", "header .brand", "header summary"]
IS_FOCUSED = "selector => document.activeElement.matches(selector)"
# A ring of at least 2 px, around something that is on the screen.
FOCUS_IS_SEEN = """() => {
  const look = getComputedStyle(document.activeElement), box = document.activeElement.getBoundingClientRect();
  return look.outlineStyle != "none" && parseFloat(look.outlineWidth) >= 2 && look.clipPath == "none"
    && box.width > 8 && box.height > 8 && box.bottom > 0 && box.top < innerHeight;
}"""
REACHABLE = "[...document.querySelectorAll('a[href], summary')].filter(it => it.checkVisibility())"


@pytest.fixture(params=["topic", "help-now"])
def page(request, kinds, language, tab):
    """A page with a script, and the one without."""
    window = tab(width=320)
    window.goto(kinds[request.param, language].address)
    return window


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def test_the_top_of_the_page_is_reached_in_order_and_the_focus_is_seen(page):
    for selector in TOP:
        press(page, "Tab")
        assert page.evaluate(IS_FOCUSED, selector), f"{selector} comes next"
        assert page.evaluate(FOCUS_IS_SEEN), f"the focus on {selector} is seen"


def test_help_now_is_the_first_link_of_the_header(page, library, language):
    first = page.locator("header a").first
    assert first.inner_text() == library.words["help-now"][language]
    assert first.evaluate("it => it.href").endswith(f"/{library.pages['help-now'].slug[language]}/")


def test_the_skip_link_moves_the_focus_to_the_main_content(page):
    press(page, "Tab", "Enter")
    assert page.evaluate(IS_FOCUSED, "main")
    press(page, "Tab")
    assert page.evaluate(IS_FOCUSED, "main a")


def test_the_links_of_a_closed_menu_are_not_reached(page):
    press(page, *["Tab"] * len(TOP), "Tab")
    assert page.evaluate(IS_FOCUSED, "main a")


def test_the_menu_opens_with_enter_and_its_links_are_reached(page, base):
    press(page, *["Tab"] * len(TOP), "Enter")
    links = page.locator("header nav a").all()
    assert len(links) > 3
    for link in links:
        press(page, "Tab")
        assert link.evaluate("it => it == document.activeElement")
        assert page.evaluate(FOCUS_IS_SEEN)
    there = links[-1].evaluate("it => it.href")
    press(page, "Enter")
    page.wait_for_url(there)


def test_tab_reaches_every_link_and_is_not_caught(page):
    count = page.evaluate(f"{REACHABLE}.length")
    reached, unseen = [], []
    for _ in range(count):
        press(page, "Tab")
        reached.append(page.evaluate(f"{REACHABLE}.indexOf(document.activeElement)"))
        if not page.evaluate(FOCUS_IS_SEEN):
            unseen.append(reached[-1])
    assert (reached, unseen) == (list(range(count)), [])
