"""Top-1 and top-3 on the shipped test questions, beside other rankers given the same texts.

Every peer sees what the bot sees: the activities and all phrasings. A row's score is
that of its best text. The bot's figures are of its ranking alone, without the policy.
"""

import sqlite3
from collections.abc import Callable, Iterable, Sequence

import bm25s
import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process, utils
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.answering.engine import Engine
from bot.evaluation import questions
from bot.evaluation.questions import BEYOND, CHATTER, LIST, VAGUE, Labelled
from bot.knowledge import NONE, Knowledge
from bot.sources import folder

MOST = 400  # questions that are asked of each peer, evenly taken

Scores = NDArray[np.float64]
Places = NDArray[np.intp]
Ranker = Callable[[str], Scores]


def report() -> None:
    """Print one line for each ranker."""
    knowledge = folder.load(folder.shipped())
    tests = questions.read(folder.shipped() / "questions" / "test.jsonl", knowledge.catalog)
    single = [q for q in tests.questions if q.kind not in BEYOND | {CHATTER, LIST, VAGUE}]
    asked = single[:: max(len(single) // MOST, 1)]
    texts, rows = _texts(knowledge)
    ids = [row.activity.id for row in knowledge.catalog.rows()]
    print(f"Accuracy on {len(asked)} test questions, {len(texts):,} texts for all:")
    desk = Engine.of(knowledge)
    _line(
        "the bot", [[c.row.activity.id for c in desk.rank(q.question).ranked] for q in asked], asked
    )
    for name, ranker in _peers(texts):
        best = [_best(ranker(q.question), rows, ids) for q in asked]
        _line(name, best, asked)


def _peers(texts: Sequence[str]) -> Iterable[tuple[str, Ranker]]:
    for scorer in (fuzz.WRatio, fuzz.token_set_ratio, fuzz.token_sort_ratio):
        yield f"rapidfuzz {scorer.__name__}", _rapidfuzz(texts, scorer)
    yield "bm25s", _bm25s(texts)
    yield "SQLite FTS5", _fts5(texts)
    for name, analyzer, span in (("words", "word", (1, 2)), ("characters", "char_wb", (3, 5))):
        yield f"TF-IDF {name}", _tfidf(texts, analyzer, span)


def _texts(knowledge: Knowledge) -> tuple[list[str], Places]:
    """All texts, and the number of the row each speaks for."""
    place = {row.activity.id: n for n, row in enumerate(knowledge.catalog.rows())}
    told = [(row.activity.text, n) for n, row in enumerate(knowledge.catalog.rows())]
    told += [
        (phrasing.text, place[phrasing.activity])
        for phrasings in knowledge.phrasings.values()
        for phrasing in phrasings
        if phrasing.activity != NONE and phrasing.activity in place
    ]
    return [text for text, _ in told], np.array([n for _, n in told], np.intp)


def _best(scores: Scores, rows: Places, ids: Sequence[str]) -> list[str]:
    highest = np.full(len(ids), -np.inf)
    np.maximum.at(highest, rows, scores)
    return [ids[n] for n in np.argsort(-highest, kind="stable")[:3]]


def _line(name: str, best: Sequence[Sequence[str]], asked: Sequence[Labelled]) -> None:
    first = sum(bool(set(ids[:1]) & set(q.gold)) for ids, q in zip(best, asked, strict=True))
    three = sum(bool(set(ids[:3]) & set(q.gold)) for ids, q in zip(best, asked, strict=True))
    print(f"  {name:28} top-1 {first / len(asked):.3f}   top-3 {three / len(asked):.3f}")


def _rapidfuzz(texts: Sequence[str], scorer: Callable[..., float]) -> Ranker:
    ready = [utils.default_process(text) for text in texts]

    def scores(question: str) -> Scores:
        asked = utils.default_process(question)
        return np.asarray(process.cdist([asked], ready, scorer=scorer)[0], np.float64)

    return scores


def _bm25s(texts: Sequence[str]) -> Ranker:
    index = bm25s.BM25()
    index.index(bm25s.tokenize(list(texts), show_progress=False), show_progress=False)

    def scores(question: str) -> Scores:
        tokens = bm25s.tokenize([question], return_ids=False, show_progress=False)[0]
        known = [token for token in tokens if token in index.vocab_dict]
        return np.asarray(index.get_scores(known), np.float64) if known else np.zeros(len(texts))

    return scores


def _fts5(texts: Sequence[str]) -> Ranker:
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE t USING fts5(text, tokenize = 'porter unicode61')")
    base.executemany("INSERT INTO t (rowid, text) VALUES (?, ?)", enumerate(texts, 1))

    def scores(question: str) -> Scores:
        words = [word for word in utils.default_process(question).split() if word]
        found = np.zeros(len(texts))
        if words:
            query = " OR ".join(f'"{word}"' for word in words)
            for rowid, rank in base.execute("SELECT rowid, rank FROM t WHERE t MATCH ?", (query,)):
                found[rowid - 1] = -rank
        return found

    return scores


def _tfidf(texts: Sequence[str], analyzer: str, span: tuple[int, int]) -> Ranker:
    vectorizer = TfidfVectorizer(analyzer=analyzer, ngram_range=span, sublinear_tf=True)
    table = vectorizer.fit_transform(texts)

    def scores(question: str) -> Scores:
        return np.asarray((table @ vectorizer.transform([question]).T).todense()).ravel()

    return scores
