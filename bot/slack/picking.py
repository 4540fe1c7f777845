"""An activity that somebody picked: the answer about it in a modal, and sharing that."""

import logging
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

log = logging.getLogger(__name__)

Body = dict[str, Any]


def register(app: App, desk: Desk, locales: Locales) -> None:
    """Listen for people who pick an activity, and who share the answer about it."""

    @app.action(FIND)
    def picked(ack: Ack, body: Body, action: Body, client: WebClient) -> None:
        """Show the answer above the list; where the activity is gone, the list as it is now."""
        ack()
        engine, person = desk.engine, str(body["user"]["id"])
        catalog, wording = engine.knowledge.catalog, locales.wording(person)
        row = row_of(str(action["selected_option"]["value"]), catalog)
        if row is None:
            now = modal(engine, chosen_in(body["view"]), wording)
            client.views_update(view_id=body["view"]["id"], view=now)
            return
        client.views_push(trigger_id=body["trigger_id"], view=_shown(row, catalog, wording, True))

    @app.action(OPEN_ROW)
    def opened_at_home(ack: Ack, body: Body, action: Body, client: WebClient) -> None:
        """Show the answer about an activity of the Home tab."""
        ack()
        catalog, person = desk.engine.knowledge.catalog, str(body["user"]["id"])
        wording = locales.wording(person)
        value = action.get("value") or action["selected_option"]["value"]
        row = row_of(str(value), catalog)
        if row is None:
            posting.post(client, notices.gone(wording), person)
            return
        client.views_open(trigger_id=body["trigger_id"], view=_shown(row, catalog, wording))

    @app.view(SHARED)
    def shared(ack: Ack, body: Body, client: WebClient) -> None:
        """Post the answer to the conversation that was selected, or tell why not."""
        ack(response_action="clear")
        catalog, person = desk.engine.knowledge.catalog, str(body["user"]["id"])
        wording = locales.wording(person)
        row = row_of(str(body["view"]["private_metadata"]), catalog)
        if row is None:
            posting.post(client, notices.gone(wording), person)
            return
        frame = Frame(wording, Carried(row.activity.text, asker=person))
        answer = _answer(row, catalog, frame)
        for target in body["response_urls"]:
            url = str(target["response_url"])
            match posting.respond(url, answer, response_type="in_channel"):
                case posting.Refused(error):
                    log.warning("an answer was not shared: %s", error)
                    posting.post(client, notices.not_posted(error, wording), person)
                case posting.Posted():
                    pass


def _shown(row: Row, catalog: Catalog, wording: Wording, above: bool = False) -> Block:
    answer = _answer(row, catalog, Frame(wording, Carried(row.activity.text)))
    return opened(answer, name(row.key), wording, above)


def _answer(row: Row, catalog: Catalog, frame: Frame) -> Message:
    question = Question(text=row.activity.text)
    return said(Exchange(question, Found(Candidate(row, 1.0, 1.0))), catalog, frame)
