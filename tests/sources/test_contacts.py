"""Contacts in a matrix file: whom they reach, and what is wrong with them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.matrix import Contact
from bot.sources import matrices
from bot.sources.problems import Problem

Write = Callable[[str | bytes], Path]
Check = Callable[[str | bytes], tuple[Problem, ...]]

CONTACTS = """\
      - channel: C0123ABCDEF
      - {channel: "#mail-operations", label: Mail operations}
      - {group: S0123ABCDEF, label: Mail on call}
      - email: mail@example.com
      - {link: "https://example.com/wiki?a=1&b=2", label: Handbook}
      - {email: boss@example.com, backup: true}
"""
THEM = "  them: {name: Them}\n"


def test_a_party_has_contacts_of_every_kind_and_a_backup(valid: str, write: Write) -> None:
    told = f"  them:\n    name: Them\n    contacts:\n{CONTACTS}"

    matrix, problems = matrices.read(write(valid.replace(THEM, told)))

    assert problems == ()
    assert matrix
    assert matrix.parties[1].contacts == (
        Contact("channel", "C0123ABCDEF"),
        Contact("channel", "mail-operations", "Mail operations"),
        Contact("group", "S0123ABCDEF", "Mail on call"),
        Contact("email", "mail@example.com"),
        Contact("link", "https://example.com/wiki?a=1&b=2", "Handbook"),
        Contact("email", "boss@example.com", backup=True),
    )


def test_a_phase_and_an_activity_have_contacts_by_party(valid: str, write: Write) -> None:
    told = valid.replace(
        "    title: Running\n",
        "    title: Running\n    contacts: {them: [email: night@example.com]}\n",
    ).replace(
        "letters: {us: A, them: R}\n",
        "letters: {us: A, them: R}\n        contacts: {them: [channel: backups]}\n",
    )

    matrix, _ = matrices.read(write(told))

    assert matrix
    us, them = matrix.parties
    backups, updates = matrix.activities
    assert backups.contacts_of(them) == (Contact("channel", "backups"),)
    assert updates.contacts_of(them) == (Contact("email", "night@example.com"),)
    assert backups.contacts_of(us) == ()


SLIPS = {  # an entry -> what is said, and what the remedy names
    "channel: mail operations": ("not a channel", "C0123ABCDEF"),
    "channel: <!channel>": ("not a channel", "C0123ABCDEF"),
    "{group: mail-on-call, label: On call}": ("not the id of a user group", "S0123ABCDEF"),
    "{group: S0123ABCDEF|x, label: On call}": ("not the id of a user group", "S0123ABCDEF"),
    "group: S0123ABCDEF": ("a user group without a label", "label: Mail on call"),
    "email: mail": ("not an e-mail address", "mail@example.com"),
    "email: a@b.c|<!here>": ("not an e-mail address", "mail@example.com"),
    "link: http://example.com": ("not a link", "https://"),
    "link: https://example.com|Here": ("not a link", "https://"),
    "{label: Mail}": ("not one way to reach a party", "email: mail@example.com"),
    "{email: a@b.cd, channel: mail}": ("not one way to reach a party", "one of channel, group"),
    "{email: a@b.cd, backup: perhaps}": ("`backup` is neither true nor false", "Write true"),
    "{email: a@b.cd, backup: [true]}": ("`backup` is neither true nor false", "Write true"),
    "{e-mail: a@b.cd}": ("unknown key", "Did you mean `email`?"),
    "a@b.cd": ("has to hold `key: value` lines", "`email: mail@example.com`"),
}


@pytest.mark.parametrize("entry", SLIPS)
@pytest.mark.parametrize("where", ["party", "phase", "activity"])
def test_a_contact_that_nobody_could_be_reached_by_is_named_with_its_remedy(
    valid: str, check: Check, where: str, entry: str
) -> None:
    message, remedy = SLIPS[entry]
    ways = f"contacts:\n          - {entry}\n"
    of_us = f"contacts:\n          us:\n          - {entry}\n"
    running = "    title: Running\n"
    told = {
        "party": valid.replace(THEM, f"  them:\n    name: Them\n    {ways}"),
        "phase": valid.replace(running, f"{running}    {of_us}"),
        "activity": f"{valid}        {of_us}",
    }[where]

    (problem,) = check(told)

    assert message in problem.message
    assert remedy in problem.remedy
    assert problem.place.line == told[: told.index(entry)].count("\n") + 1


def test_contacts_of_a_party_that_is_not_there_are_named(valid: str, check: Check) -> None:
    (problem,) = check(f"{valid}        contacts: {{then: [email: a@b.cd]}}\n")

    assert (problem.message, problem.value) == ("unknown party", "then")
    assert problem.remedy == "Did you mean `them`?"


def test_contacts_by_party_have_to_be_lines_of_parties(valid: str, check: Check) -> None:
    (problem,) = check(f"{valid}        contacts: [email: a@b.cd]\n")

    assert problem.message == "`contacts` has to hold `key: value` lines"
    assert "`customer: [email: mail@example.com]`" in problem.remedy
