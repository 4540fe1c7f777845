from collections.abc import Callable
from pathlib import Path

import pytest

from bot.knowledge import Calibration, Phrasing
from bot.sources import folder
from bot.sources.problems import KnowledgeError, Level, Place
from tests.sources.conftest import VALID


@pytest.fixture
def knowledge(tmp_path: Path) -> Path:
    """A whole knowledge folder without a fault."""
    home = tmp_path / "home"
    files = {
        "mail.yaml": VALID,
        "phrasings/mail/en.yaml": "backups: [who backs up]\n",
        "glossary/en.yaml": "choose: [pick]\n",
    }
    for name, text in files.items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text(text, encoding="utf-8")
    return home


def spoil(file: Path, text: str = "a: [") -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_a_folder_is_loaded_with_all_that_belongs_to_it(knowledge: Path) -> None:
    spoil(knowledge / "chat.yaml", VALID.replace("service: Mail", "service: Chat"))
    loaded = folder.load(knowledge)

    assert [(m.name, m.service) for m in loaded.catalog.matrices] == [
        ("chat", "Chat"),
        ("mail", "Mail"),
    ]
    assert loaded.phrasings["mail"] == (Phrasing("backups", "en", "who backs up"),)
    assert loaded.glossary.terms == {"en": {"choose": ("pick",)}}
    assert loaded.calibration == Calibration()


def test_one_file_is_loaded_with_what_stands_beside_it(knowledge: Path) -> None:
    spoil(knowledge / "chat.yaml")
    loaded = folder.load(knowledge / "mail.yaml")

    assert [matrix.name for matrix in loaded.catalog.matrices] == ["mail"]
    assert loaded.phrasings["mail"]


def test_a_matrix_alone_has_the_shipped_glossary(tmp_path: Path) -> None:
    loaded = folder.load(spoil(tmp_path / "mail.yaml", VALID))

    assert loaded.glossary == folder.load(folder.shipped()).glossary


def test_every_problem_of_every_file_is_found_in_one_run(knowledge: Path) -> None:
    files = [
        spoil(knowledge / "chat.yaml"),
        spoil(knowledge / "mail.yaml", VALID.replace("we: us", "we: who")),
        spoil(knowledge / "phrasings/mail/de.yaml"),
        spoil(knowledge / "phrasings/mail/fr.yaml", "backups: x\n"),
        spoil(knowledge / "glossary/de.yaml"),
        spoil(knowledge / "glossary/fr.yaml", "a: x\n"),
    ]

    assert [problem.place.file for problem in folder.check(knowledge)] == files
    with pytest.raises(KnowledgeError) as caught:
        folder.load(knowledge)
    assert caught.value.problems == folder.check(knowledge)


def test_warnings_do_not_keep_the_knowledge_from_loading(knowledge: Path) -> None:
    spoil(knowledge / "phrasings/mail/de.yaml", "backup: [a]\n")

    assert [problem.level for problem in folder.check(knowledge)] == [Level.WARNING]
    assert folder.load(knowledge).catalog.matrices


def test_phrasings_of_a_matrix_that_was_renamed_are_warned_of(knowledge: Path) -> None:
    (knowledge / "mail.yaml").rename(knowledge / "exchange.yaml")
    (problem,) = folder.check(knowledge)

    assert problem.place == Place(knowledge / "phrasings" / "mail")
    assert (problem.level, problem.value) == (Level.WARNING, "mail")
    assert problem.remedy == "Name it after a matrix file: exchange."


@pytest.mark.parametrize("name", ["phrasings/mail/en.yaml", "glossary/en.yaml"])
def test_a_phrasing_or_glossary_file_is_checked_as_what_it_is(knowledge: Path, name: str) -> None:
    spoil(knowledge / "glossary/de.yaml")
    assert folder.check(knowledge / name) == ()

    file = spoil(knowledge / name, "backups: x\n")
    assert [problem.place for problem in folder.check(file)] == [Place(file, 1, 10)]


def test_a_matrix_in_a_folder_of_any_name_is_a_matrix(tmp_path: Path) -> None:
    file = spoil(tmp_path / "glossary" / "mail.yaml", VALID.replace("we: us", "we: who"))

    assert [problem.place for problem in folder.check(file)] == [Place(file, 9, 5)]


@pytest.mark.parametrize("use", [folder.check, folder.load])
@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nothing", "no such file or folder"),
        ("empty", "no *.yaml file in this folder"),
        ("x" * 5000, "this cannot be read: File name too long"),
    ],
)
def test_a_path_with_nothing_to_read_is_one_clear_error(
    tmp_path: Path, use: Callable[[Path], object], name: str, message: str
) -> None:
    (tmp_path / "empty").mkdir()

    with pytest.raises(KnowledgeError) as caught:
        use(tmp_path / name)

    (problem,) = caught.value.problems
    assert (problem.place, problem.message) == (Place(tmp_path / name), message)
    assert "RACI_KNOWLEDGE" in problem.remedy


def test_a_folder_that_is_called_like_a_file_is_reported(knowledge: Path) -> None:
    (knowledge / "odd.yaml").mkdir()

    assert [problem.message for problem in folder.check(knowledge)] == [
        "the file cannot be read: Is a directory"
    ]


def test_what_is_named_goes_before_the_local_folder_and_that_before_the_shipped(
    tmp_path: Path,
) -> None:
    assert folder.found(None) == folder.shipped()

    (tmp_path / "knowledge").mkdir()
    assert folder.found(None) == Path("knowledge")
    assert folder.found(Path("other.yaml")) == Path("other.yaml")


def test_the_shipped_knowledge_has_no_error() -> None:
    assert [p for p in folder.check(folder.shipped()) if p.level is Level.ERROR] == []


def test_each_matrix_file_that_is_read_is_told_of(tmp_path: Path) -> None:
    for name in ("mail", "web"):
        (tmp_path / f"{name}.yaml").write_text(VALID, encoding="utf-8")
    told: list[tuple[int, int]] = []

    folder.load(tmp_path, lambda read, of: told.append((read, of)))

    assert told == [(1, 2), (2, 2)]
