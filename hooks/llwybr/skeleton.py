"""A new topic with nothing in it yet: every key that it needs, and what to write there."""

from pathlib import Path as FilePath

from llwybr.faults import nearest
from llwybr.library import Library

EMPTY = '{cy: "", en: ""}'
EASY_SENTENCES = 12


class CannotStart(Exception):
    """Why no topic was made, in one sentence."""


def write(library: Library, id_: str, section: str) -> FilePath:
    """Write content/topics/<section>/<id>.yml as a draft. Raises CannotStart; nothing is overwritten."""
    if section not in library.sections:
        raise CannotStart(
            f"There is no section “{section}”. {nearest(section, library.sections)} There are: {', '.join(library.sections)}."
        )
    if id_ in library.known["topic"]:
        raise CannotStart(f"There is a topic “{id_}” already.")
    if not all(part.isascii() and part.isalnum() and part == part.lower() for part in id_.split("-")):
        raise CannotStart(
            f"“{id_}” cannot be an id. Use small letters a-z, numbers and hyphens, such as “ask-the-council”."
        )
    path = library.folder / "topics" / section / f"{id_}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_text(library, id_, section), "utf-8")
    return path


def _text(library: Library, id_: str, section: str) -> str:
    first = next(iter(library.organisations), "meic")
    sentences = '  - {picture: question, cy: "", en: ""}\n' * EASY_SENTENCES
    return f"""# A new topic. Fill in every "" in both languages; look at another topic to see how one reads.
id: {id_}                       # permanent: never change it
section: {section}
kind: right                     # process (it has steps), right, role or support
tier: full
state: draft                    # take this line out when the topic is ready
covers: []
slug: {{cy: {id_}, en: {id_}}}    # the end of the address, in each language's own words: a-z and hyphens
title: {EMPTY}          # a few words
also:                           # what people call it when they search; not shown on the page
  cy: []
  en: []
answer: {EMPTY}         # the answer first: the two sentences that matter
steps: []                       # for a process: - id, who, limit, heading, text, do
parts:                          # one to five parts, each under its own heading
  - id: part-one                # permanent name of this place on the page
    heading: {EMPTY}
    text: {EMPTY}
help: [{first}]                # who can help: ids from content/organisations
next: []                        # up to three topics to read next
facts: []                       # ids from content/facts that the page rests on
easy_read:                      # 12 to 25 short sentences, each with a picture from content/pictures.yml
{sentences}"""
