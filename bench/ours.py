"""The made-up topics as content of this project: the folder that `python -m llwybr build` builds."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import yaml

from bench import corpus
from bench.corpus import Fact, Part, Step, Topic, Words

ROOT = Path(__file__).resolve().parent.parent
# What every site of this project has, whatever its topics: taken as it is.
LINKED = ("hooks", "overrides", "docs", "mkdocs.yml")
COPIED = ("numbers.allow", "words.yml", "pages.yml", "sections.yml", "roles.yml", "units.yml", "pictures.yml")
SEEN = {"on": "2026-11-22", "how": "copy"}
REVIEW = "2027-11-22"


class Dumper(yaml.CSafeDumper):
    """Writes everything out: our reader allows no aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def write(folder: Path, count: int) -> None:
    """A checkout of this project with that many topics in place of the real ones."""
    content = folder / "content"
    content.mkdir(parents=True)
    for name in LINKED:
        (folder / name).symlink_to(ROOT / name)
    for name in COPIED:
        shutil.copy(ROOT / "content" / name, content)
    _save(content / "site.yml", _site())
    _save(content / "help-now.yml", _help_now())
    _save(content / "glossary.yml", [_term(number, count) for number in range(corpus.TERMS)])
    _save(content / "sources" / "sources.yml", [_source(number) for number in range(corpus.SOURCES)])
    for number in range(corpus.ORGANISATIONS):
        _save(content / "organisations" / f"org-{number}.yml", _organisation(number))
    for topic in corpus.topics(count):
        _save(content / "topics" / topic.section / f"{topic.id}.yml", dict(_topic(topic)))
        _save(content / "facts" / f"{topic.id}.yml", [_fact(fact) for fact in topic.facts])


def _save(path: Path, data: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as file:
        yaml.dump(data, file, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=110)


# ---- topics and their facts ----------------------------------------------------------------------------------------


def _topic(topic: Topic) -> Iterator[tuple[str, Any]]:
    yield "id", topic.id
    yield "section", topic.section
    yield "kind", "process"
    yield "tier", "full"
    yield "slug", {"cy": topic.id.replace("topic", "pwnc"), "en": topic.id}
    yield "title", topic.title
    yield "also", {lang: [topic.title[lang].lower()] for lang in corpus.LANGUAGES}
    yield "answer", topic.answer
    yield "steps", [_step(step) for step in topic.steps]
    yield "parts", [_part(part, last=part is topic.parts[-1]) for part in topic.parts]
    yield "say", topic.say
    yield "help", [f"org-{number}" for number in topic.help]
    yield "next", [corpus.topic_id(number) for number in topic.next]
    yield "facts", [fact.id for fact in topic.facts]
    yield "easy_read", [*_easy_read(topic)]


def _step(step: Step) -> dict:
    link = {
        "cy": f" Gweler [y gair hwn](term:term-{step.term}).",
        "en": f" See [this word](term:term-{step.term}).",
    }
    data = {"id": step.id, "who": "school", "heading": step.heading, "text": _join(step.text, link), "do": step.do}
    return data | ({"limit": step.limit.id} if step.limit else {})


def _part(part: Part, last: bool) -> dict:
    text = {
        lang: "\n\n".join(
            [*(said[lang] for said in part.text), "\n".join(f"- {item[lang]}" for item in part.items)]
        ).strip()
        for lang in corpus.LANGUAGES
    }
    data = {"id": part.id, "heading": part.heading, "text": text}
    return data | ({"audience": "parents"} if last else {})


def _easy_read(topic: Topic) -> Iterator[dict]:
    """Each step of the topic has its place among the sentences; the first limit is said too."""
    for place, (picture, words) in enumerate(topic.easy):
        step = {"step": topic.steps[place // 3].id} if place // 3 < len(topic.steps) else {}
        yield {"picture": picture, **step, **words}
    limit = next(fact for fact in topic.facts if fact.limit)
    yield {"picture": "time-limit", "cy": f"Mae gennych {{limit:{limit.id}}}.", "en": f"You have {{limit:{limit.id}}}."}


def _fact(fact: Fact) -> dict:
    data = {"id": fact.id, "says": fact.says}
    if fact.limit:
        amount, unit, *_ = fact.limit
        starts = corpus.sentences(Random(fact.id))
        data["limit"] = {"amount": amount, "unit": unit, "begins": "day-after", "from": starts}
    return data | {
        "sources": [{"source": f"source-{fact.source}", "part": str(fact.source + 1)}],
        "grade": "official",
        "seen": SEEN,
        "review": REVIEW,
    }


# ---- what the topics name ------------------------------------------------------------------------------------------


def _site() -> dict:
    return {
        "name": {"cy": "Safle prawf", "en": "Trial site"},
        "promise": corpus.sentences(Random("promise")),
        "exit": {"cy": "https://example.test/cy", "en": "https://example.test/en"},
        "welcome": corpus.sentences(Random("welcome")),
        "first": [corpus.topic_id(number) for number in range(5)],
    }


def _help_now() -> dict:
    group = {"id": "danger", "heading": corpus.heading(Random("danger")), "contacts": ["org-0", "org-1"]}
    return {"answer": corpus.sentences(Random("help now"), 2), "groups": [group]}


def _term(number: int, count: int) -> dict:
    by_chance = Random(f"term {number}")
    return {
        "id": f"term-{number}",
        "term": corpus.title(1000 + number),
        "grade": "official",
        "hard": number % 4 == 0,
        "means": corpus.sentences(by_chance, 2),
        "easy": corpus.short_sentence(by_chance),
        "topics": [corpus.topic_id(number % count)],
    }


def _source(number: int) -> dict:
    address = f"https://example.test/source-{number}"
    return {
        "id": f"source-{number}",
        "kind": ("law", "code", "guidance", "page")[number % 4],
        "title": corpus.title(2000 + number),
        "address": {"cy": address, "en": address},
    }


def _organisation(number: int) -> dict:
    by_chance = Random(f"organisation {number}")
    known = {"grade": "official", "seen": SEEN}
    return {
        "id": f"org-{number}",
        "name": {"cy": organisation_name(number)["cy"], "en": organisation_name(number)["en"]},
        "serves": "wales",
        "does": corpus.sentences(by_chance),
        "for_whom": corpus.short_sentence(by_chance),
        "phone": {"value": f"01632 96{number:04}", **known},
        "email": {"value": f"help{number}@example.test", **known},
        "hours": {**corpus.short_sentence(by_chance), **known},
        "sources": [{"source": "source-0"}],
        "review": REVIEW,
    }


def organisation_name(number: int) -> Words:
    return corpus.heading(Random(f"organisation name {number}"))


def _join(words: Words, more: Words) -> Words:
    return {lang: words[lang] + more[lang] for lang in corpus.LANGUAGES}
