"""Slack's markup is no part of what a person said."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.markup import message
from bot.language.words import words

# a message as Slack delivers it -> the words that were said
SAID = {
    "no markup": ("who does the backups?", "who does the backups"),
    "a mention": ("<@U0AB12> who does the backups?", "who does the backups"),
    "a mention with a name": ("<@U0AB12|ana> who patches?", "who patches"),
    "everybody called": ("<!here> <!channel> who patches?", "who patches"),
    "a group called": ("<!subteam^S12|@ops> who patches?", "who patches"),
    "a date": ("since <!date^1392734382^{date}|today> who patches?", "since who patches"),
    "a channel": ("in <#C0AB12> who patches?", "in who patches"),
    "a channel with its name": ("in <#C0AB12|incidents> who patches?", "in who patches"),
    "a link": ("<https://example.com/a?b=c> who patches?", "who patches"),
    "a link with a label": ("the <https://example.com|tender> asks", "the tender asks"),
    "a link whose label is its address": ("<https://a.com|https://a.com> asks", "asks"),
    "a link whose label is its host": ("<http://www.a.com|www.a.com> asks", "asks"),
    "a mail link": ("<mailto:ana@a.com|ana@a.com> asks", "asks"),
    "a mail link with a label": ("<mailto:ana@a.com|Ana> asks", "ana asks"),
    "an address without a link": ("see https://a.com/x?y=1 who patches", "see who patches"),
    "an address without a scheme": ("see www.a.com/x who patches", "see who patches"),
    "a mail address": ("ana.b+c@mail.a.com asks who patches", "asks who patches"),
    "an emoji": (":tada: who patches :wave:?", "who patches"),
    "an emoji with a skin": ("who patches :+1::skin-tone-3: today", "who patches today"),
    "a thumb": ("who patches :+1: :-1: :100:", "who patches"),
    "an emoji with a sign in its name": ("who :e-mail: patches :man_in_tuxedo:", "who patches"),
    "a time of day is no emoji": ("at 10:30:00 who patches", "at 10 30 00 who patches"),
    "bold, italic, struck": ("*who* _patches_ ~now~", "who patches now"),
    "code in a line": ("who runs `apt upgrade`?", "who runs apt upgrade"),
    "an ampersand": ("R&amp;D asks", "r d asks"),
    "brackets that were typed": ("who &lt;really&gt; patches", "who really patches"),
    "a mention that was typed": ("who is &lt;@U0AB12&gt;", "who is u0ab12"),
    "a comparison": ("is 50 &lt; 300 &gt; 20", "is 50 300 20"),
    "a link left open": ("<https://a.com who patches", "who patches"),
    "nothing but markup": ("<@U0AB12> :wave:", ""),
    "nothing": ("", ""),
}

# a message -> the words that were said, and those that were pasted beside them
PASTED = {
    "a quoted line": ("> disk 3 failed\nwho replaces it?", "who replaces it", "disk 3 failed"),
    "a quoted line as an entity": ("&gt; disk failed\nwho?", "who", "disk failed"),
    "a quote of a quote": ("&gt;&gt; disk failed\nwho?", "who", "disk failed"),
    "several quoted lines": ("> one\n> two\nwho?", "who", "one two"),
    "a quote after the question": ("who?\n> disk failed", "who", "disk failed"),
    "a code block": ("who?\n```disk\nfailed```", "who", "disk failed"),
    "two code blocks": ("```one``` who? ```two```", "who", "one two"),
    "a code block left open": ("who? ```disk failed", "who", "disk failed"),
    "a quote sign in a code block": ("```a\n> b``` who?", "who", "a b"),
    "markup in a quote": ("> <@U1> see <https://a.com|the log>\nwho?", "who", "see the log"),
    "an arrow in a line is no quote": ("a -&gt; b > c", "a b c", ""),
}


@pytest.mark.parametrize(("text", "said"), SAID.values(), ids=SAID.keys())
def test_markup_is_taken_off(text: str, said: str) -> None:
    found = message(text)

    assert " ".join(words(found.said)) == said
    assert words(found.pasted) == []


@pytest.mark.parametrize(("text", "said", "pasted"), PASTED.values(), ids=PASTED.keys())
def test_what_was_quoted_or_pasted_is_kept_apart(text: str, said: str, pasted: str) -> None:
    found = message(text)

    assert " ".join(words(found.said)) == said
    assert " ".join(words(found.pasted)) == pasted


def test_words_on_both_sides_of_markup_do_not_join() -> None:
    assert words(message("back<@U1>ups and res:tada:tore").said) == [
        "back",
        "ups",
        "and",
        "res",
        "tore",
    ]


@settings(deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="<>&`@:")))
def test_a_text_without_markup_stays_as_it_is(text: str) -> None:
    assert "www." in text or message(text).said == text


@settings(deadline=None)
@given(st.text(alphabet="<>@!#|&;gt`:a1 \n.", max_size=60))
def test_malformed_markup_never_fails_nor_adds_words(text: str) -> None:
    found = message(text)

    assert len(words(found.said) + words(found.pasted)) <= len(text)
