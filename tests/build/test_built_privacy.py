"""One request, nobody else's: no third party, only our own script, nothing of a theme."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from built_site import SOMEWHERE, Element, Page, Site

OUTSIDE = re.compile(r"https?:|^\s*//|[\s,(]//", re.IGNORECASE)
OWN_ADDRESS = {("link", "canonical"), ("link", "alternate")}
# Ways in which a script could speak to another computer or leave something on the phone.
REACHES_OUT = (
    "fetch",
    "XMLHttpRequest",
    "sendBeacon",
    "WebSocket",
    "EventSource",
    "import(",
    "cookie",
    "Storage",
    "indexedDB",
)
FETCHES = ("img", "iframe", "object", "embed", "audio", "video", "source", "track", "base", "form")


def test_only_a_link_that_a_reader_follows_has_an_address_elsewhere(built: Site):
    for page in built:
        for element in page.all():
            for name, value in element.attributes.items():
                if OUTSIDE.search(value) and (element.tag, name) != ("a", "href"):
                    assert _is_own(element, value) or _is_picture(element, value), f"{page}: {element}"


def test_a_page_asks_for_nothing_beside_itself(built: Site):
    for page in built:
        assert not page.all(*FETCHES), page
        assert not page.all("script", src=None), page
        assert {link.attributes["rel"] for link in page.all("link")} <= {"icon", "canonical", "alternate"}, page
        assert page.one("link", rel="icon").attributes["href"].startswith("data:"), "without one, a browser asks"
        assert all(use.attributes["href"].startswith("#") for use in page.all("use")), page


def test_styles_fetch_nothing(built: Site):
    for page in built:
        style = _inside(page.one("style"))
        assert style and "url(" not in style and "@import" not in style and not OUTSIDE.search(style), page


def test_the_script_speaks_to_nobody_and_keeps_nothing(built: Site):
    for page in built:
        for script in page.all("script"):
            code = _inside(script)
            assert not OUTSIDE.search(code), page
            assert not [way for way in REACHES_OUT if way in code], page


def test_every_page_has_the_one_script_of_ours_and_help_now_has_none(built: Site):
    codes = set()
    for page in built:
        scripts = [_inside(script) for script in page.all("script")]
        if page.kind == "help-now":
            assert scripts == [], page
        else:
            assert len(scripts) == 1, page
            codes.update(scripts)
    assert len(codes) == 1


def test_the_policy_allows_this_style_and_script_by_their_hashes_and_nothing_else(built: Site):
    for page in built:
        policy = _policy(page)
        assert policy["default-src"] == "'none'", page
        assert policy["style-src"] == _hash(_inside(page.one("style"))), page
        scripts = [_hash(_inside(script)) for script in page.all("script")]
        assert policy.get("script-src", "") == " ".join(scripts), page
        assert policy["base-uri"] == policy["form-action"] == "'none'", page
        assert "unsafe" not in str(policy), page


def test_the_policy_comes_before_what_it_governs(built: Site):
    for page in built:
        tags = [e.attributes.get("http-equiv", e.tag) for e in page.one("head").all("meta", "style", "link", "script")]
        assert tags.index("Content-Security-Policy") < tags.index("style"), page


def test_nothing_in_a_page_needs_what_the_policy_refuses(built: Site):
    for page in built:
        for element in page.all():
            assert "style" not in element.attributes, f"{page}: {element}"
            assert not [name for name in element.attributes if name.startswith("on")], f"{page}: {element}"


def test_a_page_tells_other_sites_nothing_about_its_reader(built: Site):
    for page in built:
        assert page.one("meta", name="referrer").attributes["content"] == "no-referrer", page


def test_the_site_is_pages_data_and_sitemap_and_no_theme(bare: Site, addressed: Site):
    assert {name.rpartition(".")[2] for name in bare.files} == {"html", "json"}
    assert {name.rpartition(".")[2] for name in addressed.files} == {"html", "json", "xml"}
    assert {name for name in addressed.files if not name.endswith(".html")} == {"api/v1/site.json", "sitemap.xml"}


@pytest.mark.parametrize("mark", ["mkdocs", "material", "md-", "zensical", "jekyll", "generator"])
def test_no_page_has_marks_of_the_tools_that_made_it(built: Site, mark: str):
    for page in built:
        for element in page.all():
            names = (*element.attributes, element.attributes.get("class", ""), element.attributes.get("name", ""))
            assert not any(mark in name.lower() for name in names), f"{page}: {element}"


def _is_own(element: Element, value: str) -> bool:
    return (element.tag, element.attributes.get("rel")) in OWN_ADDRESS and value.startswith(SOMEWHERE)


def _is_picture(element: Element, value: str) -> bool:
    """The icon is in the page itself; only the name of its XML space looks like an address."""
    bare = value.replace("http://www.w3.org/2000/svg", "")
    return element.has(rel="icon") and value.startswith("data:") and not OUTSIDE.search(bare)


def _inside(element: Element) -> str:
    return "".join(element.inside)


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _policy(page: Page) -> dict[str, str]:
    content = page.one("meta", http_equiv="Content-Security-Policy").attributes["content"]
    rules = [rule.partition(" ") for rule in content.split(";")]
    assert len({name for name, _, _ in rules}) == len(rules), page
    return {name: value for name, _, value in rules}
