"""With JavaScript off nothing is lost: the pages read the same, the links work, and the menu opens."""

import pytest

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def plain_tab(shared_tab):
    return shared_tab(java_script_enabled=False)


def test_a_page_reads_the_same_without_javascript(samples, tab, plain_tab):
    page = tab()
    for sample in samples:
        texts = []
        for window in (page, plain_tab):
            window.goto(sample.address)
            assert window.locator("h1").first.is_visible()
            texts.append(window.locator("body").inner_text())
        assert texts[0] == texts[1] and len(texts[0]) > 200, sample.address


def test_exit_is_a_plain_link_to_the_sites_exit(samples, library, plain_tab):
    for sample in samples:
        plain_tab.goto(sample.address)
        languages = ["cy", "en"] if sample.language == "both" else [sample.language]
        exits = plain_tab.locator("a.exit").evaluate_all("links => links.map(it => it.href)")
        assert exits == [library.site.exit[language] for language in languages], sample.address


def test_the_menu_opens_and_its_links_work_without_javascript(kinds, language, plain_tab, base):
    plain_tab.goto(kinds["easy-read", language].address)
    link = plain_tab.locator("header nav a").first
    assert not link.is_visible()
    plain_tab.click("summary")
    link.click()
    plain_tab.wait_for_url(base + kinds["section", language].address)


def test_the_language_and_variant_links_work_without_javascript(kinds, plain_tab, base):
    topic = kinds["topic", "cy"]
    plain_tab.goto(topic.address)
    plain_tab.click(".tongue")
    plain_tab.wait_for_url(base + topic.others["en"])
    plain_tab.go_back()
    plain_tab.click(".variants a[data-place]")
    plain_tab.wait_for_url(base + topic.variants["easy-read"])


def test_help_now_has_no_script(kinds, language, plain_tab):
    plain_tab.goto(kinds["help-now", language].address)
    assert plain_tab.locator("script, link[rel*=preload]").count() == 0
    assert "script-src" not in plain_tab.locator("meta[http-equiv]").get_attribute("content")
