"""When one language of an agreed text changes, the other must follow: advice on a draft site, a fault on a public one."""

from collections.abc import Iterator
from datetime import date, timedelta

from llwybr import agreement
from llwybr.faults import Fault
from llwybr.library import Library

IN_DRAFTS = "advice"
LANGUAGE_NAMES = {"cy": "Welsh", "en": "English"}
MOST_DAYS = 14


def check(library: Library) -> Iterator[Fault]:
    today = date.today()
    public = library.shelves["site"] and library.site.stage == "public"
    urgent = {library.origins["topic", id_][0]: topic.urgent for id_, topic in library.topics.items() if topic.urgent}
    for file, until in urgent.items():
        if until > today + timedelta(days=MOST_DAYS):
            yield Fault(file, ("urgent",), "is too far off.", f"At most {MOST_DAYS} days from today.")
    for text in agreement.stale(library):
        excused = file_is_urgent(urgent.get(text.file), today)
        level = "fault" if public and not excused else "advice"
        newer = LANGUAGE_NAMES["cy" if text.waits == "en" else "en"]
        says = f"has changed in {newer} only."
        hint = f"Bring the {LANGUAGE_NAMES[text.waits]} up to date, then run: ./llwybr agree {agreement.file_id(text.file)}"
        yield Fault(text.file, (*text.path, text.waits), says, hint, level=level)


def file_is_urgent(until: date | None, today: date) -> bool:
    return until is not None and today <= until <= today + timedelta(days=MOST_DAYS)
