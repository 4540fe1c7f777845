"""Changed files are taken up whole, in time, and never half-read."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Queue
from threading import Event, Thread

import pytest

from bot.knowledge import Knowledge
from bot.sources import watching
from bot.sources.problems import KnowledgeError
from tests.sources.conftest import VALID

Found = Knowledge | KnowledgeError
PATIENCE = 60  # seconds after which a test gives up


class Watched:
    """A folder that is watched in a thread; `next` is what was found after a change."""

    def __init__(self, path: Path) -> None:
        self._stop = Event()
        self._found = Queue[Found]()
        self._thread = Thread(target=self._follow, args=(path, watching.state(path)), daemon=True)
        self._thread.start()

    def _follow(self, path: Path, since: watching.State) -> None:
        for found in watching.versions(path, since, self._stop):
            self._found.put(found)

    def until(self, wanted: Callable[[Found], bool]) -> Found:
        """The first version that is as wanted; others before it are passed over."""
        while not wanted(found := self._found.get(timeout=PATIENCE)):
            pass
        return found

    def close(self) -> None:
        self._stop.set()
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()


def says(text: str) -> Callable[[Found], bool]:
    def wanted(found: Found) -> bool:
        return isinstance(found, Knowledge) and text in {
            row.activity.text for row in found.catalog.rows()
        }

    return wanted


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with one matrix, and phrasings so that nothing is borrowed."""
    folder = tmp_path / "home"
    (folder / "phrasings" / "mail").mkdir(parents=True)
    (folder / "mail.yaml").write_text(VALID)
    (folder / "phrasings" / "mail" / "en.yaml").write_text("backups: [save our data]\n")
    return folder


@pytest.fixture
def watched(home: Path) -> Iterator[Watched]:
    found = Watched(home)
    yield found
    found.close()


def test_a_changed_file_is_taken_up(home: Path, watched: Watched) -> None:
    (home / "mail.yaml").write_text(VALID.replace("Manage backups", "Keep copies"))

    watched.until(says("Keep copies"))


def test_an_added_and_a_removed_file_are_taken_up(home: Path, watched: Watched) -> None:
    (home / "files.yaml").write_text(VALID.replace("Manage backups", "Keep the files"))
    watched.until(says("Keep the files"))

    (home / "files.yaml").unlink()

    watched.until(lambda found: isinstance(found, Knowledge) and len(found.catalog.matrices) == 1)


def test_phrasings_are_taken_up_too(home: Path, watched: Watched) -> None:
    (home / "phrasings" / "mail" / "en.yaml").write_text("updates: [patch it]\n")

    watched.until(
        lambda found: (
            isinstance(found, Knowledge)
            and [said.text for said in found.phrasings["mail"]] == ["patch it"]
        )
    )


def test_a_broken_file_is_told_with_its_line_and_the_mended_one_is_taken_up(
    home: Path, watched: Watched
) -> None:
    (home / "mail.yaml").write_text(VALID.replace("letters: {us: A, them: R}", "letters: {us: X}"))
    found = watched.until(lambda found: isinstance(found, KnowledgeError))
    assert "mail.yaml" in str(found)
    assert "mail.yaml:19:" in str(found)

    (home / "mail.yaml").write_text(VALID.replace("Manage backups", "Keep copies"))

    watched.until(says("Keep copies"))


def test_a_folder_that_goes_away_may_come_back(home: Path, watched: Watched) -> None:
    kept = home.with_name("kept")
    shutil.copytree(home, kept)
    shutil.rmtree(home)
    (kept / "mail.yaml").write_text(VALID.replace("Manage backups", "Keep copies"))

    kept.rename(home)

    watched.until(says("Keep copies"))


def test_a_volume_that_swaps_a_link_is_taken_up(tmp_path: Path) -> None:
    """Kubernetes mounts files as links into a folder that it replaces as a whole."""
    for name, text in (("one", "Manage backups"), ("two", "Keep copies")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "mail.yaml").write_text(VALID.replace("Manage backups", text))
    home = tmp_path / "home"
    home.mkdir()
    (home / "..data").symlink_to(tmp_path / "one")
    (home / "mail.yaml").symlink_to(Path("..data") / "mail.yaml")
    watched = Watched(home)

    (home / "..new").symlink_to(tmp_path / "two")
    os.replace(home / "..new", home / "..data")  # noqa: PTH105 - replaces the link itself

    watched.until(says("Keep copies"))
    watched.close()


def test_one_file_alone_is_watched_alone(home: Path) -> None:
    watched = Watched(home / "mail.yaml")

    (home / "other.yaml").write_text("no matrix")
    (home / "mail.yaml").write_text(VALID.replace("Manage backups", "Keep copies"))

    found = watched.until(lambda _: True)
    assert says("Keep copies")(found)
    watched.close()


def test_a_file_that_is_written_while_it_is_read_is_read_again(home: Path) -> None:
    """However the writes fall, what is found is one of the states that were whole."""
    texts = [VALID.replace("Manage backups", f"Keep {n} copies") for n in range(200)]
    whole = {f"Keep {n} copies" for n in range(200)} | {"Manage backups"}

    def write() -> None:
        for text in texts:
            (home / "mail.yaml").write_text(text)

    writer = Thread(target=write)
    writer.start()
    while writer.is_alive():
        found = watching.read(home)
        if isinstance(found, Knowledge):
            rows = list(found.catalog.rows())
            assert len(rows) == 2
            assert rows[0].activity.text in whole
    writer.join()
