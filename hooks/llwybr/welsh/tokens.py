"""Welsh (and English) running text as words, with what stands between them."""

import re

TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*['’]?|[^\w\s]|\d+")
WORD = re.compile(r"[^\W\d_]")


def tokens(text: str) -> list[str]:
    """Words and marks in order: «i'r ysgol, heb» -> i'r · ysgol · , · heb."""
    return TOKEN.findall(text.replace("’", "'"))


def is_word(token: str) -> bool:
    return bool(WORD.match(token))
