"""Open data: /api/v1/site.json lists every topic with its addresses and dates."""

import json
from collections.abc import Iterator
from typing import Any

from llwybr import LANGUAGES
from llwybr.addresses import Addresses, every_topic_address
from llwybr.edition import Edition
from llwybr.evidence import earliest_review, facts_of, oldest_seen
from llwybr.library import Library
from llwybr.model import Topic
from llwybr.outputs import Asset


def build(library: Library, edition: Edition) -> Iterator[Asset]:
    text = json.dumps(site(library, edition), ensure_ascii=False, indent=1, sort_keys=True)
    yield Asset("api/v1/site.json", f"{text}\n".encode())


def site(library: Library, edition: Edition) -> dict[str, Any]:
    """The site in one dictionary; days are ISO 8601, addresses are paths from the top of the site."""
    return {
        "name": _both(library.site.name),
        "address": edition.address,
        "date": edition.built.isoformat(),
        "stage": library.site.stage,
        "languages": list(LANGUAGES),
        "licence": "CC-BY-4.0",
        "disclaimer": _both(library.words["disclaimer"]),
        "topics": [_topic(library, topic) for topic in library.topics.values()],
    }


def _topic(library: Library, topic: Topic) -> dict[str, Any]:
    facts = facts_of(library, topic)
    seen, review = oldest_seen(facts), earliest_review(facts)
    return {
        "id": topic.id,
        "section": topic.section,
        "kind": topic.kind,
        "tier": topic.tier,
        "title": _both(topic.title),
        "variants": ["plain", "easy-read"],
        "addresses": every_topic_address(Addresses(library), topic.id),
        "short": Addresses(library).short(topic.id),
        "seen": seen.isoformat() if seen else None,
        "review": review.isoformat() if review else None,
    }


def _both(text: Any) -> dict[str, str]:
    return {language: text[language] for language in LANGUAGES}
