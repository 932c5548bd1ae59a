"""The language link and the variant link lead to the same page, and to the step that was being read."""

import pytest

pytestmark = pytest.mark.browser

TOP_OF = "id => document.getElementById(id).getBoundingClientRect().top"


@pytest.fixture
def step(library, kinds):
    """(topic, the last of its steps that the easy-read page has too)"""
    topic = kinds["topic", "cy"].thing
    easy = {line.step for line in topic.easy_read}
    return topic, [step.id for step in topic.steps if step.id in easy][-1]


@pytest.fixture
def address(pages):
    """(topic id, language, variant) -> the address of that page."""
    return {(p.id, p.language, p.variant): p.address for p in pages if p.kind in ("topic", "easy-read")}


def read(page, step):
    """Scroll to a step and stay there for a moment, as a reader does."""
    page.evaluate("id => document.getElementById(id).scrollIntoView()", step)
    page.wait_for_timeout(1000)


def test_the_links_keep_the_step_that_was_being_read(step, address, tab, base):
    topic, step = step
    page = tab(width=320)
    page.goto(address[topic.id, "cy", "plain"])
    way = [
        (".tongue", "en", "plain"),
        (".tongue", "cy", "plain"),
        (".variants a[data-place]", "cy", "easy-read"),
        (".tongue", "en", "easy-read"),
        (".variants a[data-place]", "en", "plain"),
    ]
    for link, language, variant in way:
        read(page, step)
        page.click(link)
        page.wait_for_url(f"{base}{address[topic.id, language, variant]}**")
        assert page.url == f"{base}{address[topic.id, language, variant]}#{step}"
        assert -1 <= page.evaluate(TOP_OF, step) < 400, "the step is in the upper half of the screen"


def test_the_links_keep_the_top_of_the_page(step, address, tab, base):
    topic, _ = step
    page = tab(width=320)
    page.goto(address[topic.id, "cy", "plain"])
    page.click(".tongue")
    page.wait_for_url(base + address[topic.id, "en", "plain"])
    page.click(".variants a[data-place]")
    page.wait_for_url(base + address[topic.id, "en", "easy-read"])
