"""The fit of the confidence recovers what was planted in the labels."""

import math
from dataclasses import fields

import numpy as np
import pytest

from bot.answering.engine import Engine
from bot.errors import BotError
from bot.evaluation.fitting import fitted
from bot.evaluation.questions import Labelled, read
from bot.knowledge import RANKER, Calibration
from bot.matching.candidates import Signals
from bot.sources import folder

TIMES = 12  # that each question is asked, with a label drawn anew
PLANTED = Calibration(bias=-2.0, weights={"inside": 0.3, "lead": 0.2, "said": 0.5})


def chance(calibration: Calibration, signals: Signals) -> float:
    """The probability that one of the first rows is right."""
    weights = calibration.weights
    odds = calibration.bias + sum(weights[name] * getattr(signals, name) for name in weights)
    return 1 / (1 + math.exp(-odds))


@pytest.fixture(scope="module")
def questions(desk: Engine) -> list[str]:
    file = folder.shipped() / "questions" / "calibration.jsonl"
    return [labelled.question for labelled in read(file, desk.knowledge.catalog).questions][::3]


def test_a_planted_logistic_is_recovered(desk: Engine, questions: list[str]) -> None:
    random = np.random.default_rng(7)
    asked = [ranked for text in questions if (ranked := desk.rank(text)).ranked]
    labelled = [
        Labelled(
            question=text,
            kind="planted",
            gold=(one.ranked[0].row.activity.id,)
            if random.random() < chance(PLANTED, one.signals)
            else (),
        )
        for text, one in zip(questions, map(desk.rank, questions), strict=True)
        for _ in range(TIMES if one.ranked else 0)
    ]

    found = fitted(desk, labelled)

    away = [abs(chance(found, one.signals) - chance(PLANTED, one.signals)) for one in asked]
    assert max(away) < 0.1
    assert sum(away) / len(away) < 0.03
    assert found.ranker == RANKER


def test_no_signal_speaks_against_what_it_is_a_sign_of(desk: Engine, questions: list[str]) -> None:
    against = [  # right where the signals are low
        Labelled(
            question=text,
            kind="planted",
            gold=(one.ranked[0].row.activity.id,) if one.signals.inside < 0 else (),
        )
        for text in questions
        if (one := desk.rank(text)).ranked
    ]

    found = fitted(desk, against)

    assert set(found.weights) == {field.name for field in fields(Signals)}
    weights = list(found.weights.values())
    assert all(weight >= 0 for weight in weights) or sum(map(bool, weights)) == 1
    assert weights.count(0) > 0


def test_first_rows_that_are_always_right_are_trusted_further(
    desk: Engine, questions: list[str]
) -> None:
    ranked = {text: desk.rank(text).ranked for text in questions}
    first = [
        Labelled(question=text, kind="x", gold=(rows[0].row.activity.id,))
        for text, rows in ranked.items()
        if rows
    ]
    second = [
        Labelled(question=text, kind="x", gold=(rows[n % 2].row.activity.id,))
        for n, (text, rows) in enumerate(ranked.items())
        if len(rows) > 1
    ]

    assert fitted(desk, first).sharpness > fitted(desk, second).sharpness


@pytest.mark.parametrize(
    "labelled",
    [
        [],
        [Labelled(question="show everything", kind="list", gold=("backups",))],
        [Labelled(question="谁负责备份", kind="far")],
    ],
)
def test_there_has_to_be_a_question_to_fit_to(desk: Engine, labelled: list[Labelled]) -> None:
    with pytest.raises(BotError, match="nothing to fit"):
        fitted(desk, labelled)
