"""A topic page is whole: steps for a process, what the reader can do, and the reader's place in easy read.

A draft is still being written: what it lacks is advice.
"""

from collections.abc import Iterator

from llwybr.faults import Fault
from llwybr.library import Library
from llwybr.model import Topic

OWN_FRAGMENTS = {"main", "steps", "say", "tools", "help", "next", "law"}


def check(library: Library) -> Iterator[Fault]:
    for _, _, topic, file, path in library.things("topic"):
        level = "advice" if topic.state == "draft" else "fault"
        for below, says, hint in _faults(library, topic):
            yield Fault(file, path + below, says, hint, level=level)


def _faults(library: Library, topic: Topic) -> Iterator[tuple[tuple, str, str]]:
    if topic.kind == "process" and not topic.steps:
        yield ("kind",), "is “process”, but the topic has no steps.", "Add steps:, or choose another kind."
    for number, step in enumerate(topic.steps):
        role = library.roles.get(step.who)
        if role and not role.reader and step.do is None:
            yield (
                ("steps", number),
                f"is a step of {role.name.en.lower()}, and does not say what you can do.",
                "Add do: with one sentence.",
            )
        if step.limit and step.limit in library.facts and library.facts[step.limit].limit is None:
            yield ("steps", number, "limit"), f"The fact “{step.limit}” has no time limit.", "Name a fact that has one."
    yield from _fragments(topic)
    yield from _audience(library, topic)


def _fragments(topic: Topic) -> Iterator[tuple[tuple, str, str]]:
    """Each step and part has a name of its own, and easy read keeps the place of each step."""
    seen = set(OWN_FRAGMENTS)
    for key, things in (("steps", topic.steps), ("parts", topic.parts)):
        for number, thing in enumerate(things):
            if thing.id in seen:
                yield (
                    (key, number, "id"),
                    f"“{thing.id}” is already the name of another place on the page.",
                    "Choose another id.",
                )
            seen.add(thing.id)
    places = {sentence.step for sentence in topic.easy_read}
    known = {thing.id for thing in (*topic.steps, *topic.parts)}
    for number, sentence in enumerate(topic.easy_read):
        if sentence.step and sentence.step not in known:
            yield (
                ("easy_read", number, "step"),
                f"There is no step or part “{sentence.step}”.",
                "Write the id of a step or part of this topic.",
            )
    for number, step in enumerate(topic.steps):
        if step.id not in places:
            yield (
                ("steps", number, "id"),
                f"No easy-read sentence belongs to the step “{step.id}”.",
                "Add step: to one, so that a reader keeps the place.",
            )


def _audience(library: Library, topic: Topic) -> Iterator[tuple[tuple, str, str]]:
    section = library.sections.get(topic.section)
    for_parents = [part for part in topic.parts if part.audience == "parents"]
    if section and section.speaks_to == "young-person" and not for_parents:
        yield (
            ("parts",),
            "have nothing for parents and carers: this section speaks to the young person.",
            "Add a part with audience: parents.",
        )
