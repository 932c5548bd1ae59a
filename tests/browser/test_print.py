"""A printed page says what matters, and nothing that only works on a screen."""

import unicodedata
from dataclasses import dataclass
from io import BytesIO

import pytest
from playwright.sync_api import Page as Tab
from pypdf import PdfReader

pytestmark = pytest.mark.browser

A4 = {"format": "A4", "margin": dict.fromkeys(("top", "right", "bottom", "left"), "1.5cm")}
MOST_SHEETS = 6
NAVIGATION = ".skip, header a, header summary, .variants > *, .foot a"


def squeezed(text: str) -> str:
    """A PDF has ligatures and line breaks of its own."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@dataclass
class Print:
    tab: Tab
    sheets: list[str]

    @property
    def text(self) -> str:
        return "".join(self.sheets)

    def on_screen(self, selector: str) -> list[str]:
        """The same page's texts on the screen, also those that are not open."""
        return [squeezed(text) for text in self.tab.locator(selector).all_text_contents()]


def printed(tab: Tab, address: str) -> Print:
    tab.goto(address)
    return Print(tab, [squeezed(sheet.extract_text()) for sheet in PdfReader(BytesIO(tab.pdf(**A4))).pages])


@pytest.fixture(scope="module", params=["topic", "topic-without-steps", "easy-read", "help-now"])
def paper(request, kinds, language, shared_tab):
    return printed(shared_tab(), kinds[request.param, language].address)


def test_the_answer_is_printed(paper):
    answer = paper.on_screen("h1, .answer p, .easy p:not(.box)")
    assert len(answer) > 1
    assert [text for text in answer if text not in paper.text] == []


def test_a_print_says_draft_no_legal_advice_and_its_date(paper, library, language):
    assert squeezed(library.words["draft-line"][language]) in paper.sheets[0]
    assert squeezed(library.words["disclaimer"][language]) in paper.sheets[-1]
    (stamp,) = paper.on_screen(".stamp")
    assert "20" in stamp and stamp in paper.sheets[-1]


def test_a_print_has_no_navigation(paper, library, language):
    labels = set(paper.on_screen(NAVIGATION))
    # A name that the text itself uses, such as a part's heading, tells nothing.
    text = "".join(paper.on_screen("main > :not(.variants)"))
    labels = {label for label in labels if label not in text}
    assert {squeezed(library.words[key][language]) for key in ("menu", "skip")} <= labels
    assert [label for label in labels if label in paper.text] == []


def test_a_print_fits_on_a_few_sheets(paper):
    assert 1 <= len(paper.sheets) <= MOST_SHEETS


@pytest.mark.parametrize("kind", ["help-now", "organisations"])
def test_web_addresses_are_written_out_on_paper(kinds, language, tab, kind):
    paper = printed(tab(), kinds[kind, language].address)
    links = paper.tab.locator("main a[href^=http]").evaluate_all("links => links.map(it => it.getAttribute('href'))")
    assert len(links) > 3
    assert [link for link in links if link not in paper.text] == []


def test_a_print_is_dark_on_white_from_a_dark_phone_too(samples, tab):
    page = tab()
    for sample in samples:
        page.goto(sample.address)
        page.emulate_media(media="print", color_scheme="dark")
        look = "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]"
        text, paper = ([int(n) for n in colour[4:-1].split(",")] for colour in page.evaluate(look))
        assert max(text) < 80 and min(paper) > 240, sample.address
