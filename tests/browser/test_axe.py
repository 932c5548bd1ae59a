"""axe finds nothing on any kind of page: every rule that it has, also those that are off by default."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from page_kinds import SAMPLES

pytestmark = pytest.mark.browser

# 7:1 is two rules in axe: the enhanced one says nothing below 4.5:1. What cannot be decided about these counts as found.
COLOURS = ["color-contrast", "color-contrast-enhanced", "link-in-text-block"]
NEEDED = {"target-size", *COLOURS}
RUN = """async wanted => {
  const ids = axe.getRules().filter(rule => !rule.tags.includes("deprecated")).map(rule => rule.ruleId);
  const rules = Object.fromEntries(ids.map(id => [id, {enabled: !wanted || wanted.includes(id)}]));
  const found = await axe.run({rules});
  const where = results => results.map(one => [one.id, one.nodes.map(node => node.target.join(" "))]);
  return {
    ran: Object.values(found).filter(Array.isArray).flat().map(one => one.id),
    wrong: where(found.violations), undecided: where(found.incomplete),
  };
}"""
OPEN_MENU = "document.querySelectorAll('details').forEach(menu => menu.open = true)"


@pytest.fixture(scope="module")
def page(shared_tab):
    """The page's own policy would stop axe, so here, and only here, it is passed by."""
    return shared_tab(bypass_csp=True)


def test_every_kind_of_page_is_looked_at(kinds):
    assert set(kinds) == set(SAMPLES)


def test_axe_finds_nothing(sample, page):
    page.goto(sample.address)
    page.evaluate(Axe().axe_script)
    page.evaluate(OPEN_MENU)
    findings = []
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        for scheme, rules in (("light", None), ("dark", COLOURS)):
            page.emulate_media(color_scheme=scheme)
            found = page.evaluate(RUN, rules)
            assert set(found["ran"]) >= set(rules or NEEDED)
            undecided = [one for one in found["undecided"] if one[0] in NEEDED]
            findings += [(width, scheme, *one) for one in (*found["wrong"], *undecided)]
    assert findings == []
