"""The modal at extremes: long names, many phases and parties, whatever a matrix holds."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings

from bot.answering.engine import Engine
from bot.knowledge import Knowledge
from bot.matrix import Activity, Catalog, Party, Phase, Role
from tests.knowledge import matrix
from tests.slack import views
from tests.slack.blocks import buttons, quoted
from tests.slack.driven import Driven
from tests.slack.modal import (
    choose,
    headline,
    labels,
    listed,
    modal,
    pick,
    press,
)
from tests.slack.vast import catalogs


def test_names_that_are_too_long_for_an_option_still_choose(bot: Driven) -> None:
    outer = Phase("", "all around " * 12)
    inner = Phase("", "within " * 20, outer)
    party = Party("k" * 300, "Us")
    row = Activity("fence", "Paint the fence", inner, ((party, frozenset(Role)),))
    one = matrix([row], name="n" * 200)
    one = replace(one, parties=(party,), phases=(outer, inner))
    bot.desk.put(Engine.of(Knowledge(Catalog((one,)))))

    narrowed = choose(bot, modal(bot), "browse:phase", labels(modal(bot), "browse:phase")[-1])
    narrowed = choose(bot, narrowed, "browse:party", "Us")

    assert headline(narrowed).endswith(" · Us")
    assert quoted(pick(bot, narrowed, "paint")["blocks"]) == ["Paint the fence"]


def test_more_phases_and_parties_than_a_menu_holds_stand_in_groups(bot: Driven) -> None:
    phases = tuple(Phase(str(number), f"Phase {number}") for number in range(1, 251))
    parties = tuple(Party(f"p{number}", f"Party {number}") for number in range(150))
    rows = [
        Activity(
            f"row-{n}",
            f"Wash window {n}",
            phase,
            ((parties[n % 150], frozenset({Role.RESPONSIBLE})),),
        )
        for n, phase in enumerate(phases)
    ]
    one = replace(matrix(rows), parties=parties, we=None, phases=phases)
    bot.desk.put(Engine.of(Knowledge(Catalog((one,)))))
    view = modal(bot)

    narrowed = choose(bot, view, "browse:phase", "250. Phase 250")

    assert len(labels(view, "browse:phase")) == 251
    assert len(labels(view, "browse:party")) == 151
    assert listed(narrowed) == ["Wash window 249 – Party 99 R"]


@given(catalog=catalogs())
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_the_matrix_slack_takes_the_modal_and_every_activity_is_in_it(
    bot: Driven, catalog: Catalog
) -> None:
    bot.desk.put(Engine.of(Knowledge(catalog)))

    book = [modal(bot)]
    while any(button["action_id"] == "browse:next" for button in buttons(book[-1]["blocks"])):
        book.append(press(bot, book[-1], "browse:next"))

    assert [views.breaches(page) for page in book] == [[]] * len(book)
    told = [line.partition(" – ")[0] for page in book for line in listed(page)]
    assert told == [activity.text for activity in catalog.matrices[0].activities]
    assert views.breaches(pick(bot, book[0], "")) == []
