"""A process that records questions: `child.py URL COUNT [MOST BYTES OF A FILE]`.

It writes how many are acknowledged, a line for each flush, and goes on when a line of
input comes. Until then files may not grow past so many bytes, where that is given.
"""

import logging
import resource
import sys
from datetime import UTC, datetime

from bot.journal.entries import Asked
from bot.journal.journal import Journal

url, count = sys.argv[1], int(sys.argv[2])
most = int(sys.argv[3]) if sys.argv[3:] else 0
logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(message)s")
hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
if most:
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, hard))


def acknowledge(number: int, seconds: float) -> None:
    sys.stdout.write(f"{number if journal.flush(seconds) else 'not yet'}\n")
    sys.stdout.flush()


journal = Journal.open(url, lambda: datetime.now(UTC))
for n in range(1, count + 1):
    journal.record(Asked(f"who does {n}?", "en", "command", "answer", f"raci/{n}", 0.5, "someone"))
    if n % 100 == 0 and not most:
        acknowledge(n, 30)
if most:
    acknowledge(count, 0.5)
    sys.stdin.readline()
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    acknowledge(count, 30)
journal.close()
