"""Facts in words: «35 diwrnod ysgol», «22 November 2026», and how sure we are of them."""

from collections.abc import Iterable
from datetime import date

from babel.dates import format_date

from llwybr.library import Library
from llwybr.model import Fact, Known
from llwybr.welsh import number


def limit(library: Library, fact: Fact, language: str) -> str:
    """The time limit of a fact: «35 school days». The fact must have one."""
    forms = library.units[fact.limit.unit][language]
    return f"{fact.limit.amount}\u00a0{number.form(language, fact.limit.amount, forms)}"


def amount(library: Library, fact: Fact, language: str) -> str:
    """The number of a fact, with its unit where it has one."""
    if fact.number.unit is None:
        return fact.number.amount
    forms = library.units[fact.number.unit][language]
    return f"{fact.number.amount}\u00a0{number.form(language, int(fact.number.amount), forms)}"


def day(when: date, language: str) -> str:
    """«22 Tachwedd 2026»"""
    return format_date(when, "d MMMM y", locale=language)


def hedged(library: Library, fact: Fact, language: str) -> str:
    """An unconfirmed limit with the words that say so and whom to ask."""
    ask = library.organisations[fact.ask].name[language]
    return library.word("hedged", language, limit=limit(library, fact, language), ask=ask)


def sources(library: Library, fact: Fact, language: str) -> list[tuple[str, str]]:
    """The sources of a fact after the first, as (source id, part); the first one's id is left out, being its heading."""
    cited = [(one.source, one.part[language] if one.part else "") for one in fact.sources]
    return [("", cited[0][1]), *cited[1:]] if cited[0][1] else cited[1:]


def places(facts: Iterable[Fact], language: str) -> str:
    """Where some facts stand in their first source, each place once: «: 13, 14(2), 30(2).»"""
    found = dict.fromkeys(
        place for fact in facts if fact.sources[0].part for place in fact.sources[0].part[language].split(", ")
    )
    return f": {', '.join(found)}." if found else "."


def seen(library: Library, known: Fact | Known, language: str) -> str:
    """How and when it was seen; «checked» only where somebody looked at the page itself or rang."""
    if known.seen.how == "copy" and known.source_date:
        return library.word("seen-page-from", language, date=_source_date(known.source_date, language))
    key = {"copy": "seen-copy", "live": "seen-live", "rang": "seen-rang"}[known.seen.how]
    return library.word(key, language, date=day(known.seen.on, language))


def _source_date(given: str, language: str) -> str:
    """«2022-07-15» as a day in words; anything else as it was written."""
    try:
        return day(date.fromisoformat(given), language)
    except ValueError:
        return given
