from pathlib import Path

from bot.sources.problems import Level
from tests.review.conftest import Review, written

TWO = {"us": "name: Us", "them": "name: Them"}
UPDATES = "Manage updates of the platform (security and others)"
SECURITY = "Manage security of the platform (intrusion, malware, security updates)"
APART = [
    ("Encrypt the disks of the mail servers", "us: RA"),
    ("Manage backups of the mailboxes", "them: RA"),
    ("Order the domain name", "us: RA"),
]


def test_activities_that_are_taken_for_one_another_are_told_once(review: Review) -> None:
    (found,) = review(written([(UPDATES, "us: RA"), (SECURITY, "them: RA"), *APART], TWO))

    assert (found.rule, found.level, found.value) == ("distinct-wording", Level.WARNING, UPDATES)
    assert found.message == f"the bot hardly tells this from `row-1` on line 13: {SECURITY}"
    assert found.question == f"When is it “{UPDATES}”, and when “{SECURITY}”?"
    assert (found.place.line, found.place.column) == (10, 19)


def test_activities_that_are_each_taken_for_the_other_are_told_once(review: Review) -> None:
    mirrored = [
        ("Copy mailboxes to archives", "us: RA"),
        ("Copy archives to mailboxes", "them: RA"),
    ]
    found = review(written([*mirrored, *APART], TWO))

    assert [one.rule for one in found] == ["distinct-wording"]


def test_where_the_letters_are_the_same_it_is_advice(review: Review) -> None:
    (found,) = review(written([(UPDATES, "us: RA"), (SECURITY, "us: RA"), *APART], TWO))

    assert found.level is Level.ADVICE


def test_activities_that_can_be_told_apart_are_not_told(review: Review) -> None:
    assert review(written(APART, TWO)) == ()


def test_the_same_text_twice_is_told_once_and_elsewhere(review: Review) -> None:
    found = review(written([(UPDATES, "us: RA"), (UPDATES, "them: RA"), *APART], TWO))

    assert [one.rule for one in found] == ["distinct-activity"]


def test_a_phrasing_that_another_activity_would_win_is_told_where_it_stands(
    review: Review, tmp_path: Path
) -> None:
    file = tmp_path / "phrasings" / "mail" / "en.yaml"
    file.write_text("row-0:\n  - keep copies\n  - Manage backups of the mailboxes\n")
    (found,) = review(written(APART, TWO))

    assert (found.place.file, found.place.line, found.rule) == (file, 3, "won-phrasing")
    assert found.question == "Whoever says this: do they mean “Manage backups of the mailboxes”?"
