"""Which facts a page rests on, and when they must be looked at again."""

from collections.abc import Iterable, Iterator
from datetime import date

from llwybr import markup
from llwybr.library import Library, parts_of
from llwybr.model import EasySentence, Fact, Model, Text, Topic


def facts_in(text: Text) -> Iterator[str]:
    """Ids of the facts that a text names, in order; both languages name the same."""
    for slot in markup.slots(text.cy):
        if slot.wants == "fact":
            yield slot.id


def facts_named(library: Library, thing: Model, ids: Iterable[str]) -> list[Fact]:
    """The facts of a letter, a checklist, a sheet: those given, and those that its texts name."""
    found = dict.fromkeys(ids)
    for _, text in parts_of(thing, Text):
        found.update(dict.fromkeys(facts_in(text)))
    return [library.facts[id_] for id_ in _with_named(library, found)]


def facts_of(library: Library, topic: Topic, easy: bool = False) -> list[Fact]:
    """The facts of a topic in the order of the page: steps and placeholders first, then the others it lists."""
    ids: dict[str, None] = {}
    for _, text in parts_of(topic, Text):
        if isinstance(text, EasySentence) == easy:
            ids.update(dict.fromkeys(facts_in(text)))
    if not easy:
        ids.update(dict.fromkeys(step.limit for step in topic.steps if step.limit))
        ids.update(dict.fromkeys(topic.facts))
    return [library.facts[id_] for id_ in _with_named(library, ids)]


def _with_named(library: Library, ids: Iterable[str]) -> dict[str, None]:
    """Also the facts that these facts name in their own words: a link to them must lead somewhere."""
    found: dict[str, None] = {}
    queue = list(ids)
    while queue:
        id_ = queue.pop(0)
        if id_ not in found:
            found[id_] = None
            queue += facts_in(library.facts[id_].says)
    return found


def needs_saying(fact: Fact) -> bool:
    """A number, or what is not official, is said in full on every page that rests on it."""
    return fact.grade != "official" or any((fact.limit, fact.number, fact.date))


def by_source(facts: Iterable[Fact]) -> list[tuple[str, list[Fact]]]:
    """Facts under the id of the first source of each, in the order in which the sources come up."""
    groups: dict[str, list[Fact]] = {}
    for fact in facts:
        groups.setdefault(fact.sources[0].source, []).append(fact)
    return list(groups.items())


def earliest_review(facts: Iterable[Fact]) -> date | None:
    return min((fact.review for fact in facts), default=None)


def oldest_seen(facts: Iterable[Fact]) -> date | None:
    return min((fact.seen.on for fact in facts), default=None)
