"""A document that was imported before: its rows keep their ids, and what people added stays."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from bot.language.words import words
from bot.matrix import Activity, Contacts, Matrix, Party, Phase, Role
from bot.sources.importing import ids, pairing
from bot.sources.importing.letters import LOOKALIKES
from bot.sources.importing.notes import Kind, Note


@dataclass(frozen=True, slots=True)
class Merged:
    """The document's matrix with what was kept of the old one; `kept` counts rows with old ids."""

    matrix: Matrix
    kept: int
    new: int
    notes: tuple[Note, ...]


def merged(old: Matrix, new: Matrix) -> Merged:
    """What the document says now, with the ids, names, contacts and aliases of before."""
    pairs = pairing.pairs(old, new)
    parties = _parties(old, new)
    phases = _phases(old, new, parties)
    found = {one.id for one in pairs.values()}
    gone = [one for one in old.activities if one.id not in found]
    fresh = iter(_fresh(old, new, pairs))
    activities = tuple(
        Activity(
            pairs[one.id].id if one.id in pairs else next(fresh),
            one.text,
            phases[one.phase],
            _letters(one, parties),
            _moved(pairs[one.id].contacts, parties) if one.id in pairs else (),
        )
        for one in new.activities
    )
    matrix = replace(
        new,
        service=old.service,
        aliases=old.aliases,
        source=replace(
            new.source,
            address=new.source.address or old.source.address,
            date=new.source.date or old.source.date,
        ),
        definitions=new.definitions or old.definitions,
        parties=_in_order(old, new, parties),
        we=parties[old.we] if old.we else None,
        phases=tuple(phases[one] for one in new.phases),
        activities=activities,
        reviewed=old.reviewed,
    )
    notes = (*_told(new, pairs), *_lost(gone, old, new, parties))
    return Merged(matrix, len(pairs), len(new.activities) - len(pairs), notes)


def _fresh(old: Matrix, new: Matrix, pairs: Mapping[str, Activity]) -> list[str]:
    """Ids for the rows that are new; none that ever named another."""
    taken = {one.id for one in old.activities}
    added = [one for one in new.activities if one.id not in pairs]
    named = ids.ids([(one.text, one.phase.title) for one in added], taken)
    return [
        one.id if one.id not in taken and one.id not in named else name
        for one, name in zip(added, named, strict=True)
    ]


def _parties(old: Matrix, new: Matrix) -> dict[Party, Party]:
    """Old parties by themselves, and what each of the document's becomes."""
    named = [(name, party) for party in reversed(old.parties) for name in party.names]
    exact = {name.casefold(): party for name, party in named}
    by_name = {_name(name): party for name, party in named}
    found = {party: party for party in old.parties}
    keys = {party.key for party in old.parties}
    for party in new.parties:
        known = exact.get(party.name.casefold()) or by_name.get(_name(party.name))
        key = known.key if known else ids.unique(party.key, keys)
        keys.add(key)
        aliases = tuple(alias for alias in party.aliases if alias.casefold() not in exact)
        found[party] = known or replace(party, key=key, aliases=aliases)
    return found


def _in_order(old: Matrix, new: Matrix, parties: Mapping[Party, Party]) -> tuple[Party, ...]:
    """The parties of before, then those that are new."""
    return tuple(dict.fromkeys(parties[party] for party in (*old.parties, *new.parties)))


def _name(name: str) -> str:
    return " ".join(words(name.translate(LOOKALIKES))) or name


def _phases(old: Matrix, new: Matrix, parties: Mapping[Party, Party]) -> dict[Phase, Phase]:
    """What each phase of the document becomes: itself, with the contacts of before."""
    by_path = {_path(phase): phase.contacts for phase in reversed(old.phases)}
    by_number = {phase.number: phase.contacts for phase in reversed(old.phases) if phase.number}
    found: dict[Phase, Phase] = {}
    for phase in new.phases:
        contacts = by_path.get(_path(phase), by_number.get(phase.number, ()))
        parent = found[phase.parent] if phase.parent else None
        found[phase] = replace(phase, parent=parent, contacts=_moved(contacts, parties))
    return found


def _path(phase: Phase) -> tuple[str, ...]:
    return tuple(step.label for step in phase.lineage)


def _letters(
    one: Activity, parties: Mapping[Party, Party]
) -> tuple[tuple[Party, frozenset[Role]], ...]:
    """A row's letters by the parties that are kept; two names of one party are one."""
    held: dict[Party, frozenset[Role]] = {}
    for party, roles in one.letters:
        held[parties[party]] = held.get(parties[party], frozenset()) | roles
    order = list(dict.fromkeys(parties.values()))
    return tuple(sorted(held.items(), key=lambda pair: order.index(pair[0])))


def _moved(contacts: Contacts, parties: Mapping[Party, Party]) -> Contacts:
    return tuple((parties[party], ways) for party, ways in contacts)


def _told(new: Matrix, pairs: Mapping[str, Activity]) -> Iterator[Note]:
    """Rows that are known by a wording that is only alike."""
    for one in new.activities:
        before = pairs.get(one.id)
        if before and pairing.plain(one, here=False) != pairing.plain(before, here=False):
            message = f"reworded; it stays `{before.id}`, which was “{before.text}”"
            yield Note(Kind.LOOK, message, "", one.text)


def _lost(
    gone: list[Activity], old: Matrix, new: Matrix, parties: Mapping[Party, Party]
) -> Iterator[Note]:
    """What the document does not name any more."""
    for one in gone:
        yield Note(Kind.LOOK, f"`{one.id}` is no longer in the document; removed", "", one.text)
    named = {parties[party] for party in new.parties}
    for party in old.parties:
        if party not in named:
            message = "this party is no longer in the document; kept without letters"
            yield Note(Kind.LOOK, message, "", party.name)
