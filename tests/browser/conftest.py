"""What the browser tests share: one real Chromium, and the built site on a small server of its own."""

import os
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from page_kinds import SAMPLES, kind_of
from playwright.sync_api import Browser, sync_playwright
from playwright.sync_api import Page as Tab

from llwybr.library import Library
from llwybr.pages import Page, every_page

ARGUMENTS = [
    *"--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --no-first-run".split(),
    # Nothing leaves the machine: this browser knows no host but our own.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


class Host(SimpleHTTPRequestHandler):
    """Serves a folder as a static host does, with its 404 page, and remembers what was asked for."""

    protocol_version = "HTTP/1.1"

    def log_request(self, *_) -> None:
        self.server.asked.append(self.path)

    def log_message(self, *_) -> None:
        pass

    def send_error(self, code: int, *_) -> None:
        body = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[ThreadingHTTPServer]:
    host = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(site)))
    host.asked = []
    Thread(target=host.serve_forever, daemon=True).start()
    yield host
    host.shutdown()
    host.server_close()


@pytest.fixture(scope="session")
def base(server: ThreadingHTTPServer) -> str:
    return f"http://127.0.0.1:{server.server_port}/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = shutil.which(os.environ.get("CHROMIUM", ""))
    if not path:
        pytest.fail("The browser tests need Chromium: run make test, or set CHROMIUM to its path.", pytrace=False)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield chromium
        chromium.close()


def tabs(browser: Browser, base: str) -> Iterator[Callable[..., Tab]]:
    """Opens a tab that remembers nothing, 1280 px wide unless told; `goto(address)` counts from the top of the site."""
    contexts = []

    def open_tab(width: int = 1280, **options) -> Tab:
        context = browser.new_context(base_url=base, viewport={"width": width, "height": 800}, **options)
        # What is wrong shows at once; waiting the usual half minute tells no more.
        context.set_default_timeout(10_000)
        contexts.append(context)
        return context.new_page()

    yield open_tab
    for context in contexts:
        context.close()


# A tab costs more than a page that is opened in it: where many tests only look, they share one.
tab = pytest.fixture(tabs)
shared_tab = pytest.fixture(scope="module")(tabs)


@pytest.fixture(scope="session")
def pages(library: Library) -> list[Page]:
    return every_page(library)


@pytest.fixture(scope="session")
def kinds(pages: list[Page]) -> dict[tuple[str, str], Page]:
    """(kind, language) -> the first page of that kind."""
    return {(kind_of(page), page.language): page for page in reversed(pages)}


@pytest.fixture(params=SAMPLES, ids="-".join)
def sample(request: pytest.FixtureRequest, kinds: dict[tuple[str, str], Page]) -> Page:
    """One page of each kind, in each language."""
    return kinds[request.param]


@pytest.fixture(scope="session")
def samples(kinds: dict[tuple[str, str], Page]) -> list[Page]:
    return [kinds[sample] for sample in SAMPLES]


@pytest.fixture(scope="module", params=["cy", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return request.param
