"""The kinds of page that readers meet, so that one of each can be looked at closely."""

from llwybr.pages import Page

IN_BOTH = "door not-found short".split()
IN_EACH = (
    "home section topic topic-without-steps easy-read help-now a-z glossary organisations sources shell "
    "collection letter checklist sheet story council"
).split()
SAMPLES = [(kind, "both") for kind in IN_BOTH] + [(kind, lang) for kind in IN_EACH for lang in ("cy", "en")]


def kind_of(page: Page) -> str:
    return "topic-without-steps" if page.kind == "topic" and not page.thing.steps else page.kind
