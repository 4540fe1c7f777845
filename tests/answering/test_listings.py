"""Lists are exact: what the matrix holds for a party, a letter and a phase."""

from dataclasses import dataclass, replace

import pytest

from bot.answering.answer import Listing
from bot.answering.engine import Engine
from bot.matrix import Party, Phase, Role
from tests.knowledge import activity, knowledge, matrix, shipped_matrix

MATRIX = shipped_matrix()
CUSTOMER, OVHCLOUD = MATRIX.parties
NAMES = {CUSTOMER.key: "we are", OVHCLOUD.key: "OVH is"}
LETTERS = {
    Role.RESPONSIBLE: "responsible for",
    Role.ACCOUNTABLE: "accountable for",
    Role.CONSULTED: "consulted on",
    Role.INFORMED: "informed about",
}
PHRASINGS = [
    "list everything {who} {letter}{phase}",
    "which tasks {who} {letter}{phase}?",
    "show me all activities {who} {letter}{phase}",
]


@dataclass(frozen=True)
class Asked:
    """What a list is asked for, to be filtered by hand."""

    party: Party
    role: Role
    phase: Phase | None = None

    @property
    def expected(self) -> list[str]:
        return [
            activity.id
            for activity in MATRIX.activities
            if self.role in activity.roles(self.party)
            and (self.phase is None or self.phase in activity.phase.lineage)
        ]

    def question(self, phrasing: str, within: str) -> str:
        phase = within.format(self.phase.number) if self.phase else ""
        return phrasing.format(who=NAMES[self.party.key], letter=LETTERS[self.role], phase=phase)


EVERY = [
    Asked(party, role, phase)
    for party in MATRIX.parties
    for role in Role
    for phase in (None, *MATRIX.phases)
]


def listed(desk: Engine, question: str) -> list[str]:
    answer = desk.ask(question).answer
    assert isinstance(answer, Listing), (question, answer)
    return [row.activity.id for row in answer.rows]


@pytest.mark.parametrize("within", [" in phase {}", " in {}"])
@pytest.mark.parametrize("phrasing", PHRASINGS)
@pytest.mark.parametrize(
    "asked", EVERY, ids=lambda a: f"{a.party.key}-{a.role}-{a.phase.number if a.phase else 'all'}"
)
def test_a_list_is_what_the_matrix_says(
    desk: Engine, asked: Asked, phrasing: str, within: str
) -> None:
    assert listed(desk, asked.question(phrasing, within)) == asked.expected


@pytest.mark.parametrize("phase", MATRIX.phases, ids=lambda phase: phase.number)
@pytest.mark.parametrize("phrasing", ["show {}", "what happens in {}?", "list all tasks in {}"])
def test_a_phase_is_listed_by_number_and_by_title(
    desk: Engine, phrasing: str, phase: Phase
) -> None:
    titled = [one for one in MATRIX.phases if one.title == phase.title]
    by_number = [a.id for a in MATRIX.activities if phase in a.phase.lineage]
    by_title = [a.id for a in MATRIX.activities if set(titled) & set(a.phase.lineage)]

    assert listed(desk, phrasing.format(phase.number)) == by_number
    assert listed(desk, phrasing.format(phase.title)) == by_title


def ids(*holding: tuple[Party, str]) -> list[str]:
    """The activities for which each of the parties has exactly these letters."""
    return [
        activity.id
        for activity in MATRIX.activities
        if all(activity.roles(party) == set(map(Role, letters)) for party, letters in holding)
    ]


BARE_R = ids((OVHCLOUD, "R")) + ids((OVHCLOUD, "RI"))
NOT_OURS = [a.id for a in MATRIX.activities if not a.roles(CUSTOMER)]
EXACT = {
    "Where is OVH R and not A?": sorted(BARE_R, key=[a.id for a in MATRIX.activities].index),
    "où sommes-nous A sans être R ?": ids((CUSTOMER, "A")),
    "rows we are accountable for but don't carry out": ids((CUSTOMER, "A")),
    "where are we not accountable?": [
        a.id for a in MATRIX.activities if Role.ACCOUNTABLE not in a.roles(CUSTOMER)
    ],
    "rows nobody is informed of": [
        a.id
        for a in MATRIX.activities
        if not any(Role.INFORMED in a.roles(party) for party in MATRIX.parties)
    ],
    "what are we not involved in?": NOT_OURS,
    "wo sind wir nicht beteiligt?": NOT_OURS,
    "I need section 3.1.7": ["continuity-plan"],
    "show us our to-dos for monitoring and storage": ["mailbox-storage"],
    "what are we accountable but not responsible for?": ids((CUSTOMER, "A")),
    "which tasks are we only informed about?": ids((CUSTOMER, "I")),
    "what are we just informed about?": ids((CUSTOMER, "I")),
    "As the client, which rows are we only told about?": ids((CUSTOMER, "I")),
    "which tasks is OVH only informed about?": ids((OVHCLOUD, "I")),
    "show rows where OVH is R and I": [
        a.id for a in MATRIX.activities if a.roles(OVHCLOUD) >= {Role.RESPONSIBLE, Role.INFORMED}
    ],
    "show our RA rows": ids((CUSTOMER, "RA")),
    "which tasks involve both of us?": [
        a.id for a in MATRIX.activities if a.roles(CUSTOMER) and a.roles(OVHCLOUD)
    ],
    "which activities are we involved in?": [a.id for a in MATRIX.activities if a.roles(CUSTOMER)],
    "for which tasks are both of us responsible?": ["mailbox-administration"],
    "what does OVH do?": [a.id for a in MATRIX.activities if Role.RESPONSIBLE in a.roles(OVHCLOUD)],
    "what must we do before subscribing": ["domain-name", "sizing"],
    "who is consulted on what? list all consulted": [],
    "just show me everything": [a.id for a in MATRIX.activities],
    "which tasks are only ours": [
        a.id for a in MATRIX.activities if Role.RESPONSIBLE in a.roles(CUSTOMER)
    ],
    "what's in the monitoring part?": [
        a.id for a in MATRIX.activities if a.phase.number == "3.1.3"
    ],
    "what is in phase 9?": [],
    "show 3.1.9": [],
}


@pytest.mark.parametrize(("question", "expected"), EXACT.items())
def test_a_list_is_narrowed_by_letters_and_their_absence(
    desk: Engine, question: str, expected: list[str]
) -> None:
    assert listed(desk, question) == expected


@pytest.mark.parametrize(
    ("question", "party", "role"),
    [
        ("pour quelles tâches sommes-nous responsables ?", CUSTOMER, Role.RESPONSIBLE),
        ("wofür sind wir rechenschaftspflichtig?", CUSTOMER, Role.ACCOUNTABLE),
        ("welche Aufgaben hat OVH?", OVHCLOUD, Role.RESPONSIBLE),
        ("¿de qué tareas somos responsables nosotros?", CUSTOMER, Role.RESPONSIBLE),
        ("quali attività spettano a noi?", CUSTOMER, Role.RESPONSIBLE),
        ("za jakie zadania odpowiada OVH?", OVHCLOUD, Role.RESPONSIBLE),
        ("por quais tarefas nós somos responsáveis?", CUSTOMER, Role.RESPONSIBLE),
        ("voor welke taken zijn wij verantwoordelijk?", CUSTOMER, Role.RESPONSIBLE),
        ("quali attività sono a carico di OVH?", OVHCLOUD, Role.RESPONSIBLE),
        ("lista de tareas donde OVHcloud es responsable", OVHCLOUD, Role.RESPONSIBLE),
        ("welche Aufgaben liegen bei OVH?", OVHCLOUD, Role.RESPONSIBLE),
        ("quelles sont les activités dont le client est responsable ?", CUSTOMER, Role.RESPONSIBLE),
        ("what is OVHcloud responsible for?", OVHCLOUD, Role.RESPONSIBLE),
    ],
)
def test_a_list_is_the_same_in_every_language(
    desk: Engine, question: str, party: Party, role: Role
) -> None:
    assert listed(desk, question) == Asked(party, role).expected


@pytest.mark.parametrize(
    ("words", "party", "role"),
    [
        ("customer accountable", CUSTOMER, Role.ACCOUNTABLE),
        ("ovh informed", OVHCLOUD, Role.INFORMED),
        ("we are consulted", CUSTOMER, Role.CONSULTED),
        ("le client est informé", CUSTOMER, Role.INFORMED),
    ],
)
def test_a_party_and_a_role_by_themselves_ask_for_a_list(
    desk: Engine, words: str, party: Party, role: Role
) -> None:
    assert listed(desk, words) == Asked(party, role).expected


def test_a_party_and_a_role_ask_about_the_activity_before_them(desk: Engine) -> None:
    before = desk.ask("who encrypts the disks?")

    assert not isinstance(desk.ask("customer accountable?", before).answer, Listing)


@pytest.mark.parametrize("question", ["is the customer informed?", "customer accountable backups"])
def test_a_party_and_a_role_ask_for_no_list_beside_a_topic_or_a_verdict(
    desk: Engine, question: str
) -> None:
    assert not isinstance(desk.ask(question).answer, Listing)


def test_phases_without_numbers_are_told_apart_by_their_titles() -> None:
    monitoring, storage = Phase("", "Monitoring"), Phase("", "Storage")
    rows = [
        replace(activity(title, title), phase=Phase("", title))
        for title in ("Monitoring", "Storage")
    ]
    unnumbered = replace(matrix(rows), phases=(monitoring, storage))

    answer = Engine.of(knowledge(unnumbered)).ask("show storage").answer

    assert isinstance(answer, Listing)
    assert answer.phases == (storage,)
    assert [row.activity.id for row in answer.rows] == ["Storage"]


def test_a_list_says_what_it_was_asked_for(desk: Engine) -> None:
    answer = desk.ask("what are we accountable for in 3.1.2 but not responsible for?").answer

    assert isinstance(answer, Listing)
    assert (answer.filter.letters, answer.filter.without) == (
        (Role.ACCOUNTABLE,),
        (Role.RESPONSIBLE,),
    )
    assert [party.name for party in answer.parties] == ["Customer"]
    assert [phase.number for phase in answer.phases] == ["3.1.2"]


@pytest.mark.parametrize(
    "text",
    [
        "list everything we do for Exchange",
        "an overview of all our duties with hosted exchange",
        "list all our tasks for the service",
    ],
)
def test_the_name_of_the_only_service_narrows_nothing(desk: Engine, text: str) -> None:
    answer, all_ = desk.ask(text).answer, desk.ask("list everything we do").answer

    assert isinstance(answer, Listing)
    assert isinstance(all_, Listing)
    assert answer.rows == all_.rows


@pytest.mark.parametrize("words", ["operations ", "anything "])
def test_a_message_of_hundreds_of_words_takes_no_longer_for_the_ways_to_part_them(
    desk: Engine, words: str
) -> None:
    asked = f"list everything in {words * 200}"

    assert desk.ask(asked).question.text == asked.strip()


def test_who_does_everything_asks_for_a_party_and_for_no_rows(desk: Engine) -> None:
    assert not isinstance(desk.ask("who does everything?").answer, Listing)
