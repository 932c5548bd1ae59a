"""`make serve`: what an editor saves shows in both languages, and a mistake does not end the work."""

import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from built_site import edit, environment

PATIENCE = 30
ASK = "content/topics/plan/ask.yml"
PAGES = {"cy": "cy/y-cynllun/gofyn/", "en": "en/the-plan/ask/"}


class Server:
    """`mkdocs serve` in a checkout, with what it says kept in a file."""

    def __init__(self, checkout: Path):
        self.checkout = checkout
        self.log = checkout / "serve.log"
        self.port = _free_port()
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{self.port}"]
        self.output = self.log.open("w")
        self.process = subprocess.Popen(
            command, cwd=checkout, env=environment(checkout), stdout=self.output, stderr=subprocess.STDOUT
        )

    def page(self, address: str) -> str:
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/{address}", timeout=5) as answer:
                return answer.read().decode()
        except (URLError, ConnectionError, TimeoutError):
            return ""

    def says(self) -> str:
        return self.log.read_text("utf-8")

    def wait(self, happened: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + PATIENCE
        while not happened():
            assert self.process.poll() is None, f"The server has ended.\n{self.says()}"
            assert time.monotonic() < end, f"Not after {PATIENCE} s: {what}\n{self.says()}"
            time.sleep(0.1)

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()
        self.output.close()


@pytest.fixture
def server(small: Path) -> Iterator[Server]:
    server = Server(small)
    try:
        server.wait(lambda: "Serving on" in server.says(), "the server is ready")
        yield server
    finally:
        server.stop()


def test_a_saved_title_shows_on_the_pages_of_both_languages(server: Server):
    _save_title(server, "Cynllun i bawb", "A plan for everyone")
    new = {"cy": "Cynllun i bawb", "en": "A plan for everyone"}
    server.wait(lambda: all(_heading(server, lang) == new[lang] for lang in PAGES), "both pages show the new title")
    assert "A plan for everyone" in server.page("en/a-z/")
    assert "Cynllun i bawb" in server.page("cy/y-cynllun/") and "Cynllun i bawb" in server.page("t/ask/")


def test_a_mistake_is_told_and_the_work_goes_on_when_it_is_mended(server: Server):
    before = _text(server, "en")
    edit(server.checkout / ASK, "section: plan\n", "section: plan\ncolour: blue\n")
    server.wait(lambda: "colour is not a key that can stand here" in server.says(), "the fault is told")
    line = (server.checkout / ASK).read_text("utf-8").splitlines().index("colour: blue") + 1
    assert re.search(rf"{ASK}:{line}:\d+: colour", server.says())
    assert server.process.poll() is None
    server.wait(lambda: _text(server, "en") == before, "the page is as it was")

    edit(server.checkout / ASK, "section: plan\ncolour: blue\n", "section: plan\n")
    _save_title(server, "Y cynllun eto", "The plan again")
    new = {"cy": "Y cynllun eto", "en": "The plan again"}
    server.wait(lambda: all(_heading(server, lang) == new[lang] for lang in PAGES), "the server has recovered")


def test_a_draft_is_shown_to_its_editor(server: Server):
    made = subprocess.run(
        [sys.executable, "-m", "llwybr", "new", "my-draft", "plan"],
        cwd=server.checkout,
        env=environment(server.checkout),
        capture_output=True,
    )
    assert made.returncode == 0
    server.wait(lambda: 'class="topic"' in server.page("en/the-plan/my-draft/"), "the draft is shown")
    assert 'class="easy-read"' in server.page("cy/y-cynllun/my-draft/hawdd-ei-ddeall/")


def test_a_changed_template_shows(server: Server):
    edit(server.checkout / "overrides/pages/topic.html", "<h1>", "<h1><i>new</i> ")
    server.wait(lambda: _heading(server, "cy").startswith("<i>new</i>"), "the template is read again")


def _save_title(server: Server, welsh: str, english: str) -> None:
    edit(server.checkout / ASK, "title: {cy: Gofyn, en: Ask}", f"title: {{cy: {welsh}, en: {english}}}")


def _text(server: Server, language: str) -> str:
    return server.page(PAGES[language]).partition("<main")[2].partition("</main>")[0]


def _heading(server: Server, language: str) -> str:
    return server.page(PAGES[language]).partition("<h1>")[2].partition("</h1>")[0]


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]
