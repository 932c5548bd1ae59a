"""Words that always mutate the next one, and where the next one has not been mutated.

Only what is always so is here. Words that mutate in one sense and not in another (cyn, neu, yn before a common noun) are
left out: a gate that cries wolf is soon switched off. Some mutate in one way or another, but never leave p, t or c as
they are (a, na, ei): those count for p, t and c. Source: the standard grammars; measured with `make bench`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from llwybr.welsh import mutate
from llwybr.welsh.gender import FEMININE, MOSTLY_FEMININE
from llwybr.welsh.tokens import is_word

SOFT = set(
    "am ar at dan tan dros drwy gan heb hyd i o wrth trwy tros dau ddau dwy ddwy dy holl unrhyw rhyw rhy dyma dyna "
    "pa pan prif".split()
)
# Also a noun, «length», after which nothing need mutate.
UNSURE = {"hyd"}
NASAL = {"fy", "ym", "yng"}
ASPIRATE = set("â gyda tua tri chwe a na".split())
# his: soft; hers: aspirate.
EITHER = {"ei", "o'i", "â'i", "gyda'i"}
ARTICLES = {"y", "yr"}
# After the article, un and mor these stay.
SPARED = ("ll", "rh")
NEGATIVE = {"ni", "oni"}
KINDS = {
    "soft": mutate.soft,
    "nasal": mutate.nasal,
    "aspirate": mutate.aspirate,
    "mixed": mutate.mixed,
    "soft or aspirate": mutate.either,
}
# Verbs so common that «na» before them can only say no, and never than or nor.
FINITE = set(
    "bydd byddaf byddwch byddwn byddant byddai byddech byddem byddent gall gallaf gallwch gallwn gallant gallai gallech "
    "gallent gellir dylai dylech dylem dylent dylid gwna gwnaeth gwneir daw daeth".split()
)
# Words before which «ni» says no, and is not we.
BEFORE_NOT = {"ac", "ond", "felly", "oherwydd"}
# Words that stay as they are.
NEVER = set("byth dwi mae maen mai mi mor rhag rhwng ti tua".split())
# Set phrases in which nothing mutates, or that the rules would misread.
PHRASES = {
    ("oni", "bai"),
    ("gyda", "gilydd"),
    ("i", "gyd"),
    ("o", "gwbl"),
    ("ar", "gyfer"),
    ("o", "ran"),
    ("i", "mewn"),
    ("i", "maes"),
    ("gan", "mwyaf"),
    ("pa", "mor"),
    ("am", "byth"),
    ("tan", "pryd"),
    *((here, asked) for here in ("dyma", "dyna") for asked in ("pam", "pryd", "pwy")),
}
# The readings that are right after each: soft(cath) is gath, and after «ni» not even that, for it wants chath.
RIGHT = {
    "soft": {"soft"},
    "nasal": {"nasal"},
    "aspirate": {"aspirate"},
    "mixed": {"aspirate"},
    "soft or aspirate": {"soft", "aspirate"},
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


def slips(tokens: list[str], forms: Callable[[str], frozenset[str]]) -> Iterator[Slip]:
    """The slips in some running text. `forms` says how a word can come from a radical."""
    for place in range(len(tokens) - 1):
        trigger, word = tokens[place].lower(), tokens[place + 1]
        before = tokens[place - 1].lower() if place else ""
        if not (is_word(trigger) and is_word(word)) or word.isupper():
            continue
        if (trigger, word.lower()) in PHRASES or word.lower().partition("'")[0] in NEVER:
            continue
        if len(trigger) == 1 and tokens[place].isupper() and is_word(before):  # the letter: «Rhan A»
            continue
        kind = _kind(trigger, word, before)
        if kind is None:
            continue
        should_be = KINDS[kind](word)
        if should_be and should_be != word and _plainly_wrong(word, should_be, kind, forms):
            certain = word[0].islower() and trigger not in UNSURE and word not in MOSTLY_FEMININE
            yield Slip(tokens[place], word, should_be, kind, certain)


def _kind(trigger: str, word: str, before: str) -> str | None:
    """The mutation that a trigger causes in this word, or None."""
    if trigger in SOFT:
        pronoun = trigger in BEFORE_PRONOUN and before.endswith(BEFORE_PRONOUN[trigger])
        return None if pronoun else "soft"
    if trigger in NASAL:
        return "nasal"
    if trigger == "na" and word.partition("'")[0] in FINITE:
        return "mixed"
    if trigger in ASPIRATE:
        return "aspirate"
    if trigger in EITHER:
        return "soft or aspirate"
    if trigger in NEGATIVE:
        return None if is_word(before) and before not in BEFORE_NOT else "mixed"
    if trigger == "yn":
        return "nasal" if word[0].isupper() else None
    if trigger == "mor" or trigger in ARTICLES or trigger == "un" or trigger.endswith("'r"):
        mutates = trigger == "mor" or word.lower() in FEMININE
        return "soft" if mutates and not word.lower().startswith(SPARED) else None
    return None


def _plainly_wrong(word: str, should_be: str, kind: str, forms: Callable[[str], frozenset[str]]) -> bool:
    """The word is a radical, cannot be read as the mutation that is wanted, and the form that it should have is known."""
    readings, known = forms(word), bool(forms(should_be) - {"radical"})
    if word[0].isupper():  # perhaps a name, which stays as it is: only where nothing else can be meant
        return known and readings == {"radical"}
    return known and "radical" in readings and not readings & {*RIGHT[kind], "other"}
