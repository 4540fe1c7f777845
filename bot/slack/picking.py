"""An activity that somebody picked: the answer about it in a modal, and sharing that."""

from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.answering.answer import Found
from bot.answering.desk import Desk
from bot.answering.threads import Exchange
from bot.asking.question import Question
from bot.language.wording import Wording
from bot.matching.candidates import Candidate
from bot.matrix import Catalog, Row
from bot.slack import posting
from bot.slack.browse import modal
from bot.slack.carried import Carried
from bot.slack.locale import Locales
from bot.slack.narrowing import chosen_in, row_of
from bot.slack.views import notices
from bot.slack.views.answered import OPEN_ROW
from bot.slack.views.blocks import Block, Message
from bot.slack.views.browse import FIND
from bot.slack.views.frame import Frame
from bot.slack.views.menus import name
from bot.slack.views.opened import SHARED, opened
from bot.slack.views.said import said

Body = dict[str, Any]


class Picking:
    """Shows the answer about an activity that somebody picked, and shares it."""

    def __init__(self, desk: Desk, locales: Locales) -> None:
        self._desk = desk
        self._locales = locales

    def push(self, body: Body, value: str, client: WebClient) -> None:
        """Show it above the list; where the activity is gone, the list as it is now."""
        engine, wording = self._desk.engine, self._locales.wording(_person(body))
        row = row_of(value, engine.knowledge.catalog)
        if row is None:
            now = modal(engine, chosen_in(body["view"]), wording)
            client.views_update(view_id=body["view"]["id"], view=now)
            return
        view = _shown(row, engine.knowledge.catalog, wording, above=True)
        client.views_push(trigger_id=body["trigger_id"], view=view)

    def open(self, body: Body, value: str, client: WebClient) -> None:
        """Show it in a modal of its own."""
        catalog, wording = self._desk.engine.knowledge.catalog, self._locales.wording(_person(body))
        row = row_of(value, catalog)
        if row is None:
            posting.post(client, notices.gone(wording), _person(body))
            return
        client.views_open(trigger_id=body["trigger_id"], view=_shown(row, catalog, wording))

    def share(self, body: Body, client: WebClient) -> None:
        """Post it to the conversation that was selected, or tell why not."""
        catalog, person = self._desk.engine.knowledge.catalog, _person(body)
        wording = self._locales.wording(person)
        row = row_of(str(body["view"]["private_metadata"]), catalog)
        if row is None:
            posting.post(client, notices.gone(wording), person)
            return
        answer = _answer(row, catalog, Frame(wording, Carried(row.activity.text, asker=person)))
        for target in body["response_urls"]:
            url = str(target["response_url"])
            shared = posting.respond(url, answer, response_type="in_channel")
            match posting.noted(shared, "an answer was not shared"):
                case posting.Refused(error):
                    posting.post(client, notices.not_posted(error, wording), person)
                case posting.Posted():
                    pass


def register(app: App, desk: Desk, locales: Locales) -> None:
    """Listen for people who pick an activity, and who share the answer about it."""
    picking = Picking(desk, locales)

    @app.action(FIND)
    def found(ack: Ack, body: Body, action: Body, client: WebClient) -> None:
        ack()
        picking.push(body, _value(action), client)

    @app.action(OPEN_ROW)
    def clicked(ack: Ack, body: Body, action: Body, client: WebClient) -> None:
        ack()
        picking.open(body, _value(action), client)

    @app.view(SHARED)
    def shared(ack: Ack, body: Body, client: WebClient) -> None:
        ack(response_action="clear")
        picking.share(body, client)


def _value(action: Body) -> str:
    """The row that a button or a menu stands for."""
    return str(action.get("value") or action["selected_option"]["value"])


def _person(body: Body) -> str:
    return str(body["user"]["id"])


def _shown(row: Row, catalog: Catalog, wording: Wording, above: bool = False) -> Block:
    answer = _answer(row, catalog, Frame(wording, Carried(row.activity.text)))
    return opened(answer, name(row.key), wording, above)


def _answer(row: Row, catalog: Catalog, frame: Frame) -> Message:
    question = Question(text=row.activity.text)
    return said(Exchange(question, Found(Candidate(row, 1.0, 1.0))), catalog, frame)
