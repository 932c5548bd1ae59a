"""What may stand in a text: read here, and turned into HTML by prose."""

import time
from datetime import date

import pytest

from llwybr import markup, pages
from llwybr.addresses import Addresses
from llwybr.compile import fit_library
from llwybr.edition import Edition
from llwybr.markup import Link, Slot
from llwybr.prose import Prose, dial
from llwybr.render import Renderer


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("dim", ["dim"]),
        ("[CDU](term:idp)", [Link("CDU", "term", "idp")]),
        ("y [cynllun hwn](topic:idp), a'r", ["y ", Link("cynllun hwn", "topic", "idp"), ", a'r"]),
        ("[a](org:meic)[b](page:a-z)", [Link("a", "org", "meic"), Link("b", "page", "a-z")]),
        ("o fewn {limit:school-decides}.", ["o fewn ", Slot("limit", "school-decides"), "."]),
        ("{phone:meic} neu {text:meic}", [Slot("phone", "meic"), " neu ", Slot("text", "meic")]),
        ("[Siân & Co](lang:cy)", [Link("Siân & Co", "lang", "cy")]),
        ("[x](https://gov.wales)", [Link("x", "https", "//gov.wales")]),
        ("[x](topic)", [Link("x", "topic", "")]),
        ("{limit}", [Slot("limit", "")]),
        ("{}", [Slot("", "")]),
        ("[x] (topic:idp)", ["[x] (topic:idp)"]),
        ("[x](topic:idp", ["[x](topic:idp"]),
        ("{limit:a b}", ["{limit:a b}"]),
        ("[x](javascript:go())", ["[x](javascript:go())"]),
        ("[a [b](topic:c)", ["[a ", Link("b", "topic", "c")]),
    ],
)
def test_inline_parts(text, parts):
    assert markup.inlines(text) == parts


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("un", [("p", ["un"])]),
        ("un\ndau", [("p", ["un dau"])]),
        ("un\n\ndau\n\n\ntri", [("p", ["un"]), ("p", ["dau"]), ("p", ["tri"])]),
        ("- un\n- dau", [("ul", ["un", "dau"])]),
        ("Dewch:\n- un\n- dau\n\nDiwedd", [("p", ["Dewch:"]), ("ul", ["un", "dau"]), ("p", ["Diwedd"])]),
        ("- un\n  sy'n hir\n- dau", [("ul", ["un sy'n hir", "dau"])]),
        ("un - dau", [("p", ["un - dau"])]),
        ("  un  \n  \n  - dau  ", [("p", ["un"]), ("ul", ["dau"])]),
    ],
)
def test_paragraphs_and_lists(text, blocks):
    assert list(markup.blocks(text)) == blocks


def test_plain_keeps_the_words_of_links_and_drops_placeholders():
    assert markup.plain("y [cynllun](topic:idp), {limit:x} wedyn") == "y cynllun,  wedyn"
    assert list(markup.slots("[a](topic:b) {limit:c} {phone:d}")) == [Slot("limit", "c"), Slot("phone", "d")]


def test_each_part_knows_the_kind_of_thing_that_it_wants():
    assert (Link("a", "org", "meic").wants, Slot("phone", "meic").wants) == ("organisation", "organisation")
    assert (Link("a", "lang", "cy").wants, Slot("limt", "x").wants) == (None, None)


@pytest.mark.parametrize("start", ["{", "{a:", "[x](", "[x](a:", "[", "- ", "{" * 50])
def test_a_text_that_never_ends_is_read_soon(start):
    began = time.process_time()
    markup.inlines(start + "a" * 100_000)
    list(markup.blocks(start + "\n" * 100_000))
    assert time.process_time() - began < 1


# ---- into HTML


@pytest.fixture
def prose(small):
    """Welsh texts on the page of the topic “ask”."""
    library = fit_library(small / "content")
    addresses = Addresses(library)
    return Prose(library, addresses, "cy", addresses.topic("ask", "cy"))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("A & B < C > D", "A &amp; B &lt; C &gt; D"),
        ("Tŷ'r “ŵyl”", "Tŷ&#39;r “ŵyl”"),
        ('"a"', "&#34;a&#34;"),
        ("[a & b](topic:appeal)", '<a href="../../anghytuno/apelio/">a &amp; b</a>'),
        ("[A<B](lang:en)", '<span lang="en">A&lt;B</span>'),
        ("[x](term:aln)", '<a href="../../geirfa/#aln">x</a>'),
        ("[x](org:meic)", '<a href="../../pwy-all-helpu/#meic">x</a>'),
        ("[x](page:help-now)", '<a href="../../help-nawr/">x</a>'),
        ("{source:act}", '<a href="../../y-gyfraith-ar-ffynonellau/#act">Deddf 2018</a>'),
        ("{limit:school-decides}", '<a class="limit" href="#f-school-decides">35\u00a0diwrnod ysgol</a>'),
        ("{number:upper-age}", "25"),
        ("{date:in-force}", "1 Medi 2021"),
        ("{phone:meic}", '<a class="tel" href="tel:08088023456">080880\u00a023456</a>'),
        ("{text:meic}", '<a class="tel" href="sms:84001">84001</a>'),
        ("{email:meic}", '<a href="mailto:help@meic.cymru">help@meic.cymru</a>'),
    ],
)
def test_a_line_becomes_html(prose, text, html):
    assert str(prose.line(text)) == html


def test_a_limit_that_nobody_confirmed_says_so_and_whom_to_ask(prose):
    html = str(prose.line("{hedged:weak-limit}"))
    assert (
        html.startswith('<a class="limit" href="#f-weak-limit">7\u00a0wythnos efallai (') and "gofynnwch i Meic" in html
    )


def test_blocks_become_paragraphs_and_lists(prose):
    assert str(prose.blocks("un & dau")) == "<p>un &amp; dau</p>"
    assert (
        str(prose.blocks("un:\n- <dau\n- tri\n\npedwar"))
        == "<p>un:</p><ul><li>&lt;dau</li><li>tri</li></ul><p>pedwar</p>"
    )
    assert str(prose.blocks("- un")) == "<ul><li>un</li></ul>"


def test_every_link_and_placeholder_can_be_drawn(library):
    for kind in markup.LINKS.values():
        thing = next(iter(library.shelves[kind]))
        assert Addresses(library).of(kind, thing, "cy").startswith("cy/")
    assert all(hasattr(Prose, f"_{kind}") for kind in markup.SLOTS)


def test_a_number_as_a_phone_dials_it():
    assert dial("080880 23456") == "08088023456"
    assert dial("+44 (29) 2034-2434") == "+442920342434"


def test_a_page_escapes_what_it_must_and_keeps_its_apostrophes(small, root):
    """In the text, in attributes, in the title; Welsh has many apostrophes, and no browser needs them escaped."""
    topic = small / "content/topics/plan/ask.yml"
    text = (
        topic.read_text()
        .replace("title: {cy: Gofyn,", "title: {cy: 'Tŷ''r \"A & B\"',")
        .replace("Anfonwch lythyr", "Tŷ'r A & B < C")
    )
    text = text.replace("[ADY](term:aln)", 'Tŷ\'r "A" & B < C').replace("[ALN](term:aln)", "ALN")
    topic.write_text(text)
    library = fit_library(small / "content")
    renderer = Renderer(library, Edition(date(2026, 11, 22), "", root / "overrides"))
    page = next(page for page in pages.for_language(library, "cy") if page.kind == "topic" and page.id == "ask")
    html = renderer.html(page)
    assert "<p>Tŷ'r A &amp; B &lt; C.</p>" in html
    assert "<h1>Tŷ'r &#34;A &amp; B&#34;</h1>" in html
    assert (
        '<meta name="description" content="Gallwch ofyn am gymorth i blant ag Tŷ\'r &#34;A&#34; &amp; B &lt; C.">'
        in html
    )
    assert "&#39;" not in html and "&amp;#" not in html
