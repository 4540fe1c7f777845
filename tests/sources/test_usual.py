"""The usual activities, from which matrices without phrasings borrow."""

from pathlib import Path

import pytest

from bot.knowledge import NONE, Glossary, Phrasing
from bot.sources import folder, textlists, usual
from bot.sources.problems import KnowledgeError
from tests.sources.conftest import VALID


def written(home: Path, content: str, name: str = "en") -> Path:
    file = home / "usual" / f"{name}.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(content, encoding="utf-8")
    return file


def test_activities_are_read_with_how_people_ask_in_each_language(tmp_path: Path) -> None:
    written(tmp_path, "Keep copies: [back it up]\nnone: [lunch]\n")
    written(tmp_path, "Keep copies: [sauvegarder]\n", "fr")

    read, problems = usual.read(tmp_path, Glossary())

    assert problems == ()
    assert [row.activity.text for row in read.catalog.rows()] == ["Keep copies"]
    assert set(read.phrasings["usual"]) == {
        Phrasing("Keep copies", "en", "back it up"),
        Phrasing("Keep copies", "fr", "sauvegarder"),
        Phrasing(NONE, "en", "lunch"),
    }


def test_what_is_malformed_is_told_with_its_line(tmp_path: Path) -> None:
    written(tmp_path, "Keep copies: back it up\n")
    written(tmp_path, "Keep copies: [", "fr")
    written(tmp_path, "Keep copies: [x]\n", "klingon")

    messages = [problem.message for problem in usual.read(tmp_path, Glossary())[1]]

    assert "`Keep copies` has to be a list of terms" in messages
    assert "no such language" in messages
    assert len(messages) == 3


def test_a_file_that_is_no_mapping_is_told(tmp_path: Path) -> None:
    written(tmp_path, "- Keep copies\n")

    assert [one.message for one in usual.read(tmp_path, Glossary())[1]] == [
        textlists.TERMS.no_keys[0]
    ]


def test_a_matrix_without_phrasings_borrows_from_its_folder_or_from_what_ships(
    tmp_path: Path,
) -> None:
    (tmp_path / "mail.yaml").write_text(VALID, encoding="utf-8")
    shipped = folder.load(tmp_path).lenders
    written(tmp_path, "Keep copies: [back it up]\n")
    own = folder.load(tmp_path).lenders

    assert [lender.catalog.matrices[0].name for lender in shipped] == ["usual", "raci"]
    assert len(tuple(shipped[0].catalog.rows())) > 100
    assert [row.activity.text for row in own[0].catalog.rows()] == ["Keep copies"]


def test_a_matrix_with_phrasings_lends_to_the_one_beside_it(tmp_path: Path) -> None:
    (tmp_path / "mail.yaml").write_text(VALID, encoding="utf-8")
    (tmp_path / "chat.yaml").write_text(VALID.replace("Mail", "Chat"), encoding="utf-8")
    (tmp_path / "phrasings/mail").mkdir(parents=True)
    said = "backups: [copies, tapes]\nupdates: [patches, hotfixes]\n"
    (tmp_path / "phrasings/mail/en.yaml").write_text(said, encoding="utf-8")

    lenders = folder.load(tmp_path).lenders

    assert [lender.catalog.matrices[0].name for lender in lenders] == ["usual", "mail"]


def test_a_broken_file_keeps_the_knowledge_from_loading(tmp_path: Path) -> None:
    (tmp_path / "mail.yaml").write_text(VALID, encoding="utf-8")
    file = written(tmp_path, "Keep copies: back it up\n")

    with pytest.raises(KnowledgeError, match="has to be a list of terms"):
        folder.load(tmp_path)
    assert [one.place.file for one in folder.check(file)] == [file]


def test_what_ships_is_without_a_fault() -> None:
    assert usual.read(folder.shipped(), Glossary())[1] == ()
