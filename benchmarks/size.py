"""Time and memory at size: matrices of up to 100,000 rows, beside bm25s and WRatio."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import bm25s
from rapidfuzz import fuzz, process

from benchmarks import made
from benchmarks.speed import median
from bot.answering.engine import Engine
from bot.sources import folder

SIZES = (1_000, 10_000, 100_000)
ASKED = 200
ASKED_SLOWLY = 20  # of WRatio, which looks at every row


def report() -> None:
    """Load matrices of each size, ask about their rows, and print medians and memory."""
    print(f"At size, no phrasings, median of {ASKED} questions:")
    for rows in SIZES:
        texts = made.texts(rows)
        asked = made.questions(texts, ASKED)
        with tempfile.TemporaryDirectory() as home:
            made.write(Path(home), texts)
            begun = time.process_time()
            engine = Engine.of(folder.load(Path(home)))
            loaded = time.process_time() - begun
            memory = _memory(home) / rows
        index = bm25s.BM25()
        index.index(bm25s.tokenize(texts, show_progress=False), show_progress=False)
        ours = median(asked, engine.ask)
        theirs = median(asked, partial(_bm25s, index))
        slowly = median(asked[:ASKED_SLOWLY], partial(_wratio, texts), rounds=1)
        print(f"  {rows:7,} rows: the bot {ours:7,.0f} µs   bm25s {theirs:7,.0f} µs ", end="")
        print(f"  WRatio {slowly:9,.0f} µs   loaded in {loaded:.1f} s, {memory:,.0f} bytes a row")


def _bm25s(index: bm25s.BM25, question: str) -> object:
    tokens = bm25s.tokenize([question], show_progress=False)
    return index.retrieve(tokens, k=5, show_progress=False)


def _wratio(texts: Sequence[str], question: str) -> object:
    return process.extractOne(question, texts, scorer=fuzz.WRatio)


def _memory(home: str) -> float:
    """The peak of a process of its own that loads a folder, less what it has before, in bytes."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.size", home], capture_output=True, text=True, check=True
    )
    return float(done.stdout)


def _peak() -> int:
    """The most memory that this process has had so far, in bytes, as Linux tells it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) * 1024


if __name__ == "__main__":
    before = _peak()
    Engine.of(folder.load(Path(sys.argv[1])))
    print(_peak() - before)
