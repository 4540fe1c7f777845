"""The words of an answer, without markup; every surface lays out the same ones."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from bot.answering.answer import Answer, Choices, Found, Listing, PerService, Silent, Unknown
from bot.answering.contacts import Reached, shown, turned_to
from bot.answering.counted import counted, next_step, some_phase
from bot.answering.entries import Entry, bare, held, listed, offered, served
from bot.answering.examples import examples
from bot.answering.sentences import judged, place, sentences, source
from bot.asking.question import Question
from bot.language.wording import Wording, worded_in
from bot.matrix import Catalog, Role

EXAMPLES = 3
MOST_NAMED = 5  # services that are named where none covers something


@dataclass(frozen=True, slots=True)
class Reply:
    """What is said, part by part; parts that do not apply are empty.

    Attributes:
        headline: the answer in one line; it also serves as the notification.
        kind: which of the answers it words.
        names: the parties that the headline names.
        facts: the other roles, a sentence each.
        activity: the row that was found, verbatim.
        place: its phase with its parents.
        source: the service, and where the matrix was taken from.
        entries: the rows that are offered, listed, or nearest.
        caption: what the entries are.
        hint: what to do next.
        contacts: how to reach the parties that do the work.
    """

    headline: str
    kind: Literal["answer", "choices", "list", "unknown", "help", "silent"]
    names: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    activity: str = ""
    place: str = ""
    source: str = ""
    entries: tuple[Entry, ...] = ()
    caption: str = ""
    hint: str = ""
    contacts: Reached = ()


def reply(answer: Answer, catalog: Catalog, wording: Wording) -> Reply:
    """The words for an answer, in a person's language."""
    match answer:
        case Found():
            return _found(answer, wording)
        case Choices(candidates):
            services = {candidate.row.matrix.name for candidate in candidates}
            several = len(services) == len(candidates) > 1
            return Reply(
                wording("Which service do you mean?")
                if several
                else wording("Which one do you mean?"),
                "choices",
                entries=offered([candidate.row for candidate in candidates]),
                hint=wording("Ask again with a few more words, or name one of these."),
            )
        case Listing():
            return _listing(answer, catalog, wording)
        case PerService():
            return _per_service(answer, wording)
        case Unknown():
            return _unknown(answer, catalog, wording)
        case Silent():
            return Reply("", "silent")


def wording_for(question: Question, otherwise: str = "en") -> Wording:
    """The wording in which to answer: that of the question, or else of another language."""
    return worded_in(question.language if question.told else otherwise)


def text(words: Reply) -> str:
    """A reply as plain text, a part a line."""
    lines = [words.headline, *words.facts]
    lines += [f"“{words.activity}”"] if words.activity else []
    lines += [f"{who}: {', '.join(map(shown, ways))}" for who, ways in words.contacts]
    lines += [part for part in (words.place, words.source, words.caption) if part]
    lines += [f"- {entry}" for entry in words.entries]
    lines += [words.hint] if words.hint else []
    return "\n".join(line for line in lines if line)


def _unknown(answer: Unknown, catalog: Catalog, wording: Wording) -> Reply:
    if not answer.asked:
        return _how_to(catalog, wording)
    if answer.unlisted:
        return _unlisted(catalog, wording)
    return Reply(
        _uncovered(answer.services, catalog, wording),
        "unknown",
        entries=offered([candidate.row for candidate in answer.nearest]),
        caption=wording("Nearest activities:") if answer.nearest else "",
        hint=wording(
            "Try other words, or ask for a phase: “show {phase}”.",
            phase=some_phase(catalog, wording),
        ),
    )


def _unlisted(catalog: Catalog, wording: Wording) -> Reply:
    return Reply(
        wording("I cannot make exactly that list, so I show none."),
        "unknown",
        hint=wording(
            "Ask for one party and one role at a time, or for a phase: “show {phase}”.",
            phase=some_phase(catalog, wording),
        ),
    )


def _uncovered(named: Sequence[str], catalog: Catalog, wording: Wording) -> str:
    services = [m.service for m in catalog.matrices if not named or m.name in named]
    if len(services) == 1:
        return wording("The {service} matrix does not cover that.", service=services[0])
    if len(services) > MOST_NAMED:
        return wording("None of the {count} matrices covers that.", count=len(services))
    return wording(
        "None of the matrices ({services}) covers that.", services=wording.listed(services)
    )


def _found(answer: Found, wording: Wording) -> Reply:
    row = answer.best.row
    activity = row.activity
    order = tuple(dict.fromkeys((*answer.letters, *Role)))
    headline, *facts = sentences(activity, order, answer.letters, wording)
    if answer.verdict:
        headline, facts = judged(answer.verdict, activity, headline, facts, wording)
    return Reply(
        headline,
        "answer",
        names=tuple(party.name for party in row.matrix.parties if party.name in headline),
        facts=tuple(facts),
        activity=activity.text,
        place=place(activity.phase),
        source=source(row.matrix, wording),
        contacts=turned_to(activity, wording),
    )


def _listing(answer: Listing, catalog: Catalog, wording: Wording) -> Reply:
    return Reply(
        counted(answer, wording),
        "list",
        entries=tuple(listed(row) for row in answer.rows),
        source=_sources(answer, wording),
        hint=next_step(answer, catalog, wording),
    )


def _sources(answer: Listing, wording: Wording) -> str:
    """Where a list was taken from; of several matrices their services."""
    matrices = {row.matrix.name: row.matrix for row in answer.rows}
    if len(matrices) > 1:
        return wording.listed([matrix.service for matrix in matrices.values()])
    return next((source(matrix, wording) for matrix in matrices.values()), "")


def _per_service(answer: PerService, wording: Wording) -> Reply:
    """One answer and the services that it holds for, or what each of them says."""
    rows = [candidate.row for candidate in answer.rows]
    if not answer.same:
        order = [held(row) for row in rows]
        by_answer = sorted(rows, key=lambda row: order.index(held(row)))
        return Reply(
            wording("It depends on the service."),
            "list",
            entries=served(by_answer, lambda row: replace(listed(row), phase="")),
            hint=wording("Ask again with the service that you mean."),
        )
    said = _found(answer.lead, wording)
    return Reply(
        said.headline,
        "list",
        names=said.names,
        facts=said.facts if len({held(row) for row in rows}) == 1 else (),
        caption=wording("This holds for each of these services:"),
        entries=offered(rows),
    )


def _how_to(catalog: Catalog, wording: Wording) -> Reply:
    """How to ask, with real examples."""
    return Reply(
        wording("Ask in your own words who is responsible for something."),
        "help",
        entries=tuple(bare(row) for row in examples(catalog, EXAMPLES)),
        caption=wording("For example, who is responsible for:"),
    )
