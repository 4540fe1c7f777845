"""Time per question, beside rapidfuzz's WRatio over the activity texts alone."""

import statistics
import time
from collections.abc import Callable, Sequence

from rapidfuzz import fuzz, process

from bot.answering.engine import Engine
from bot.evaluation import questions
from bot.sources import folder

ROUNDS = 5


def report() -> None:
    """Load the shipped knowledge, ask its test questions, and print medians and ratios."""
    begun = time.process_time()
    knowledge = folder.load(folder.shipped())
    desk = Engine.of(knowledge)
    loaded = time.process_time() - begun
    phrasings = sum(map(len, knowledge.phrasings.values()))
    print(f"Loading {phrasings:,} phrasings: {loaded:.2f} s of CPU")
    tests = questions.read(folder.shipped() / "questions" / "test.jsonl", knowledge.catalog)
    asked = [labelled.question for labelled in tests.questions]
    texts = [row.activity.text for row in knowledge.catalog.rows()]
    ours = median(asked, desk.ask)
    theirs = median(asked, lambda q: process.extractOne(q, texts, scorer=fuzz.WRatio))
    print(f"{len(asked)} questions, median of each one's fastest of {ROUNDS} rounds:")
    print(f"  the bot, all phrasings          {ours:7.0f} µs")
    print(f"  WRatio, {len(texts)} activity texts     {theirs:7.0f} µs")
    print(f"  ratio, the bot to WRatio        {ours / theirs:7.2f}")


def median(asked: Sequence[str], answer: Callable[[str], object], rounds: int = ROUNDS) -> float:
    """The median over the questions of the fastest round, in µs."""
    fastest = [float("inf")] * len(asked)
    for _ in range(rounds):
        for n, question in enumerate(asked):
            begun = time.perf_counter_ns()
            answer(question)
            fastest[n] = min(fastest[n], (time.perf_counter_ns() - begun) / 1000)
    return statistics.median(fastest)
