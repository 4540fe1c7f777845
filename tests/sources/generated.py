"""Matrices of every kind that a file can hold, with the nastiest texts, for properties."""

import datetime

from hypothesis import strategies as st

from bot.knowledge import NONE
from bot.matrix import Activity, Contact, Contacts, Matrix, Party, Phase, Role, Source
from bot.sources.schema import CONTROL

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
    "_x0041_",
    "›",
    "a › b",
    "</script>",
    "<br>",
    "שלום",
)

_characters = st.characters(exclude_categories=["Cs"]).filter(lambda one: not CONTROL.match(one))
_letters = st.text(_characters, min_size=1, max_size=20)
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
_days = st.none() | st.dates(min_value=datetime.date(1000, 1, 1))
_ways: st.SearchStrategy[tuple[Contact, ...]] = st.lists(
    st.builds(
        Contact,
        st.just("email"),
        st.sampled_from(("ops@example.com", "a.b+c@example.org")),
        st.just("") | texts,
        st.booleans(),
    ),
    min_size=1,
    max_size=2,
).map(tuple)
_some_ways = st.just(()) | _ways
_roles = st.frozensets(st.sampled_from(Role), min_size=1)


@st.composite
def _parties(draw: st.DrawFn) -> tuple[Party, ...]:
    """Parties whose names nobody shares."""
    names = st.tuples(ids, texts)
    by = (lambda one: one[0], lambda one: one[1].casefold())
    drawn = draw(st.lists(names, min_size=1, max_size=5, unique_by=by))
    official = {name.casefold() for _, name in drawn}
    aliases = draw(st.lists(texts.filter(lambda one: one.casefold() not in official), max_size=2))
    (key, name), *others = drawn
    first = Party(key, name, tuple(aliases), draw(_some_ways))
    return (first, *(Party(key, name) for key, name in others))


@st.composite
def _phases(draw: st.DrawFn, parties: tuple[Party, ...]) -> tuple[Phase, ...]:
    """A tree of phases without two alike in one place, each before those that stand in it."""
    found: list[Phase] = []

    def grow(parent: Phase | None, depth: int) -> None:
        for _ in range(draw(st.integers(0 if parent else 1, 2))):
            phase = Phase(draw(_numbers), draw(texts), parent, draw(_told(parties)))
            if (parent, phase.label) not in [(one.parent, one.label) for one in found]:
                found.append(phase)
                if depth < 3:
                    grow(phase, depth + 1)

    grow(None, 1)
    return tuple(found)


def _told(parties: tuple[Party, ...]) -> st.SearchStrategy[Contacts]:
    """Contacts of one party or of none, as they stand in a phase or an activity."""
    pair = st.tuples(st.sampled_from(parties), _ways)
    return st.just(()) | pair.map(lambda one: (one,))


@st.composite
def _activity(draw: st.DrawFn, id_: str, phase: Phase, parties: tuple[Party, ...]) -> Activity:
    held = draw(st.tuples(*(st.none() | _roles for _ in parties)))
    letters = tuple((party, roles) for party, roles in zip(parties, held, strict=True) if roles)
    return Activity(id_, draw(texts), phase, letters, draw(_told(parties)))


@st.composite
def matrices(draw: st.DrawFn) -> Matrix:
    """A matrix as `bot.sources.matrices.read` can give it, in a file called mail.yaml."""
    parties = draw(_parties())
    phases = draw(_phases(parties))
    inner = [phase for phase in phases if phase not in {below.parent for below in phases}]
    placed = [p for p in phases for _ in range(draw(st.integers(1 if p in inner else 0, 2)))]
    named = draw(st.lists(ids, min_size=len(placed), max_size=len(placed), unique=True))
    activities = tuple(
        draw(_activity(id_, phase, parties)) for id_, phase in zip(named, placed, strict=True)
    )
    defined = draw(st.dictionaries(st.sampled_from(Role), texts))
    return Matrix(
        "mail",
        draw(texts),
        tuple(draw(st.lists(texts, max_size=3))),
        Source(
            draw(texts), draw(st.sampled_from(("", "https://example.com/a?b=c&d"))), draw(_days)
        ),
        tuple((role, defined[role]) for role in Role if role in defined),
        parties,
        draw(st.none() | st.sampled_from(parties)),
        phases,
        activities,
        draw(_days),
    )
