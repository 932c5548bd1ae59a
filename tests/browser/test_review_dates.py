"""A page says so when the day on which its facts should be looked at again has passed."""

from datetime import UTC, datetime, time, timedelta

import pytest

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("kind", ["topic", "easy-read"])
def test_a_passed_review_date_is_said_and_not_a_day_too_soon(pages, library, language, tab, kind):
    page = tab(timezone_id="Europe/London")
    wanted = ("ask-for-decision", kind, language)  # a page that rests on facts in both variants
    address = next(one.address for one in pages if (one.id, one.kind, one.language) == wanted)
    page.goto(address)
    last_day = datetime.fromisoformat(page.locator("[data-review]").get_attribute("datetime"))
    note = page.get_by_text(library.words["date-passed"][language])
    for clock, days, shown in ((time(22), 0, False), (time(2), 1, True), (time(12), 400, True)):
        page.clock.set_fixed_time(datetime.combine(last_day + timedelta(days), clock, UTC))
        page.goto(address)
        assert note.is_visible() == shown, f"{days} days after, at {clock}"
