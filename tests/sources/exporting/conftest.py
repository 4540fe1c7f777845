"""The page of a small matrix in a real browser, which tells what it asked the network for."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from bot.matrix import Matrix
from bot.sources.exporting.page import as_html
from tests.browser import chromium
from tests.sources.exporting.services import MAIL

__all__ = ["chromium"]

Open = Callable[..., Page]


@pytest.fixture
def open_page(chromium: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens the page of a matrix; fails where it reports an error or asks for anything else."""
    file = tmp_path / "page.html"
    contexts: list[BrowserContext] = []
    told: list[str] = []

    def opened(matrix: Matrix = MAIL, **settings: Any) -> Page:
        file.write_bytes(as_html(matrix))
        contexts.append(chromium.new_context(**settings))
        page = contexts[-1].new_page()
        page.set_default_timeout(10_000)
        page.on("console", lambda message: told.append(message.text))
        page.on("pageerror", lambda error: told.append(str(error)))
        page.on("request", lambda request: told.append(request.url))
        page.goto(file.as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()
    assert [one for one in told if one not in (file.as_uri(), "data:,")] == []
