"""No number or phone is typed into a text: it is a fact, written once, with its source."""

import re
from collections.abc import Iterator
from pathlib import Path as FilePath

from llwybr import LANGUAGES, markup
from llwybr.faults import Fault
from llwybr.library import Library
from llwybr.model import Name

DIGIT = re.compile(r"\d[\d\s.,:/-]*\d|\d")
PHONE = re.compile(r"(?<!\d)(?:\+44|0)[\d \u00a0-]{5,}\d|(?<!\d)(?:999|101|111|116\s?123|18000)(?!\d)")
NUMBER_WORDS = {
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty ninety hundred",
    "cy": "un dau ddau dwy ddwy tri dri thri tair dair thair pedwar bedwar phedwar pedair bedair phedair pump bump phump "
    "pum bum phum chwech chwe saith wyth naw deg ddeg deng ddeng deuddeg ddeuddeg deuddeng ddeuddeng pymtheg bymtheg "
    "phymtheg deunaw ddeunaw ugain hugain deugain ddeugain cant gant chant",
}
UNITS = {
    "en": r"(?:school |working |term-time )?(?:days?|weeks?|months?|years?)",
    "cy": r"(?:[dn]iwrnod|ddiwrnod|wythnos|[mf]is|[bfm]lynedd|[bf]lwyddyn|mlwydd|"
    r"(?:o )?(?:dd?iwrnodau|dd?yddiau|wythnosau|[mf]isoedd|[bf]lynyddoedd))",
}
SPELT = {
    language: re.compile(rf"\b(?:{'|'.join(words.split())})[\s-]+{UNITS[language]}\b", re.IGNORECASE)
    for language, words in NUMBER_WORDS.items()
}


def check(library: Library) -> Iterator[Fault]:
    allowed = allowed_phrases(library.folder / "numbers.allow")
    for file, path, text in library.texts():
        if isinstance(text, Name):
            continue
        for language in LANGUAGES:
            words = markup.plain(text[language])
            for phrase in allowed:
                words = words.replace(phrase, "")
            yield from _numbers(file, (*path, language), words, language)


def allowed_phrases(path: FilePath) -> list[str]:
    """The phrases of numbers.allow, the longest first, so that no part of one is taken before the whole."""
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    return sorted((line.strip() for line in lines if line.strip() and not line.startswith("#")), key=len, reverse=True)


def _numbers(file: str, path: tuple, words: str, language: str) -> Iterator[Fault]:
    for match in PHONE.finditer(words):
        yield Fault(
            file,
            path,
            f"has a phone number typed into it ({match.group()}).",
            "Use {phone:…} with the organisation's id.",
        )
    for match in DIGIT.finditer(PHONE.sub("", words)):
        yield Fault(
            file,
            path,
            f"has a number typed into it ({match.group().strip()}).",
            "Use {limit:…} or {number:…} with the id of a fact.",
        )
    for match in SPELT[language].finditer(words):
        yield Fault(
            file,
            path,
            f"has a length of time typed into it (“{match.group()}”).",
            "Use {limit:…} with the id of a fact.",
        )
