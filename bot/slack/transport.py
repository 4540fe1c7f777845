"""Slack's clients with time-outs and capped retries."""

from slack_sdk import WebClient
from slack_sdk.http_retry import (
    ConnectionErrorRetryHandler,
    HttpRequest,
    HttpResponse,
    RateLimitErrorRetryHandler,
    RetryHandler,
    RetryState,
)
from slack_sdk.http_retry.builtin_handlers import ServerErrorRetryHandler
from slack_sdk.webhook import WebhookClient

TIMEOUT = 10  # seconds for one call
RETRIES = 2
LONGEST_WAIT = 15  # seconds that a rate limit is waited out; a longer one fails the call


class PatientRateLimit(RateLimitErrorRetryHandler):
    """Waits out a rate limit as Slack's Retry-After says, unless that is too long."""

    def _can_retry(
        self,
        *,
        state: RetryState,
        request: HttpRequest,
        response: HttpResponse | None = None,
        error: Exception | None = None,
    ) -> bool:
        limited = super()._can_retry(state=state, request=request, response=response, error=error)
        return limited and response is not None and _wait(response) <= LONGEST_WAIT


def client(token: str, base_url: str) -> WebClient:
    """A Web API client; listeners run after the acknowledgement, so they may wait for retries."""
    return WebClient(token, base_url=base_url, timeout=TIMEOUT, retry_handlers=_retries())


def webhook(url: str) -> WebhookClient:
    """A client for the response URL of a command or a button."""
    return WebhookClient(url, timeout=TIMEOUT, retry_handlers=_retries())


def _retries() -> list[RetryHandler]:
    return [
        ConnectionErrorRetryHandler(max_retry_count=RETRIES),
        PatientRateLimit(max_retry_count=RETRIES),
        ServerErrorRetryHandler(max_retry_count=RETRIES),
    ]


def _wait(response: HttpResponse) -> int:
    """Seconds that the Retry-After header asks for; 1 where there is none."""
    headers = {name.lower(): values for name, values in response.headers.items()}
    value = next(iter(headers.get("retry-after", ())), "1")
    return int(value) if value.isdigit() else LONGEST_WAIT + 1
