"""A small matrix with what formats trip over: marks, line breaks, depth, a lonely party."""

import datetime

from bot.matrix import Activity, Matrix, Party, Phase, Role, Source

US, THEM, BOARD = Party("us", "Customer"), Party("them", "=Host | Co"), Party("board", "Board")
R, A, C, I = Role  # noqa: E741 - the letters are what the roles are called

USAGE = Phase("3", "Usage & <care>")
ACCESS = Phase("3.1", "Access", USAGE)
THREE = Phase("", "Three", ACCESS)
FOUR = Phase("", "Four", THREE)
DEEP = Phase("", "Five", FOUR)
DEEPER = Phase("", "Six", DEEP)

MATRIX = Matrix(
    name="house",
    service="The *house*",
    aliases=(),
    source=Source("Rules", "https://example.com/rules", datetime.date(2024, 2, 29)),
    definitions=((R, "Does the work"),),
    parties=(US, THEM, BOARD),
    we=US,
    phases=(USAGE, ACCESS, THREE, FOUR, DEEP, DEEPER),
    activities=(
        Activity("doors", "Lock the doors", USAGE, ((US, frozenset({R})), (THEM, frozenset({A})))),
        Activity(
            "keys",
            "=Hand out a|b\n“keys”, é",
            ACCESS,
            ((US, frozenset({I, C})), (THEM, frozenset({A, R}))),
        ),
        Activity("lamps", "Light </script> [lamps](x)", DEEP, ((US, frozenset({A, R})),)),
        Activity("attic", "Sweep `it`", DEEPER, ((THEM, frozenset({A, R})),)),
    ),
)
