"""What a click is about: the exchange that its button carries, on the knowledge of now."""

import logging
from dataclasses import dataclass

from slack_sdk import WebClient

from bot.answering import policy
from bot.answering.desk import Desk
from bot.answering.engine import Engine
from bot.answering.threads import Exchange
from bot.language.wording import Wording
from bot.matching.candidates import Candidate
from bot.matrix import Row
from bot.slack import posting
from bot.slack.carried import Carried
from bot.slack.clicks import Click
from bot.slack.locale import Locales
from bot.slack.views import notices

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Recalled:
    """A question that was answered before, and the means to go on with it.

    Attributes:
        engine: what answers.
        exchange: the question, answered by the first row that the button carries.
        carried: what the button carries.
        rows: its rows that are still there, best first.
        wording: the language of who clicked.
    """

    engine: Engine
    exchange: Exchange
    carried: Carried
    rows: tuple[Row, ...]
    wording: Wording


class Recall:
    """Goes back to what buttons are about."""

    def __init__(self, desk: Desk, locales: Locales) -> None:
        self._desk = desk
        self._locales = locales

    def __call__(self, click: Click, client: WebClient, *, a_row: bool = True) -> Recalled | None:
        """What the click is about; None where that is no more, which the person is told.

        `a_row` says that it is about a row, and not only about a question.
        """
        engine, carried = self._desk.engine, click.carried
        if carried is None or (a_row and not carried.rows):
            log.info("a button of another version was clicked")
            posting.whisper(client, notices.old_button(self._wording(click)), click)
            return None
        catalog = engine.knowledge.catalog
        exchange = engine.ask(carried.question, service=carried.service)
        wording = self._locales.wording(click.person, exchange.question)
        rows = tuple(row for key in carried.rows if (row := catalog.row(key)))
        if carried.rows and (not rows or rows[0].key != carried.rows[0]):
            log.info("a button was clicked whose activity is gone: %s", carried.rows[0])
            posting.whisper(client, notices.gone(wording), click)
            return None
        return Recalled(engine, _answered(exchange, rows), carried, rows, wording)

    def _wording(self, click: Click) -> Wording:
        return self._locales.wording(click.person)


def _answered(exchange: Exchange, rows: tuple[Row, ...]) -> Exchange:
    """The exchange with the first of the rows as its answer, where there is one."""
    if not rows:
        return exchange
    best, *others = (Candidate(row, 1.0, 1.0) for row in rows)
    return Exchange(exchange.question, policy.found(exchange.question, best, others))
