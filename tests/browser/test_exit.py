"""Quick exit: the page is gone at once, and Back does not bring it back."""

import pytest

pytestmark = pytest.mark.browser

TELL_WHEN_BLANK = """() => {
  const tell = () => console.log(`blank, and its title: [${document.title}]`);
  const painted = tell => requestAnimationFrame(() => requestAnimationFrame(tell));
  new MutationObserver(() => document.body.innerHTML || painted(tell)).observe(document.body, {childList: true});
}"""


@pytest.fixture
def exits(library):
    return library.site.exit


@pytest.fixture
def page(tab, exits, kinds):
    """A topic that was opened from the Welsh home page. The exit sites are stubs."""
    window = tab()
    for address in (exits.cy, exits.en):
        window.route(address, lambda route: route.fulfill(content_type="text/html", body="<h1>Elsewhere</h1>"))
    window.goto(kinds["home", "cy"].address)
    window.goto(kinds["topic", "cy"].address)
    return window


def back_is_home(page, base, kinds):
    page.go_back()
    return page.url == base + kinds["home", "cy"].address


def test_exit_leaves_and_back_does_not_return(page, exits, base, kinds):
    page.click(".exit")
    page.wait_for_url(exits.cy)
    assert back_is_home(page, base, kinds)


def test_shift_three_times_leaves_and_back_does_not_return(page, exits, base, kinds):
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url(exits.cy)
    assert back_is_home(page, base, kinds)


def test_capital_letters_and_backward_tabs_do_not_leave(page):
    here = page.url
    for keys in ("Shift+A", "Shift+Tab", "Shift+B", "Shift+Tab", "Shift+C"):
        page.keyboard.press(keys)
    page.wait_for_timeout(300)
    assert (page.url, page.locator("main").count()) == (here, 1)


def test_three_slow_presses_of_shift_do_not_leave(page):
    here = page.url
    for pause in (0, 1700, 300):
        page.keyboard.press("Shift")
        page.wait_for_timeout(pause)
    assert (page.url, page.locator("main").count()) == (here, 1)


def test_the_page_is_blank_while_a_slow_site_is_awaited(page, exits):
    waiting = []
    page.route(exits.cy, lambda route: waiting.append(route))
    # Playwright cannot look into a page that is about to be left, so the page tells what is painted.
    page.evaluate(TELL_WHEN_BLANK)
    with page.expect_console_message(lambda message: message.text == "blank, and its title: []"):
        page.click(".exit", no_wait_after=True)
    page.wait_for_timeout(200)
    assert len(waiting) == 1, "the exit site was asked, and has not answered yet"
    waiting[0].fulfill(content_type="text/html", body="<h1>Elsewhere</h1>")
    page.wait_for_url(exits.cy)


def test_each_half_of_a_page_for_both_leaves_in_its_own_language(page, exits, kinds):
    for kind in ("door", "short", "not-found"):
        for language in ("cy", "en"):
            page.goto(kinds[kind, "both"].address)
            page.click(f"section[lang={language}] .exit")
            page.wait_for_url(exits[language])
