"""Several services at once: the one that is meant answers."""

import pytest

from bot.answering.answer import Choices, Found, Listing, PerService, Silent, Unknown
from bot.answering.engine import Engine
from bot.answering.reply import Reply, reply, text
from bot.answering.threads import Exchange
from bot.language.wording import ENGLISH
from tests.knowledge import knowledge, matrix
from tests.services import CLUSTER, DESK, STORE, all_three, several


@pytest.fixture(scope="module")
def three() -> Engine:
    return all_three()


def row(exchange: Exchange) -> str:
    assert isinstance(exchange.answer, Found), exchange.answer
    return exchange.answer.best.row.key


def rows(exchange: Exchange) -> list[str]:
    match exchange.answer:
        case Choices(offered):
            return [candidate.row.key for candidate in offered]
        case PerService(told):
            return [candidate.row.key for candidate in told]
        case Listing(listed):
            return [row.key for row in listed]
    raise AssertionError(exchange.answer)


def said(three: Engine, exchange: Exchange) -> Reply:
    return reply(exchange.answer, three.knowledge.catalog, ENGLISH)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("who keeps copies on k8s?", "managed-kubernetes/copies"),
        ("who keeps copies of the bucket?", "object-storage/copies"),
        ("who backs up the tickets at the help desk?", "desk/copies"),
        ("who adds nodes?", "managed-kubernetes/nodes"),
        ("who works through the queue?", "desk/tickets"),
    ],
)
def test_the_service_that_is_named_or_alone_has_an_answer_gives_it(
    three: Engine, question: str, expected: str
) -> None:
    exchange = three.ask(question)
    first = row(exchange) if isinstance(exchange.answer, Found) else rows(exchange)[0]

    assert first == expected


def test_services_that_answer_differently_are_offered_by_name(three: Engine) -> None:
    exchange = three.ask("who keeps copies?")
    words = said(three, exchange)

    assert set(rows(exchange)) == {
        "desk/copies",
        "managed-kubernetes/copies",
        "object-storage/copies",
    }
    assert isinstance(exchange.answer, Choices)
    assert words.headline == "Which service do you mean?"
    assert "Managed Kubernetes: Keep copies of the cluster" in [e.activity for e in words.entries]


def test_an_answer_that_is_the_same_everywhere_is_given_once(three: Engine) -> None:
    exchange = three.ask("who scraps worn disks?")
    words = said(three, exchange)

    assert rows(exchange) == ["managed-kubernetes/scrap", "object-storage/scrap"]
    assert words.headline == "Them is responsible and accountable."
    assert words.caption == "This holds for each of these services:"
    assert [entry.activity for entry in words.entries] == [
        "Managed Kubernetes: Scrap worn disks",
        "Object Storage: Scrap worn disks",
    ]
    assert "- Object Storage: Scrap worn disks" in text(words)


def test_many_services_that_answer_differently_are_told_each_with_its_answer() -> None:
    texts = {"copies": "Keep copies"}
    ours = [matrix(texts, f"ours-{n}") for n in range(3)]
    theirs = [
        matrix([DESK.activities[1].__class__("copies", "Keep copies", a.phase, a.letters)], name)
        for name, a in (("theirs-1", DESK.activities[0]), ("theirs-2", DESK.activities[0]))
    ]
    many = Engine.of(knowledge(ours[0], theirs[0], ours[1], theirs[1], ours[2]))
    exchange = many.ask("who keeps copies?")
    words = reply(exchange.answer, many.knowledge.catalog, ENGLISH)

    assert isinstance(exchange.answer, PerService)
    assert words.headline == "It depends on the service."
    assert [entry.holders for entry in words.entries] == ["Us A, Them R"] * 3 + ["Them RA"] * 2


def test_the_service_of_the_thread_is_remembered(three: Engine) -> None:
    first = three.ask("who chooses the version on k8s?")
    second = three.ask("who keeps copies?", first)
    third = three.ask("and who scraps worn disks?", second)

    assert row(second) == "managed-kubernetes/copies"
    assert row(third) == "managed-kubernetes/scrap"


def test_another_service_is_asked_about_the_same(three: Engine) -> None:
    first = three.ask("who keeps copies on k8s?")

    assert row(three.ask("and on object storage?", first)) == "object-storage/copies"
    assert row(three.ask("what about the help desk?", first)) == "desk/copies"


def test_one_of_several_services_is_chosen_by_its_name(three: Engine) -> None:
    first = three.ask("who keeps copies?")

    assert row(three.ask("k8s", first)) == "managed-kubernetes/copies"


def test_other_letters_are_asked_of_the_same_rows(three: Engine) -> None:
    first = three.ask("who scraps worn disks?")
    second = three.ask("and who is informed?", first)

    assert rows(second) == rows(first)
    assert said(three, second).headline == "Nobody is informed."


def test_a_follow_up_stays_in_the_service_of_the_row_before(three: Engine) -> None:
    first = three.ask("who works through the queue?")
    second = three.ask("and who keeps copies of them?", first)

    assert row(second) == "desk/copies"


def test_the_default_service_answers_what_names_no_other(three: Engine) -> None:
    def asked(question: str) -> str:
        return row(three.ask(question, service="object-storage"))

    assert asked("who keeps copies?") == "object-storage/copies"
    assert asked("who keeps copies on k8s?") == "managed-kubernetes/copies"


def test_a_default_that_is_not_loaded_is_not_heeded(three: Engine) -> None:
    assert three.ask("who keeps copies?", service="gone") == three.ask("who keeps copies?")


@pytest.mark.parametrize(
    "question", ["who fixes the voip?", "who scraps disks of the phone line?", "who feeds the cat?"]
)
def test_a_service_that_is_not_loaded_is_unknown(three: Engine, question: str) -> None:
    assert isinstance(three.ask(question).answer, Unknown)


def test_a_list_is_of_the_service_that_is_named(three: Engine) -> None:
    everything = three.ask("what are we responsible for on k8s?")
    elsewhere = three.ask("and on object storage?", everything)

    assert rows(everything) == [
        f"managed-kubernetes/{id_}" for id_ in ("version", "copies", "access", "nodes")
    ]
    assert rows(elsewhere) == ["object-storage/create", "object-storage/rules"]


def test_what_is_overheard_is_answered_for_all_services_only_where_it_is_plainly_asked(
    three: Engine,
) -> None:
    assert set(rows(three.ask("who scraps worn disks?", overheard=True))) == {
        "managed-kubernetes/scrap",
        "object-storage/scrap",
    }
    assert isinstance(three.ask("worn disks are scrap", overheard=True).answer, Silent)


def test_what_a_service_does_not_cover_is_said_of_this_service(three: Engine) -> None:
    words = said(three, three.ask("who feeds the cat on k8s?"))

    assert words.headline == "The Managed Kubernetes matrix does not cover that."


def test_what_no_service_covers_is_said_of_all(three: Engine) -> None:
    words = said(
        three, three.ask("who pays the invoice and books the meeting room of the tickets?")
    )

    assert "Help Desk, Managed Kubernetes and Object Storage" in words.headline


def test_many_services_are_counted_and_not_named() -> None:
    many = Engine.of(knowledge(*(matrix({"a": "Keep copies"}, f"m{n}") for n in range(9))))
    words = reply(many.ask("who feeds the cat?").answer, many.knowledge.catalog, ENGLISH)

    assert words.headline == "None of the 9 matrices covers that."


def test_nearest_rows_name_their_service(three: Engine) -> None:
    nearest = three.rank("who keeps copies?").ranked
    words = reply(Unknown(nearest), three.knowledge.catalog, ENGLISH)

    assert [entry.activity for entry in words.entries] == [
        f"{one.row.matrix.service}: {one.row.activity.text}" for one in nearest
    ]


def test_with_one_matrix_a_service_makes_no_difference() -> None:
    alone = Engine.of(several(DESK))

    for question in ("who keeps copies?", "who keeps copies on k8s?", "help desk", "and on s3?"):
        assert alone.ask(question, service="desk") == alone.ask(question)
        assert alone.ask(question).question.services == ()


def test_matrices_are_answered_the_same_in_any_order() -> None:
    one = Engine.of(several(DESK, CLUSTER, STORE)).ask("who keeps copies on k8s?")
    other = Engine.of(several(STORE, CLUSTER, DESK)).ask("who keeps copies on k8s?")

    assert row(one) == row(other)
