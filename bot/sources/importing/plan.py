"""What an import would write, before anything is written."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from difflib import unified_diff
from pathlib import Path

from bot.errors import BotError
from bot.matrix import Matrix
from bot.sources import matrices, phrasings, writing
from bot.sources.importing import files, keeping, merging
from bot.sources.importing.notes import Kind, Note
from bot.sources.importing.reading import Imported
from bot.sources.problems import KnowledgeError


@dataclass(frozen=True, slots=True)
class Plan:
    """A matrix file as it is and as it would be; `before` is empty where there is none yet."""

    target: Path
    before: str
    after: str
    matrix: Matrix
    notes: tuple[Note, ...]

    @property
    def diff(self) -> str:
        """What would change, line by line."""
        lines = unified_diff(
            self.before.splitlines(keepends=True),
            self.after.splitlines(keepends=True),
            str(self.target) if self.before else "/dev/null",
            str(self.target),
        )
        return "".join(lines)

    def write(self) -> None:
        """Put the file in place, whole or not at all. Raises BotError."""
        if self.before == self.after:
            return
        part = self.target.with_name(f".{self.target.name}.part")
        try:
            self.target.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(self.after, encoding="utf-8", newline="")
            part.replace(self.target)
        except OSError as error:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise BotError(
                f"{self.target}: the file cannot be written: {error.strerror}",
                "Name another folder: --output FOLDER.",
            ) from error


def plan(folder: Path, found: Imported) -> Plan:
    """What becomes of a document in a folder, where it may have been imported before.

    Raises:
        BotError: the file that is there has errors, so that nothing of it could be kept.
    """
    if folder.exists() and not folder.is_dir():
        raise BotError(f"{folder}: this is not a folder", "Name one: --output FOLDER.")
    name = found.matrix.name
    target = folder / f"{name}.yaml"
    if not target.exists():
        return Plan(target, "", writing.text(found.matrix), found.matrix, found.notes)
    old, problems = matrices.read(target)
    if old is None:
        raise KnowledgeError(problems)
    before, _ = files.text(target)
    merged = merging.merged(old, replace(found.matrix, name=old.name))
    after, lost = before, tuple[Note, ...]()
    if merged.matrix != old:
        after, lost = keeping.kept(target, before, merged.matrix)
    count = f"{merged.kept} rows keep their ids, {merged.new} are new"
    notes = (Note(Kind.TAKEN, count), *found.notes, *merged.notes, *lost)
    return Plan(target, before, after, merged.matrix, (*notes, *_orphans(folder, merged.matrix)))


def _orphans(folder: Path, matrix: Matrix) -> Iterator[Note]:
    """Phrasings whose row is gone."""
    for problem in phrasings.read(folder, matrix.name, matrix)[1]:
        if problem.message == phrasings.UNKNOWN_ID[0]:
            where = f"{problem.place.file.name} line {problem.place.line}"
            yield Note(Kind.LOOK, "phrasings are left without a row", where, problem.value)
