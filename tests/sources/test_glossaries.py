from pathlib import Path

import pytest

from bot.knowledge import Glossary
from bot.sources import folder, glossaries, textlists
from bot.sources.problems import Place


def written(home: Path, content: str | bytes, name: str = "en") -> Path:
    file = home / "glossary" / f"{name}.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def test_terms_are_read_by_language_and_opposites_in_pairs(tmp_path: Path) -> None:
    written(tmp_path, "choose: [pick, opt for]\nno: ['yes']\n")
    written(tmp_path, "choose: [wählen]\n", "de")
    written(tmp_path, "- [import, export]\n", "opposites")

    glossary, problems = glossaries.read(tmp_path)

    assert problems == ()
    assert glossary == Glossary(
        {"de": {"choose": ("wählen",)}, "en": {"choose": ("pick", "opt for"), "no": ("yes",)}},
        (("import", "export"),),
    )


def test_a_folder_without_a_glossary_has_an_empty_one(tmp_path: Path) -> None:
    assert glossaries.read(tmp_path) == (Glossary(), ())


@pytest.mark.parametrize("name", ["en", "opposites"])
def test_an_empty_file_is_no_problem(tmp_path: Path, name: str) -> None:
    written(tmp_path, "# nothing yet\n", name)

    assert glossaries.read(tmp_path)[1] == ()


NO_LIST = "`choose` has to be a list of terms"
NO_TERM, NO_PAIR = textlists.TERMS.no_text[0], glossaries.NO_PAIR[0]

# file, content -> line, column, message, value
SLIPS = {
    "a list": ("en", "- choose\n", (1, 1, textlists.TERMS.no_keys[0], "")),
    "a text": ("en", "choose: pick\n", (1, 9, NO_LIST, "pick")),
    "a mapping": ("en", "choose: {pick: x}\n", (1, 9, NO_LIST, "pick: x")),
    "a list in the list": ("en", "choose: [[pick]]\n", (1, 10, NO_TERM, "a list")),
    "an empty term": ("en", "choose: [pick, '']\n", (1, 16, NO_TERM, "")),
    "a headword twice": ("en", "a: [b]\na: [c]\n", (2, 1, "this key stands here twice", "a")),
    "not a list of pairs": ("opposites", "a: b\n", (1, 1, NO_PAIR, "a: b")),
    "a pair without a comma": ("opposites", "- [a b]\n", (1, 3, NO_PAIR, "a list")),
    "a pair without brackets": ("opposites", "- a, b\n", (1, 3, NO_PAIR, "a, b")),
    "a pair with a gap": ("opposites", "- [a, '']\n", (1, 3, NO_PAIR, "a list")),
}


@pytest.mark.parametrize(("name", "content", "wanted"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_told_with_line_column_value_and_remedy(
    tmp_path: Path, name: str, content: str, wanted: tuple[int, int, str, str]
) -> None:
    file = written(tmp_path, content, name)
    (problem,) = glossaries.read(tmp_path)[1]

    line, column, message, value = wanted
    assert (problem.place, problem.message) == (Place(file, line, column), message)
    assert (problem.value, bool(problem.remedy)) == (value, True)


def test_a_file_in_no_known_language_is_left_out_and_reported(tmp_path: Path) -> None:
    file = written(tmp_path, "a: [b]\n", "klingon")
    glossary, (problem,) = glossaries.read(tmp_path)

    assert glossary.terms == {}
    assert (problem.place, problem.value) == (Place(file), "klingon")


def test_a_file_that_is_not_yaml_does_not_hide_the_problems_of_the_others(tmp_path: Path) -> None:
    files = [
        written(tmp_path, "a: [", "de"),
        written(tmp_path, b"\xff", "en"),
        written(tmp_path, "a: b", "fr"),
    ]

    assert [problem.place.file for problem in glossaries.read(tmp_path)[1]] == files


def test_the_shipped_glossary_has_no_problem_and_one_set_of_headwords() -> None:
    glossary, problems = glossaries.read(folder.shipped())

    english = set(glossary.terms["en"])
    assert problems == ()
    assert {headword for terms in glossary.terms.values() for headword in terms} == english
    assert {headword for pair in glossary.opposites for headword in pair} <= english
