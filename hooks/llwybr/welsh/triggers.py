"""Words that always mutate the next one, and where the next one has not been mutated.

Only what is always so is here. Words that mutate in one sense and not in another (cyn, neu, yn before a common noun) are
left out: a gate that cries wolf is soon switched off. Some mutate in one way or another, but never leave p, t or c as
they are (a, na, ei): those count for p, t and c. Source: the standard grammars; measured with `make bench`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from llwybr.welsh import mutate
from llwybr.welsh.tokens import is_word

SOFT = set(
    "am ar at dan dros drwy gan heb hyd i o wrth trwy tros dau ddau dwy ddwy dy holl unrhyw rhyw rhy dyma dyna "
    "pa pan prif".split()
)
NASAL = {"fy", "ym", "yng"}
ASPIRATE = set("â gyda tua tri chwe a na".split())
# his: soft; hers: aspirate.
EITHER = {"ei", "o'i", "â'i", "gyda'i"}
ARTICLES = {"y", "yr"}
# ll and rh stay after these.
SPARES_LL_RH = {"un", "mor", *ARTICLES}
NEGATIVE = {"ni", "oni"}
KINDS = {
    "soft": mutate.soft,
    "nasal": mutate.nasal,
    "aspirate": mutate.aspirate,
    "mixed": mutate.mixed,
    "soft or aspirate": mutate.either,
}
# Set phrases in which nothing mutates, or that the rules would misread.
PHRASES = {
    ("oni", "bai"),
    ("gyda", "gilydd"),
    ("i", "mi"),
    ("i", "gyd"),
    ("o", "gwbl"),
    ("ar", "gyfer"),
    ("o", "ran"),
    ("i", "mewn"),
    ("dyma", "pryd"),
    ("dyna", "pryd"),
    ("pa", "mor"),
    ("pan", "mae"),
}
# After these, i is «I» and o is «he», not prepositions.
BEFORE_PRONOUN = {
    "i": ("f", "dw", "wyf", "rwy", "wn", "ais"),
    "o": ("oedd", "odd", "ydy", "yw", "mae", "fe"),
}


@dataclass(frozen=True, slots=True)
class Slip:
    """A word that its trigger should have mutated. `certain`: nothing else could have been meant."""

    trigger: str
    word: str
    should_be: str
    kind: str
    certain: bool


def slips(tokens: list[str], forms: Callable[[str], frozenset[str]], feminine: set[str]) -> Iterator[Slip]:
    """The slips in some running text. `forms` says how a word can come from a radical; `feminine` are singular nouns."""
    for place in range(len(tokens) - 1):
        trigger, word = tokens[place].lower(), tokens[place + 1]
        if not (is_word(trigger) and is_word(word)) or word.isupper() or (trigger, word.lower()) in PHRASES:
            continue
        before = tokens[place - 1].lower() if place else ""
        kind = _kind(trigger, word, before, feminine)
        if kind is None:
            continue
        should_be = KINDS[kind](word)
        if should_be and should_be != word and _only_radical(word, should_be, forms):
            yield Slip(tokens[place], word, should_be, kind, certain=word[0].islower())


def _kind(trigger: str, word: str, before: str, feminine: set[str]) -> str | None:
    """The mutation that a trigger causes in this word, or None."""
    if trigger in SOFT:
        pronoun = trigger in BEFORE_PRONOUN and before.endswith(BEFORE_PRONOUN[trigger])
        return None if pronoun else "soft"
    if trigger in NASAL:
        return "nasal"
    if trigger in ASPIRATE:
        return "aspirate"
    if trigger in NEGATIVE:
        return None if is_word(before) else "mixed"
    if trigger == "yn":
        return "nasal" if word[0].isupper() else None
    if trigger in SPARES_LL_RH or trigger.endswith("'r"):
        spared = word.lower().startswith(("ll", "rh"))
        return "soft" if word.lower() in feminine and not spared else None
    return None


def _only_radical(word: str, should_be: str, forms: Callable[[str], frozenset[str]]) -> bool:
    """The word is known, and as a radical only; and the form that it should have is known as a mutated one."""
    return forms(word) == {"radical"} and bool(forms(should_be) - {"radical"})
