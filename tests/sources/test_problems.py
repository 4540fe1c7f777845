from pathlib import Path

from bot.sources.problems import KnowledgeError, Level, Place, Problem, has_errors

FILE = Path("knowledge/mail.yaml")


def test_a_problem_reads_as_place_level_message_value_and_below_the_remedy() -> None:
    problem = Problem(Place(FILE, 3, 7), "unknown party", "Did you mean `them`?", "then")

    assert str(problem) == (
        "knowledge/mail.yaml:3:7: error: unknown party (found: then)\n    Did you mean `them`?"
    )


def test_a_problem_of_the_whole_file_has_no_line_and_no_value() -> None:
    problem = Problem(Place(FILE), "no such language", "Rename it.", level=Level.WARNING)

    assert str(problem) == "knowledge/mail.yaml: warning: no such language\n    Rename it."


def test_line_breaks_and_control_characters_are_shown_as_escapes() -> None:
    problem = Problem(Place(Path("a\nb"), 1, 1), "odd \x1b[31m", "Mend\nit.", "a\r\x00\udc80 “é”")

    assert str(problem) == (
        r"a\nb:1:1: error: odd \x1b[31m (found: a\r\x00\udc80 “é”)" + "\n    " + r"Mend\nit."
    )


def test_long_values_and_messages_are_cut() -> None:
    shown = str(Problem(Place(FILE, 1, 1), "m" * 10_000, "r" * 10_000, "v" * 10_000))

    assert "v" * 79 + "…" in shown
    assert len(shown) < 800


def test_a_value_that_just_fits_is_shown_whole() -> None:
    assert f"(found: {'v' * 80})" in str(Problem(Place(FILE), "m", "r", "v" * 80))


def test_the_error_shows_every_problem_in_order() -> None:
    one, other = (Problem(Place(FILE, n, 1), f"no {n}", "Mend it.") for n in (1, 2))

    error = KnowledgeError([one, other])

    assert error.problems == (one, other)
    assert str(error) == f"{one}\n{other}"


def test_warnings_alone_do_not_keep_the_bot_from_starting() -> None:
    warning = Problem(Place(FILE), "m", "r", level=Level.WARNING)
    error = Problem(Place(FILE), "m", "r")

    assert not has_errors([])
    assert not has_errors([warning])
    assert has_errors([warning, error])
