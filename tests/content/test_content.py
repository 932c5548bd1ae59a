"""The real content: how much there is, that both languages say the same, and what must never be printed."""

import re
from datetime import date

import pytest

from llwybr import LANGUAGES, evidence, markup, pages
from llwybr.addresses import Addresses
from llwybr.edition import Edition
from llwybr.library import parts_of
from llwybr.markup import Link, Slot
from llwybr.model import Known, Name, Text
from llwybr.prose import Prose, dial
from llwybr.render import Renderer

TOPICS = "idp ask-for-decision idp-time-limits eotas esw-parity active-offer escalation-ladder childrens-commissioner".split()
EACH_TOPIC = pytest.mark.parametrize("topic", TOPICS)
EACH_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def words(prose: Prose, text: Text) -> int:
    """The words that a reader sees: placeholders as they are printed, no bullets or dashes."""
    html = str(prose.blocks(text[prose.language]))
    plain = re.sub(r"<[^>]+>", "", re.sub(r"</(p|li)>", " ", html)).replace("\u00a0", " ")
    return sum(1 for word in plain.split() if re.search(r"\w", word))


def page_texts(topic) -> list[Text]:
    """What a plain page says, apart from its facts and its help cards."""
    steps = [text for step in topic.steps for text in (step.heading, step.text, step.do) if text]
    return [topic.answer, *steps, *(text for part in topic.parts for text in (part.heading, part.text)), *topic.say]


@pytest.fixture(scope="module")
def prose(library):
    """language, topic -> its texts as that page prints them."""
    addresses = Addresses(library)
    return lambda language, topic: Prose(library, addresses, language, addresses.topic(topic, language))


@pytest.fixture(scope="module")
def shown(library) -> list[tuple[str, Text]]:
    """Every text that a reader can meet, with its file; what people type into a search box (`also`) is not among them."""
    return [(file, text) for file, _, text in library.texts()]


# ---- how much there is


def test_the_topics_are_there_in_both_languages_and_variants(library):
    assert set(TOPICS) <= set(library.topics)
    for language in LANGUAGES:
        made = {
            (page.id, page.variant)
            for page in pages.for_language(library, language)
            if page.kind in ("topic", "easy-read")
        }
        assert {(topic, variant) for topic in TOPICS for variant in ("plain", "easy-read")} <= made


@EACH_LANGUAGE
@EACH_TOPIC
def test_a_plain_page_has_300_to_700_words(library, prose, topic, language):
    assert 300 <= sum(words(prose(language, topic), text) for text in page_texts(library.topics[topic])) <= 700


@EACH_LANGUAGE
@EACH_TOPIC
def test_an_easy_read_page_has_12_to_25_short_sentences_with_pictures(library, prose, topic, language):
    sentences = library.topics[topic].easy_read
    assert 12 <= len(sentences) <= 25
    for sentence in sentences:
        assert 2 <= words(prose(language, topic), sentence) <= 15, sentence[language]
        assert len(re.findall(r"[.!?](?:\s|$)", sentence[language])) == 1, sentence[language]
        assert library.pictures[sentence.picture].alt[language]


def test_there_are_twenty_organisations_and_forty_terms(library):
    assert len(library.organisations) >= 20
    assert len(library.terms) >= 40


def test_the_page_for_danger_has_who_to_ring(library):
    contacts = {id_ for group in library.help_now.groups for id_ in group.contacts}
    assert {"emergency-services", "police-101", "nhs-111", "childline", "meic", "samaritans"} <= contacts
    assert library.help_now.groups[0].contacts[0] == "emergency-services"


# ---- both languages say the same


def named(text: str) -> list[tuple[str | None, str]]:
    """What the links and placeholders of a text name: kind and id."""
    parts = [part for part in markup.inlines(text) if not isinstance(part, str)]
    return [(part.wants, part.target if isinstance(part, Link) else part.id) for part in parts]


def shape(text: str) -> tuple[list, list[int]]:
    """The links and placeholders of a text, and the length of each of its lists."""
    parts = [part for part in markup.inlines(text) if not isinstance(part, str)]
    names = [(part.scheme, part.target) if isinstance(part, Link) else (part.kind, part.id) for part in parts]
    lists = [len(lines) for kind, lines in markup.blocks(text) if kind == "ul"]
    return sorted(name for name in names if name[0] != "lang"), lists


def test_both_languages_have_the_same_links_placeholders_and_lists(shown):
    different = [(file, text) for file, text in shown if shape(text.cy) != shape(text.en)]
    assert not different


# Small words that every sentence has, and that the other language has not.
SMALL_WORDS = {
    "cy": {"the", "and", "of", "you", "with", "that", "are"},
    "en": {"yn", "mae", "eich", "sydd", "gan", "nid"},
}


@EACH_LANGUAGE
def test_no_text_is_left_in_the_other_language(shown, language):
    for file, text in shown:
        if not isinstance(text, Name):
            parts = [
                part
                for part in markup.inlines(text[language])
                if isinstance(part, str) or getattr(part, "scheme", "") != "lang"
            ]
            said = " ".join(part if isinstance(part, str) else getattr(part, "words", "") for part in parts)
            assert not set(re.findall(r"\w+", said)) & SMALL_WORDS[language], (file, said)


# English term -> the official Welsh one, whatever letter it begins with in the sentence.
OFFICIAL = {
    r"additional learning needs|\bALN\b": r"nghenion dysgu ychwanegol|\bADY\b|CADY",
    r"individual development plan|\bIDPs?\b": r"ynllun(iau)? datblygu unigol|\bCDU(au)?\b",
    r"additional learning provision": r"arpariaeth ddysgu ychwanegol",
    r"Education Tribunal for Wales": r"ribiwnlys Addysg Cymru",
    r"\bTribunal\b": r"ribiwnlys",
    r"Children's Commissioner for Wales": r"omisiynydd Plant Cymru",
    r"independent professional advocate": r"iriolwr proffesiynol annibynnol",
    r"\badvocates?\b": r"iriolw[ry]",
    r"\badvocacy\b": r"iriol|ynnig gweithredol",
    r"non-instructed advocacy": r"heb ei chyfarwyddo",
    r"independent reviewing officer": r"wyddog adolygu annibynnol",
    r"\b(is|are|be) looked after": r"erbyn gofal",
    r"compulsory school age": r"oedran ysgol gorfodol",
    r"Essential Skills Wales": r"Sgiliau Hanfodol Cymru",
    r"Careers Wales": r"Gyrfa Cymru",
    r"Qualifications Wales": r"Cymwysterau Cymru",
    r"Ombudsman": r"Ombwdsmon",
    r"Active Offer of advocacy": r"ynnig gweithredol",
    r"Active Offer of Welsh": r"Cynnig Rhagweithiol",
}


@pytest.mark.parametrize("english", OFFICIAL)
def test_an_official_term_has_its_official_welsh(library, english):
    found = [text for _, _, text in library.texts("topic", "fact", "term") if re.search(english, markup.plain(text.en))]
    assert found, "no text has this term any more: take the row out"
    assert not [text for text in found if not re.search(OFFICIAL[english], text.cy, re.IGNORECASE)]


@EACH_TOPIC
def test_a_topic_explains_its_terms_with_official_ones(library, topic):
    linked = {
        id_ for _, text in parts_of(library.topics[topic], Text) for kind, id_ in named(text.cy) if kind == "term"
    }
    assert sum(library.terms[term].grade == "official" for term in linked) >= 3


# ---- numbers that save lives, and numbers that must not be printed

KNOWN_NUMBERS = {
    "emergency-services": "999",
    "police-101": "101",
    "nhs-111": "111",
    "samaritans": "116123",
    "childline": "08001111",
    "live-fear-free": "08088010800",
}


@pytest.mark.parametrize("org", KNOWN_NUMBERS)
def test_an_emergency_number_is_right(library, org):
    assert dial(library.organisations[org].phone.value) == KNOWN_NUMBERS[org]


def test_meic_never_has_the_numbers_of_live_fear_free(library):
    meic = library.organisations["meic"]
    assert not {dial(meic.phone.value), dial(meic.text.value)} & {"07860077333", "08088010800"}


def printed(root) -> dict[str, str]:
    """Every file that a page is made from, without spaces and hyphens, so that a number is found however it is set out."""
    files = [path for folder in ("content", "docs", "overrides") for path in (root / folder).rglob("*")]
    files = [path for path in files if path.suffix in (".yml", ".md", ".html")]
    return {path.relative_to(root).as_posix(): re.sub(r"[\s-]", "", path.read_text("utf-8")) for path in files}


def test_an_unconfirmed_number_that_circulates_is_nowhere(root):
    assert not [file for file, text in printed(root).items() if "08088011000" in text]


def test_help_at_hand_is_for_england_and_on_pages_that_compare(library, root):
    org = library.organisations["help-at-hand-england"]
    assert (org.serves, dial(org.phone.value)) == ("england", "08005280731")
    assert [file for file, text in printed(root).items() if "08005280731" in text] == [
        f"content/organisations/{org.id}.yml"
    ]
    assert not [group.id for group in library.help_now.groups if org.id in group.contacts]
    for topic in library.topics.values():
        names = {id_ for _, text in parts_of(topic, Text) for _, id_ in named(text.en)}
        assert topic.compares or org.id not in names | set(topic.help), topic.id


def test_words_of_england_are_only_on_pages_that_compare(library, root):
    england = re.compile(r"\bEHC|\bSENC[Oo]|\bSEND")
    comparing = {file for _, _, topic, file, _ in library.things("topic") if topic.compares}
    found = [
        (file, text)
        for file, _, text in library.texts()
        if file not in comparing and not isinstance(text, Name) and england.search(text.cy + " " + text.en)
    ]
    assert not found
    assert not [path.name for path in (root / "docs").rglob("*.md") if england.search(path.read_text("utf-8"))]


# ---- two Active Offers


def headings(library):
    """Every title and heading, as it stands over a page, a part or a card."""
    for kind in ("topic", "section", "page"):
        for _, _, thing, _, _ in library.things(kind):
            yield thing.title
    for topic in library.topics.values():
        yield from (thing.heading for thing in (*topic.steps, *topic.parts))
    for term in library.terms.values():
        yield term.term
    for source in library.sources.values():
        yield source.title


def test_a_heading_says_which_active_offer(library):
    said = [heading for heading in headings(library) if re.search(r"active offer", heading.en, re.IGNORECASE)]
    assert said
    for heading in said:
        assert re.search(r"active offer of (advocacy|Welsh)", heading.en, re.IGNORECASE), heading
        assert re.search(r"ynnig gweithredol o eiriolaeth|Cynnig Rhagweithiol", heading.cy, re.IGNORECASE), heading
    for heading in headings(library):
        bare = re.sub(r"ynnig gweithredol o eiriolaeth", "", heading.cy, flags=re.IGNORECASE)
        assert not re.search(r"ynnig gweithredol", bare, re.IGNORECASE), heading


def test_the_offer_of_advocacy_is_never_called_rhagweithiol(library):
    """The name of the other offer stands only where the page says that it is another."""
    topic = library.topics["active-offer"]
    assert "hagweithiol" not in topic.title.cy + topic.answer.cy
    for _, text in parts_of(topic, Text):
        for part in markup.inlines(text.cy):
            said = part if isinstance(part, str) else part.words if isinstance(part, Link) else ""
            if "hagweithiol" in said:
                assert isinstance(part, Link) and part.target == "active-offer-of-welsh"
    assert library.terms["active-offer"].term.cy.lower().startswith("cynnig gweithredol")
    assert library.terms["active-offer-of-welsh"].term.cy == "Cynnig Rhagweithiol"


def test_the_offer_of_advocacy_has_no_number_of_days(library):
    topic = library.topics["active-offer"]
    facts = [*evidence.facts_of(library, topic), *evidence.facts_of(library, topic, easy=True)]
    assert facts and not [fact.id for fact in facts if fact.limit]
    assert not [step.id for step in topic.steps if step.limit]
    kinds = {
        part.kind for _, text in parts_of(topic, Text) for part in markup.inlines(text.en) if isinstance(part, Slot)
    }
    assert not kinds & {"limit", "hedged", "number"}


# ---- facts and sources


def test_a_limit_from_the_code_is_not_called_official(library):
    """The 2021 Code could not be read: what is said to be in it comes from others."""
    limits = [
        fact
        for fact in library.facts.values()
        if fact.limit and "aln-code-2021" in {one.source for one in fact.sources}
    ]
    assert limits and {fact.grade for fact in limits} <= {"secondary", "unconfirmed"}


def test_nothing_is_said_to_be_checked_live_or_by_phone(library):
    """Nobody has rung, and nobody has opened the pages themselves: all was seen on copies."""
    known = [value for org in library.organisations.values() for _, value in org if isinstance(value, Known)]
    assert {thing.seen.how for thing in (*known, *library.facts.values())} == {"copy"}


def cited(library) -> set[str]:
    """The sources that something rests on or leads to."""
    found = {
        one.source
        for kind in ("fact", "organisation", "council")
        for _, _, thing, _, _ in library.things(kind)
        for one in thing.sources
    }
    return found | {id_ for _, _, text in library.texts() for kind, id_ in named(text.en) if kind == "source"}


def test_every_source_is_used(library):
    assert not set(library.sources) - cited(library)


@EACH_LANGUAGE
def test_every_fact_stands_on_the_page_of_sources(library, root, language):
    renderer = Renderer(library, Edition(date(2026, 11, 22), "", root / "overrides"))
    page = next(page for page in pages.for_language(library, language) if page.id == "sources")
    assert set(re.findall(r'id="f-([a-z0-9-]+)"', renderer.html(page))) == set(library.facts)


@EACH_TOPIC
def test_a_topic_rests_on_facts(library, topic):
    facts = evidence.facts_of(library, library.topics[topic])
    assert len(facts) >= 5
    assert all(fact.review > fact.seen.on for fact in facts)


def test_an_organisation_with_nothing_to_reach_it_by_says_how(library):
    """Bodies that differ from place to place, and those that the research found no way to reach, say so in words."""
    silent = {org.id for org in library.organisations.values() if not (org.phone or org.text or org.email or org.web)}
    assert silent <= {
        *("council-advocacy", "council-childrens-services", "council-aln-team", "family-information-service", "camhs"),
        *("regional-partnership-boards", "advocacy-providers-group", "all-wales-forum-parents-carers"),
        *("family-pathway", "pan-cymru"),
    }
    said = re.compile(
        r"\b(ask|ring|look for|start at|can put you in touch|no (confirmed|contact)|read about)", re.IGNORECASE
    )
    assert not [id_ for id_ in silent if not said.search(library.organisations[id_].does.en)]
