"""The usual activities of IT services, `usual/<language>.yaml`, and how people ask for each.

They are read as a matrix of their own that nobody is answered from: matrices without
phrasings borrow from it. All languages name an activity by its English wording.
"""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from bot.knowledge import NONE, Glossary, Knowledge, Phrasing
from bot.matrix import Activity, Catalog, Matrix, Phase, Source
from bot.sources import languagefiles, textlists
from bot.sources.problems import Problem
from bot.sources.rulebook import Rule

NAME = "usual"


def read(folder: Path, glossary: Glossary) -> tuple[Knowledge, tuple[Problem, ...]]:
    """The usual activities of a knowledge folder, and what is wrong with their files."""
    said: dict[str, list[Phrasing]] = {}
    problems: list[Problem] = []
    for language, found in languagefiles.documents(folder / NAME, problems):
        problems += [
            replace(one, rule=Rule.GLOSSARY_FILE)
            for one in textlists.problems(found, textlists.TERMS)
        ]
        for wording, asked in textlists.terms(found).items():
            said.setdefault(wording, []).extend(Phrasing(wording, language, t) for t in asked)
    phrasings = tuple(phrasing for asked in said.values() for phrasing in asked)
    catalog = Catalog((_matrix(wording for wording in said if wording != NONE),))
    return Knowledge(catalog, {NAME: phrasings}, glossary), tuple(problems)


def _matrix(wordings: Iterable[str]) -> Matrix:
    phase = Phase("", NAME)
    activities = tuple(Activity(wording, wording, phase, ()) for wording in wordings)
    return Matrix(NAME, NAME, (), Source(NAME), (), (), None, (phase,), activities)
