import datetime

import pytest

from bot.sources.problems import Level
from tests.review.conftest import TODAY, Review, written

ROWS = [("Manage backups", "us: RA")]
US = {"us": "name: Us"}


def dated(more: str, source: str = "") -> str:
    content = written(ROWS, US, more)
    return content.replace(
        "{title: Rules}", f"{{title: Rules, date: {source}}}" if source else "{title: Rules}"
    )


@pytest.mark.parametrize(
    ("day", "message"),
    [
        ("2025-02-28", "the last review is 1 year old"),
        ("2023-11-01", "the last review is 2 years and 4 months old"),
        ("2026-03-02", "the date of the last review is in the future"),
    ],
)
def test_a_review_that_is_due_is_a_warning(review: Review, day: str, message: str) -> None:
    (found,) = review(dated(f"reviewed: {day}"))

    assert (found.message, found.level, found.value) == (message, Level.WARNING, day)
    assert (found.rule, found.question) == ("reviewed-lately", "Does every letter still hold?")
    assert found.place.line == 3


def test_without_a_review_the_date_of_the_source_is_worth_a_thought(review: Review) -> None:
    (found,) = review(dated("", "2022-11-15"))

    assert (found.message, found.level) == ("this source is 3 years and 3 months old", Level.ADVICE)
    assert found.remedy == "Go through it with all parties, then set `reviewed: 2026-03-01`."


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(dated(""), id="no date at all"),
        pytest.param(dated("reviewed: 2025-03-01", "2019-01-01"), id="a year ago"),
        pytest.param(dated("reviewed: 2026-03-01"), id="today"),
        pytest.param(dated("", "2025-06-01"), id="a fresh source"),
    ],
)
def test_a_fresh_matrix_is_no_finding(review: Review, content: str) -> None:
    assert review(content) == ()


def test_the_day_of_the_review_is_the_one_that_is_given(review: Review) -> None:
    content = dated("reviewed: 2026-03-01")

    assert review(content, TODAY + datetime.timedelta(365)) == ()
    assert review(content, TODAY + datetime.timedelta(366))
