"""Words that people write short: "svc" for service, "cfg" for config, "b4" for before."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

ANY = "any"  # what is written short in the same way whatever the language


@cache
def written_out(language: str) -> Mapping[str, tuple[str, ...]]:
    """What each shortened word of a language stands for; the trade's own are those of all."""
    return {
        short: tuple(word.split())
        for spoken in (ANY, language)
        for word, several in _file()[spoken].items()
        for short in several.split()
    }


@cache
def _file() -> Mapping[str, Mapping[str, str]]:
    text = Path(__file__).with_name("shortenings.yaml").read_text(encoding="utf-8")
    read: Mapping[str, Mapping[str, str]] = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - reads texts only
    return read
