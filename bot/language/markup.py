"""Slack's markup taken off a message, so that only what the person said is left.

The rules are Slack's: https://docs.slack.dev/messaging/formatting-message-text
"""

import html
import re
from dataclasses import dataclass

_MARKED = re.compile(r"[<>&`@:]|www\.")
_FENCE = re.compile(r"```.*?(?:```|$)", re.DOTALL)
_QUOTE = re.compile(r"^[ \t]*(?:>|&gt;)+ ?.*$", re.MULTILINE)
_LINK = re.compile(r"<(?:https?|mailto|tel|slack):[^|>]*(?:\|([^>]*))?>")
_CHANNEL = re.compile(r"<#[A-Z0-9]+(?:\|([^>]*))?>")
_MENTION = re.compile(r"<[@!][^>]*>")
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+|\b[\w.+-]+@[\w-]+\.[\w.]+\b")
_EMOJI = re.compile(r":(?:[+-]1|100|[a-z0-9_+'-]*[a-z][a-z0-9_+'-]*):(?::skin-tone-\d:)?")


BREAK = " · "  # stands where something was taken off, so that words around it do not join


@dataclass(frozen=True, slots=True)
class Message:
    """What a person wrote, and apart from it what they pasted: quoted lines and code blocks."""

    said: str
    pasted: str = ""


def message(text: str) -> Message:
    """The words of a Slack message without its markup."""
    if not _MARKED.search(text):
        return Message(text)
    pasted = [match.group().strip("`") for match in _FENCE.finditer(text)]
    rest = _FENCE.sub("\n", text)
    pasted += [match.group().lstrip(" \t>").removeprefix("&gt;") for match in _QUOTE.finditer(rest)]
    return Message(_plain(_QUOTE.sub("", rest)), _plain("\n".join(pasted)))


def _plain(text: str) -> str:
    text = _LINK.sub(lambda link: f" {_label(link.group(1))} ", text)
    text = _CHANNEL.sub(BREAK, text)
    text = _MENTION.sub(BREAK, text)
    text = html.unescape(text)
    text = _ADDRESS.sub(BREAK, text)
    return _EMOJI.sub(BREAK, text)


def _label(label: str | None) -> str:
    """A link's label where it says more than its address."""
    return label if label and not re.match(r"(https?://|www\.)|\S+@\S+$", label) else ""
