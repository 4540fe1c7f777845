"""Findings as SARIF 2.1.0, which code review tools show beside the lines of a change.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeAlias
from urllib.parse import quote

from bot.sources.problems import Level, Place, Problem
from bot.sources.rulebook import Rule

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.ADVICE: "note"}

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int"


def log(findings: Sequence[Problem], root: Path, version: str) -> dict[str, Json]:
    """A log of one run; files below the root are named from there on, others in full."""
    rules: list[Json] = [
        {"id": rule.value, "shortDescription": {"text": rule.words}} for rule in Rule
    ]
    driver: dict[str, Json] = {"name": "raci check", "semanticVersion": version, "rules": rules}
    run: dict[str, Json] = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": list(_results(findings, root.resolve())),
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _results(findings: Sequence[Problem], root: Path) -> Iterator[Json]:
    numbers = {rule: number for number, rule in enumerate(Rule)}
    seen: Counter[tuple[str, str, str]] = Counter()
    for one in findings:
        artifact = _artifact(one.place.file, root)
        same = (one.rule.value, str(artifact["uri"]), one.value)
        seen[same] += 1
        yield {
            "ruleId": one.rule.value,
            "ruleIndex": numbers[one.rule],
            "level": LEVELS[one.level],
            "message": {"text": _words(one)},
            "locations": [
                {"physicalLocation": {"artifactLocation": artifact, **_region(one.place)}}
            ],
            "partialFingerprints": {"finding/v1": _fingerprint(*same, str(seen[same]))},
        }


def _words(one: Problem) -> str:
    found = f" (found: {one.value})" if one.value else ""
    asked = f"\nAsk: {one.question}" if one.question else ""
    return f"{one.message[:1].upper()}{one.message[1:]}{found}.\n{one.remedy}{asked}"


def _artifact(file: Path, root: Path) -> dict[str, Json]:
    whole = file.resolve()
    if whole.is_relative_to(root):
        return {"uri": quote(whole.relative_to(root).as_posix()), "uriBaseId": "%SRCROOT%"}
    return {"uri": whole.as_uri()}


def _region(place: Place) -> dict[str, Json]:
    if not place.line:
        return {}
    return {"region": {"startLine": place.line, "startColumn": place.column}}


def _fingerprint(*parts: str) -> str:
    """The same for a finding whose line has only moved."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]
