"""What people write short."""

import pytest

from bot.language import speech
from bot.language.shortenings import written_out
from bot.language.words import fold


@pytest.mark.parametrize("language", speech.LANGUAGES)
def test_shortened_words_are_folded_and_stand_for_others(language: str) -> None:
    for short, full in written_out(language).items():
        assert short == fold(short)
        assert list(full) == [fold(word) for word in full]
        assert short not in full
        assert not written_out(language).keys() & set(full)


def test_the_trades_own_are_the_same_in_every_language() -> None:
    assert {written_out(one)["bkp"] for one in speech.LANGUAGES} == {("backup",)}
    assert written_out("de")["verantw"] == ("verantwortlich",)
