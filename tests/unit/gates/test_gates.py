"""The gates that need no dictionary: for each, texts that pass and texts that are flagged, in both languages.

A row says where a text of the topic stands, its Welsh and its English, and all that the gate says of it.
"""

import pytest

from llwybr import checks, sentences, terms

ANSWER, TITLE, EASY, SECOND = ("answer",), ("title",), ("easy_read", 0), ("easy_read", 1)
ALN_CY, ALN_EN = "Gallwch gael help ag [ADY](term:aln).", "You can get help with [ALN](term:aln)."


def words(count: int, long: int = 0) -> str:
    """A sentence of so many words, some of them of seven letters."""
    return f"{' '.join(['abcdefg'] * long + ['abc'] * (count - long)).capitalize()}."


ROWS = {
    "parity": [
        (ANSWER, "Gweler [gofyn](topic:ask), {limit:decide}.", "Within {limit:decide}, see [ask](topic:ask).", []),
        (ANSWER, "Un.\n\nDau.\n- tri\n- pedwar", "One.\n\nTwo.\n- three\n- four", []),
        (ANSWER, "Dywedwch [please](lang:en).", "Say it.", []),
        (ANSWER, "{phone:meic}", "{phone:meic}", []),
        (ANSWER, "Gweler hyn.", "See [ask](topic:ask).", ["answer has 1 links to topic:ask in English, 0 in Welsh."]),
        (
            ANSWER,
            "[Un](topic:ask), [dau](topic:ask).",
            "[One](topic:ask) and two.",
            ["answer has 1 links to topic:ask in English, 2 in Welsh."],
        ),
        (
            ANSWER,
            "Gweler [gofyn](topic:ask).",
            "See [help](org:meic).",
            [
                "answer has 1 links to org:meic in English, 0 in Welsh.",
                "answer has 0 links to topic:ask in English, 1 in Welsh.",
            ],
        ),
        (ANSWER, "{limit:decide}", "Soon.", ["answer has 0 {limit:decide} in English, 1 in Welsh."]),
        (ANSWER, "Ffoniwch.", "Ring {phone:meic}.", ["answer has 1 {phone:meic} in English, 0 in Welsh."]),
        (ANSWER, "Un.\n\nDau.", "One. Two.", ["answer has 1 paragraphs in English, 2 in Welsh."]),
        (ANSWER, "Dau:\n- un", "Two:\n- one\n- two", ["answer has 2 list items in English, 1 in Welsh."]),
        (EASY, "Gofynnwch.", "Ask [them](org:meic).", ["easy_read › 1 has 1 links to org:meic in English, 0 in Welsh."]),
    ],
    "easy_read": [
        (EASY, words(15), words(15), []),
        (EASY, words(16), words(15), ["easy_read › 1 › cy has 16 words."]),
        (EASY, words(15), words(16), ["easy_read › 1 › en has 16 words."]),
        (EASY, f"{{limit:decide}} {words(12)}", f"{{limit:decide}} {words(12)}", []),
        (EASY, f"{{limit:decide}} {words(13)}", "Soon.", ["easy_read › 1 › cy has 16 words."]),
        (EASY, f"{{phone:meic}} {words(15)}", "Ring.", ["easy_read › 1 › cy has 16 words."]),
        (EASY, "Gofynnwch. Arhoswch.", "Ask.", ["easy_read › 1 › cy has more than one sentence."]),
        (EASY, "Gofynnwch.", "Did you ask? Wait.", ["easy_read › 1 › en has more than one sentence."]),
        (EASY, "Gofynnwch; arhoswch.", "Ask.", ["easy_read › 1 › cy has a semicolon."]),
        (EASY, "Gofynnwch.", "Ask; wait.", ["easy_read › 1 › en has a semicolon."]),
        (EASY, ALN_CY, ALN_EN, []),
        (EASY, "Ffoniwch SNAP.", "Ring SNAP.", []),
        (
            EASY,
            "Gofynnwch i'r CDU.",
            "Ask.",
            ["easy_read › 1 › cy has the abbreviation “CDU”, which the glossary does not have."],
        ),
        (
            EASY,
            "Gofynnwch.",
            "Ask about IDPs.",
            ["easy_read › 1 › en has the abbreviation “IDPs”, which the glossary does not have."],
        ),
        (
            EASY,
            "Mae ADY yn wir.",
            "It is true.",
            ["easy_read › 1 › cy uses the hard word “Anghenion dysgu ychwanegol” before it is explained."],
        ),
        (
            EASY,
            "Mae'n wir.",
            "You have additional learning needs.",
            ["easy_read › 1 › en uses the hard word “Additional learning needs” before it is explained."],
        ),
        (
            EASY,
            "Mae hanghenion dysgu ychwanegol arni.",
            "It is true.",
            ["easy_read › 1 › cy uses the hard word “Anghenion dysgu ychwanegol” before it is explained."],
        ),
        (
            EASY,
            "Mae hi ac ef yn dod os ydynt yn gallu.",
            "Ask.",
            ["advice: easy_read › 1 › cy joins thoughts more than once (ac, os)."],
        ),
        (EASY, "Ask.", "You and I ask.", []),
        (
            EASY,
            "Gofynnwch.",
            "Ask and wait, because it helps.",
            ["advice: easy_read › 1 › en joins thoughts more than once (and, because)."],
        ),
        (EASY, "Rhai gwasanaethau.", "Help.", ["advice: easy_read › 1 › cy has the long word “gwasanaethau”."]),
        (EASY, "Help.", "Some information.", ["advice: easy_read › 1 › en has the long word “information”."]),
        (EASY, "Mae'r plant yma.", "The children's help is here.", []),
        (EASY, "Anfonwyd llythyr.", "Ask.", ["advice: easy_read › 1 › cy does not say who does it (“Anfonwyd”)."]),
        (EASY, "Caiff ei anfon.", "Ask.", ["advice: easy_read › 1 › cy does not say who does it (“Caiff ei anfon”)."]),
        (EASY, "Mae newid, cyllid, milltir a rhyddid.", "Ask.", []),
        (EASY, "Ask.", "A letter was sent.", ["advice: easy_read › 1 › en does not say who does it (“was sent”)."]),
        (EASY, "Ask.", "It is often open when children are women.", []),
    ],
    "plain": [
        (ANSWER, words(25), words(25), []),
        (ANSWER, f"{words(26)} {words(1)} {words(1)}", "A.", ["answer › cy has a sentence of 26 words (“Abc abc abc abc abc abc …”)."]),
        (ANSWER, "A.", f"{words(26)} {words(1)} {words(1)}", ["answer › en has a sentence of 26 words (“Abc abc abc abc abc abc …”)."]),
        (ANSWER, f"{{limit:decide}} {words(23)} A. A.", "A.", ["answer › cy has a sentence of 26 words (“{…} Abc abc abc abc abc …”)."]),
        (ANSWER, f"A. “{words(30)} {words(1)}”", "A.", []),
        (ANSWER, "A:\n- " + "\n- ".join([words(14)] * 3), "A.", []),
        (EASY, words(30), words(30), []),
    ],
    "terms": [
        (ANSWER, "Anghenion dysgu ychwanegol.", "We send help at hand.", []),
        (ANSWER, "Gofynnwch.", "Ask about SEND.", ["answer › en has “SEND”."]),
        (ANSWER, "Gofynnwch am EHC plan.", "Ask.", ["answer › cy has “EHC plan”."]),
        (ANSWER, "Ffoniwch Help at Hand.", "Ask.", ["answer › cy has “Help at Hand”."]),
        (ANSWER, "Mae problemau dysgu arno.", "Ask.", ["answer › cy has “problemau dysgu”."]),
        (ANSWER, "Plentyn â phroblemau dysgu.", "Ask.", ["answer › cy has “phroblemau dysgu”."]),
        (ANSWER, "Gofynnwch.", "Learning problems.", ["answer › en has “Learning problems”."]),
        (("also",), ["SEND"], ["EHC plan"], []),
        (TITLE, "Y cynnig gweithredol o eiriolaeth", "The Active Offer of advocacy", []),
        (TITLE, "Y Cynnig Rhagweithiol", "The Active Offer of Welsh", []),
        (TITLE, "Y cynnig", "The active offer", ["title › en has a bare “Active Offer” in a heading."]),
        (TITLE, "Fy nghynnig gweithredol", "My offer", ["title › cy has a bare “Active Offer” in a heading."]),
        (ANSWER, "Y cynnig gweithredol.", "The active offer.", []),
        (
            ANSWER,
            "Y Cynnig Rhagweithiol.",
            "The active offer of advocacy.",
            ["answer › cy calls the Active Offer of advocacy “Cynnig Rhagweithiol”."],
        ),
    ],
    "grades": [
        (ANSWER, "{limit:decide}", "{limit:decide}", []),
        (ANSWER, "{hedged:perhaps}", "{hedged:perhaps}", []),
        (ANSWER, "{phone:meic} {phone:danger}", "{phone:meic} {phone:danger}", []),
        (ANSWER, "{limit:perhaps}", "Soon.", ["answer › cy “perhaps” is not confirmed, and stands here bare."]),
        (EASY, "Yna.", "{limit:perhaps}", ["easy_read › 1 › en “perhaps” is not confirmed, and stands here bare."]),
        (ANSWER, "{hedged:decide}", "Soon.", ["answer › cy “decide” is official: it needs no “perhaps”."]),
        (
            ANSWER,
            "Ffoniwch.",
            "Ring {phone:quiet}.",
            ["answer › en The phone number of “quiet” is not confirmed, and stands here bare."],
        ),
    ],
    "links": [
        (ANSWER, "[Hyn](topic:ask), [ei](lang:en), {number:age}", "[It](source:act), [ef](lang:cy), {text:meic}", ["answer › en “meic” has no text."]),
        (ANSWER, "[Hyn](topic:asc).", "It.", ["answer › cy There is no topic “asc”."]),
        (ANSWER, "Ef.", "[It](org:meik).", ["answer › en There is no organisation “meik”."]),
        (ANSWER, "{limit:decid}", "It.", ["answer › cy There is no fact “decid”."]),
        (ANSWER, "{limit:age}", "It.", ["answer › cy The fact “age” has no limit."]),
        (ANSWER, "{limmit:age}", "It.", ["answer › cy “{limmit:age}” is not a placeholder."]),
        (ANSWER, "Ef.", "[It](web:x).", ["answer › en “web:” cannot stand in a link."]),
        (ANSWER, "[C'est](lang:fr).", "It.", ["answer › cy “fr” is not a language of the site."]),
        (ANSWER, "Ef.", "[It](javascript:x).", ["answer › en has a link that runs a program (javascript:)."]),
        (ANSWER, "javascript: x", "It.", ["answer › cy has a link that runs a program."]),
        (ANSWER, "<b>Ef</b>.", "It.", ["answer › cy has HTML in it."]),
        (ANSWER, "Ef.", "See www.example.test.", ["answer › en has a web address typed into it."]),
        (ANSWER, "[Ef](topic:ask", "It.", ["answer › cy has a link or placeholder that is not finished."]),
        (ANSWER, "Ef.", "{limit:decide", ["answer › en has a link or placeholder that is not finished."]),
        (ANSWER, "[Ef](topic:later).", "It.", ["answer › cy The topic “later” is still a draft."]),
    ],
    "numbers": [
        (ANSWER, "O fewn {limit:decide}, un cam.", "Within {limit:decide}, one step. The second.", []),
        (ANSWER, "Ar ôl 16 oed.", "After 16.", ["answer › cy has a number typed into it (16)."]),
        (ANSWER, "Yna.", "Within 35 days.", ["answer › en has a number typed into it (35)."]),
        (ANSWER, "Ffoniwch 999.", "Ring.", ["answer › cy has a phone number typed into it (999)."]),
        (ANSWER, "Yna.", "Ring 0808 8010608.", ["answer › en has a phone number typed into it (0808 8010608)."]),
        (ANSWER, "O fewn wyth wythnos.", "Soon.", ["answer › cy has a length of time typed into it (“wyth wythnos”)."]),
        (ANSWER, "Am ddwy flynedd.", "Soon.", ["answer › cy has a length of time typed into it (“ddwy flynedd”)."]),
        (ANSWER, "Yna.", "In two weeks.", ["answer › en has a length of time typed into it (“two weeks”)."]),
        (TITLE, "Deg diwrnod ysgol", "Ask", ["title › cy has a length of time typed into it (“Deg diwrnod”)."]),
    ],
}  # fmt: skip
CASES = [
    pytest.param(gate, *row, id=f"{gate} {number}") for gate, rows in ROWS.items() for number, row in enumerate(rows)
]


def test_the_small_content_has_no_fault(content, no_words):
    assert content.library().faults == []
    assert [told for gate in checks.every() for told in content.told(checks.name_of(gate))] == []


@pytest.mark.parametrize(("gate", "place", "cy", "en", "says"), CASES)
def test_a_text_passes_or_is_flagged(content, gate, place, cy, en, says):
    content.files["numbers.allow"] = "# phrases\nAfter 16"
    content.put(place, cy, en)
    assert content.told(gate) == says


# ---- easy read


@pytest.mark.parametrize(
    ("first", "second", "says"),
    [
        (ALN_EN, "You have ALN.", []),
        ("You have ALN.", ALN_EN, ["easy_read › 1 › en uses the hard word “Additional learning needs” before it is explained."]),
        ("Wait.", "You have ALN.", ["easy_read › 2 › en uses the hard word “Additional learning needs” before it is explained."]),
    ],
)  # fmt: skip
def test_a_hard_word_is_a_link_at_its_first_use(content, first, second, says):
    content.put(EASY, "Arhoswch.", first)
    content.put(SECOND, "Arhoswch.", second)
    assert content.told("easy_read") == says


@pytest.mark.parametrize("cy", ["Penderfynu.", "Eu penderfynu.", "I benderfynu."])
def test_a_long_word_that_everybody_knows_passes_in_every_form(content, cy):
    content.put(EASY, cy, "Information.")
    assert len(content.told("easy_read")) == 2
    content.files["words.easy.yml"] = "- penderfynu\n- information"
    assert content.told("easy_read") == []


# ---- plain: how hard a page is to read

HARD = {
    # language, words and long words a sentence: what is said
    ("en", 12, 2): None,
    ("en", 12, 3): "advice: is hard to read in English (LIX 37; 32 is good, 42 is the most).",
    ("en", 12, 4): "is hard to read in English (LIX 45; 32 is good, 42 is the most).",
    ("en", 16, 0): "advice: has 16.0 words a sentence in English.",
    ("cy", 12, 3): None,
    ("cy", 12, 4): "advice: is hard to read in Welsh (LIX 45; 38 is good, 48 is the most).",
    ("cy", 12, 5): "is hard to read in Welsh (LIX 54; 38 is good, 48 is the most).",
    ("cy", 16, 0): "advice: has 16.0 words a sentence in Welsh.",
}


@pytest.mark.parametrize(("language", "count", "long"), HARD)
def test_how_hard_a_page_is_to_read(content, language, count, long):
    said = words(count, long)
    for place in (TITLE, ANSWER, ("parts", 0, "heading"), ("parts", 0, "text")):
        content.put(place, *((said, "A.") if language == "cy" else ("A.", said)))
    says = HARD[language, count, long]
    assert content.told("plain") == ([says] if says else [])


def test_an_official_term_counts_as_one_short_word(content):
    bare = terms.without_terms(content.library(), "cy")
    assert bare("Mae hanghenion dysgu ychwanegol a Llinell SNAP.") == "Mae term a term."
    assert terms.without_terms(content.library(), "en")("Additional learning needs.") == "term."


@pytest.mark.parametrize(
    ("text", "split"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("“One.” Two.", ["“One.", "Two."]),
        ("List:\n- one\n- two\n\nLast", ["List:", "one", "two", "Last"]),
        ("[One. Two](topic:x) {limit:y}.", ["One.", "Two 0 0 0."]),
        ("{phone:x}", []),
    ],
)
def test_sentences(text, split):
    assert sentences.split(text) == split


# ---- terms: where England's words may stand


def test_englands_words_may_stand_where_the_countries_are_told_apart(content):
    content.put(ANSWER, "SEND", "SEND")
    assert len(content.told("terms")) == 2
    content.topic["compares"] = "true"
    assert content.told("terms") == []


@pytest.mark.parametrize(("serves", "faults"), [("wales", 1), ("uk", 1), ("england", 0)])
def test_an_organisation_of_england_may_use_englands_words(content, serves, faults):
    content.files["organisations/quiet.yml"] |= {"serves": serves, "does": {"cy": "Help.", "en": "SEND."}}
    assert len(content.told("terms")) == faults


# ---- grades


@pytest.mark.parametrize("grade", ["secondary", "unconfirmed"])
def test_what_is_not_official_names_somebody_to_ask(content, grade):
    facts = content.files["facts/plan.yml"]
    facts[0]["grade"] = grade
    assert content.told("grades") == [f"1 › grade “decide” is {grade} and names nobody to ask."]
    facts[0]["ask"] = "meic"
    assert content.told("grades") == []


# ---- review

WHO = {"who": {"cy": "A", "en": "A"}, "on": "2026-11-22", "topic": "ask"}
REVIEWS = {
    # stage, publisher, what was reviewed: what is said
    "a draft needs none": ("draft", False, [], []),
    "a public site has a publisher": ("public", False, ["law", "welsh"], ["stage is public, but the site has no publisher."]),
    "all there": ("public", True, ["law", "welsh", "easy-read"], []),
    "no review of the law": ("public", True, ["welsh"], ["id “ask” has no law review, and the site is public."]),
    "no review of the Welsh": ("public", True, ["law"], ["id “ask” has no Welsh review, and the site is public."]),
}  # fmt: skip


@pytest.mark.parametrize("name", REVIEWS)
def test_what_a_public_site_needs(content, name):
    stage, publisher, done, says = REVIEWS[name]
    content.files["site.yml"]["stage"] = stage
    if publisher:
        content.files["site.yml"]["publisher"] = {"name": {"cy": "A", "en": "A"}, "email": "a@example.test"}
    content.files["reviews.yml"] = [{**WHO, "what": what} for what in done]
    content.files["topics/plan/later.yml"]["tier"] = "full"
    assert content.told("review") == says


# ---- drafts


def test_in_a_draft_parity_reviews_and_stale_texts_are_advice(content):
    content.topic["state"] = "draft"
    content.files["site.yml"] |= {"stage": "public"}
    content.put(ANSWER, "{limit:decide}", "Soon.")
    assert content.told("parity") == ["advice: answer has 0 {limit:decide} in English, 1 in Welsh."]
    assert "advice: id “ask” has no law review, and the site is public." in content.told("review")
    assert {checks.name_of(one) for one in checks.every() if getattr(one, "IN_DRAFTS", "") == "advice"} >= {
        "parity",
        "review",
        "stale",
    }
