"""Two questions in one message: "who does the backups, and who keeps the logs?"."""

import re

from bot.asking.frames import listed, who_words
from bot.asking.standing import ARTICLES
from bot.language.words import fold, words

# Languages in which an article right after "who" is a pronoun ("e chi lo aggiorna"), and others.
_CLITIC = {"es": (), "fr": ("en", "y", "leur"), "it": ("li", "ne", "ci"), "pt": ()}
_WORD = re.compile(r"[^\W_]+")


def halves(text: str, language: str) -> tuple[str, ...]:
    """The two parts of a text that ask "who" one after the other, or none.

    They are cut where an "and" joins the second, unless it asks about the same ("… them").
    """
    who = who_words(language)
    if sum([word in who for word in words(text)]) < 2:  # as nearly always: positions cost more
        return ()
    found = list(_WORD.finditer(text))
    said = [fold(word.group()) for word in found]
    pronouns = (*ARTICLES[language], *_CLITIC[language]) if language in _CLITIC else ()
    ands = listed(language, "ands")
    asks = [at for at, word in enumerate(said) if word in who]
    for at in asks[1:]:
        if said[at - 1] in ands and not (said[at + 1 :] and said[at + 1] in pronouns):
            return text[: found[at - 1].start()].rstrip(" ,;"), text[found[at].start() :]
    return ()
