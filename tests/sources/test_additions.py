"""A phrase that is put into a phrasing file is all that changes in it."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import bot
from bot.errors import BotError
from bot.knowledge import Phrasing
from bot.sources import document, folder
from bot.sources.additions import add

PHRASE = "who: does it, [x] #1"
QUOTED = "'who: does it, [x] #1'"


def file_of(folder: Path, text: str) -> Path:
    file = folder / "phrasings" / "mail" / "en.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode())
    return file


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "# head\n\nbackups:\n  - one\n  - two   # a note\n\n# next\nupdates:\n  - x\n",
            "# head\n\nbackups:\n  - one\n  - two   # a note\n  - {}\n\n# next\nupdates:\n  - x\n",
        ),
        ("backups:\n- one\nupdates:\n- x", "backups:\n- one\n- {}\nupdates:\n- x"),
        ("backups:\n  - x", "backups:\n  - x\n  - {}\n"),
        ("backups: [one, two]  # c\n", "backups: [one, two, {}]  # c\n"),
        ("backups: []\nupdates: [x]\n", "backups: [{}]\nupdates: [x]\n"),
        (
            "backups:\r\n  - one\r\nupdates: []\r\n",
            "backups:\r\n  - one\r\n  - {}\r\nupdates: []\r\n",
        ),
        ("\ufeffbackups:\n  - one\n", "\ufeffbackups:\n  - one\n  - {}\n"),
        ("backups:\n  - one\n    goes on\n", "backups:\n  - one\n    goes on\n  - {}\n"),
        ("backups:\nupdates: [x]\n", "backups:\n  - {}\nupdates: [x]\n"),
        ("updates:\n  - x\n", "updates:\n  - x\nbackups:\n  - {}\n"),
        ("updates:\n  - x", "updates:\n  - x\nbackups:\n  - {}\n"),
        ("# only a comment\n", "# only a comment\nbackups:\n  - {}\n"),
        ("", "backups:\n  - {}\n"),
        ("none: [🍕 for lunch]\nbackups: [🗄️]\n", "none: [🍕 for lunch]\nbackups: [🗄️, {}]\n"),
    ],
)
def test_every_other_byte_stays_as_it_was(tmp_path: Path, before: str, after: str) -> None:
    file = file_of(tmp_path, before)

    place = add(tmp_path, "mail", Phrasing("backups", "en", PHRASE))

    assert file.read_bytes().decode() == after.format(QUOTED)
    assert (place.file, place.line > 0) == (file, True)
    assert list(file.parent.iterdir()) == [file]


def test_the_shipped_phrasings_take_a_phrase_in_every_language_and_activity(
    tmp_path: Path,
) -> None:
    shipped = folder.shipped() / "phrasings" / "raci"
    for source in sorted(shipped.glob("*.yaml")):
        before = source.read_bytes().decode()
        (tmp_path / "phrasings" / "raci").mkdir(parents=True, exist_ok=True)
        file = tmp_path / "phrasings" / "raci" / source.name
        file.write_bytes(source.read_bytes())

        place = add(tmp_path, "raci", Phrasing("backups", source.stem, PHRASE))

        lines = file.read_bytes().decode().splitlines(keepends=True)
        assert lines.pop(place.line - 1) == f"  - {QUOTED}\n"
        assert "".join(lines) == before


def test_a_file_that_is_not_there_is_made(tmp_path: Path) -> None:
    place = add(tmp_path, "mail", Phrasing("backups", "pl", "kopie zapasowe"))

    assert place.file.read_text(encoding="utf-8") == "backups:\n  - kopie zapasowe\n"
    assert place.file.stat().st_mode & 0o777 == 0o644


def test_a_file_keeps_its_permissions(tmp_path: Path) -> None:
    file = file_of(tmp_path, "backups: [x]\n")
    file.chmod(0o664)

    add(tmp_path, "mail", Phrasing("backups", "en", PHRASE))

    assert file.stat().st_mode & 0o777 == 0o664


@pytest.mark.parametrize(
    "text",
    [
        "backups: one\n",
        "backups: ~\n",
        "backups: [\n  a,\n]\n",
        "backups:\n  - |\n    x\nb: [y]\n",
    ],
)
def test_where_there_is_no_place_for_it_the_file_is_left_and_the_line_is_told(
    tmp_path: Path, text: str
) -> None:
    file = file_of(tmp_path, text)

    with pytest.raises(BotError, match="there is no place for a phrase below `backups`") as told:
        add(tmp_path, "mail", Phrasing("backups", "en", PHRASE))

    assert told.value.remedy == f"Write it there by hand: - {QUOTED}"
    assert file.read_text(encoding="utf-8") == text


def test_a_file_with_errors_is_told_as_raci_check_does(tmp_path: Path) -> None:
    file_of(tmp_path, "backups: [one\n")

    with pytest.raises(BotError, match=r"en\.yaml:"):
        add(tmp_path, "mail", Phrasing("backups", "en", PHRASE))


def test_a_folder_that_takes_no_file_is_told_with_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "phrasings").write_text("", encoding="utf-8")

    with pytest.raises(BotError, match="this cannot be written: Not a directory") as told:
        add(tmp_path, "mail", Phrasing("backups", "en", PHRASE))

    assert "RACI_KNOWLEDGE" in told.value.remedy


def test_knowledge_that_came_with_the_package_is_to_be_copied_first() -> None:
    inside = Path(bot.__file__).parent / "shipped"

    with pytest.raises(BotError, match="an update would replace it") as told:
        add(inside, "raci", Phrasing("backups", "en", PHRASE))

    assert told.value.remedy.startswith(f"Copy {inside} to a folder of your own")
    assert not inside.exists()


TEXTS = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufeff\u0085"),
    min_size=1,
    max_size=60,
).filter(lambda text: text == text.strip() and text)


@example(phrase="?0", start="backups: [a]\n")
@given(phrase=TEXTS, start=st.sampled_from(["", "backups: [a]\n", "backups:\n  - a\n\n# c\n"]))
def test_any_phrase_reads_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, phrase: str, start: str
) -> None:
    home = tmp_path_factory.mktemp("knowledge")
    file = file_of(home, start)

    add(home, "mail", Phrasing("backups", "en", phrase))

    content = document.read(file).content
    assert isinstance(content, dict)
    assert content["backups"] == (["a", phrase] if start else [phrase])
