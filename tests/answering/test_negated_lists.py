"""A list of what somebody does not do is never the list of what they do."""

import pytest

from bot.answering.answer import Found, Listing
from bot.answering.engine import Engine
from bot.matrix import Activity, Matrix, Party, Phase, Role, Source
from tests.knowledge import knowledge, shipped_matrix

R, A, C, I = Role  # noqa: E741 - the letters of a matrix
MATRIX = shipped_matrix()
CUSTOMER, OVHCLOUD = MATRIX.parties

# How each language asks what a party is not …, for us and for another; and its words for roles.
FRAMES = {
    "en": ("What are we not {}?", "What is OVH not {}?"),
    "fr": ("De quoi ne sommes-nous pas {} ?", "De quoi OVH n'est-il pas {} ?"),
    "de": ("Bei welchen Aufgaben sind wir nicht {}?", "Bei welchen Aufgaben ist OVH nicht {}?"),
    "es": ("¿De qué no somos {}?", "¿De qué no es {} OVH?"),
    "it": ("Di cosa non siamo {}?", "Di cosa OVH non è {}?"),
    "pl": ("Gdzie nie jesteśmy {}?", "Gdzie OVH nie jest {}?"),
    "pt": ("Pelo que não somos {}?", "Pelo que a OVH não é {}?"),
    "nl": ("Waarvoor zijn wij niet {}?", "Waarvoor is OVH niet {}?"),
}
ROLES = {
    "en": ("responsible for", "accountable for", "consulted on", "informed about"),
    "fr": ("responsable", "redevable", "consulté", "informé"),
    "de": ("verantwortlich", "rechenschaftspflichtig", "konsultiert", "informiert"),
    "es": ("responsable", "rinde cuentas", "consultado", "informado"),
    "it": ("responsabile", "approvatore", "consultato", "informato"),
    "pl": ("odpowiedzialny", "rozliczany", "konsultowany", "informowany"),
    "pt": ("responsável", "prestação de contas", "consultado", "informado"),
    "nl": ("verantwoordelijk", "eindverantwoordelijk", "geraadpleegd", "geïnformeerd"),
}
ASKED = [
    (frame.format(word), party, role)
    for language, frames in FRAMES.items()
    for frame, party in zip(frames, (CUSTOMER, OVHCLOUD), strict=True)
    for word, role in zip(ROLES[language], Role, strict=True)
]


def without(party: Party, role: Role, phase: str = "") -> list[str]:
    return [
        activity.id
        for activity in MATRIX.activities
        if role not in activity.roles(party) and activity.phase.number.startswith(phase)
    ]


def listed(engine: Engine, *asked: str) -> list[str]:
    """The rows that the last of some questions lists, each asked after the one before it."""
    exchange = None
    for text in asked:
        exchange = engine.ask(text, exchange)
    assert exchange is not None
    assert isinstance(exchange.answer, Listing), (asked, exchange.answer)
    return [row.activity.id for row in exchange.answer.rows]


@pytest.mark.parametrize(("text", "party", "role"), ASKED, ids=[text for text, _, _ in ASKED])
def test_what_a_party_is_not_is_listed_in_every_language(
    desk: Engine, text: str, party: Party, role: Role
) -> None:
    assert listed(desk, text) == without(party, role)


@pytest.mark.parametrize(
    "text",
    [
        "Di cosa non siamo responsabili?",
        "¿De qué no somos responsables?",
        "Pelo que não somos responsáveis?",
        "customer not responsible",
    ],
)
def test_a_negation_holds_where_nothing_else_tells_a_list(desk: Engine, text: str) -> None:
    assert listed(desk, text) == without(CUSTOMER, R)


def test_a_list_that_goes_on_with_not_is_the_other_rows(desk: Engine) -> None:
    assert listed(desk, "what is ovh informed about", "and not informed?") == without(OVHCLOUD, I)


def test_a_role_that_is_left_out_is_not_taken_from_the_list_before(desk: Engine) -> None:
    asked = ("what are we informed about in phase 2", "and in phase 3?")

    assert listed(desk, *asked, "what are we not informed about there?") == without(
        CUSTOMER, I, "3"
    )


SECURITY, OPERATIONS = Party("security", "Security Office"), Party("operations", "Operations")
OWNER, AUDIT = Party("owner", "Service Owner"), Party("audit", "Audit")
RUNNING = Phase("1", "Running")


def row(id_: str, text: str, security: str, operations: str, owner: str) -> Activity:
    held = ((SECURITY, security), (OPERATIONS, operations), (OWNER, owner))
    return Activity(id_, text, RUNNING, tuple((p, frozenset(map(Role, s))) for p, s in held if s))


FOUR = Matrix(
    name="office",
    service="Office",
    aliases=(),
    source=Source("Our agreement"),
    definitions=(),
    parties=(SECURITY, OPERATIONS, OWNER, AUDIT),
    we=None,
    phases=(RUNNING,),
    activities=(
        row("pentest", "Run the penetration test", "R", "I", "A"),
        row("patches", "Install the patches", "I", "R", "A"),
        row("badges", "Hand out the badges", "I", "I", "RA"),
    ),
)


@pytest.fixture(scope="module")
def four() -> Engine:
    return Engine.of(knowledge(FOUR))


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("what is Operations not responsible for?", ["pentest", "badges"]),
        ("what is Operations responsible for?", ["patches"]),
        ("what is Audit not informed about?", ["pentest", "patches", "badges"]),
    ],
)
def test_a_party_may_be_called_by_a_word_of_the_frames(
    four: Engine, text: str, rows: list[str]
) -> None:
    assert listed(four, text) == rows


def test_a_verdict_is_given_about_a_party_called_by_a_word_of_the_frames(four: Engine) -> None:
    answer = four.ask("does Operations run the penetration test?").answer

    assert isinstance(answer, Found)
    assert answer.verdict is not None
    assert (answer.verdict.yes, answer.verdict.party) == (False, OPERATIONS)
