"""Which language a person reads, for the words of the bot where the question does not tell."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooSlow
from http.client import HTTPException
from threading import Lock

from cachetools import TTLCache
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.answering.reply import wording_for
from bot.asking.question import Question
from bot.language.wording import Wording, worded_in

log = logging.getLogger(__name__)

PATIENCE = 0.4  # seconds that an answer waits for the language; English takes its place
REMEMBERED = 10_000  # people
REMEMBERED_FOR = 3600  # seconds; so long a change of somebody's settings may go unnoticed
LOOK_UPS = 4  # at the same time
OTHERWISE = "en"


class Locales:
    """The languages of the people who ask; safe to share between threads."""

    def __init__(self, client: WebClient, clock: Callable[[], float]) -> None:
        # It neither waits nor tries again: nobody needs the language once they have the answer.
        self._client = WebClient(client.token, base_url=client.base_url, timeout=1)
        self._client.retry_handlers.clear()
        self._known: TTLCache[str, Future[str]] = TTLCache(REMEMBERED, REMEMBERED_FOR, clock)
        self._lock = Lock()
        self._workers = ThreadPoolExecutor(LOOK_UPS, thread_name_prefix="locale")

    def wording(self, person: str, question: Question | None = None) -> Wording:
        """The wording for a person: in the language of the question, or else in their own."""
        if question and question.told:
            return wording_for(question)
        return worded_in(self.language(person))

    def language(self, person: str) -> str:
        """The language of a person's Slack, "fr"; English where it cannot be told quickly."""
        if not person:
            return OTHERWISE
        with self._lock:
            looked_up = self._known.get(person)
            if looked_up is None:
                looked_up = self._known[person] = self._workers.submit(self._asked, person)
        try:
            return looked_up.result(PATIENCE)
        except TooSlow:
            return OTHERWISE

    def _asked(self, person: str) -> str:
        try:
            found = self._client.users_info(user=person, include_locale=True)
        except SlackApiError as error:
            log.info("the language of a person is not known: %s", error.response["error"])
            return OTHERWISE
        except (OSError, HTTPException) as error:
            log.info("the language of a person is not known: %s", error)
            return OTHERWISE
        locale = (found.get("user") or {}).get("locale") or OTHERWISE
        return str(locale).partition("-")[0]
