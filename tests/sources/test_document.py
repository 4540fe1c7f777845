from collections.abc import Callable
from pathlib import Path

import pytest

from bot.sources import content, document
from bot.sources.problems import KnowledgeError, Place, Problem

FILE = Path("mail.yaml")


def refused(text: str) -> tuple[Problem, ...]:
    with pytest.raises(KnowledgeError) as caught:
        document.parse(FILE, text)
    return caught.value.problems


def test_scalars_stay_the_text_that_was_written() -> None:
    found = document.parse(FILE, "number: 3.10\nyes: no\nempty:\ndate: 2022-11-15\n")

    assert found.content == {"number": "3.10", "yes": "no", "empty": "", "date": "2022-11-15"}


def test_an_empty_file_is_an_empty_text() -> None:
    assert document.parse(FILE, "# nothing but a comment\n").content == ""


def test_a_byte_order_mark_is_no_part_of_the_first_key(tmp_path: Path) -> None:
    file = tmp_path / "mail.yaml"
    file.write_bytes(b"\xef\xbb\xbfservice: Mail\n")

    assert document.read(file).content == {"service": "Mail"}


TREE = """\
phases:
  - title: Running
    letters: {us: RA, "them": I}
"""


@pytest.mark.parametrize(
    ("address", "key", "value"),
    [
        ((), (1, 1), (1, 1)),
        (("phases",), (1, 1), (2, 3)),
        (("phases", 0), (2, 5), (2, 5)),
        (("phases", 0, "title"), (2, 5), (2, 12)),
        (("phases", 0, "letters"), (3, 5), (3, 14)),
        (("phases", 0, "letters", "us"), (3, 15), (3, 19)),
        (("phases", 0, "letters", "them"), (3, 23), (3, 31)),
    ],
)
def test_every_key_and_value_remembers_where_it_stands(
    address: tuple[str | int, ...], key: tuple[int, int], value: tuple[int, int]
) -> None:
    found = document.parse(FILE, TREE)

    assert found.key(address) == Place(FILE, *key)
    assert found.place(address) == Place(FILE, *value)


@pytest.mark.parametrize(
    "address",
    [("phases", 0, "number"), ("phases", 0, "title", "x"), ("phases", 0, 7)],
)
def test_what_is_missing_is_placed_at_its_nearest_ancestor(address: tuple[str | int, ...]) -> None:
    found = document.parse(FILE, TREE)

    assert found.place(address).line == 2
    assert found.key(address) == found.place(address)


def test_an_item_past_the_end_of_a_list_is_placed_at_the_list() -> None:
    assert document.parse(FILE, TREE).place(("phases", 3)) == Place(FILE, 2, 3)


def test_an_empty_file_has_a_place_without_a_line() -> None:
    assert document.parse(FILE, "").place(("service",)) == Place(FILE)


def test_of_two_equal_keys_the_first_is_read_and_the_second_reported() -> None:
    found = document.parse(FILE, "us: R\nthem: I\nus: A\n")

    assert found.content == {"us": "R", "them": "I"}
    assert found.problems == (Problem(Place(FILE, 3, 1), *content.ONE_KEY, "us"),)
    assert found.place(("us",)) == Place(FILE, 1, 5)


def test_a_key_that_is_no_text_is_reported_where_it_stands() -> None:
    found = document.parse(FILE, "? [a, b]\n: c\nd: e\n")

    assert found.content == {"d": "e"}
    assert found.problems == (Problem(Place(FILE, 1, 3), *content.PLAIN_KEY),)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("a: &Manage backups\n", content.ANCHOR, "&Manage"),
        ("a: !important backups\n", content.TAG, "!important"),
        ("a: !!python/object/apply:os.system [ls]\n", content.TAG, "tag:yaml.org,2002:python/"),
    ],
)
def test_anchors_and_tags_are_reported_as_they_would_swallow_a_word(
    text: str, words: tuple[str, str], value: str
) -> None:
    (problem,) = document.parse(FILE, text).problems

    assert (problem.place, problem.message, problem.remedy) == (Place(FILE, 1, 4), *words)
    assert problem.value.startswith(value)


def test_aliases_are_refused_each_with_its_place() -> None:
    problems = refused("a: &x 1\nb: *x\nc: *y\n")

    assert [(p.place.line, p.place.column, p.value) for p in problems] == [
        (1, 4, "&x"),
        (2, 4, "*x"),
        (3, 4, "*y"),
    ]


def test_an_anchor_bomb_is_refused_without_being_built() -> None:
    lines = ["a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 40)]

    problems = refused("\n".join(lines))

    assert len(problems) == content.MOST_REFUSED
    assert problems[1].place == Place(FILE, 2, 5)
    assert problems[2].message == content.ALIAS[0]


@pytest.mark.parametrize("opening", ["[", "- ", "{a: "])
def test_endless_nesting_is_refused_where_it_gets_too_deep(opening: str) -> None:
    (problem,) = refused(opening * 100_000)

    column = content.DEEPEST * len(opening) + 1
    assert problem == Problem(Place(FILE, 1, column), *content.DEEP)


@pytest.mark.parametrize("brackets", ['["]", ', '{"}": ', "['}', "])
def test_brackets_in_quotes_do_not_hide_endless_nesting(brackets: str) -> None:
    (problem,) = refused(brackets * 100_000)

    assert (problem.message, problem.remedy) == content.DEEP


def test_more_values_than_a_matrix_can_have_are_refused_where_they_get_too_many() -> None:
    (problem,) = refused("- a\n" * content.MOST_VALUES)

    assert problem == Problem(Place(FILE, content.MOST_VALUES, 3), *content.LONG)


def test_a_second_document_is_refused_where_it_begins() -> None:
    (problem,) = refused("a: 1\n---\nb: 2\n")

    assert problem == Problem(Place(FILE, 2, 1), *content.ANOTHER)


def test_an_anchor_that_stands_twice_is_reported_twice() -> None:
    found = document.parse(FILE, "a: &x 1\nb: &x 2\n")

    assert [problem.place.line for problem in found.problems] == [1, 2]
    assert found.place(("b",)) == Place(FILE, 2, 4)


def test_forty_levels_are_read() -> None:
    levels = content.DEEPEST
    found = document.parse(FILE, "[" * levels + "]" * levels)

    assert str(found.content) == "[" * levels + "]" * levels


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"k":&a Backups}', "&a"),
        ('{"k":!a Backups}', "!a"),
        ("a: ! Manage backups", "!"),
        ("&a b: c", "&a"),
        ("- &a\n  b: c", "&a"),
        ("[b,&a c]", "&a"),
    ],
)
def test_anchors_and_tags_are_found_wherever_they_may_stand(text: str, value: str) -> None:
    assert [problem.value for problem in document.parse(FILE, text).problems] == [value]


@pytest.mark.parametrize("text", ["R&D", "5*3", "now!", "a: '& b'", "a & b", "what?!", "a: b *c*"])
def test_ampersands_stars_and_exclamation_marks_inside_a_text_are_no_problem(text: str) -> None:
    assert document.parse(FILE, text).problems == ()


def test_bytes_that_are_not_utf8_are_refused_with_line_column_and_value(
    write: Callable[[bytes], Path],
) -> None:
    file = write(b"service: Mail\ntitle: Stra\xdfe\n")

    with pytest.raises(KnowledgeError) as caught:
        document.read(file)

    (problem,) = caught.value.problems
    assert (problem.place, problem.value) == (Place(file, 2, 12), "df")
    assert problem.remedy == "Save the file with the encoding UTF-8."


def test_a_file_that_is_too_long_is_refused_unread(write: Callable[[bytes], Path]) -> None:
    file = write(b"#" * (document.MOST_BYTES + 1))

    with pytest.raises(KnowledgeError, match="25,000,001 bytes; 25,000,000 are the most"):
        document.read(file)


def test_a_file_of_the_greatest_length_is_read(write: Callable[[bytes], Path]) -> None:
    assert document.read(write(b"#" * document.MOST_BYTES)).content == ""


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="the file cannot be read: Is a directory"):
        document.read(tmp_path)
    with pytest.raises(KnowledgeError, match="the file cannot be read: No such file"):
        document.read(tmp_path / "nothing.yaml")
