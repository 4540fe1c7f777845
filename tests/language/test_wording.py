"""The bot's own words in a person's language."""

import datetime

from bot.language.wording import ENGLISH, worded_in


def test_english_is_what_stands_in_the_code() -> None:
    assert ENGLISH("No: {answer}", answer="{not} a field") == "No: {not} a field"
    assert ENGLISH.plural("{count} activity", "{count} activities", 1) == "1 activity"
    assert ENGLISH.plural("{count} activity", "{count} activities", 0) == "0 activities"


def test_a_language_without_a_catalogue_is_answered_in_english() -> None:
    assert worded_in("xx") is ENGLISH


def test_lists_and_dates_are_written_as_the_language_writes_them() -> None:
    assert ENGLISH.listed([]) == ""
    assert ENGLISH.listed(["a"]) == "a"
    assert ENGLISH.listed(["a", "b", "c"]) == "a, b and c"
    assert ENGLISH.day(datetime.date(2022, 11, 5)) == "5 November 2022"
