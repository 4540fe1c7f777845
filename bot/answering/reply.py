"""The words of an answer, without markup; every surface lays out the same ones."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.answer import Answer, Choices, Found, Listing, Silent, Unknown
from bot.matrix import Activity, Catalog, Matrix, Party, Phase, Role, Row

HOW_TO = "Ask in your own words who is responsible for something."
NO_COVER = "The {services} matrix does not cover that."
NO_COVER_SEVERAL = "None of the matrices ({services}) covers that."
EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """A row as it is offered, by its activity; in a list with its phase and who holds what."""

    row: Row
    activity: str
    phase: str = ""
    holders: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """What is said, part by part; parts that do not apply are empty.

    Attributes:
        headline: the answer in one line; it also serves as the notification.
        facts: the other roles, a sentence each.
        activity: the row that was found, verbatim.
        place: its phase with its parents.
        source: the service, and where the matrix was taken from.
        entries: the rows that are offered, listed, or nearest.
        caption: what the entries are.
        hint: what to do next.
    """

    headline: str
    facts: tuple[str, ...] = ()
    activity: str = ""
    place: str = ""
    source: str = ""
    entries: tuple[Entry, ...] = ()
    caption: str = ""
    hint: str = ""


def reply(answer: Answer, catalog: Catalog) -> Reply:
    """The words for an answer."""
    match answer:
        case Found():
            return _found(answer)
        case Choices(offered):
            return Reply(
                "Which one do you mean?",
                entries=tuple(_offered(candidate.row) for candidate in offered),
                hint="Ask again with a few more words, or name one of these.",
            )
        case Listing():
            return _listing(answer)
        case Unknown(nearest, asked=True):
            services = [matrix.service for matrix in catalog.matrices]
            words = NO_COVER if len(services) == 1 else NO_COVER_SEVERAL
            return Reply(
                words.format(services=", ".join(services)),
                entries=tuple(_offered(candidate.row) for candidate in nearest),
                caption="Nearest activities:" if nearest else "",
                hint=f"Try other words, or ask for a phase: “show {_some_phase(catalog)}”.",
            )
        case Unknown():
            return _how_to(catalog)
        case Silent():
            return Reply("")


def text(words: Reply) -> str:
    """A reply as plain text, a part a line."""
    lines = [words.headline, *words.facts]
    lines += [f"“{words.activity}”"] if words.activity else []
    lines += [part for part in (words.place, words.source, words.caption) if part]
    lines += [f"- {entry.activity}{_holding(entry)}" for entry in words.entries]
    lines += [words.hint] if words.hint else []
    return "\n".join(line for line in lines if line)


def _holding(entry: Entry) -> str:
    return f" ({entry.holders})" if entry.holders else ""


def _found(answer: Found) -> Reply:
    row = answer.best.row
    activity = row.activity
    order = tuple(dict.fromkeys((*answer.letters, *Role)))
    sentences = _sentences(activity, order, answer.letters)
    headline = sentences[0]
    if answer.verdict:
        verdict = answer.verdict
        roles = _list([role.word for role in verdict.roles])
        if verdict.yes:
            headline = f"Yes: {headline}"
        elif set(verdict.roles) & {Role.RESPONSIBLE, Role.ACCOUNTABLE}:
            headline = f"No: {headline}"
        else:
            headline = f"No: {verdict.party.name} is not {roles}."
            sentences = ("", *(s for s in sentences if not s.startswith("Nobody")))
    return Reply(
        headline,
        facts=tuple(sentence for sentence in sentences[1:] if sentence),
        activity=activity.text,
        place=place(activity.phase),
        source=source(row.matrix),
    )


def _sentences(activity: Activity, order: Sequence[Role], asked: Sequence[Role]) -> tuple[str, ...]:
    """Who holds which role, a sentence each; equal holders of neighbouring roles share one."""
    groups: list[tuple[list[Role], tuple[Party, ...]]] = []
    for role in order:
        holders = activity.holders(role)
        if not holders and role not in asked:
            continue
        if groups and groups[-1][1] == holders and holders:
            groups[-1][0].append(role)
        else:
            groups.append(([role], holders))
    return tuple(_sentence(roles, holders) for roles, holders in groups)


def _sentence(roles: Sequence[Role], holders: Sequence[Party]) -> str:
    words = _list([role.word for role in roles])
    if not holders:
        return f"Nobody is {words}."
    verb = "is" if len(holders) == 1 else "are"
    return f"{_list([party.name for party in holders])} {verb} {words}."


def _listing(answer: Listing) -> Reply:
    count = len(answer.rows)
    noun = "activity" if count == 1 else "activities"
    within = f" in {_list([phase.label for phase in answer.phases])}" if answer.phases else ""
    sides = [party.name for party in answer.parties]
    who = "all parties" if answer.filter.both and len(sides) < 2 else _list(sides)
    roles = _list([role.word for role in answer.filter.letters])
    only = "only " if answer.filter.only else ""
    without = _list([role.word for role in answer.filter.without])
    what = [who, f"{only}{roles}" if roles else "", f"but not {without}" if without else ""]
    told = " ".join(part for part in what if part)
    return Reply(
        f"{count or 'No'} {noun}{within}{f': {told}' if told else ''}.",
        entries=tuple(_listed(row) for row in answer.rows),
        source=source(answer.rows[0].matrix) if answer.rows else "",
    )


def _how_to(catalog: Catalog) -> Reply:
    """Three real examples: the shortest activities of three different phases."""
    shortest: dict[Phase, Row] = {}
    for row in sorted(catalog.rows(), key=lambda row: len(row.activity.text)):
        shortest.setdefault(row.activity.phase.lineage[0], row)
    examples = tuple(_offered(row) for row in list(shortest.values())[:EXAMPLES])
    return Reply(HOW_TO, entries=examples, caption="For example, who is responsible for:")


def place(phase: Phase) -> str:
    """A phase and those it stands in, as a path: "3. Service usage › 3.1. Operations"."""
    return " › ".join(step.label for step in phase.lineage)


def source(matrix: Matrix) -> str:
    """The service, and where its matrix was taken from, with the date."""
    day = matrix.source.date
    dated = f", {day.day} {day:%B %Y}" if day else ""
    return f"{matrix.service} · {matrix.source.title}{dated}"


def _offered(row: Row) -> Entry:
    """A row by its activity alone, as on a button."""
    return Entry(row, row.activity.text)


def _listed(row: Row) -> Entry:
    """A row of a list, with its phase and all its letters."""
    letters = [
        f"{party.name} {''.join(role for role in Role if role in roles)}"
        for party, roles in row.activity.letters
    ]
    return Entry(row, row.activity.text, row.activity.phase.label, ", ".join(letters))


def _some_phase(catalog: Catalog) -> str:
    phases = [
        phase.number for matrix in catalog.matrices for phase in matrix.phases if phase.number
    ]
    return phases[len(phases) // 2] if phases else "everything"


def _list(items: Sequence[str]) -> str:
    """Items as a phrase: "a", "a and b", "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"
