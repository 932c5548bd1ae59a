"""/api/v1/site.json: what others build on. What it says is so."""

import json
from datetime import date

import pytest
from built_site import LANGUAGES, Site

from llwybr.library import Library

Data = dict


@pytest.fixture
def data(built: Site) -> Data:
    return json.loads(built.files["api/v1/site.json"].read_text("utf-8"))


def test_it_lists_every_topic_once(data: Data, library: Library):
    assert [topic["id"] for topic in data["topics"]] == list(library.topics)


def test_a_topic_has_its_section_kind_tier_and_title(data: Data, library: Library):
    for listed in data["topics"]:
        topic = library.topics[listed["id"]]
        assert (listed["section"], listed["kind"], listed["tier"]) == (topic.section, topic.kind, topic.tier)
        assert listed["title"] == {language: topic.title[language] for language in LANGUAGES}


def test_every_address_in_it_is_a_page_of_that_topic_language_and_variant(built: Site, data: Data):
    for topic in data["topics"]:
        assert set(topic["addresses"]) == set(LANGUAGES)
        for language, variants in topic["addresses"].items():
            assert set(variants) == set(topic["variants"]) == {"plain", "easy-read"}
            for variant, address in variants.items():
                page = built.pages[address]
                assert page.language == language
                assert page.kind == {"plain": "topic", "easy-read": "easy-read"}[variant]
                assert page.one("h1").text() == topic["title"][language]
        assert built.pages[topic["short"]].kind == "short"


def test_no_topic_page_is_missing_from_it(built: Site, data: Data):
    listed = {a for topic in data["topics"] for variants in topic["addresses"].values() for a in variants.values()}
    assert listed == {page.address for page in built.of_kind("topic", "easy-read")}


def test_its_days_are_those_of_the_facts_behind_the_page(built: Site, data: Data, library: Library):
    """Seen: the oldest look at a fact. Review: the earliest day on which one must be looked at again."""
    for topic in data["topics"]:
        for language in LANGUAGES:
            page = built.pages[topic["addresses"][language]["plain"]]
            shown = {id_.removeprefix("f-") for id_ in page.ids if id_.startswith("f-")}
            facts = [library.facts[id_] for id_ in {*shown, *library.topics[topic["id"]].facts}]
            assert topic["seen"] == min(fact.seen.on for fact in facts).isoformat()
            assert topic["review"] == min(fact.review for fact in facts).isoformat()
            assert page.one("time", data_review=None).attributes["datetime"] == topic["review"]


def test_it_says_what_kind_of_information_it_is(data: Data, library: Library):
    assert data["disclaimer"] == {language: library.words["disclaimer"][language] for language in LANGUAGES}
    assert data["stage"] == library.site.stage
    assert data["licence"] == "CC-BY-4.0"
    assert date.fromisoformat(data["date"])


def test_it_says_the_address_only_when_there_is_one(bare: Site, addressed: Site):
    def address(site: Site) -> str:
        return json.loads(site.files["api/v1/site.json"].read_text("utf-8"))["address"]

    assert address(bare) == ""
    assert address(addressed) == "https://example.test/sub/"
