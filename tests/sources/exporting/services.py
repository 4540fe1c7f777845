"""Matrices to look at: a usual one, and one that is out to do harm."""

import datetime
from dataclasses import replace

from bot.matrix import Activity, Matrix, Party, Phase, Role, Source

US, THEM, TEAM = Party("us", "Customer"), Party("them", "Host"), Party("team", "Équipe & Co")
R, A, C, I = Role  # noqa: E741 - the letters are what the roles are called

BEFORE = Phase("1", "Before")
USAGE = Phase("2", "Usage")
DAILY, ACCESS = Phase("2.1", "Daily operations", USAGE), Phase("2.2", "Access", USAGE)


def activity(id_: str, text: str, phase: Phase, *held: str) -> Activity:
    """An activity with the letters of each party, in the order of the columns."""
    pairs = zip((US, THEM, TEAM), held, strict=False)
    letters = tuple((party, frozenset(map(Role, roles))) for party, roles in pairs if roles)
    return Activity(id_, text, phase, letters)


MAIL = Matrix(
    name="mail",
    service="Mail",
    aliases=(),
    source=Source("Our agreement", "https://example.com/", datetime.date(2022, 11, 15)),
    definitions=((R, "Does the work"), (A, "Answers for it")),
    parties=(US, THEM, TEAM),
    we=US,
    phases=(BEFORE, USAGE, DAILY, ACCESS),
    activities=(
        activity("domain", "Define a domain name", BEFORE, "RA", "I"),
        activity("backups", "Manage backups", DAILY, "I", "RA"),
        activity("recovery", "Realize backup recovery", DAILY, "AC", "R", "I"),
        activity("alerts", "Watch the alerts", DAILY, "", "RA"),
        activity("words", "Gérer les accès des équipes", ACCESS, "C", "A", "R"),
        activity("matrix", "Zażółć hasła", ACCESS, "A", "R", "C"),
    ),
    reviewed=datetime.date(2026, 3, 1),
)

ATTACK = "</script><script>alert(1)</script><img src=x onerror=alert(2)>"
HOSTILE = replace(
    MAIL,
    service=f"Mail {ATTACK}",
    source=Source(f"Rules {ATTACK}", 'https://example.com/"onmouseover="alert(3)'),
    definitions=((R, ATTACK),),
    parties=(replace(US, name=f'us" {ATTACK}'), THEM),
    phases=(Phase("1", ATTACK),),
    activities=tuple(
        Activity(
            id_,
            text,
            Phase("1", ATTACK),
            ((replace(US, name=f'us" {ATTACK}'), frozenset({A})), (THEM, frozenset({R}))),
        )
        for id_, text in (
            ("attack", ATTACK),
            ("comment", "<!--<script>"),
            ("end", "]]> --> $x ${y}"),
        )
    ),
)
