"""Counting in texts: sentences, words, and how hard they are to read (LIX, by our own count)."""

import re

from llwybr import markup

SENTENCE_END = re.compile(r"(?<=[.!?])[”’\"')]*\s+")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
LONG = 6
# How many short words a placeholder counts for: «35 school days» is three, a phone number is one.
SPOKEN = {"limit": 3, "hedged": 3, "date": 3}
STAND_IN = re.compile(r"\b0(?: 0)*\b")


def readable(text: str) -> str:
    """A text as a reader counts it: links as their words, placeholders as so many noughts."""
    return "".join(
        part
        if isinstance(part, str)
        else part.words
        if isinstance(part, markup.Link)
        else " ".join("0" * SPOKEN.get(part.kind, 1))
        for part in markup.inlines(text)
    )


def shown(sentence: str) -> str:
    """A readable sentence for a message: a placeholder is {…} again."""
    return STAND_IN.sub("{…}", sentence)


def split(text: str) -> list[str]:
    """The sentences of a text; a paragraph, a list item and a colon before a list end one too."""
    found = []
    for _, lines in markup.blocks(readable(text)):
        for line in lines:
            found += [sentence for sentence in SENTENCE_END.split(line) if WORD.search(sentence)]
    return found


def words(sentence: str) -> list[str]:
    """The words and numbers of a sentence: «i'r» and «co-ordinator» are one each."""
    return re.findall(r"\d+|" + WORD.pattern, sentence)


def lix(sentences: list[str]) -> float:
    """Words a sentence, plus the share of words over six letters, in percent (Björnsson's Läsbarhetsindex)."""
    found = [word for sentence in sentences for word in words(sentence)]
    if not found:
        return 0.0
    long = sum(len(word.replace("'", "").replace("’", "")) > LONG for word in found)
    return len(found) / len(sentences) + 100 * long / len(found)
