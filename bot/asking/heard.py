"""A message in words: those a person said, and those they pasted or quoted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.asking import filters
from bot.asking.frames import frames
from bot.asking.lexicon import Lexicon, familiar, lettered, most
from bot.asking.pieces import parted
from bot.language import markup, speech
from bot.language.words import words

LONGEST = 3000  # characters that are read; a longer message is cut, never refused

# What a person sets apart as not meant: "… the admin side (NOT the mail flow) …".
_AND = r"(?:and |but |und |et |e |y |i |en )?"
_NOT = r"(?:not?(?: talking)?(?: about)?|nicht(?: um)?|pas|non(?: pas)?|nie|não|niet(?: om)?) "
_THE = (
    r"(?:the|our|my|a|an|their|die|der|das|den|unsere?|le|la|les|nos|notre|il|gli|el|los|las"
    r"|o|os|as|de|het|onze) "
)
_LEFT = r"[^(),;.:?!–—\n]*"
# In English also without an article, where only a few words follow: "– not the app, not SAP".
_SAID = (
    r"not (?!(?:sure|yet|urgent|only|just|even|really|working|clear|possible)\b)"
    r"(?!(?:a|all|an|any|at|by|for|from|if|in|me|of|on|phase|that|under|us|we|what|who|with)\b)"
    r"(?!(?:responsible|accountable|consulted|informed|[raci\d])\b)"
    r"(?:[\w'/-]+ ){0,3}[\w'/-]+(?=[),;.!?–—]|$)"
)
_APART = re.compile(rf"[(,;.?!–—][^\S\n]*{_AND}(?:{_NOT}{_THE}{_LEFT}|{_SAID})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heard:
    """A message in words.

    Attributes:
        text: what was said, without markup.
        spoken: the same without what is set apart and without letters of the matrix.
        said: its folded words; those that people ask with are written right and in full.
        pasted: those of what was pasted or quoted.
        language: the language it is said in.
        told: its words tell the language.
        overheard: nobody addressed the bot.
        lexicon: what knows the words that people use.
    """

    text: str
    spoken: str
    said: Sequence[str]
    pasted: Sequence[str]
    language: str
    told: bool
    overheard: bool
    lexicon: Lexicon | None = None

    @classmethod
    def of(cls, text: str, overheard: bool = False, lexicon: Lexicon | None = None) -> "Heard":
        """What a message says, whatever it holds."""
        message = markup.message(text[:LONGEST])
        spoken = filters.without_letters(_APART.sub(" · ", message.said))
        typed, pasted = words(spoken), words(message.pasted)
        language, told = _language(typed or pasted, message.said, lexicon)
        said = _written(typed, language, lexicon)
        return cls(message.said, spoken, said, pasted, language, told, overheard, lexicon)

    def starts(self) -> frozenset[int]:
        """How many of the words stand before each piece of what was said."""
        found: set[int] = set()
        at = 0
        for piece in parted(self.spoken):
            found.add(at)
            at += len(_written(words(piece), self.language, self.lexicon))
        return frozenset(found)


def _written(said: Sequence[str], language: str, lexicon: Lexicon | None) -> Sequence[str]:
    return lexicon.mended(said, language) if lexicon else said


def _language(said: Sequence[str], text: str, lexicon: Lexicon | None) -> tuple[str, bool]:
    """The language of a text, and whether the text tells it.

    Of several that its function words leave open, its letters tell it ("ß", "ł"), then the
    words that people ask with in a language ("ersetzt"), then the frames that fill most of
    it: "Hilfe". "DNS MX" tells nothing.
    """
    level = speech.likeliest(said)
    if len(level) > 1:
        level = lettered(level, text)
    if len(level) > 1 and lexicon:
        level = familiar(level, said, lexicon)
    if len(level) > 1:
        filled = [sum(span.stop - span.start for span in frames(one).spans(said)) for one in level]
        level = most(level, filled)
    return level[0], len(level) == 1
