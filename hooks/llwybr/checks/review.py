"""A public site has a publisher, and each core topic a named, dated review of its law and of its Welsh."""

from collections.abc import Iterator

from llwybr.faults import Fault
from llwybr.library import Library

IN_DRAFTS = "advice"
NEEDED = ("law", "welsh")
NAMES = {"law": "law", "welsh": "Welsh"}


def check(library: Library) -> Iterator[Fault]:
    if "site" not in library.shelves["site"] or library.site.stage != "public":
        return
    file, path = library.origins["site", "site"]
    if library.site.publisher is None:
        yield Fault(
            file,
            (*path, "stage"),
            "is public, but the site has no publisher.",
            "Add publisher:, or write stage: draft.",
        )
    for id_, topic in library.topics.items():
        for what in missing(library, id_):
            if topic.tier == "core":
                where, base = library.origins["topic", id_]
                yield Fault(
                    where,
                    (*base, "id"),
                    f"“{id_}” has no {NAMES[what]} review, and the site is public.",
                    "Record a real one in content/reviews.yml, or write stage: draft in content/site.yml.",
                )


def missing(library: Library, topic: str) -> list[str]:
    """The reviews that a topic still needs before the site can be public."""
    done = {review.what for review in library.reviews if review.topic == topic}
    return [what for what in NEEDED if what not in done]
