"""Small matrices and knowledge for tests of the core, and what ships, loaded once."""

from collections.abc import Iterable, Mapping
from functools import cache

from bot.answering.engine import Engine
from bot.knowledge import Glossary, Knowledge, Phrasing
from bot.matrix import Activity, Catalog, Matrix, Party, Phase, Role, Source
from bot.sources import folder, matrices

US = Party("us", "Us", ("Customer",))
THEM = Party("them", "Them", ("Host",))
RUNNING = Phase("1", "Running")


def activity(id_: str, text: str, us: str = "A", them: str = "R") -> Activity:
    """An activity with the letters of both parties; a party without letters is left out."""
    held = ((US, us), (THEM, them))
    return Activity(
        id_,
        text,
        RUNNING,
        tuple((party, frozenset(map(Role, letters))) for party, letters in held if letters),
    )


def matrix(activities: Iterable[Activity] | Mapping[str, str], name: str = "mail") -> Matrix:
    """A matrix of two parties and one phase; a mapping gives ids and texts."""
    if isinstance(activities, Mapping):
        activities = [activity(id_, text) for id_, text in activities.items()]
    return Matrix(
        name=name,
        service=name.title(),
        aliases=(),
        source=Source("Our agreement"),
        definitions=(),
        parties=(US, THEM),
        we=US,
        phases=(RUNNING,),
        activities=tuple(activities),
    )


def knowledge(
    *of: Matrix,
    phrasings: Mapping[str, Iterable[str]] | None = None,
    glossary: Glossary | None = None,
) -> Knowledge:
    """Knowledge of these matrices, with English phrasings for the first by the activity's id."""
    said = {id_: tuple(texts) for id_, texts in (phrasings or {}).items()}
    told = tuple(Phrasing(id_, "en", text) for id_, texts in said.items() for text in texts)
    return Knowledge(Catalog(of), {of[0].name: told}, glossary or Glossary())


@cache
def shipped() -> Engine:
    """The engine over the knowledge that ships."""
    return Engine.of(folder.load(folder.shipped()))


@cache
def shipped_matrix() -> Matrix:
    """The matrix that ships, without the cost of the engine."""
    found, problems = matrices.read(folder.shipped() / "raci.yaml")
    assert found is not None, problems
    return found
