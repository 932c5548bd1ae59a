"""The core is whole: every topic, letter, checklist, sheet, story and council is there, in both languages and variants."""

import pytest

from llwybr import LANGUAGES, coverage, pages, sentences
from llwybr.library import parts_of
from llwybr.model import EasySentence, Text

# Permanent ids: they name files, addresses and every link to them.
TOPICS = """
where-to-start preparing-for-meetings barriers-to-help aln-definition no-diagnosis-needed universal-provision
additional-learning-provision support-while-waiting ask-for-decision idp idp-contents idp-time-limits idp-meeting
idp-review idp-in-welsh school-or-council-idp reasonable-to-secure health-and-social-care-in-idp idp-ending
idp-not-followed naming-a-school school-avoidance eotas reduced-timetable exclusion elective-home-education
plans-after-16 esw-parity advocacy advocacy-entitlement active-offer ways-to-get-an-advocate non-instructed-advocacy
aln-advocacy parent-advocacy independent-visitor escalation-ladder no-idp-decision council-reconsideration
disagreement-resolution appeal-tribunal complain-school complain-social-services childrens-commissioner ombudsman
childrens-rights right-to-be-heard reasonable-adjustments services-in-welsh your-records disabled-children-at-home
""".split()
LETTERS = """
ask-for-aln-decision ask-for-refusal-reasons ask-council-to-reconsider chase-late-decision ask-support-while-waiting
ask-for-review ask-for-welsh-provision ask-health-to-contribute challenge-reduced-timetable
ask-for-education-out-of-school ask-for-an-advocate ask-for-independent-visitor complaint-school
complaint-social-services-stage-1 complaint-social-services-stage-2 write-to-director college-refused-esw
plan-ending-challenge subject-access-request freedom-of-information
""".split()
CHECKLISTS = """
is-it-aln is-the-idp-complete reasonable-test what-has-been-tried who-was-asked refusal-letter-check
before-you-home-educate is-this-group-safe transition-14-to-25 care-review-preparation before-the-meeting
""".split()
SHEETS = """
my-views our-views one-page-profile words-to-text my-active-offer-record meeting-notes log-of-contacts example-idp
""".split()
STORIES = """
no-diagnosis-yet transfer-on-hold plan-stopped-at-18 needs-met-in-class planned-move-of-home stuck-complaint
said-no-then-things-changed home-changes-owner college-said-no cannot-face-school no-health-in-the-plan new-to-wales
""".split()


@pytest.mark.parametrize(
    ("kind", "ids"),
    [("topic", TOPICS), ("letter", LETTERS), ("checklist", CHECKLISTS), ("sheet", SHEETS), ("story", STORIES)],
)
def test_everything_that_the_core_needs_is_there_and_ready(library, kind, ids):
    assert set(ids) <= set(library.shelves[kind])


def test_there_are_22_councils_with_a_page_in_each_language(library):
    assert len(library.shelves["council"]) == 22
    for language in LANGUAGES:
        made = [page for page in pages.for_language(library, language) if page.kind == "council"]
        assert len({page.address for page in made}) == 22


def test_a_council_shows_no_phone(library):
    assert not [council for council in library.shelves["council"].values() if hasattr(council, "phone")]


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_has_its_length_in_each_language(library, topic):
    thing = library.topics[topic]
    assert 12 <= len(thing.easy_read) <= 25
    for language in LANGUAGES:
        said = [
            text[language]
            for path, text in parts_of(thing, Text)
            if not isinstance(text, EasySentence) and path[0] in ("answer", "steps", "parts", "say")
        ]
        count = sum(len(sentences.words(sentence)) for text in said for sentence in sentences.split(text))
        assert 300 <= count <= 710, f"{count} words in {language}"


@pytest.mark.parametrize("story", STORIES)
def test_a_story_has_150_to_300_words_in_each_language(library, story):
    for language in LANGUAGES:
        text = library.shelves["story"][story].text[language]
        assert 150 <= sum(len(sentences.words(one)) for one in sentences.split(text)) <= 300


def test_people_s_own_words_are_there_in_both_languages(library):
    for _, id_, thing, _, _ in library.things("topic", "letter", "checklist", "sheet"):
        assert all(len(thing.also[language]) >= 3 for language in LANGUAGES), id_


def test_nothing_is_lost_that_the_core_must_carry(library):
    items = library.shelves["covered"]
    assert [coverage.number(item) for item in items.values()] == list(range(1, 161))
    assert sum(item.core for item in items.values()) == 93
    assert not [item for item in coverage.left(library) if item.core]


def test_what_nothing_carries_is_shown(library):
    wanting = {item.id for item in coverage.left(library)}
    found = coverage.carried(library)
    assert wanting == {id_ for id_, item in library.shelves["covered"].items() if coverage.number(item) not in found}
    assert wanting, "the full tier is still to be written"
