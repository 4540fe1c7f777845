"""What ends the command before it has begun."""

from pathlib import Path

from tests.cli.conftest import Raci


def test_ctrl_c_while_it_loads_ends_it_without_a_traceback(raci: Raci, tmp_path: Path) -> None:
    loading = tmp_path / "loading"
    loading.mkdir()
    # The first library that is loaded: interrupted there, as a person would.
    (loading / "typer.py").write_text("raise KeyboardInterrupt\n", encoding="utf-8")

    done = raci("ask", "who patches?", PYTHONPATH=str(loading))

    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")
