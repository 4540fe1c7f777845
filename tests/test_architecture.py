"""Arrows point one way, and the core knows neither Slack, nor the environment, nor the time."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

BOT = Path(__file__).parent.parent / "bot"
MODULES = sorted(BOT.rglob("*.py"))

# The way of a question: each room may use those before it.
WAY = (
    "errors",
    "bulk",
    "matrix",
    "knowledge",
    "language",
    "asking",
    "matching",
    "answering",
    "evaluation",
)
CORE = {room: {*WAY[: WAY.index(room) + 1]} for room in WAY}
ASIDE = {
    "config": {"config", "errors"},
    "journal": {"journal", "errors"},
    "sources": {"sources", "errors", "bulk", "matrix", "knowledge", "language"},
    "review": {"review", "sources", *WAY},
}
SURFACES = {
    "learning": {"learning", "journal", "sources", *WAY},
    "slack": {"slack", "config", "journal", "learning", *WAY},
    "playground": {"playground", "slack", "config", "journal", "learning", "sources", *WAY},
    "cli": {*ASIDE, "cli", "slack", "playground", "learning", *WAY},
}
ALLOWED = CORE | ASIDE | SURFACES

CLOCKS = {"now", "today", "utcnow"}
ENVIRONMENT = {"environ", "environb", "getenv", "putenv"}


def name(module: Path) -> str:
    """The dotted name of a module of ours, as `import` wants it."""
    steps = module.relative_to(BOT.parent).with_suffix("").parts
    return ".".join(steps[:-1] if steps[-1] == "__init__" else steps)


def room(dotted: str) -> str:
    """The room that "bot.asking.reading" stands in; "" for `bot` itself."""
    return (*dotted.split("."), "")[1]


def imported(module: Path) -> Iterator[str]:
    """Every name that a module imports, at its top or in a function, in full."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: imports are absolute, so that rooms can be read"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def used(module: Path) -> Iterator[str]:
    """Every attribute that a module looks up."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute):
            yield node.attr


def of(rooms: dict[str, set[str]]) -> list[Path]:
    return [module for module in MODULES if room(name(module)) in rooms]


def test_every_module_stands_in_a_room_of_the_plan() -> None:
    assert {room(name(module)) for module in MODULES} <= {*ALLOWED, ""}


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_a_module_imports_only_from_rooms_below_its_own(module: Path) -> None:
    ours = {room(dotted) for dotted in imported(module) if dotted.startswith("bot.")}

    assert ours <= ALLOWED.get(room(name(module)), set())


@pytest.mark.parametrize("module", [m for m in MODULES if room(name(m)) != "slack"], ids=name)
def test_only_the_slack_room_imports_slack(module: Path) -> None:
    assert not [dotted for dotted in imported(module) if dotted.startswith("slack_")]


@pytest.mark.parametrize("module", of(CORE | ASIDE), ids=name)
def test_nothing_below_the_surfaces_reads_the_environment(module: Path) -> None:
    assert not {dotted for dotted in imported(module) if dotted.split(".")[-1] in ENVIRONMENT}
    assert not ENVIRONMENT & set(used(module))


@pytest.mark.parametrize("module", of(CORE | ASIDE), ids=name)
def test_nothing_below_the_surfaces_asks_for_the_time(module: Path) -> None:
    assert not {dotted for dotted in imported(module) if dotted.split(".")[0] == "time"}
    assert not CLOCKS & set(used(module))


def test_the_core_and_the_command_line_load_without_slack() -> None:
    modules = [name(module) for module in of(CORE | ASIDE | {"cli": set()})]
    assert {"bot.answering.engine", "bot.sources.folder", "bot.cli.record"} <= set(modules)
    script = (
        f"import sys; import {', '.join(modules)}\n"
        "print([name for name in sys.modules if name.startswith(('slack_', 'bot.slack'))])"
    )

    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script], capture_output=True, text=True, check=False
    )

    assert (done.stdout, done.stderr) == ("[]\n", "")


def test_the_command_line_loads_no_library_that_answering_does_without() -> None:
    slow = "openpyxl, PIL, markdown_it, bs4, ruamel, sqlalchemy, watchfiles, babel.messages"
    script = f"import sys, bot.cli; print(set({slow.split(', ')}) & set(sys.modules))"

    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert done.stdout == "set()\n"


def test_loading_every_module_does_nothing_that_can_be_seen() -> None:
    script = f"import {', '.join(name(module) for module in MODULES)}"

    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
