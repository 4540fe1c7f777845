"""Matrices of every kind that a file can hold, with the nastiest texts, for properties."""

import datetime

from hypothesis import strategies as st

from bot.knowledge import NONE
from bot.matrix import Activity, Matrix, Party, Phase, Role, Source

NASTY = (
    "a | b",
    "a  b",
    'say "so"',
    "it's",
    "line\nbreak",
    "tab\there",
    "=1+1",
    "@here",
    "- dash",
    "key: value",
    "note # not",
    "[x](https://example.com)",
    "{a: b}",
    "*star*",
    "&amp;",
    "<b>bold</b>",
    "a\\|b",
    "`code`",
    "null",
    "yes",
    "3.10",
    "2022-11-15",
    "~",
    "…",
    "RA",
    "naïve œuvre",
    "日本語",
    "\x85",
    "\u2028",
    "\ufeff",
    "\x00",
    "'quoted'",
    "end:",
    "# heading",
    "1. one",
    "!tag",
    "%",
    "?",
    "---",
    "-->",
    "]]>",
)

_letters = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
_pieces = st.one_of(st.sampled_from(NASTY), _letters, st.just("Manage backups"))
texts = (
    st.lists(_pieces, min_size=1, max_size=3)
    .map(lambda pieces: " ".join(pieces).strip())
    .filter(lambda text: 0 < len(text) <= 150)
)
ids = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}", fullmatch=True).filter(
    lambda one: one != NONE
)
_numbers = st.from_regex(r"([1-9][0-9]?(\.[1-9][0-9]?){0,3})?", fullmatch=True)
_roles = st.frozensets(st.sampled_from(Role), min_size=1)


@st.composite
def phases(draw: st.DrawFn) -> tuple[Phase, ...]:
    """A tree of phases without two that are alike, each before those that stand in it."""
    found: list[Phase] = []

    def grow(parent: Phase | None, depth: int) -> None:
        for _ in range(draw(st.integers(0 if parent else 1, 2))):
            phase = Phase(draw(_numbers), draw(texts), parent)
            if phase not in found:
                found.append(phase)
                if depth < 3:
                    grow(phase, depth + 1)

    grow(None, 1)
    return tuple(found)


@st.composite
def matrices(draw: st.DrawFn) -> Matrix:
    """A matrix as `bot.sources.matrices.read` can give it, in a file called mail.yaml."""
    names = st.tuples(ids, texts, st.lists(texts, max_size=2))
    drawn = draw(
        st.lists(
            names, min_size=1, max_size=5, unique_by=(lambda n: n[0], lambda n: n[1].casefold())
        )
    )
    official = {name.casefold() for _, name, _ in drawn}
    parties = tuple(
        Party(key, name, tuple(a for a in aliases if a.casefold() not in official))
        for key, name, aliases in drawn[:1]
    ) + tuple(Party(key, name) for key, name, _ in drawn[1:])
    placed = draw(phases())
    inner = [phase for phase in placed if phase not in {below.parent for below in placed}]
    activities: list[Activity] = []
    used = draw(st.lists(ids, min_size=2 * len(placed), max_size=2 * len(placed), unique=True))
    for phase in placed:
        for _ in range(draw(st.integers(1 if phase in inner else 0, 2))):
            held = draw(
                st.lists(st.one_of(st.none(), _roles), min_size=len(parties), max_size=len(parties))
            )
            pairs = tuple(
                (party, roles) for party, roles in zip(parties, held, strict=True) if roles
            )
            activities.append(Activity(used.pop(), draw(texts), phase, pairs))
    defined = draw(st.dictionaries(st.sampled_from(Role), texts))
    return Matrix(
        "mail",
        draw(texts),
        tuple(draw(st.lists(texts, max_size=3))),
        Source(
            draw(texts),
            draw(st.sampled_from(("", "https://example.com/a?b=c&d"))),
            draw(st.none() | st.dates(min_value=datetime.date(1000, 1, 1))),
        ),
        tuple((role, defined[role]) for role in Role if role in defined),
        parties,
        draw(st.none() | st.sampled_from(parties)),
        placed,
        tuple(activities),
    )
