"""Where a question for yes or no opens: with a frame, or with a verb before its subject."""

import re
from collections.abc import Sequence

from bot.asking.frames import Frame, listed, who_words
from bot.asking.heard import Heard
from bot.asking.places import within
from bot.asking.plainness import Named
from bot.asking.standing import ARTICLES
from bot.language import speech

_AROUND = frozenset({"fillers", "follows"})
# Languages in which a verb that opens a sentence before its subject asks, …
_VERB_FIRST = frozenset({"de", "es", "it", "nl", "pt"})
# … in which a statement with a question mark does, where an article tells that it is one, …
_STATING = frozenset({"es", "fr", "it", "pt"})
# … and in which what opens the question may stand far from the party.
_APART = frozenset({"pl"})
_INVERTED = re.compile(r"\w-(?:t-)?(?:ils?|elles?|vous|nous|on)\b", re.IGNORECASE)  # French


def opening(heard: Heard, spans: Sequence[Frame], parties: Sequence[Named]) -> int | None:
    """Where a message opens a question for yes or no, or None where it opens none."""
    framed = next((span.start for span in spans if "verdicts" in span.meaning), None)
    if framed is not None or not parties:
        return framed
    said, language, first = heard.said, heard.language, parties[0]
    openers, marked = listed(language, "openers"), "?" in heard.text
    if not (marked or not openers.isdisjoint(said)) or not who_words(language).isdisjoint(said):
        return None
    around = within(spans, _AROUND)
    article = bool(first.start) and said[first.start - 1] in ARTICLES.get(language, ())
    lead = [at for at in range(first.start - article) if at not in around]
    if lead and said[lead[0]] in openers and (len(lead) == 1 or language in _APART):
        return lead[0]
    asks = marked and first.stop < len(said) and _turned(heard, lead, first, article)
    return (lead or [first.start])[0] if asks else None


def _turned(heard: Heard, lead: Sequence[int], first: Named, article: bool) -> bool:
    """Whether what leads to the first party, or goes on from it, turns a statement round."""
    language = heard.language
    if len(lead) == 1 and language in _VERB_FIRST and isinstance(first.meaning, str):
        return heard.said[lead[0]] not in speech.function_words()[language]
    stated = article and not lead and language in _STATING
    return stated or (language == "fr" and bool(_INVERTED.search(heard.text)))
