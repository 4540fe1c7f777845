"""HTML in which everything that begins also ends, so that a parser is done in one go.

The standard library's parser looks for the end of each comment and of each tag; where there is
none, it looks through the rest of the page again and again (https://bugs.python.org/issue135462).
"""

import re
from collections.abc import Iterator
from pathlib import Path

from bot.errors import BotError

MOST_TAGS = 400_000
LONGEST_TAG = 100_000  # characters; a picture may be written out in one

_OPENED = re.compile(r"<(?:!--|script\b|style\b|[a-z/!?])", re.IGNORECASE)
_PROGRAM_ENDS = re.compile(r"</(?:script|style)", re.IGNORECASE)


def closed(file: Path, text: str) -> str:
    """A page without its comments, and without what begins at its end and never ends.

    Raises:
        BotError: it has more tags than a page about a matrix, or one that is too long.
    """
    if (tags := text.count("<")) > MOST_TAGS:
        raise BotError(
            f"{file}: the page has {tags:,} tags; {MOST_TAGS:,} are the most",
            "Save the table alone, or as CSV.",
        )
    return "".join(_parts(file, text))


def _parts(file: Path, text: str) -> Iterator[str]:
    taken = end = 0
    for opened in _OPENED.finditer(text):
        begin = opened.start()
        if begin < end:  # inside of what was found before
            continue
        comment = opened[0] == "<!--"
        closing = text.find("-->" if comment else ">", opened.end())
        if closing < 0:
            yield text[taken:begin]
            return
        end = closing + (3 if comment else 1)
        if comment:
            yield text[taken:begin]
            yield "\n" * text.count("\n", begin, end)  # lines keep their numbers
            taken = end
        elif end - begin > LONGEST_TAG:
            line = text.count("\n", 0, begin) + 1
            raise BotError(f"{file}: line {line}: a tag that does not end", "Save the page anew.")
        elif len(opened[0]) > 2:
            program = _PROGRAM_ENDS.search(text, end)
            end = program.start() if program else len(text)
    yield text[taken:]
