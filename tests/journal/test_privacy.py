"""Which texts the journal keeps, and for how long: looked up in the database itself."""

from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from bot.journal import privacy
from bot.journal.entries import Asked, Refused, Turn
from bot.journal.journal import Journal
from bot.journal.place import place
from tests.journal.conftest import SOON, Clock, Open

IBAN = "DE89 3704 0044 0532 0130 00"
TELLING = {
    "slack": "who rotates xoxb-2534-1234-AbCdEf",
    "slack app": "is xapp-1-A0123-4567-abcdef still valid",
    "github": "who owns ghp_16C7e42F292c6912E7710c838347Ae178B4a",
    "gitlab": "glpat-ABCdef123456789012 does not work",
    "aws": "who may use AKIAIOSFODNN7EXAMPLE",
    "google": "AIzaSyDaGmWKa4JsXZ-HjGw7ISLn_3namBGewQe leaked",
    "stripe": "sk_live_4eC39HqLyjWDarjtT1zdp7dc",
    "jwt": "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dozjgNryP4J3jVmNHl0w5N",
    "key": "-----BEGIN OPENSSH PRIVATE KEY----- b3BlbnNzaC1r",
    "password": "who resets it, password: hunter2",
    "password is": "my password is hunter2, who changes it?",
    "Passwort": "Passwort=geheim, wer setzt es zurück?",
    "mot de passe": "mot de passe : chaton",
    "contraseña": "contraseña: gato",
    "hasło": "hasło: kotek",
    "api key": "api_key=12345",
    "url": "https://ana:hunter2@example.org/mail",
    "hex": "checksum 9f86d081884c7d659a2feaa0c55ad015 is whose?",
    "base64": "who decodes c2VjcmV0IHN0cmluZyAxMjM0NTY=",
    "e-mail": "who set up ana.martin+x@example.org",
    "mailto": "who set up <mailto:ana@example.org|ana@example.org>",
    "phone": "call me on +33 6 12 34 56 78",
    "phone us": "call (555) 123-4567 about backups",
    "phone plain": "reach me at 0612345678",
    "iban": f"refund to {IBAN}",
    "iban gb": "refund to GB29 NWBK 6016 1331 9268 19 please",
    "iban tight": f"refund to {IBAN.replace(' ', '')}",
    "card": "card 4111 1111 1111 1111 was charged",
    "amex": "card 3782-822463-10005 was charged",
    "ipv4": "who patches 192.168.10.24",
    "ipv6": "who patches 2001:db8::8a2e:370:7334",
}
HARMLESS = (
    "who encrypts the disks the mailboxes sit on?",
    "who resets a forgotten password?",
    "qui change le mot de passe d'un utilisateur ?",
    "is the password policy ours, or is it yours?",
    "who does 3.1.2. Access management",
    "who upgrades Exchange 2013 to 2019 by 15/11/2022?",
    "who restores 1,000,000 mails of 250 GB in 24/7 support",
    "wer ist für die Datensicherungsüberprüfungsprotokollierung verantwortlich?",
    "who renews a certificate with SHA-256, RSA-2048 or TLS 1.3?",
    "who rotates the API key and the token?",
    "who upgrades to cu14 when that work must wait?",
    "is the ticket CS1234567 theirs?",
    "who answers the call-back-within-business-hours obligation",
)


@pytest.mark.parametrize("said", TELLING.values(), ids=TELLING)
def test_a_text_that_looks_like_a_secret_or_like_a_persons_data_is_not_kept(said: str) -> None:
    assert privacy.kept(said) is None


@pytest.mark.parametrize("said", HARMLESS)
def test_a_question_is_kept_as_it_was_asked(said: str) -> None:
    assert privacy.kept(said) == said


def test_people_who_are_mentioned_are_left_out_and_markup_is_read() -> None:
    said = "<@U0BOT|raci> is <@U024BE7LH>\n responsible for R&amp;D?"

    assert privacy.kept(said) == "is responsible for R&D?"


@pytest.mark.parametrize(
    "part", ["a", "a.", "1", "a1", "eyJ-", "sk-", "<@", "x@", "://a", "-", "is"]
)
def test_a_text_is_read_once_however_long_it_is(part: str) -> None:
    """Patterns that start over at each letter would take minutes for these."""
    text = (part * 400_000)[:400_000]

    assert privacy.kept(text) in (None, text[: privacy.LONGEST])


def test_a_long_text_is_cut() -> None:
    assert privacy.kept("who? " * 1000) == ("who? " * 200)


def asked(question: str, by: str = "x") -> Asked:
    return Asked(question, "en", "command", "answer", "raci/backups", 0.9, by)


def everything(url: str) -> str:
    """All that stands in all tables."""
    engine = create_engine(place(url))
    with engine.connect() as connection:
        tables = ("asked", "voted", "picked", "refused", "turns", "channels", "marks", "decided")
        found = [connection.execute(text(f"SELECT * FROM {one}")).all() for one in tables]  # noqa: S608 - names of our own
    engine.dispose()
    return repr(found)


def texts(url: str) -> list[str | None]:
    engine = create_engine(place(url))
    with engine.connect() as connection:
        found = connection.execute(text("SELECT question FROM asked ORDER BY at")).scalars().all()
    engine.dispose()
    return list(found)


def test_no_asker_stands_in_the_database_and_no_secret(journal: Journal, url: str) -> None:
    mark = journal.mark("U024BE7LH", "raci/backups")
    journal.record(asked("password: hunter2", mark))
    journal.record(Refused("who does <@U0OTHER99> report to?", ("raci/backups",), mark))
    journal.add_turn("D0PRIVATE", "1700000000.1", Turn("asked", "is it <@U0OTHER99>?"))
    journal.add_turn("D0PRIVATE", "1700000000.1", Turn("asked", "password: hunter2"))
    journal.first("Ev1", "D0PRIVATE 1700000000.1")
    assert journal.flush(SOON)

    stored = everything(url)

    assert mark in stored
    assert "is it <@>?" in stored
    for private in ("U024BE7LH", "U0OTHER99", "D0PRIVATE", "1700000000", "hunter2"):
        assert private not in stored


@pytest.mark.parametrize("keep_days", [1, 90])
def test_the_text_of_a_question_is_removed_when_its_time_is_over_and_the_entry_stays(
    replica: Open, url: str, clock: Clock, keep_days: int
) -> None:
    journal = replica(keep_days)
    journal.record(asked("old"))
    assert journal.flush(SOON)
    clock.pass_(days=keep_days, hours=-2)
    journal.record(asked("newer"))
    assert journal.flush(SOON)
    assert texts(url) == ["old", "newer"]

    clock.pass_(hours=3)
    journal.record(asked("newest"))
    assert journal.flush(SOON)

    assert texts(url) == [None, "newer", "newest"]


def test_with_no_days_to_keep_them_no_text_is_written_at_all(replica: Open, url: str) -> None:
    journal = replica(0)
    journal.record(asked("who encrypts the disks?"))
    journal.add_turn("C1", "1.1", Turn("asked", "who encrypts the disks?"))
    assert journal.flush(SOON)

    assert texts(url) == [None]
    assert "encrypts" not in everything(url)


def test_fewer_days_than_before_remove_the_older_texts_at_the_next_start(
    journal: Journal, replica: Open, url: str, clock: Clock
) -> None:
    journal.record(asked("old"))
    journal.add_turn("C1", "1.1", Turn("asked", "old"))
    assert journal.flush(SOON)
    clock.pass_(days=5)

    replica(keep_days=3).close()

    assert texts(url) == [None]
    assert "old" not in everything(url)


def test_an_entry_is_removed_after_a_year_and_a_month(
    journal: Journal, url: str, clock: Clock
) -> None:
    journal.record(asked("old"))
    assert journal.flush(SOON)
    clock.pass_(days=401)
    journal.record(asked("new"))
    assert journal.flush(SOON)

    assert texts(url) == ["new"]


def test_only_the_bots_own_user_can_read_the_file(tmp_path: Path, clock: Clock) -> None:
    file = tmp_path / "raci.sqlite"
    with closing(Journal.open(str(file), clock)) as journal:
        journal.record(asked("who encrypts the disks?"))
        assert journal.flush(SOON)
        modes = {one.name: one.stat().st_mode & 0o777 for one in tmp_path.iterdir()}

    assert modes == dict.fromkeys(("raci.sqlite", "raci.sqlite-wal", "raci.sqlite-shm"), 0o600)


def test_letters_that_no_database_takes_are_left_out(journal: Journal, url: str) -> None:
    journal.record(asked("who\0 encrypts \udcffthe disks? 🗄️", "x\0"))
    assert journal.first("Ev\0\udcff")
    assert journal.flush(SOON)

    assert texts(url) == ["who encrypts the disks? 🗄️"]
