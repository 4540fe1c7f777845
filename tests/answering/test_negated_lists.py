"""A list of what somebody does not do is never the list of what they do."""

import pytest

from bot.answering.answer import Found, Listing, Unknown
from bot.answering.engine import Engine
from bot.answering.reply import reply
from bot.language.wording import ENGLISH
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


TWO_SIDED = {
    "activities where the customer is accountable and OVH is responsible": ("A", "R", "", ""),
    "everything OVH does but we are accountable": ("A", "R", "", ""),
    "rows where OVH is R and the customer is A": ("A", "R", "", ""),
    "wofür ist OVH verantwortlich und der Kunde rechenschaftspflichtig?": ("A", "R", "", ""),
    "what does the customer have to do but OVH gets informed?": ("R", "I", "", ""),
    "de quoi OVH est responsable et dont le client est informé ?": ("I", "R", "", ""),
    "de qué es responsable OVH y somos informados nosotros?": ("I", "R", "", ""),
    "where is OVH responsible and we are not?": ("", "R", "R", ""),
    "what does OVH do that we don't?": ("", "R", "R", ""),
    "everything the customer isn't told about but OVH is": ("", "I", "I", ""),
    "what is OVH not responsible for and we are informed about?": ("I", "", "", "R"),
    "was macht OVH, worüber wir nicht informiert werden?": ("", "R", "I", ""),
    "list for us what OVH is responsible for": ("", "R", "", ""),
    "what are we not responsible for but accountable for?": ("A", "", "R", ""),
}


@pytest.mark.parametrize(("text", "held"), TWO_SIDED.items())
def test_each_party_keeps_the_roles_that_are_said_of_it(
    desk: Engine, text: str, held: tuple[str, str, str, str]
) -> None:
    ours, theirs, not_ours, not_theirs = (set(map(Role, letters)) for letters in held)

    assert listed(desk, text) == [
        activity.id
        for activity in MATRIX.activities
        if activity.roles(CUSTOMER) >= ours
        and activity.roles(OVHCLOUD) >= theirs
        and not activity.roles(CUSTOMER) & not_ours
        and not activity.roles(OVHCLOUD) & not_theirs
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("what are Security Office and Operations both informed of?", ["badges"]),
        ("what are Security Office or Operations informed of?", ["pentest", "patches", "badges"]),
        ("what is Security Office informed of while Operations is responsible?", ["patches"]),
    ],
)
def test_two_of_several_parties_are_asked_about_together(
    four: Engine, text: str, rows: list[str]
) -> None:
    assert listed(four, text) == rows


def test_a_list_of_two_sides_goes_on_in_another_phase(desk: Engine) -> None:
    asked = ("everything OVH does but we are accountable", "and in phase 3?")

    assert listed(desk, *asked) == ["mailbox-administration", "control-plane-access"]


def test_a_list_says_of_each_side_what_it_was_asked_for(desk: Engine) -> None:
    answer = desk.ask("everything OVH does in 3.2 that we are not told about").answer

    assert isinstance(answer, Listing)
    assert reply(answer, desk.knowledge.catalog, ENGLISH).headline == (
        "2 activities · 3.2. Event management · OVHcloud responsible · Customer not informed"
    )


OUTSIDE = {
    "list all activities except those in phase 3": ("", "", "3"),
    "what do we do outside of phase 3?": ("R", "", "3"),
    "everything where we are informed except incidents": ("I", "", "3.2.1"),
    "what are we informed about in 3.1 but not 3.1.2?": ("I", "3.1", "3.1.2"),
    "what do we do in phase 3, not in 3.1?": ("R", "3", "3.1"),
    "alles außer Phase 3": ("", "", "3"),
    "tout sauf la phase 3": ("", "", "3"),
    "todo excepto la fase 3": ("", "", "3"),
    "lista tutte le attività tranne la fase 3": ("", "", "3"),
    "wszystko oprócz fazy 3": ("", "", "3"),
    "tudo exceto a fase 3": ("", "", "3"),
    "wat doen wij buiten fase 3?": ("R", "", "3"),
}


@pytest.mark.parametrize(("text", "asked"), OUTSIDE.items())
def test_phases_are_left_out_of_a_list(
    desk: Engine, text: str, asked: tuple[str, str, str]
) -> None:
    letter, inside, outside = asked

    assert listed(desk, text) == [
        activity.id
        for activity in MATRIX.activities
        if (not letter or Role(letter) in activity.roles(CUSTOMER))
        and activity.phase.number.startswith(inside)
        and not activity.phase.number.startswith(outside)
    ]


def test_a_list_goes_on_without_a_phase(desk: Engine) -> None:
    asked = ("what are we informed about", "except phase 3")

    assert listed(desk, *asked, "and OVH?") == [
        activity.id
        for activity in MATRIX.activities
        if I in activity.roles(OVHCLOUD) and not activity.phase.number.startswith("3")
    ]


def test_one_of_the_roles_is_enough_where_or_joins_them(desk: Engine) -> None:
    assert listed(desk, "what are we responsible for or informed about?") == [
        activity.id for activity in MATRIX.activities if activity.roles(CUSTOMER) & {R, I}
    ]


@pytest.mark.parametrize(
    "text",
    [
        "list all activities except the backups",
        "what are neither we nor OVH informed about?",
        "what is OVH only informed about while we are responsible?",
        "what is OVH responsible or accountable for while we are informed?",
    ],
)
def test_a_list_that_no_filter_holds_is_declined(desk: Engine, text: str) -> None:
    answer = desk.ask(text).answer

    assert isinstance(answer, Unknown)
    assert reply(answer, desk.knowledge.catalog, ENGLISH).headline.startswith("I cannot make")


def test_a_list_of_two_sides_does_not_go_on_with_one_party(desk: Engine) -> None:
    before = desk.ask("everything OVH does but we are accountable")

    assert isinstance(desk.ask("and us?", before).answer, Unknown)


def test_a_phase_that_is_not_there_is_told_with_those_that_are(desk: Engine) -> None:
    said = reply(desk.ask("what is in phase 9?").answer, desk.knowledge.catalog, ENGLISH)

    assert said.headline == "There is no phase 9."
    assert said.hint.startswith("The phases are 1. Before subscription, 2.")


def test_a_list_with_a_phase_that_is_not_there_says_so(desk: Engine) -> None:
    said = reply(desk.ask("show phases 1 and 9").answer, desk.knowledge.catalog, ENGLISH)

    assert said.entries
    assert said.hint == "There is no phase 9."


def test_an_empty_list_says_of_what_and_what_to_do_next(desk: Engine) -> None:
    answer = desk.ask("what are we responsible for in phase 5?").answer
    said = reply(answer, desk.knowledge.catalog, ENGLISH)

    assert said.headline == "No activity fits: 5. End of service · Customer responsible."
    assert said.hint.endswith("“show 5”.")
