"""Reloading under load: nothing leaks, and every answer is from a whole matrix."""

import gc
from pathlib import Path
from threading import Event, Thread

from bot.answering.answer import Found
from bot.answering.desk import Desk
from bot.answering.engine import Engine
from bot.cli.reloading import reloading
from bot.errors import BotError
from bot.matrix import Activity
from bot.sources import folder, watching
from tests.sources.conftest import VALID

PHRASINGS = "backups: [save our data, copy the mails]\nupdates: [patch it, renew it]\n"
PATIENCE = 60  # seconds after which a test gives up


def home(tmp_path: Path) -> Path:
    """A folder with one matrix that has phrasings, so that nothing is borrowed."""
    (tmp_path / "phrasings" / "mail").mkdir(parents=True)
    (tmp_path / "phrasings" / "mail" / "en.yaml").write_text(PHRASINGS)
    (tmp_path / "mail.yaml").write_text(VALID)
    return tmp_path


def test_old_knowledge_is_let_go_and_questions_see_whole_matrices_only(tmp_path: Path) -> None:
    path = home(tmp_path)
    since = watching.state(path)
    desk = Desk(Engine.of(folder.load(path)))
    changed, done = Event(), Event()
    desk.on_change(lambda _: changed.set())
    seen: set[str] = set()

    def ask() -> None:
        while not done.wait(0.001):
            answer = desk.engine.ask("who does the backups?").answer
            assert isinstance(answer, Found)
            seen.add(answer.best.row.activity.text)

    asking = Thread(target=ask, daemon=True)
    asking.start()
    texts = [f"Manage backups number {n}" for n in range(5)]
    try:
        with reloading(desk, path, since):
            for text in texts:
                changed.clear()
                (path / "mail.yaml").write_text(VALID.replace("Manage backups", text))
                assert changed.wait(PATIENCE)
    finally:
        done.set()
        asking.join()
    gc.collect()

    assert seen <= {"Manage backups", *texts}
    assert [text for text in texts if _is_held(text)] == texts[-1:]


def _is_held(text: str) -> bool:
    """Whether an activity of this text is still in the memory."""
    return any(isinstance(one, Activity) and one.text == text for one in gc.get_objects())


def test_trouble_is_told_once_and_again_when_it_is_another(tmp_path: Path) -> None:
    desk = Desk(Engine.of(folder.load(home(tmp_path))))
    told: list[str] = []
    desk.on_trouble(lambda error: told.append(str(error)))

    news = [desk.keep(BotError(text)) for text in ("line 1", "line 1", "line 2")]
    assert str(desk.trouble) == "line 2"
    desk.put(desk.engine)

    assert (news, told) == ([True, False, True], ["line 1", "line 2"])
    assert desk.trouble is None
