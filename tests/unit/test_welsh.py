"""The order of the Welsh alphabet, and the form of a word after a number."""

import random

import pytest

from llwybr import alphabet
from llwybr.welsh import collate, number

# Each list is in its right order; a reader of English would put the words in another.
ORDERS = [
    "cwm chwarae dwr",
    "dydd ddoe eira",
    "fyny ffa gwlad ngeirfa hen",
    "lwc llaw mam",
    "pwll pharmasi rwy rhaid swm",
    "tywydd theatr uchel",
    "acw achos adwy addysg",
    "agor anghenion ail alwad allan",
    "bal banc Bangor bara",
    "llais llan Llanberis Llangefni Llangollen llanw llath",
    "ty tŷ tyb",
    "tan tân tant",
    "Abertawe Caerdydd Conwy Chwilog Ddol Llandudno Rhuthun",
    "e-bost ebost ebrill",
]


@pytest.mark.parametrize("order", ORDERS)
def test_words_stand_in_the_order_of_the_alphabet(order):
    words = order.split()
    for seed in range(5):
        mixed = random.Random(seed).sample(words, len(words))
        assert sorted(mixed, key=collate.key) == words


def test_a_name_is_ordered_word_by_word():
    names = ["Cyngor", "Cyngor a chymorth", "Cyngor Cwm", "Cyngor chwaraeon", "Cyngor dwr", "Cynhadledd", "Cynllun"]
    assert sorted(reversed(names), key=collate.key) == names


def test_every_letter_of_the_alphabet_in_its_place():
    assert sorted(reversed(collate.ALPHABET), key=collate.key) == collate.ALPHABET
    assert "ch dd ff ng ll ph rh th".split() == [letter for letter in collate.ALPHABET if len(letter) == 2]


@pytest.mark.parametrize(
    ("word", "letters"),
    [
        ("Tŷ'r llong", "t y r ll o ng"),
        ("ANGHENION", "a ng h e n i o n"),
        ("Bangor", "b a n g o r"),
        ("Llangollen", "ll a n g o ll e n"),
        ("llongyfarchiadau", "ll o n g y f a r ch i a d a u"),
        ("ngŵyl", "ng w y l"),
        ("GCSE 2", "g c s e"),
        ("ïöâê", "i o a e"),
    ],
)
def test_the_letters_of_a_word(word, letters):
    assert collate.letters(word) == letters.split()


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        *[(word, letter) for letter, word in [pair.split("=") for pair in
          "Ch=Chwilio Dd=ddoe Ff=ffôn Ng=Ngwynedd Ll=LLAIS Ph=phen Rh=rhif Th=Theatr W=ŵyl Y=Ŷd A=ADY C=CDU T=Tŷ".split()]],
        ("“Help”", "H"),
        ("(heb enw)", "H"),
        ("101", "#"),
        ("", "#"),
    ],
)  # fmt: skip
def test_the_letter_of_an_index(text, letter):
    assert collate.first_letter(text) == letter


def test_an_index_has_a_group_for_each_letter_in_each_language():
    words = ["Cyngor", "llais", "Chwilio", "ADY", "Ŵyl", "Llan", "lwc"]
    grouped = {language: dict(alphabet.grouped(words, str, language)) for language in ("cy", "en")}
    assert list(grouped["cy"].items()) == [
        ("A", ["ADY"]), ("C", ["Cyngor"]), ("Ch", ["Chwilio"]), ("L", ["lwc"]), ("Ll", ["llais", "Llan"]), ("W", ["Ŵyl"]),
    ]  # fmt: skip
    assert list(grouped["en"]) == ["A", "C", "L", "W"]
    assert grouped["en"]["L"] == ["llais", "Llan", "lwc"]
    assert alphabet.fragment("Ch") == "letter-ch"


# unit: language: form -> the numbers that take it
FORMS = {
    "day": {"cy": {"diwrnod": [1, 3, 5, 6, 10, 35], "ddiwrnod": [2]}, "en": {"day": [1], "days": [2, 3, 5, 6, 10, 35]}},
    "week": {"cy": {"wythnos": [1, 2, 3, 5, 6, 10, 12]}, "en": {"week": [1], "weeks": [2, 3, 5, 6, 10, 12]}},
    "month": {"cy": {"mis": [1, 3, 5, 6, 10, 12], "fis": [2]}, "en": {"month": [1], "months": [2, 12]}},
    "year": {
        "cy": {"flwyddyn": [1], "flynedd": [2], "blynedd": [3, 4, 6], "mlynedd": [5, 7, 8, 9, 10, 12, 15, 18, 20, 100]},
        "en": {"year": [1], "years": [2, 3, 10]},
    },
    "school-day": {
        "cy": {"diwrnod ysgol": [1, 3, 5, 6, 10, 35], "ddiwrnod ysgol": [2]},
        "en": {"school day": [1], "school days": [2, 35]},
    },
    "term-time-day": {"cy": {"diwrnod yn ystod y tymor": [1, 35], "ddiwrnod yn ystod y tymor": [2]}, "en": {}},
    "complaint-working-day": {"cy": {"ddiwrnod gwaith": [2], "diwrnod gwaith": [1, 10, 25]}, "en": {"working days": [10]}},
    "tribunal-working-day": {"cy": {"ddiwrnod gwaith": [2], "diwrnod gwaith": [1, 3, 20]}, "en": {"working day": [1]}},
}  # fmt: skip


@pytest.mark.parametrize("language", ["cy", "en"])
def test_the_form_after_a_number(library, language):
    for unit, forms in FORMS.items():
        for form, amounts in forms[language].items():
            for amount in amounts:
                assert number.form(language, amount, library.units[unit][language]) == form, (unit, amount)


def test_every_unit_of_the_site_is_tried_here_and_has_a_form_for_every_number(library):
    assert set(library.units) == set(FORMS)
    for unit in library.units.values():
        for language in ("cy", "en"):
            assert all(number.form(language, amount, unit[language]) for amount in range(200))


@pytest.mark.parametrize(
    ("language", "classes"),
    [
        ("cy", {0: "zero", 1: "one", 2: "two", 3: "few", 4: "other", 5: "other", 6: "many", 7: "other", 10: "other"}),
        ("en", {0: "other", 1: "one", 2: "other", 6: "other"}),
    ],
)
def test_plural_classes(language, classes):
    assert {amount: number.plural_class(language, amount) for amount in classes} == classes


def test_a_line_for_the_number_itself_comes_before_its_class():
    forms = {"4": "for four", "many": "for six", "other": "else"}
    assert [number.form("cy", amount, forms) for amount in (4, 6, 5)] == ["for four", "for six", "else"]
