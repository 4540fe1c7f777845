"""Activities that the bot cannot tell apart, and phrasings that lead to another activity."""

from collections.abc import Iterator

from bot.answering.engine import Engine
from bot.evaluation.lost import lost
from bot.language.speech import function_words
from bot.language.words import words
from bot.matching.candidates import Candidate
from bot.matrix import Activity
from bot.review.subject import Subject
from bot.sources import phrasings
from bot.sources.problems import Level, Problem
from bot.sources.rulebook import Rule

CLOSE = 0.5  # the part of an activity's own confidence from which another one is a rival
SOME = 0.1  # the least confidence of a rival


def alike(subject: Subject) -> Iterator[Problem]:
    """Activities that are taken for another one when they are asked for in their own words.

    Each is asked for by its words in another order and without those that carry no
    meaning, as people remember a line; asked verbatim, it would always be found. Where
    both have the same letters, nobody gets a wrong answer, and it is only worth a thought.
    """
    told: set[frozenset[str]] = set()
    for activity in subject.matrix.activities:
        rivals = _rivals(subject.engine(), activity)
        if not rivals:
            continue
        rival = next((one for one in rivals if one.letters != activity.letters), rivals[0])
        pair = frozenset((activity.id, rival.id))
        if pair not in told:
            told.add(pair)
            yield _told(subject, activity, rival)


def _told(subject: Subject, activity: Activity, rival: Activity) -> Problem:
    line = subject.places.activity(rival).line
    return Problem(
        subject.places.activity(activity),
        f"the bot hardly tells this from `{rival.id}` on line {line}: {rival.text}",
        "Say in the wording of each what sets it apart, or add phrasings for both.",
        activity.text,
        Level.ADVICE if activity.letters == rival.letters else Level.WARNING,
        Rule.DISTINCT_WORDING,
        f"When is it “{activity.text}”, and when “{rival.text}”?",
    )


def _rivals(engine: Engine, activity: Activity) -> list[Activity]:
    """The activities that come close to this one, or win, when it is asked for.

    Those of the very same text are left out: that they stand there twice is told anyway.
    """
    ranked = engine.rank(_remembered(activity)).ranked
    least = max(CLOSE * _confidence(ranked, activity), SOME)
    near = [one.row.activity for one in ranked if one.confidence >= least]
    return [one for one in near if _plain(one) != _plain(activity)]


def _confidence(ranked: tuple[Candidate, ...], activity: Activity) -> float:
    return next((one.confidence for one in ranked if one.row.activity == activity), 0.0)


def _remembered(activity: Activity) -> str:
    """An activity as people remember it: its words that carry meaning, in another order."""
    said = words(activity.text)
    spoken = frozenset[str]().union(*function_words().values())
    return " ".join(reversed([word for word in said if word not in spoken] or said))


def _plain(activity: Activity) -> str:
    return " ".join(activity.text.split()).casefold()


def astray(subject: Subject) -> Iterator[Problem]:
    """Phrasings that another activity would win."""
    for one in lost(subject.engine()):
        yield Problem(
            phrasings.place(subject.folder, one.matrix, one.phrasing),
            f"another activity would win this phrase: `{one.winner.activity.id}`",
            f"Word it as only `{one.phrasing.activity}` is asked for, or move it there.",
            one.phrasing.text,
            Level.WARNING,
            Rule.WON_PHRASING,
            f"Whoever says this: do they mean “{one.winner.activity.text}”?",
        )
