"""Messages of channels that nobody addressed to the bot: most of them are not its business."""

from dataclasses import dataclass

from slack_sdk import WebClient

from bot.answering import policy
from bot.answering.desk import Desk
from bot.slack.ask import Asking
from bot.slack.heard import Heard
from bot.slack.manners import Manners


@dataclass(frozen=True, slots=True)
class Overhearing:
    """Answers what is plainly a question for the matrix, and follow-ups where it answered."""

    desk: Desk
    asking: Asking
    manners: Manners

    def overhear(self, heard: Heard, itself: str, client: WebClient) -> None:
        """Answer a message of a channel, or more often keep still.

        A mention of the bot, whose user id is `itself`, comes as an event of its own; and
        what begins with somebody's name is for them.
        """
        mentioned = f"<@{itself}" in heard.text
        if heard.shared or mentioned or heard.text.lstrip().startswith("<@"):
            return
        engine = self.desk.engine
        before = self.asking.before(heard, engine) if heard.thread else None
        exchange = engine.ask(heard.text, before, overheard=before is None)
        if not policy.speaks_up(exchange):
            return
        service = self.asking.service(heard.channel)
        if service:
            exchange = engine.ask(heard.text, before, overheard=before is None, service=service)
        setting = self.manners.setting(heard.channel, client)
        if setting == "questions" or (before and setting == "mentions"):
            self.asking.say(heard, engine, exchange, client)
