"""Matrices up to the greatest that a file can hold, for what must fit into Slack's limits."""

import itertools

from hypothesis import strategies as st

from bot.matrix import Activity, Catalog, Matrix, Party, Phase, Role, Source

LONGEST_TEXT = 3000
LONGEST_NAME = 150

_words = st.sampled_from(("Wash the windows", "Feed the cats", "<!here> & *paint*", "Öl prüfen 🎺"))
_lengths = st.sampled_from((1, 30, 80, 400, LONGEST_TEXT))
_letters = st.frozensets(st.sampled_from(Role), min_size=1)


def _text(number: int, words: str, length: int) -> str:
    """A text that no other has, at most as long as is allowed."""
    return f"{number} {words} {words * 200}"[:length].strip() or str(number)


@st.composite
def catalogs(draw: st.DrawFn) -> Catalog:
    """Up to three matrices: few or many rows, of short or long texts, for few or many parties."""
    numbers = itertools.count(1)
    return Catalog(tuple(draw(_matrices(f"m{n}", numbers)) for n in range(draw(st.integers(1, 3)))))


@st.composite
def _matrices(draw: st.DrawFn, name: str, numbers: "itertools.count[int]") -> Matrix:
    wide = draw(st.sampled_from((8, LONGEST_NAME)))
    parties = tuple(
        Party(f"p{n}", _text(n, "Party of the first part", wide))
        for n in range(draw(st.sampled_from((1, 2, 19, 20, 25))))
    )
    phases = tuple(
        Phase(str(n) if draw(st.booleans()) else "", _text(n, "Phase of the house", wide))
        for n in range(1, draw(st.sampled_from((1, 4, 30))) + 1)
    )
    count, length, words = draw(st.sampled_from((1, 20, 120))), draw(_lengths), draw(_words)
    held = tuple((party, draw(_letters)) for party in parties[: draw(st.sampled_from((1, 25)))])
    activities = tuple(
        Activity(
            f"a{n}", _text(next(numbers), words, length), phases[n * len(phases) // count], held
        )
        for n in range(count)
    )
    return Matrix(
        name=name,
        service=_text(0, f"Service {name}", wide),
        aliases=(),
        source=Source(_text(0, "Agreement", wide)),
        definitions=(),
        parties=parties,
        we=parties[0],
        phases=phases,
        activities=activities,
    )
