"""The colours of the letters, the same in every format; the letter itself is always there too."""

from bot.matrix import Role

# Role -> ground and ink, as RRGGBB; the contrast of each pair is at least 4.5 (WCAG 2.2, 1.4.3).
COLOURS = {
    Role.RESPONSIBLE: ("1D4ED8", "FFFFFF"),
    Role.ACCOUNTABLE: ("9D174D", "FFFFFF"),
    Role.CONSULTED: ("FDE68A", "713F12"),
    Role.INFORMED: ("E2E8F0", "334155"),
}
