"""Sentences about rows: who holds which role, in which phase, according to what."""

from collections.abc import Sequence

from bot.answering.answer import Listing, Verdict
from bot.answering.passing import Share
from bot.asking.question import Filter
from bot.language.wording import Wording
from bot.matrix import Activity, Matrix, Party, Phase, Role


def role_word(role: Role, wording: Wording) -> str:
    """A role as a word in a sentence: "responsible"."""
    return {
        Role.RESPONSIBLE: wording("responsible"),
        Role.ACCOUNTABLE: wording("accountable"),
        Role.CONSULTED: wording("consulted"),
        Role.INFORMED: wording("informed"),
    }[role]


def judged(
    verdict: Verdict, activity: Activity, headline: str, facts: list[str], wording: Wording
) -> tuple[str, list[str]]:
    """The headline that says yes or no first, and the facts that are left to say."""
    if verdict.yes:
        return wording("Yes: {answer}", answer=headline), facts
    if set(verdict.roles) & {Role.RESPONSIBLE, Role.ACCOUNTABLE}:
        return wording("No: {answer}", answer=headline), facts
    roles = wording.listed([role_word(role, wording) for role in verdict.roles])
    denied = wording("No: {party} is not {roles}.", party=verdict.party.name, roles=roles)
    return denied, list(sentences(activity, tuple(Role), (), wording))


def sentences(
    activity: Activity, order: Sequence[Role], asked: Sequence[Role], wording: Wording
) -> tuple[str, ...]:
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
    return tuple(_sentence(roles, holders, wording) for roles, holders in groups)


def _sentence(roles: Sequence[Role], holders: Sequence[Party], wording: Wording) -> str:
    words = wording.listed([role_word(role, wording) for role in roles])
    if not holders:
        return wording("Nobody is {roles}.", roles=words)
    return wording.plural(
        "{parties} is {roles}.",
        "{parties} are {roles}.",
        len(holders),
        parties=wording.listed([party.name for party in holders]),
        roles=words,
    )


def place(phase: Phase) -> str:
    """A phase and those it stands in, as a path: "3. Service usage › 3.1. Operations"."""
    return " › ".join(step.label for step in phase.lineage)


def source(matrix: Matrix, wording: Wording) -> str:
    """The service, where its matrix was taken from, and when people last went through it."""
    day = matrix.source.date
    dated = f", {wording.day(day)}" if day else ""
    told = f"{matrix.service} · {matrix.source.title}{dated}"
    if not matrix.reviewed:
        return told
    return f"{told} · {wording('reviewed on {day}', day=wording.day(matrix.reviewed))}"


def filtered(answer: Listing, wording: Wording) -> str:
    """Whom a list is about, and with which roles."""
    if answer.shares:
        return " · ".join(
            wording("{who} {roles}", who=share.party.name, roles=_held(share, wording))
            for share in answer.shares
        )
    wanted, sides = answer.filter, [party.name for party in answer.parties]
    roles = _held(wanted, wording)
    everybody = wanted.both and len(sides) < 2
    named = wording.either(sides) if wanted.some else wording.listed(sides)
    who = wording("all parties") if everybody else named
    who = wording("only {roles}", roles=who) if wanted.alone and who else who
    return wording("{who} {roles}", who=who, roles=roles) if who and roles else who or roles


def _held(wanted: Filter | Share, wording: Wording) -> str:
    """The roles that are held and those that are not, in words."""
    letters = [role_word(role, wording) for role in wanted.letters]
    without = wording.either([role_word(role, wording) for role in wanted.without])
    either = isinstance(wanted, Filter) and wanted.either
    roles = wording.either(letters) if either else wording.listed(letters)
    if isinstance(wanted, Filter) and wanted.only:
        roles = wording("only {roles}", roles=roles)
    if set(wanted.without) == set(Role):
        return wording("without a role")
    if without and roles:
        return wording("{roles}, but not {without}", roles=roles, without=without)
    return wording("not {without}", without=without) if without else roles
