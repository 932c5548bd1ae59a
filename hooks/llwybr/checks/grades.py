"""A number that nobody has confirmed never stands bare; what is not official says whom to ask."""

from collections.abc import Iterator

from llwybr import LANGUAGES, markup
from llwybr.faults import Fault, Path
from llwybr.library import Library
from llwybr.model import Fact

BARE = ("limit", "number", "date")
REACHES = {"phone": "phone number", "text": "text number", "email": "e-mail address"}


def check(library: Library) -> Iterator[Fault]:
    for _, id_, fact, file, path in library.things("fact"):
        if fact.grade != "official" and fact.ask is None:
            yield Fault(
                file,
                (*path, "grade"),
                f"“{id_}” is {fact.grade} and names nobody to ask.",
                "Add ask: with an organisation's id.",
            )
    for file, path, text in library.texts():
        for language in LANGUAGES:
            for slot in markup.slots(text[language]):
                yield from _slot(library, file, (*path, language), slot)


def _slot(library: Library, file: str, path: Path, slot: markup.Slot) -> Iterator[Fault]:
    fact = library.facts.get(slot.id) if slot.wants == "fact" else None
    if fact and fact.grade == "unconfirmed" and slot.kind in BARE:
        yield Fault(file, path, f"“{slot.id}” is not confirmed, and stands here bare.", _instead(fact))
    if fact and fact.grade != "unconfirmed" and slot.kind == "hedged":
        yield Fault(file, path, f"“{slot.id}” is {fact.grade}: it needs no “perhaps”.", f"Write {{limit:{slot.id}}}.")
    org = library.organisations.get(slot.id) if slot.kind in REACHES else None
    known = getattr(org, slot.kind, None)
    if known and known.grade == "unconfirmed" and not org.emergency:
        yield Fault(
            file,
            path,
            f"The {REACHES[slot.kind]} of “{slot.id}” is not confirmed, and stands here bare.",
            "Link to the organisation: [name](org:…).",
        )


def _instead(fact: Fact) -> str:
    return (
        f"Write {{hedged:{fact.id}}}, which says so and whom to ask."
        if fact.limit
        else "Say it in words, and whom to ask."
    )
