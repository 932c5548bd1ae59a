"""When one language of an agreed text moves on alone: who is told, how loudly, and for how long it may wait."""

import os
import subprocess
from datetime import date, timedelta

import pytest

from llwybr import agreement, status
from llwybr.__main__ import main

ANSWER = ("answer",)
STAGES = {"draft": "advice: ", "public": ""}


@pytest.fixture
def agreed(content):
    """The small content, agreed on in every file."""
    library = content.library()
    agreement.agree(library, library.files)
    return content


@pytest.mark.parametrize(
    ("cy", "en", "says"),
    [
        ("Gallwch ofyn.", "You can ask.", []),
        ("Gallwch  ofyn.", "You can\nask.", []),
        ("Gallwch ofyn.", "You may ask.", ["advice: answer › cy has changed in English only."]),
        ("Cewch ofyn.", "You can ask.", ["advice: answer › en has changed in Welsh only."]),
        ("Cewch ofyn.", "You may ask.", []),
        ("Dyma fwy.", "Ask", []),
    ],
    ids=["nothing", "spaces only", "English", "Welsh", "both", "both, to what stands elsewhere"],
)
def test_the_language_that_has_not_followed_is_named(agreed, cy, en, says):
    agreed.put(ANSWER, cy, en)
    assert agreed.told("stale") == says


def test_an_inserted_part_hides_nothing(agreed):
    agreed.topic["parts"][0]["text"]["en"] = "Here is much more."
    new = {"id": "new", "heading": {"cy": "Nawr", "en": "Now"}, "text": {"cy": "Nawr.", "en": "Now."}}
    agreed.topic["parts"].insert(0, new)
    assert agreed.told("stale") == ["advice: parts › 2 › text › cy has changed in English only."]


def test_a_text_that_was_never_agreed_waits_for_nobody(content):
    library = content.library()
    agreement.agree(library, ["content/topics/plan/later.yml"])
    content.put(ANSWER, "Cewch ofyn.", "You can ask.")
    assert content.told("stale") == []


def test_agreeing_again_ends_the_waiting(agreed, capsys):
    agreed.put(ANSWER, "Cewch ofyn.", "You can ask.")
    agreed.write()
    assert main(["agree", "topics/plan/ask"]) == 0
    assert capsys.readouterr().out == "5 texts agreed.\n"
    assert agreed.told("stale") == []


def test_a_gap_in_a_draft_is_not_agreed_on(content):
    content.topic["state"] = "draft"
    content.put(ANSWER, "", "You can ask.")
    agreement.agree(content.library(), ["content/topics/plan/ask.yml"])
    content.put(ANSWER, "Gallwch ofyn.", "You can ask.")
    assert content.told("stale") == []


def test_agreeing_on_one_file_leaves_the_others(agreed):
    before = agreement.read(agreed.folder)
    agreed.put(ANSWER, "Cewch ofyn.", "You may ask.")
    agreement.agree(agreed.library(), ["content/topics/plan/ask.yml"])
    after = agreement.read(agreed.folder)
    assert {id_ for id_ in before if before[id_] != after[id_]} == {"topics/plan/ask"}


def test_the_lock_is_sorted_so_that_two_people_seldom_meet_in_it(agreed):
    lines = (agreed.folder / agreement.LOCK).read_text("utf-8").splitlines()
    assert lines[0].startswith("#") and lines[1:] == sorted(lines[1:])


@pytest.mark.parametrize("file", ["topics/plan/nothing", "content/topics/plan/ask.yml"])
def test_agree_refuses_a_file_that_is_not_there(agreed, capsys, file):
    lock = (agreed.folder / agreement.LOCK).read_bytes()
    assert main(["agree", file, "topics/plan/ask"]) == 1
    assert capsys.readouterr().out == f"There is no file “{file}”. Write it as topics/plan/idp.\n"
    assert (agreed.folder / agreement.LOCK).read_bytes() == lock


def test_agree_all(content, capsys):
    content.write()
    assert main(["agree", "all"]) == 0
    assert {"site", "topics/plan/ask", "facts/plan", "words"} <= set(agreement.read(content.folder))


# ---- how loudly

SAYS = "answer › cy has changed in English only."
URGENT = {
    # days until the date that `urgent:` names: what is said on a public site
    None: [SAYS],
    -1: [SAYS],
    0: [f"advice: {SAYS}"],
    14: [f"advice: {SAYS}"],
    15: ["urgent is too far off.", SAYS],
}


@pytest.mark.parametrize("stage", STAGES)
def test_advice_on_a_draft_site_and_a_fault_on_a_public_one(agreed, stage):
    agreed.files["site.yml"]["stage"] = stage
    agreed.put(ANSWER, "Gallwch ofyn.", "You may ask.")
    assert agreed.told("stale") == [f"{STAGES[stage]}{SAYS}"]


@pytest.mark.parametrize("days", URGENT)
def test_an_urgent_text_may_wait_a_fortnight(agreed, today, days):
    agreed.files["site.yml"]["stage"] = "public"
    if days is not None:
        agreed.topic["urgent"] = (today + timedelta(days=days)).isoformat()
    agreed.put(ANSWER, "Gallwch ofyn.", "You may ask.")
    assert agreed.told("stale") == URGENT[days]


def test_a_draft_topic_waits_quietly_on_a_public_site(agreed):
    agreed.files["site.yml"]["stage"] = "public"
    agreed.topic["state"] = "draft"
    agreed.put(ANSWER, "Gallwch ofyn.", "You may ask.")
    assert agreed.told("stale") == [f"advice: {SAYS}"]


# ---- status


@pytest.fixture
def commit(agreed):
    """Commits all that there is, as of a day."""

    def git(*words: str, day: str = "2026-01-01") -> None:
        dated = {f"GIT_{who}_DATE": f"{day}T12:00:00" for who in ("AUTHOR", "COMMITTER")}
        names = {f"GIT_{who}_{what}": "a" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        subprocess.run(
            ["git", *words], cwd=agreed.root, env=os.environ | dated | names, check=True, capture_output=True
        )

    def on(day: str) -> None:
        agreed.write()
        git("add", ".")
        git("commit", "--quiet", "--message", "x", day=day)

    git("init", "--quiet")
    on("2026-01-01")
    return on


def waiting(content) -> list[tuple[str, str, str]]:
    return [(one.since.isoformat(), one.text.file, one.text.waits) for one in status.waiting(content.library())]


def test_what_waits_for_a_translator_oldest_first(agreed, commit):
    agreed.put(ANSWER, "Gallwch ofyn.", "You may ask.")
    commit("2026-03-01")
    agreed.files["help-now.yml"]["answer"]["cy"] = "Galwch."
    commit("2026-02-01")
    agreed.files["site.yml"]["welcome"]["en"] = "You are welcome."
    assert waiting(agreed) == [
        ("2026-02-01", "content/help-now.yml", "en"),
        ("2026-03-01", "content/topics/plan/ask.yml", "cy"),
        (date.today().isoformat(), "content/site.yml", "cy"),
    ]


def test_a_text_of_several_lines_waits_since_its_last_change(agreed, commit):
    agreed.files["help-now.yml"] = (
        "groups:\n- id: a\n  heading: {cy: A, en: B}\nanswer:\n  cy: >-\n    Un.\n    Dau.\n  en: >-\n    One.\n    Two."
    )
    agreement.agree(agreed.library(), ["content/help-now.yml"])
    commit("2026-02-01")
    agreed.files["help-now.yml"] = agreed.files["help-now.yml"].replace("Two.", "Three.")
    commit("2026-03-01")
    assert waiting(agreed) == [("2026-03-01", "content/help-now.yml", "cy")]


def test_without_git_it_waits_since_today(agreed):
    agreed.put(ANSWER, "Cewch ofyn.", "You can ask.")
    assert waiting(agreed) == [(date.today().isoformat(), "content/topics/plan/ask.yml", "en")]


def test_status_says_how_the_content_stands(agreed, capsys):
    agreed.put(ANSWER, "Cewch ofyn.", "You can ask.")
    agreed.files["facts/plan.yml"][0]["review"] = "2026-01-01"
    agreed.files["reviews.yml"] = [{"topic": "ask", "what": "law", "who": {"cy": "A", "en": "A"}, "on": "2026-11-22"}]
    rows = dict(status.rows(agreed.library(), date(2026, 11, 22)))
    assert rows["Stage"].startswith("draft. To be public it needs: a publisher; an address")
    assert rows["Stage"].endswith("can be made); a Welsh review of 1 core topics.")
    assert rows["Topics"] == "1 core, draft, 1 core, ready"
    assert rows["Facts"] == "2 official, 0 secondary, 1 unconfirmed"
    assert rows["Look at again"] == "2026-01-01  decide"
    assert rows["Waiting for a translator"].endswith("ask.yml:19  answer: English")
    assert rows["Reviews"] == "2026-11-22  ask: law, A"
    assert main(["status"]) == 0
    out = capsys.readouterr().out
    assert all(what in out for what in rows)


def test_status_of_a_content_that_waits_for_nothing(agreed):
    rows = dict(status.rows(agreed.library(), date(2026, 11, 22)))
    assert rows["Look at again"] == "Nothing is due; the next is on 22 May 2027."
    assert (rows["Waiting for a translator"], rows["Reviews"]) == ("Nothing.", "None yet.")
