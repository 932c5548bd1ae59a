"""One request a page, nothing kept, and no script but our own."""

import pytest

pytestmark = pytest.mark.browser

KEPT = """async () => ({
  cookies: document.cookie, local: localStorage.length, session: sessionStorage.length,
  caches: await caches.keys(), databases: await indexedDB.databases(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
NOTHING = {"cookies": "", "local": 0, "session": 0, "caches": [], "databases": [], "workers": 0}
INJECTED = """<script>window.x = 1</script><img src="data:," onerror="window.x = 1"><style>body{color:red}</style>"""


def test_a_page_is_one_request(samples, tab, server, base):
    page = tab()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    server.asked.clear()
    for sample in samples:
        page.goto(sample.address)
        # Time for what a page might ask for late, such as an icon: the server sees it, Playwright does not tell.
        page.wait_for_timeout(100)
    assert asked == [base + sample.address for sample in samples]
    assert server.asked == [f"/{sample.address}" for sample in samples]


def test_nothing_is_kept_after_a_walk_through_the_site(kinds, tab):
    page = tab()
    page.goto("")
    page.click("section[lang=cy] .go")
    page.click("main .next a")
    page.click(".variants a[data-place]")
    page.click(".tongue")
    for kind in ("a-z", "glossary", "organisations", "sources", "help-now", "shell"):
        page.goto(kinds[kind, "en"].address)
    page.click("summary")
    page.click("header nav a")
    assert page.evaluate(KEPT) == NOTHING
    assert page.context.cookies() == []


def test_what_is_injected_into_a_page_does_not_run(samples, tab):
    page = tab()
    stopped = []
    page.on("console", lambda message: stopped.append(message.text))

    def inject(route):
        real = route.fetch()
        route.fulfill(response=real, body=real.text().replace("<main", f"{INJECTED}<main", 1))

    page.route("**/*", inject)
    for sample in samples:
        stopped.clear()
        page.goto(sample.address)
        assert "window.x = 1" in page.content()
        assert page.evaluate("window.x") is None, sample.address
        assert page.evaluate("getComputedStyle(document.body).color") != "rgb(255, 0, 0)"
        assert len([text for text in stopped if "Content Security Policy" in text]) == 3, sample.address


def test_a_missing_page_is_answered_in_both_languages_at_any_depth(library, tab, base):
    page = tab()
    assert page.goto("cy/hen/gyfeiriad/").status == 404
    assert page.locator("h1").all_inner_texts() == [library.words["not-found"][code] for code in ("cy", "en")]
    page.click("section[lang=en] .go")
    page.wait_for_url(f"{base}en/")
