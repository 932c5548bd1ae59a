"""What is tapped is large enough for a thumb."""

import pytest

pytestmark = pytest.mark.browser

# A link in the middle of a sentence has the height of its line; every other one stands alone and can be tapped.
SMALL = """() => {
  document.querySelectorAll("details").forEach(menu => menu.open = true);
  document.querySelector(".skip")?.focus();
  return [...document.querySelectorAll("a[href], summary")].filter(it => {
    const around = it.closest("p, li, dt, dd, h1, h2, h3, td")?.innerText ?? "";
    return around.replace(it.innerText, "").trim().length < 3 && it.getBoundingClientRect().height < 44;
  }).map(it => it.outerHTML);
}"""


def test_what_is_tapped_is_at_least_44_px_high(samples, tab):
    page = tab(width=320)
    found = {}
    for sample in samples:
        page.goto(sample.address)
        if small := page.evaluate(SMALL):
            found[sample.address] = small
    assert found == {}
