"""The form of a noun after a number: six plural classes in Welsh, two in English (Unicode CLDR, through Babel)."""

from collections.abc import Mapping
from functools import cache

from babel import Locale


@cache
def plural_class(language: str, amount: int) -> str:
    """zero, one, two, few, many or other: (cy, 2) -> "two", (cy, 6) -> "many", (en, 2) -> "other"."""
    return Locale(language).plural_form(amount)


def form(language: str, amount: int, forms: Mapping[str, str]) -> str:
    """The form for this number: a line of its own for the number first, then its class, then "other"."""
    return forms.get(str(amount)) or forms.get(plural_class(language, amount)) or forms["other"]
