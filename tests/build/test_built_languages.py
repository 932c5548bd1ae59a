"""Each word in its language: pages, and the phrases of the other language on them."""

import re
from collections.abc import Iterator

import pytest
from built_site import LANGUAGES, OTHER, Element, Page, Site

from llwybr import markup
from llwybr.library import Library

# Small words that no sentence of a language does without, and that are not words of the other.
TELLING = {
    "en": re.compile(r"\b(the|and|of|with|you|your|for|from|are|this|that|have|what|who)\b", re.IGNORECASE),
    "cy": re.compile(r"\b(ac|yn|yng|eich|sydd|oes|nid|gan|wedi|chi|gyda|mae|beth|pwy|neu)\b", re.IGNORECASE),
}
SAID_IN_ATTRIBUTES = ("aria-label", "alt", "title")


def test_a_page_is_in_the_language_of_its_address(built: Site):
    for page in built:
        assert page.one("html").attributes["lang"] == ("cy" if page.language == "both" else page.language), page


def test_a_page_for_both_languages_says_everything_in_each_welsh_first(built: Site):
    pages = [page for page in built if page.language == "both"]
    assert pages
    for page in pages:
        halves = page.one("main").all("section", lang=None)
        assert [half.attributes["lang"] for half in halves] == ["cy", "en"], page
        welsh, english = (
            (len(half.all()), [e.tag for e in half.all()], len(half.all("a", href=None))) for half in halves
        )
        assert welsh == english, page


def test_links_into_the_other_language_say_so(built: Site):
    """The language link is a word in its own language, marked as that language."""
    for page in built:
        if page.language == "both":
            continue
        other = OTHER[page.language]
        link = page.one("header").one("a", class_="tongue")
        assert link.attributes["lang"] == other, page
        assert link.text() == {"cy": "Cymraeg", "en": "English"}[other], page
        assert not link.all("svg", "img"), "a word, not a flag"


def test_every_inner_link_out_of_the_language_is_marked(built: Site):
    for page in built:
        for link, address, _ in built.inner_links(page):
            assert built.pages[address].language in (link.lang, "both"), f"{page}: {link.attributes['href']}"


def test_texts_of_the_content_stand_in_their_own_language(built: Site, library: Library):
    """No text of one language that the content knows stands in a page, or a part of one, of the other."""
    only = _only(library)
    wrong = []
    for page in built:
        for words, inside in _said(page):
            if words in only[OTHER[inside.lang]]:
                wrong.append(f"{page}: “{words}” is marked {inside.lang}")
    assert not wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_the_other_language_is_unmarked(built: Site, library: Library, language: str):
    other = OTHER[language]
    names = sorted(_names(library), key=len, reverse=True)
    for page in built:
        for words, inside in _said(page):
            if inside.lang == language and " " in words:
                for name in names:
                    words = words.replace(name, "")
                found = {word.lower() for word in TELLING[other].findall(words)}
                assert len(found) < 2, f"{page}: “{words}” is marked {language}"


def test_no_word_of_the_theme_is_left_in_a_page(built: Site):
    """Material's own English interface words, which its Welsh pages keep."""
    for page in built:
        for words in ("Permanent link", "Skip to content", "Back to top", "Made with", "Table of contents"):
            assert words.encode() not in page.bytes, page


def _said(page: Page) -> Iterator[tuple[str, Element]]:
    """Everything that is shown or read out, with the element whose language it has. A title can have one only."""
    unsaid = ("style", "script", *(["title"] if page.language == "both" else []))
    for words, inside in page.one("html").runs():
        if words.strip() and inside.tag not in unsaid:
            yield " ".join(words.split()), inside
    for element in page.one("body").all():
        for name in SAID_IN_ATTRIBUTES:
            if name in element.attributes:
                yield " ".join(element.attributes[name].split()), element


def _only(library: Library) -> dict[str, set[str]]:
    """Per language, the runs of text that belong to that language alone."""
    found: dict[str, set[str]] = {language: set() for language in LANGUAGES}
    for _, _, text in library.texts():
        for language in LANGUAGES:
            for _, lines in markup.blocks(text[language]):
                for part in (part for line in lines for part in markup.inlines(line)):
                    words = part if isinstance(part, str) else getattr(part, "words", "")
                    said_in = part.target if getattr(part, "scheme", "") == "lang" else language
                    found[said_in].add(" ".join(words.split()))
    cy, en = ({words for words in found[language] if len(words) > 3} for language in LANGUAGES)
    return {"cy": cy - en, "en": en - cy}


def _names(library: Library) -> set[str]:
    """Names that are the same in both languages, or of a thing that has one only."""
    return {org.name.en for org in library.organisations.values() if org.name.cy == org.name.en} | {
        source.title.en for source in library.sources.values() if source.title.cy == source.title.en
    }
