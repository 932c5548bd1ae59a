"""The gates that need dictionaries, on our own small ones and, where a machine has them, on the full ones too."""

import pytest
from bench.planted import plants

from llwybr import checks, dictionaries
from llwybr.checks import mutation
from llwybr.library import load
from llwybr.welsh import impersonal, mutate, triggers
from llwybr.welsh.tokens import is_word, tokens

ANSWER = ("answer",)

# ---- mutate: radical, soft, nasal, aspirate; a dot where the word stays as it is

FORMS = """
pen        ben       mhen       phen
Penarth    Benarth   Mhenarth   Phenarth
tad        dad       nhad       thad
Talgarth   Dalgarth  Nhalgarth  Thalgarth
cath       gath      nghath     chath
Caerdydd   Gaerdydd  Nghaerdydd Chaerdydd
CDU        GDU       NghDU      ChDU
brawd      frawd     mrawd      .
Bangor     Fangor    Mangor     .
dyn        ddyn      nyn        .
Dinbych    Ddinbych  Ninbych    .
gardd      ardd      ngardd     .
Gwent      Went      Ngwent     .
mam        fam       .          .
Môn        Fôn       .          .
llaw       law       .          .
Llanelli   Lanelli   .          .
rhan       ran       .          .
Rhuthun    Ruthun    .          .
chwaer     .         .          .
Chwilog    .         .          .
theatr     .         .          .
phoen      .         .          .
ddoe       .         .          .
ngwlad     .         .          .
ysgol      .         .          .
ffrind     .         .          .
haf        .         .          .
jam        .         .          .
lamp       .         .          .
nain       .         .          .
radio      .         .          .
siop       .         .          .
""".strip().splitlines()
CHANGES = (mutate.soft, mutate.nasal, mutate.aspirate)


@pytest.mark.parametrize("row", FORMS, ids=[row.split()[0] for row in FORMS])
def test_every_mutation_of_every_letter(row):
    radical, *mutated = row.split()
    wanted = [radical if form == "." else form for form in mutated]
    assert [change(radical) for change in CHANGES] == wanted
    assert mutate.forms(radical)[0] == radical and set(wanted) <= set(mutate.forms(radical))


@pytest.mark.parametrize(
    ("change", "pairs"),
    [
        (mutate.aspirate_h, "enw=henw ysgol=hysgol ŵyl=hŵyl Ewrop=Hewrop ADY=ADY cath=cath"),
        (mutate.mixed, "cafodd=chafodd talodd=thalodd gall=all bydd=fydd daeth=ddaeth llwydda=lwydda oes=oes"),
        (mutate.either, "cath=gath pen=ben tad=dad brawd=brawd mam=mam llaw=llaw enw=enw"),
    ],
)
def test_other_mutations(change, pairs):
    for word, changed in (pair.split("=") for pair in pairs.split()):
        assert change(word) == changed


@pytest.mark.parametrize("change", [*CHANGES, mutate.aspirate_h, mutate.mixed, mutate.either])
def test_no_word_is_no_trouble(change):
    assert change("") == ""


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Penderfynir cyn hir ac anfonwyd llythyr.", ["Penderfynir", "anfonwyd"]),
        ("Caiff ei wneud.", ["Caiff ei wneud"]),
        ("Mae'r papur newydd a'r llythyr clir yn rhydd.", []),
        ("Mae gyllid, filltir, ieuenctid, breuddwyd, rhyngrwyd a chadair.", []),
    ],
)
def test_impersonal_verbs(text, verbs):
    assert impersonal.found(text) == verbs


# ---- mutation: the trigger, the word, and what it should be

FLAGGED = {
    # what is flagged: as a fault, after each of these
    "plentyn=blentyn": "am ar at dan tan dros drwy gan heb i o wrth trwy dau ddau dy unrhyw rhyw pa prif mor ei",
    "merch=ferch": "dwy y un i'r mae'r",
    "gofyn=ofyn": "am heb i wrth gan",
    "llythyr=lythyr": "am heb i dau",
    "plentyn=mhlentyn": "fy",
    "pob=mhob": "ym",
    "canol=nghanol": "yng",
    "plentyn=phlentyn": "â gyda tua tri chwe a na",
    "cafodd=chafodd": "ni oni",
    "gall=all": "ni na",
    "bydd=fydd": "ni na pan",
    "dau=ddau": "y i'r",
}
# Perhaps a name, or a word that can be meant otherwise: advice.
ADVISED = {"Caerdydd=Gaerdydd": "am i", "Caerdydd=Nghaerdydd": "yn fy", "Cymraeg=Gymraeg": "y", "plentyn=blentyn": "hyd", "gwefan=wefan": "y"}  # fmt: skip
WRONG = [
    (level, before, *pair.split("="))
    for level, table in (("", FLAGGED), ("advice: ", ADVISED))
    for pair, triggers_ in table.items()
    for before in triggers_.split()
]


def parts(content, texts: list[str]) -> list[str]:
    """What the gate says of the topic with a part for each text, in their order."""
    content.topic["parts"] = [
        {"id": f"part-{n}", "heading": {"cy": "Mwy", "en": "More"}, "text": {"cy": text, "en": "A."}}
        for n, text in enumerate(texts)
    ]
    return content.told("mutation")


def test_a_radical_after_a_word_that_mutates_it_is_flagged(words, content):
    assert parts(content, [f"{before.capitalize()} {word}." for _, before, word, _ in WRONG]) == [
        f"{level}parts › {n} › text › cy “{before.capitalize()} {word}” should be “{before.capitalize()} {should_be}”."
        for n, (level, before, word, should_be) in enumerate(WRONG, 1)
    ]


def test_the_right_form_passes(words, content):
    assert parts(content, [f"{before.capitalize()} {should_be}." for _, before, _, should_be in WRONG]) == []


PASSES = [
    # what does not mutate: the words, the letter, the phrase
    "Mae'r bachgen a'r llaw yma.",
    "Mor llawn, un rhan, y llythyr.",
    "Mae am byth, gan mwyaf, i mi.",
    "Pan mae yma, am mai hi.",
    "Dyma pam, dyma pwy.",
    "Rhan A plant.",
    "Dw i pan ddaw.",
    "Gofyn i ni plant.",
    "Mae hi yn dod.",
    "Eich plentyn, ein plentyn.",
    # what is not one run of Welsh
    "Dywedwch at [parents](lang:en).",
    "Am {limit:decide} plant.",
    "Gofynnwch i, plant.",
    # words that no dictionary knows
    "I Pqrst, am cwrzt.",
    "I CDU, am TGAU.",
    # right already
    "Mae fy mhlentyn yng Nghymru gyda chymorth i ofyn a chael.",
]


def test_what_is_right_or_not_sure_passes(words, content):
    assert parts(content, PASSES) == []


@pytest.mark.parametrize(
    ("run", "found"), [("ond ni cafodd", 1), ("ac ni cafodd", 1), ("gofyn ni cafodd", 0), ("Ni cafodd", 1)]
)
def test_ni_is_not_or_we(words, run, found):
    assert len(list(triggers.slips(tokens(run), dictionaries.lexicon("cy").mutations))) == found


def test_the_hint_names_the_mutation(words, content):
    content.put(ANSWER, "I plentyn.", "A.")
    (fault,) = checks.run(content.library(), "mutation")
    assert fault.hint == "“I” causes the soft mutation."


def test_errors_planted_in_the_sites_own_welsh_are_found(words, root):
    """`make bench` prints how many; the goals are those of the project."""
    library = load(root / "content")
    planted = list(plants(library))
    count = sum(is_word(word) for _, _, text in library.texts() for word in tokens(text.cy))
    assert len(planted) > 100
    assert sum(plant.found for plant in planted) >= 0.93 * len(planted)
    assert len(list(mutation.check(library))) <= 0.8 * count / 1000


# ---- spelling

SPELT = [
    ("Mae'r plentyn i'w weld yn yr ysgol.", "The child's school isn't here.", []),
    ("Gweld y Cynllun.", "Parents ask the Council.", []),
    ("Dywedwch [please](lang:en).", "Write [cyngor](lang:cy).", []),
    ("Ffoniwch Meic, SNAP ac ADY.", "Ask Meic, SNAP, ALN.", []),
    ("{phone:meic} {limit:decide}", "{phone:meic} {limit:decide}", []),
    ("Mae plenntyn yma.", "A child.", ["cy has “plenntyn”, which the Welsh dictionary does not know."]),
    ("Mae plentyn yma.", "They recieve it.", ["en has “recieve”, which the English dictionary does not know."]),
    ("Mae please yma.", "A child.", ["cy has “please”, which the Welsh dictionary does not know."]),
    ("Mae plentyn yma.", "A cyngor.", ["en has “cyngor”, which the English dictionary does not know."]),
    ("Dywedwch [plase](lang:en).", "A child.", ["cy has “plase”, which the English dictionary does not know."]),
    ("[Yma](topic:ask)", "[Heer](topic:ask)", ["en has “Heer”, which the English dictionary does not know."]),
    ("Cynllun y plentyn.", "The chidl's plan.", ["en has “chidl's”, which the English dictionary does not know."]),
]


@pytest.mark.parametrize(("cy", "en", "says"), SPELT)
def test_words_that_a_dictionary_does_not_know_are_flagged(words, content, cy, en, says):
    content.put(ANSWER, cy, en)
    assert content.told("spelling") == [f"answer › {one}" for one in says]


def test_a_word_that_is_right_is_allowed(words, content):
    content.files["words.allow"] = "# words\nplenntyn\nrecieve"
    content.put(ANSWER, "Mae plenntyn yma.", "They recieve it.")
    assert content.told("spelling") == []


def test_a_few_words_that_may_have_been_meant_are_offered(words, content):
    content.put(ANSWER, "Mae plentynn yma.", "They recieve it.")
    hints = {f.path[-1]: f.hint for f in checks.run(content.library(), "spelling")}
    assert hints["cy"].startswith("Did you mean “plentyn”") and "receive" in hints["en"]
    assert all(hint.endswith("If it is right, add it to content/words.allow.") for hint in hints.values())


@pytest.mark.parametrize("word", ["cet", "hte", "wat"])
def test_no_more_than_three_words_are_offered(words, content, word):
    content.put(ANSWER, "Mae plentyn yma.", f"A {word}.")
    (fault,) = checks.run(content.library(), "spelling")
    assert fault.hint.count(" or ") <= 2


def test_without_dictionaries_one_line_each_says_what_was_left_out(no_words, content):
    content.put(ANSWER, "I plenntyn.", "They recieve it.")
    assert content.told("spelling") == content.told("mutation") == []
    assert list(checks.left_out()) == [
        "Welsh mutations were not checked: there is no Welsh dictionary. Get it with: make dictionaries",
        "Welsh spelling was not checked: there is no dictionary. Get it with: make dictionaries",
        "English spelling was not checked: there is no dictionary. Get it with: make dictionaries",
    ]


def test_with_dictionaries_nothing_was_left_out(words):
    assert list(checks.left_out()) == []
