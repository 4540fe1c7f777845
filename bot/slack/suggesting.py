"""What people's picks suggest, shown to the owners in their Home tab, who decide about it."""

from collections.abc import Callable
from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.learning.learning import Learning
from bot.learning.suggestions import Suggestion
from bot.slack.locale import Locales
from bot.slack.setup import Setup
from bot.slack.views.suggested import ACCEPT, REJECT, TRY
from bot.slack.views.tried import tried, trying

Body = dict[str, Any]
Show = Callable[[str, WebClient], None]

MOST = 5  # suggestions that are shown at a time


class Suggesting:
    """Knows who may decide about suggestions."""

    def __init__(self, setup: Setup) -> None:
        self._learning = setup.learning
        self._owners = setup.owners

    def to(self, person: str) -> tuple[Suggestion, ...]:
        """What is suggested to a person; nothing to those who do not own the knowledge."""
        learning = self.learning(person)
        return learning.suggestions()[:MOST] if learning else ()

    def learning(self, person: str) -> Learning | None:
        """Where a person decides; None for those who may not."""
        return self._learning if person in self._owners else None


def register(app: App, suggesting: Suggesting, locales: Locales, show: Show) -> None:
    """Listen for owners who decide; `show` publishes their tab anew."""

    def decided(ack: Ack, body: Body, action: Body, client: WebClient) -> None:
        """Take a suggestion up or turn it down; a BotError tells the owner what is in the way."""
        ack()
        person, mark = str(body["user"]["id"]), str(action.get("value") or "")
        learning = suggesting.learning(person)
        if learning is None:
            return
        decide = learning.accept if action["action_id"] == ACCEPT else learning.reject
        decide(mark)
        show(person, client)

    @app.action(TRY)
    def tried_out(ack: Ack, body: Body, action: Body, client: WebClient) -> None:
        """Open a modal at once, as trying may take longer than Slack lets one be opened."""
        ack()
        person = str(body["user"]["id"])
        learning = suggesting.learning(person)
        if learning is None:
            return
        wording, one = locales.wording(person), learning.find(str(action.get("value") or ""))
        opened = client.views_open(trigger_id=body["trigger_id"], view=trying(wording))
        view = tried(one, learning.trials().of(one), wording)
        client.views_update(view_id=opened["view"]["id"], view=view)

    app.action(ACCEPT)(decided)
    app.action(REJECT)(decided)
