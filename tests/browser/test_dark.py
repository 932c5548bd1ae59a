"""The colours follow the phone."""

import pytest

pytestmark = pytest.mark.browser

LOOK = "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]"


def test_a_dark_phone_gets_a_dark_page_with_light_text(samples, tab):
    page = tab()
    for sample in samples:
        page.goto(sample.address)
        bright = []
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            bright += [sum(int(n) for n in colour[4:-1].split(",")) for colour in page.evaluate(LOOK)]
        text, paper, text_in_dark, paper_in_dark = bright
        assert text < 200 and paper > 600 and text_in_dark > 600 and paper_in_dark < 200, sample.address
