"""Every fault that content can have: one edit of a small site without faults, and what the editor is then told.

In an edit, ‸ marks the place at which the fault must point; it is not written to the file.
"""

import json
from datetime import date
from itertools import groupby
from pathlib import Path

import pytest

from llwybr import LANGUAGES, checks, pages
from llwybr.__main__ import main
from llwybr.compile import fit_library
from llwybr.edition import Edition
from llwybr.faults import ContentFaults, Fault, nearest, trail
from llwybr.library import KINDS, load
from llwybr.render import Renderer

HERE = Path(__file__).parent / "small"
ASK, APPEAL = "content/topics/plan/ask.yml", "content/topics/disagree/appeal.yml"
FACTS, SOURCES = "content/facts/facts.yml", "content/sources/sources.yml"
MEIC, QUIET = "content/organisations/meic.yml", "content/organisations/quiet-line.yml"
SITE, HELP, GLOSSARY = "content/site.yml", "content/help-now.yml", "content/glossary.yml"
PICTURES, WORDS, SECTIONS = "content/pictures.yml", "content/words.yml", "content/sections.yml"
UNITS, PAGES = "content/units.yml", "content/pages.yml"

BOTH = "Every text needs Welsh and English."
NO_TWIN = "Give one of them another id."
YAML = "Check the spaces at the start of the line, and put quotes around a text that has “: ” in it."
IDS = "Use small letters a-z, numbers and hyphens, such as “ask-the-council”."
LIMIT = "Use {limit:…} with the id of a fact."
NUMBER = "Use {limit:…} or {number:…} with the id of a fact."
PHONE = "Use {phone:…} with the organisation's id."
HTML = "has HTML in it. Write plain text; links look like [words](topic:idp)."
DRAFT = (APPEAL, "tier: full", "tier: full\nstate: draft")
LOOK = "Look at how other files write it."


def prose(cy: str) -> tuple[str, str, str]:
    """An edit of one Welsh sentence."""
    return ASK, "cy: Anfonwch lythyr.", f"cy: ‸{cy}"


def said(words: str) -> str:
    """What is said of that sentence."""
    return f"steps › 1 › text › cy {words}"


def both(words: str) -> tuple[str, str, str]:
    """An edit of one sentence, the same in both languages: a link or placeholder in one alone is a fault itself."""
    return ASK, "cy: Anfonwch lythyr., en: Send a letter.", f"cy: ‸{words}, en: ‸{words}"


def said_of_both(words: str) -> list[str]:
    """What is said of each of the two."""
    return [f"steps › 1 › text › {language} {words}" for language in LANGUAGES]


def whole(file: str) -> str:
    return (HERE / file).read_text("utf-8")


# name: (edits, what is said at each ‸ in the order of the files). An edit: file, old text (None: a new file; "": at its
# top), new text.
ROWS = {
    # ---- texts and keys
    "a missing language": ((ASK, "title: {cy: Gofyn, ", "title: ‸{"), f"title › cy is missing. {BOTH}"),
    "a missing language in a list": (
        (ASK, "  - {cy: A wnewch chi helpu?, ", "  - ‸{"),
        f"say › 1 › cy is missing. {BOTH}",
    ),
    "a missing language of a word": ((WORDS, "", "zz: ‸{en: Z}\n"), f"zz › cy is missing. {BOTH}"),
    "a missing language of a word with a blank": (
        (WORDS, "", 'zz: ‸{en: "{name}"}\n'),
        f"zz › cy is missing. {BOTH}",
    ),
    "a missing language, and a number in the same file": (
        (ASK, "title: {cy: Gofyn, ", "title: ‸{"),
        prose("O fewn 35 diwrnod."),
        [f"title › cy is missing. {BOTH}", said(f"has a number typed into it (35). {NUMBER}")],
    ),
    "a missing key": ((ASK, "id: ask\n", "‸id: ask\n"), (ASK, "tier: core\n", ""), "tier is missing. Add it."),
    "an unknown key": (
        (ASK, "tier: core", "tier: core\ntitel: ‸x"),
        "titel is not a key that can stand here. Did you mean “title”?",
    ),
    "an unknown key like no other": (
        (ASK, "tier: core", "tier: core\nzzz: ‸x"),
        "zzz is not a key that can stand here. Take it out.",
    ),
    "an unknown key far inside": (
        (FACTS, "    unit: week\n", "    unit: week\n    beginz: ‸x\n"),
        "2 › limit › beginz is not a key that can stand here. Did you mean “begins”?",
    ),
    "an unknown key that has an alias": (
        (FACTS, "    unit: week\n", "    unit: week\n    form: ‸x\n"),
        "2 › limit › form is not a key that can stand here. Did you mean “from”?",
    ),
    "an unknown language": (
        (ASK, "en: Ask}\nalso", "en: Ask, eng: ‸x}\nalso"),
        "title › eng is not a key that can stand here. Did you mean “en”?",
    ),
    "an unknown language of a word": (
        (WORDS, "", "zz: {cy: A, en: B, cym: ‸C}\n"),
        "zz › cym is not a key that can stand here. Did you mean “cy”?",
    ),
    "a duplicate key": ((ASK, "tier: core", "tier: core\n‸tier: full"), "“tier” is here twice. Keep one of them."),
    "an empty text": (prose('""'), said("is empty. Write the text, or take the whole entry out.")),
    "a text of spaces": (prose('"  "'), said("is empty. Write the text, or take the whole entry out.")),
    "a text that is not there": (
        (ASK, "answer:\n  cy: Gallwch ofyn am gymorth i blant ag [ADY](term:aln).", "answer:\n  cy:‸"),
        "answer › cy is empty. Write the text, or take the whole entry out.",
    ),
    "one text for both languages": (
        (ASK, "title: {cy: Gofyn, en: Ask}", "title: ‸Gofyn"),
        f"title should be a group of keys, such as cy: and en:. {LOOK}",
    ),
    "a text for a list": ((ASK, "[meic, quiet-line]", "‸meic"), f"help should be a list. {LOOK}"),
    "a list for a text": (prose("[a]"), said(f"should be a text. {LOOK}")),
    "a word that is none of those allowed": (
        (APPEAL, "kind: right", "kind: ‸rihgt"),
        "kind cannot be “rihgt”. Write one of: 'process', 'right', 'role', 'support'.",
    ),
    "a whole number that is none": (
        (FACTS, "amount: 35", "amount: ‸some"),
        "1 › limit › amount “some” is not a whole number above 0. Write it in figures, such as 35.",
    ),
    "no days at all": (
        (FACTS, "amount: 35", "amount: ‸0"),
        "1 › limit › amount “0” is not a whole number above 0. Write it in figures, such as 35.",
    ),
    "a number with a unit and no figure": (
        (FACTS, 'number: {amount: "25"}', "number: ‸{amount: some, unit: year}"),
        (FACTS, '"Hyd at {number:upper-age} oed."', "Hyd at hyn."),
        (FACTS, '"Up to the age of {number:upper-age}."', "Up to this."),
        "3 › number has a unit, and its amount is not in figures. Write the amount in figures, such as 3.",
    ),
    "a unit without its usual form": (
        (UNITS, "", "- {id: zz, cy: ‸{one: awr}, en: {one: hour, other: hours}}\n"),
        "1 › cy has no form “other”. Add other: with the form that stands after most numbers.",
    ),
    "yes or no that is neither": (
        (QUIET, "serves: wales", "serves: wales\nemergency: ‸perhaps"),
        "emergency cannot be “perhaps”. Write true or false.",
    ),
    "a date that is none": (
        (MEIC, "84001\", grade: official, seen: {on: 2026-11-22", "84001\", grade: official, seen: {on: ‸2026-02-30"),
        "text › seen › on “2026-02-30” is not a date. Write year-month-day, such as 2026-11-22.",
    ),
    "a date in words": (
        (MEIC, "review: 2027-05-22", "review: ‸soon"),
        "review “soon” is not a date. Write year-month-day, such as 2026-11-22.",
    ),
    "a web address that is none": (
        (SITE, '"https://example.test/cy"', "‸javascript:alert(1)"),
        "exit › cy “javascript:alert(1)” is not a web address. It should start with https://.",
    ),
    "an e-mail address that is none": (
        (MEIC, "help@meic.cymru", "‸meic.cymru"),
        "email › value “meic.cymru” is not written the way it must be. Write an e-mail address, such as “help@meic.cymru”.",
    ),
    "an address of the site that is none": (
        (SITE, "first:", "address: ‸example.test\nfirst:"),
        "address “example.test” is not written the way it must be. Write an address that starts with https://, or “”.",
    ),
    # ---- YAML
    "an anchor": (
        (ASK, "title: {", "title: ‸&a {"),
        "There is an anchor (&) here. Delete it; write texts out in full.",
    ),
    "an alias": (
        (ASK, "title: {cy: Gofyn", "title: {cy: ‸*a"),
        "There is an alias (*) here. Write the text out again.",
    ),
    "a tag": (
        (ASK, "tier: core", "tier: ‸!x core"),
        "There is a YAML tag here (!x). Delete it; put quotes around a text.",
    ),
    "a tab": ((ASK, "tier: core", "tier:‸\tcore"), "There is a tab here. Use spaces only."),
    "not UTF-8": ((ASK, "Brawddeg ŵ.", "Ŵ ‸\udcfb."), "This is not UTF-8 text. Save the file again as UTF-8."),
    "a second document": (
        (ASK, "tier: core", "‸---\ntier: core"),
        "A second document starts here (---). Keep one document in a file.",
    ),
    "a colon in a bare text": (
        (ASK, "title: {cy: Gofyn, en: Ask}", "title: Gofyn‸: nawr"),
        f"The YAML cannot be read here (mapping values are not allowed in this context). {YAML}",
    ),
    "a file over 256 KB": (
        (ASK, "", f"‸# {'x' * 256 * 1024}\n"),
        "The file is larger than 256 KB. Split it into smaller files.",
    ),
    "nesting over 20": (
        (ASK, "tier: core", f"tier: {'[' * 19}‸[{']' * 20}"),
        "This is nested more than 20 deep. Make it simpler.",
    ),
    "an empty file": ((f"{ASK[:-7]}new.yml", None, "‸# not yet\n"), "The file is empty. Fill it in, or delete it."),
    # ---- ids and references
    "an id that cannot be one": (
        (ASK, "  - id: more", "  - id: ‸More things"),
        f"parts › 1 › id “More things” is not written the way it must be. {IDS}",
    ),
    "a wrong file name": (
        ("content/organisations/other.yml", None, whole(QUIET).replace("id: quiet-line", "id: ‸third-line")),
        "id “third-line” is not the name of the file. Name the file third-line.yml, or write “id: other”.",
    ),
    "a file that nothing reads": (
        ("content/facts/new.yaml", None, "‸- id: new\n"),
        ("content/topics/idp.yml", None, "‸id: idp\n"),
        [f"Nothing reads this file. Content lives in: {', '.join(f'content/{kind.files}' for kind in KINDS)}."] * 2,
    ),
    "a list that is not a list": (
        ("content/facts/new.yml", None, "‸id: new\n"),
        "This file should be a list. Start each entry with “- id:”.",
    ),
    "a letter that there is not": (
        (ASK, "    who: family\n", "    who: family\n    letter: ‸ask-for-it\n"),
        "steps › 1 › letter There is no letter “ask-for-it”. Look for its id in the content folder.",
    ),
    "an id like no other": (
        (ASK, "next: [appeal]", "next: [‸zzz]"),
        "next › 1 There is no topic “zzz”. Look for its id in the content folder.",
    ),
    "a page of the site's own that is gone": (
        (PAGES, "- id: help-now\n", "‸- id: help-now\n"),
        (PAGES, "- id: glossary\n", "- id: glosary\n"),
        "The page “glossary” is missing. Put its entry back: id, slug, title, summary.",
    ),
    "two topics with one id": (
        ("content/topics/disagree/ask.yml", None, whole(ASK)),
        (ASK, "id: ask\n", "id: ‸ask\n"),
        f"id “ask” is already the id of a topic in content/topics/disagree/ask.yml. {NO_TWIN}",
    ),
    "two facts with one id": (
        (FACTS, "- id: weak-limit", "- id: ‸school-decides"),
        (FACTS, '"Efallai {hedged:weak-limit}."', "Efallai."),
        (FACTS, '"Perhaps {hedged:weak-limit}."', "Perhaps."),
        f"2 › id “school-decides” is already the id of a fact in {FACTS}. {NO_TWIN}",
    ),
    "two topics with one address": (
        (APPEAL, "section: disagree", "section: plan"),
        (APPEAL, "cy: apelio", "cy: gofyn"),
        (ASK, "slug: {cy: gofyn", "slug: {cy: ‸gofyn"),
        "slug › cy “gofyn” is already the address of topic “appeal”. Choose other words for one of them.",
    ),
    "two shelves with one address": (
        (SECTIONS, "", "- {id: z, slug: {cy: z, en: same}, title: {cy: Z, en: Z}, summary: {cy: Z, en: Z}}\n"),
        (SECTIONS, "", "- {id: a, slug: {cy: a, en: same}, title: {cy: A, en: A}, summary: {cy: A, en: A}}\n"),
        (SECTIONS, "z, en: same", "z, en: ‸same"),
        "2 › slug › en “same” is already the address of section “a”. Choose other words for one of them.",
    ),
    "a part with the name of a place on every page": (
        (ASK, "  - id: more", "  - id: ‸help"),
        "parts › 1 › id “help” is already the name of another place on the page. Choose another id.",
    ),
    "a part with the name of a step": (
        (ASK, "  - id: more", "  - id: ‸wait"),
        "parts › 1 › id “wait” is already the name of another place on the page. Choose another id.",
    ),
    # ---- numbers
    "a number typed into prose": (prose("O fewn 35 diwrnod."), said(f"has a number typed into it (35). {NUMBER}")),
    "a time typed into prose": (prose("Am 9:30."), said(f"has a number typed into it (9:30). {NUMBER}")),
    "a phone typed into prose": (
        prose("Ffoniwch 0808 801 0608."),
        said(f"has a phone number typed into it (0808 801 0608). {PHONE}"),
    ),
    "a phone with the code of the country": (
        prose("Ffoniwch +44 29 2034 2434."),
        said(f"has a phone number typed into it (+44 29 2034 2434). {PHONE}"),
    ),
    "an emergency number typed into prose": (
        prose("Ffoniwch 999."),
        said(f"has a phone number typed into it (999). {PHONE}"),
    ),
    "a number in a link's words": (
        both('"[ar ôl 30](topic:appeal)"'),
        said_of_both(f"has a number typed into it (30). {NUMBER}"),
    ),
    # ---- markup
    "raw HTML": (prose("Mae <b>rhaid</b>."), said(HTML)),
    "a comment of HTML": (prose("Mae <!-- x --> rhaid."), said(HTML)),
    "an entity of HTML": (prose("Mae&nbsp;rhaid."), said(HTML)),
    "HTML in a link's words": (both('"[<i>x</i>](topic:appeal)"'), said_of_both(HTML)),
    "HTML in a name": ((MEIC, "name: {cy: Meic", "name: {cy: ‸<b>Meic"), f"name › cy {HTML}"),
    "HTML in opening hours": ((MEIC, '"Bob dydd,', '‸"<b>Bob dydd,'), f"hours › cy {HTML}"),
    "HTML in the interface's words": ((WORDS, "", "zz: {cy: ‸<br>A, en: B}\n"), f"zz › cy {HTML}"),
    "a javascript: link": (prose('"[x](javascript:alert())"'), said("has a link that runs a program. Take it out.")),
    "a JavaScript: link without brackets": (
        both('"[x](JavaScript:go)"'),
        said_of_both("has a link that runs a program (JavaScript:). Take it out."),
    ),
    "a data: link": (prose('"[x](data:text/html,alert())"'), said("has a link that runs a program. Take it out.")),
    "a web address typed": (
        prose("Gweler https://gov.wales."),
        said("has a web address typed into it. Put it in content/sources or content/organisations and link by id."),
    ),
    "a web address without https": (
        prose("Gweler www.gov.wales."),
        said("has a web address typed into it. Put it in content/sources or content/organisations and link by id."),
    ),
    "a link to a web address": (
        both('"[x](https://gov.wales)"'),
        said_of_both("“https:” cannot stand in a link. Link by id: (topic:…), (org:…), (term:…), (source:…), (page:…), (letter:…), (checklist:…), (sheet:…), (story:…), (lang:…)."),
    ),
    "a link to a language that there is not": (
        prose('"[x](lang:fr)"'),
        said("“fr” is not a language of the site. Write (lang:cy) or (lang:en)."),
    ),
    "a link that is not finished": (
        prose('"[x](topic:appeal"'),
        said("has a link or placeholder that is not finished. A link is [words](topic:id); a placeholder is {limit:id}."),
    ),
    "a placeholder that is not finished": (
        prose('"{limit:school-decides"'),
        said("has a link or placeholder that is not finished. A link is [words](topic:id); a placeholder is {limit:id}."),
    ),
    "a placeholder of no kind": (
        both('"{limt:school-decides}"'),
        said_of_both("“{limt:school-decides}” is not a placeholder. Did you mean “limit”?"),
    ),
    "a placeholder for what a fact lacks": (
        both('"{number:school-decides}"'),
        said_of_both("The fact “school-decides” has no number. Use the placeholder for what it has."),
    ),
    "a placeholder for what an organisation lacks": (
        both('"{text:emergency}"'),
        said_of_both("“emergency” has no text. Choose another way to reach them."),
    ),
    "blanks that differ": (
        (WORDS, "", 'zz: ‸{cy: "{name}", en: "{nam}"}\n'),
        "zz has different {blanks} in the two languages. Use the same ones in both.",
    ),
    # ---- pictures
    "a picture without alt text": ((PICTURES, "", '- ‸{id: bare, emoji: "1F3EB"}\n'), "1 › alt is missing. Add it."),
    "a picture with alt text in one language": (
        (PICTURES, "", '- {id: bare, emoji: "1F3EB", alt: ‸{en: A school.}}\n'),
        f"1 › alt › cy is missing. {BOTH}",
    ),
    "a picture with empty alt text": (
        (PICTURES, "", '- {id: bare, emoji: "1F3EB", alt: {cy: ‸"", en: A school.}}\n'),
        "1 › alt › cy is empty. Write the text, or take the whole entry out.",
    ),
    "a picture that cannot be drawn": (
        (PICTURES, "", '- {id: bare, emoji: ‸"1F9999", alt: {cy: A, en: B}}\n'),
        "1 › emoji “1F9999” is not written the way it must be. Write the OpenMoji code of the picture, such as “1F3EB”.",
    ),
    "a picture that OpenMoji has not": (
        (PICTURES, "", '- {id: bare, emoji: ‸"99999", alt: {cy: A, en: B}}\n'),
        "1 › emoji OpenMoji has no picture “99999”. Look its code up at openmoji.org.",
    ),
    # ---- grades
    "an unconfirmed limit shown bare": (
        both('"{limit:weak-limit}"'),
        said_of_both("“weak-limit” is not confirmed, and stands here bare. Write {hedged:weak-limit}, which says so and whom to ask."),
    ),
    "an unconfirmed number shown bare": (
        (FACTS, '"Hyd at', '‸"Hyd at'),
        (FACTS, '"Up to', '‸"Up to'),
        (FACTS, "- id: upper-age\n  grade: official", "- id: upper-age\n  grade: unconfirmed\n  ask: meic"),
        [f"3 › says › {code} “upper-age” is not confirmed, and stands here bare. Say it in words, and whom to ask." for code in LANGUAGES],
    ),
    "a confirmed limit with a perhaps": (
        both('"{hedged:school-decides}"'),
        said_of_both("“school-decides” is secondary: it needs no “perhaps”. Write {limit:school-decides}."),
    ),
    "a fact that is not official, and nobody to ask": (
        (FACTS, "  grade: secondary", "  grade: ‸secondary"),
        (FACTS, "  ask: meic\n- id: weak-limit", "- id: weak-limit"),
        "1 › grade “school-decides” is secondary and names nobody to ask. Add ask: with an organisation's id.",
    ),
    "two numbers in a fact": (
        (FACTS, "- id: in-force", '- ‸id: in-force\n  number: {amount: "2"}'),
        "4 has more than one of limit, number and date. Make a fact of each.",
    ),
    # ---- whole topics
    "a process without steps": (
        (APPEAL, "kind: right", "kind: ‸process"),
        "kind is “process”, but the topic has no steps. Add steps:, or choose another kind.",
    ),
    "a step of another without what you can do": (
        (ASK, "  - id: wait", "  - ‸id: wait"),
        (ASK, "    do: {cy: Gofynnwch pryd., en: Ask when.}\n", ""),
        "steps › 2 is a step of the school, and does not say what you can do. Add do: with one sentence.",
    ),
    "a step with a limit that is none": (
        (ASK, "limit: school-decides\n", "limit: ‸upper-age\n"),
        "steps › 2 › limit The fact “upper-age” has no time limit. Name a fact that has one.",
    ),
    "an easy-read page that loses a step": (
        (ASK, "  - id: wait", "  - id: ‸wait"),
        (ASK, "{picture: wait, step: wait,", "{picture: wait,"),
        "steps › 2 › id No easy-read sentence belongs to the step “wait”. Add step: to one, so that a reader keeps the place.",
    ),
    "an easy-read sentence of no step": (
        (ASK, "{picture: phone,", "{picture: phone, step: ‸last,"),
        "easy_read › 12 › step There is no step or part “last”. Write the id of a step or part of this topic.",
    ),
    "fewer than 12 easy sentences": (
        (ASK, "  - {picture: ask,", "  ‸- {picture: ask,"),
        (ASK, "  - {picture: child, cy: Brawddeg l., en: Sentence l.}\n", ""),
        "easy_read has 11 entries; it needs at least 12. Add more.",
    ),
    "more than three next topics": (
        (ASK, "next: [appeal]", "next: ‸[appeal, appeal, appeal, appeal]"),
        "next has 4 entries; the most is 3. Take some out.",
    ),
    "nothing for parents where the section speaks to the young person": (
        (APPEAL, "section: disagree", "section: advocacy"),
        (APPEAL, "  - id: how", "  ‸- id: how"),
        "parts have nothing for parents and carers: this section speaks to the young person. Add a part with audience: parents.",
    ),
    "a next topic that is a draft": (
        DRAFT,
        (ASK, "next: [appeal]", "next: [‸appeal]"),
        "next › 1 “appeal” is still a draft. Leave it out, or finish the draft.",
    ),
    "a link to a draft": (
        DRAFT,
        (ASK, "next: [appeal]\n", ""),
        both('"[x](topic:appeal)"'),
        said_of_both("The topic “appeal” is still a draft. Leave the link out, or finish the draft."),
    ),
}  # fmt: skip

# Lengths of time in words, with what is quoted.
SPELT = {
    "cy": ["wyth wythnos", "tri mis", "dri mis", "thri mis", "dwy flynedd", "phum diwrnod", "Deuddeg wythnos", "un flwyddyn", "wyth o wythnosau", "pum dyddiau", "tair-wythnos"],
    "en": ["eight weeks", "twelve months", "one year", "five school days", "Ten working days", "eight-week"],
}  # fmt: skip
for words in SPELT["cy"]:
    ROWS[f"a length of time: {words}"] = (
        prose(f"O fewn {words} wedyn."),
        said(f"has a length of time typed into it (“{words}”). {LIMIT}"),
    )
for words in SPELT["en"]:
    ROWS[f"a length of time: {words}"] = (
        (ASK, "en: Send a letter.", f"en: ‸Send it within {words} please."),
        f"steps › 1 › text › en has a length of time typed into it (“{words}”). {LIMIT}",
    )

# Every kind of reference: the edit, where it stands, the kind, the wrong id and the right one.
REFERENCES = [
    (ASK, "section: plan", "section: ‸plann", "section", "section", "plann", "plan"),
    (ASK, "who: school", "who: ‸schools", "steps › 2 › who", "role", "schools", "school"),
    (ASK, "limit: school-decides\n", "limit: ‸school-decide\n", "steps › 2 › limit", "fact", "school-decide", "school-decides"),
    (ASK, "[upper-age,", "[‸uper-age,", "facts › 1", "fact", "uper-age", "upper-age"),
    (ASK, "help: [meic,", "help: [‸meik,", "help › 1", "organisation", "meik", "meic"),
    (ASK, "next: [appeal]", "next: [‸apeal]", "next › 1", "topic", "apeal", "appeal"),
    (ASK, "picture: phone", "picture: ‸phon", "easy_read › 12 › picture", "picture", "phon", "phone"),
    (FACTS, "unit: school-day", "unit: ‸school-days", "1 › limit › unit", "unit", "school-days", "school-day"),
    (FACTS, "ask: meic\n- id: weak", "ask: ‸meik\n- id: weak", "1 › ask", "organisation", "meik", "meic"),
    (FACTS, "{source: act, part: \"11(1)\"}", "{source: ‸acts}", "1 › sources › 2 › source", "source", "acts", "act"),
    (MEIC, "source: council-page", "source: ‸council", "sources › 1 › source", "source", "council", "council-page"),
    (GLOSSARY, "topics: [ask]", "topics: [‸aks]", "1 › topics › 1", "topic", "aks", "ask"),
    (SITE, "first: [ask]", "first: [‸aks]", "first › 1", "topic", "aks", "ask"),
    (HELP, "contacts: [emergency]", "contacts: [‸emergenci]", "groups › 1 › contacts › 1", "organisation", "emergenci", "emergency"),
]  # fmt: skip
TARGETS = {"topic": ("apeal", "appeal"), "organisation": ("meik", "meic"), "term": ("all", "aln"), "source": ("acts", "act"),
           "page": ("a-zz", "a-z"), "fact": ("school-decide", "school-decides")}  # fmt: skip
LINKS = {"topic": "topic", "org": "organisation", "term": "term", "source": "source", "page": "page"}
SLOTS = {"limit": "fact", "hedged": "fact", "number": "fact", "date": "fact", "phone": "organisation", "text": "organisation",
         "email": "organisation", "source": "source"}  # fmt: skip
for file, old, new, where, kind, wrong, right in REFERENCES:
    ROWS[f"an unknown id: {new.strip()} in {where}"] = (
        (file, old, new),
        f"{where} There is no {kind} “{wrong}”. Did you mean “{right}”?",
    )
TYPED = [(f'"[x]({scheme}:{{}})"', kind) for scheme, kind in LINKS.items()]
TYPED += [(f'"{{{{{slot}:{{}}}}}}"', kind) for slot, kind in SLOTS.items()]
for text, kind in TYPED:
    wrong, right = TARGETS[kind]
    ROWS[f"an unknown id in a text: {text.format(wrong)}"] = (
        both(text.format(wrong)),
        said_of_both(f"There is no {kind} “{wrong}”. Did you mean “{right}”?"),
    )
for key, what in (("phone", "phone number"), ("text", "text number"), ("email", "e-mail address")):
    ROWS[f"an unconfirmed {what} shown bare"] = (
        both(f'"{{{key}:quiet-line}}"'),
        said_of_both(
            f"The {what} of “quiet-line” is not confirmed, and stands here bare. Link to the organisation: [name](org:…)."
        ),
    )


def edit(folder: Path, edits) -> list[str]:
    """Make the edits; the place of each ‸ as file:line:column, in the order of the files."""
    marked: dict[str, str] = {}
    for file, old, new in edits:
        text = marked.get(file) or ("" if old is None else (folder / file).read_text("utf-8"))
        assert (old or "") in text, f"{old!r} is not in {file}"
        marked[file] = text.replace(old or "", new, 1)
    places = []
    for file, text in sorted(marked.items()):
        (folder / file).write_bytes(text.replace("‸", "").encode("utf-8", "surrogateescape"))
        before = ""
        for piece in text.split("‸")[:-1]:
            before += piece
            places.append(f"{file}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}")
    return places


def check(capsys) -> tuple[int, list[str], list[str]]:
    """Exit code, faults and advice of `llwybr check`."""
    code = main(["check"])
    out, err = capsys.readouterr()
    *lines, summary = out.splitlines()
    assert not err and "Traceback" not in out
    told = [line.removeprefix("  ") for line in lines if line.startswith("  ")]
    advice = [line.removeprefix("advice: ") for line in told if line.startswith("advice: ")]
    faults = [line for line in told if not line.startswith("advice: ")]
    assert told == faults + [f"advice: {line}" for line in advice]
    files = [file for level in (faults, advice) for file, _ in groupby(line.partition(":")[0] for line in level)]
    assert [line for line in lines if not line.startswith("  ")] == files + list(checks.left_out())
    assert f": {len(faults)} faults, {len(advice)} advice (" in summary
    return code, faults, advice


def test_the_small_site_has_no_fault(small, capsys):
    assert check(capsys) == (0, [], [])


@pytest.mark.parametrize("name", ROWS)
def test_fault(small, capsys, name):
    *edits, says = ROWS[name]
    says = [says] if isinstance(says, str) else says
    places = edit(small, edits)
    code, faults, advice = check(capsys)
    assert (code, advice) == (1, [])
    assert faults == [f"{place}: {words}" for place, words in zip(places, says, strict=True)]


HARMLESS = [
    "Beth a wnawn â'ch data: dim.",
    "A < B & C.",
    "Ar ôl 16, gofynnwch.",
    "Un cam, dau lun.",
    '"[Siân](lang:en)"',
    "{phone:emergency}",
]


@pytest.mark.parametrize("words", HARMLESS)
def test_what_is_no_fault(small, capsys, words):
    words = words if words.startswith('"') else f'"{words}"'
    edit(small, [both(words) if words.startswith('"{') else prose(words)])
    assert check(capsys) == (0, [], [])


def test_a_file_that_every_site_has_is_missing(small, capsys):
    (small / SITE).unlink()
    assert check(capsys) == (1, [f"{SITE}: This file is missing. Put it back."], [])


def test_all_faults_of_all_files_are_listed_in_one_run(small, capsys):
    """In the order in which an editor works: by file, then by line."""
    chosen = [
        "an unknown key far inside",
        "two numbers in a fact",
        "HTML in opening hours",
        "a picture without alt text",
        "a process without steps",
        "a number typed into prose",
        "an easy-read sentence of no step",
        "a missing language of a word",
    ]
    places = edit(small, [one for name in chosen for one in ROWS[name][:-1]])
    code, faults, _ = check(capsys)
    assert code == 1
    assert [fault.partition(": ")[0] for fault in faults] == places
    assert {fault.partition(": ")[2] for fault in faults} == {ROWS[name][-1] for name in chosen}


def test_a_topic_with_a_fault_of_its_own_is_known_to_the_others(small, capsys):
    """One mistake is reported once, though other files name the topic."""
    edit(small, ROWS["an anchor"][:-1])
    (small / QUIET).write_text("id: [")
    assert [fault.partition(":")[0] for fault in check(capsys)[1]] == [QUIET, ASK]


@pytest.mark.parametrize("broken", ["\t", "&a x", "\udcfb", "a: b: c", "# " + "x" * 256 * 1024])
def test_a_list_that_cannot_be_read_is_one_fault(small, capsys, broken):
    edit(small, [(FACTS, "grade: secondary", f"grade: {broken}")])
    assert len(check(capsys)[1]) == 1


def test_another_program_reads_the_same_faults_as_people(small, capsys):
    edit(small, [one for name in ("an unknown key", "a number typed into prose") for one in ROWS[name][:-1]])
    code, faults, _ = check(capsys)
    assert main(["check", "--format", "json"]) == code == 1
    told = [Fault(**{**one, "path": tuple(one["path"])}) for one in json.loads(capsys.readouterr().out)]
    assert [str(fault) for fault in told] == faults
    assert all(fault.line and fault.column and fault.hint and fault.level == "fault" for fault in told)


def test_words_like_an_emoji_code_stay_as_they_are(small, capsys):
    edit(small, [(ASK, "tier: core", 'tier: "[red]:apple:[/red]"')])
    assert "cannot be “[red]:apple:[/red]”." in check(capsys)[1][0]


# ---- drafts


@pytest.fixture
def draft(small):
    """The topic “appeal” as a draft that nothing links to."""
    edit(small, [DRAFT, (ASK, "next: [appeal]\n", "")])
    return small


UNFINISHED = {
    # what a draft may lack: the edit of APPEAL, what is advised
    "a language": (("title: {cy: Apelio, ", "title: ‸{"), f"title › cy is missing. {BOTH}"),
    "a text": (
        ("answer: {cy: Gallwch apelio.,", 'answer: {cy: ‸"",'),
        "answer › cy is empty. Write the text, or take the whole entry out.",
    ),
    "steps": (("kind: right", "kind: ‸process"), ROWS["a process without steps"][-1]),
    "a part for parents": (
        ("section: disagree", "section: rights"),
        ROWS["nothing for parents where the section speaks to the young person"][-1],
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", UNFINISHED)
def test_what_a_draft_lacks_is_advice(draft, capsys, what):
    (old, new), says = UNFINISHED[what]
    edit(draft, [(APPEAL, old, new)])
    code, faults, advice = check(capsys)
    assert (code, faults) == (0, [])
    assert [line.partition(": ")[2] for line in advice] == [says]


def test_a_draft_has_a_gap_where_a_text_is_missing(draft):
    edit(draft, [(APPEAL, "title: {cy: Apelio, ", "title: {"), (APPEAL, "{cy: Sut,", '{cy: "",')])
    topic = fit_library(draft / "content", drafts=True).topics["appeal"]
    assert (topic.title.cy, topic.title.en, topic.parts[0].heading.cy) == ("…", "Appeal", "…")


def test_readers_do_not_get_a_draft(draft):
    assert set(fit_library(draft / "content", drafts=True).topics) == {"ask", "appeal"}
    library = fit_library(draft / "content")
    assert set(library.topics) == {"ask"} and library.topics == library.without_drafts().topics


def test_a_draft_may_name_another_draft(draft, capsys):
    copy = (draft / APPEAL).read_text().replace("topic:ask", "topic:appeal").replace("help:", "next: [appeal]\nhelp:")
    copy = copy.replace("id: appeal", "id: second").replace(
        "slug: {cy: apelio, en: appeal}", "slug: {cy: ail, en: second}"
    )
    (draft / "content/topics/disagree/second.yml").write_text(copy)
    assert check(capsys) == (0, [], [])


def test_a_broken_reference_in_a_draft_is_a_fault_still(draft, capsys):
    places = edit(draft, [(APPEAL, "help: [meic]", "help: [‸meik]")])
    assert check(capsys)[:2] == (1, [f"{places[0]}: help › 1 There is no organisation “meik”. Did you mean “meic”?"])


# ---- the sentences


def test_faults_stop_the_build_and_carry_every_sentence(small):
    edit(small, ROWS["an unknown key"][:-1] + ROWS["HTML in a name"][:-1])
    with pytest.raises(ContentFaults) as caught:
        fit_library(small / "content")
    assert str(caught.value).splitlines() == [str(fault) for fault in caught.value.faults]
    assert len(caught.value.faults) == 2


def test_a_word_of_the_interface_that_is_gone_stops_the_build_with_its_line(small, root):
    """The first line of the words: where it was, nobody knows."""
    words = (small / WORDS).read_text("utf-8")
    (small / WORDS).write_text("\n".join(line for line in words.splitlines() if not line.startswith("menu:")), "utf-8")
    library = fit_library(small / "content")
    renderer = Renderer(library, Edition(date(2026, 11, 22), "", root / "overrides"))
    with pytest.raises(ContentFaults) as caught:
        renderer.html(next(page for page in pages.for_language(library, "cy") if page.kind == "topic"))
    first = next(n for n, line in enumerate(words.splitlines(), 1) if line and not line.startswith("#"))
    assert str(caught.value) == f"{WORDS}:{first}:1: menu is missing. Look at how it was before, and put it back."


@pytest.mark.parametrize("blank", ["{zz}", "{", "{}", "{name.zz}", "{0}"])
def test_a_blank_that_nothing_fills_stops_the_build_with_its_line(small, blank):
    places = edit(small, [(WORDS, "", f'zz: ‸{{cy: "{blank}", en: "{blank}"}}\n')])
    library = load(small / "content")
    with pytest.raises(ContentFaults) as caught:
        library.word("zz", "cy", name="Meic")
    assert str(caught.value).startswith(f"{places[0]}: zz has a blank that nothing fills (")


def test_people_count_from_one():
    assert trail(("steps", 2, "text", "cy")) == "steps › 3 › text › cy"
    assert trail(()) == ""


def test_the_nearest_name_is_offered_only_when_it_is_near():
    assert nearest("sumary", ["summary", "title"]) == "Did you mean “summary”?"
    assert nearest("zzz", ["summary", "title"]) == ""
