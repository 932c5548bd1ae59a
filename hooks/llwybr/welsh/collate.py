"""The order of the Welsh alphabet, in which ch, dd, ff, ng, ll, ph, rh and th are letters of their own."""

import re
import unicodedata

ALPHABET = "a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z".split()
RANK = {letter: number for number, letter in enumerate(ALPHABET, 1)}
LETTER = re.compile("|".join(sorted(ALPHABET, key=len, reverse=True)))
# Words in which n and g (or another pair) meet and stay two letters, as in Bangor, Llangollen and Llangefni.
TWO_LETTERS = re.compile(r"(?<=ba)n(?=gor)|(?<=\blla)n(?=g)|(?<=llo)n(?=gyfarch)|(?<=a)n(?=grhedadwy)")
SEPARATOR = "\x00"


def letters(word: str) -> list[str]:
    """The Welsh letters of a word, lower case and without accents: "Tŷ'r llong" -> t y r ll o ng."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))
    bare = TWO_LETTERS.sub(f"n{SEPARATOR}", bare)
    return LETTER.findall(bare)


def key(text: str) -> tuple:
    """Sort key: word by word in the order of the alphabet; accents only tell equals apart."""
    words = [tuple(RANK[letter] for letter in letters(word)) for word in text.split()]
    return (words, unicodedata.normalize("NFD", text.lower()))


def first_letter(text: str) -> str:
    """The letter under which a word stands in an index: "Chwilio" -> "Ch"; "#" when it has none."""
    found = letters(text)
    return found[0].capitalize() if found else "#"
