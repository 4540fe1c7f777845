"""Every word of the bot's own is said in eight languages; catalogues hold nothing else."""

import ast
import io
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.pofile import read_po

import bot
from bot.language.speech import LANGUAGES
from bot.language.wording import worded_in

ROOM = Path(bot.__file__).parent
CATALOGUES = ROOM / "language" / "catalogues"
KEYWORDS = {"wording": None, "plural": (1, 2)}
TRANSLATED = [language for language in LANGUAGES if language != "en"]


@cache
def said() -> frozenset[str | tuple[str, ...]]:
    """Every message of the code; one with a plural as both its forms."""
    found: set[str | tuple[str, ...]] = set()
    for source in ROOM.rglob("*.py"):
        with io.BytesIO(source.read_bytes()) as file:
            for _, message, _, _ in extract("python", file, KEYWORDS):
                found.add(message if isinstance(message, str) else tuple(message))
    return frozenset(found)


@cache
def catalogue(language: str) -> Catalog:
    with (CATALOGUES / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def entries(language: str) -> Iterator[Message]:
    return (entry for entry in catalogue(language) if entry.id)


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def forms(entry: Message) -> tuple[str, ...]:
    return tuple(entry.string) if isinstance(entry.string, tuple) else (str(entry.string),)


def test_there_is_a_catalogue_for_each_language_but_english() -> None:
    assert sorted(file.stem for file in CATALOGUES.glob("*.po")) == sorted(TRANSLATED)


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_holds_what_the_code_says_and_nothing_else(language: str) -> None:
    translated = {
        entry.id if isinstance(entry.id, str) else tuple(entry.id)
        for entry in entries(language)
        if all(forms(entry)) and not entry.fuzzy
    }

    assert sorted(map(str, said() - translated)) == [], "missing"
    assert sorted(map(str, translated - said())) == [], "not used"
    assert catalogue(language).obsolete == {}


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_has_the_fields_of_its_message(language: str) -> None:
    for entry in entries(language):
        wanted = fields(entry.id if isinstance(entry.id, str) else entry.id[1])
        for form in forms(entry):
            assert fields(form) == wanted or fields(form) | {"count"} == wanted, form


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_plural_has_every_form_of_its_language(language: str) -> None:
    for entry in entries(language):
        if isinstance(entry.id, tuple):
            assert len(forms(entry)) == catalogue(language).num_plurals


def test_counts_are_said_as_the_language_counts() -> None:
    polish = worded_in("pl")
    one, few, many = (
        polish.plural("{count} more service", "{count} more services", n).replace(str(n), "")
        for n in (1, 2, 5)
    )

    assert len({one, few, many}) == 3


def test_messages_stand_in_the_code_as_they_are() -> None:
    """One that is put together, or kept in a variable, would be in no catalogue."""
    for source in ROOM.rglob("*.py"):
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _words(node):
                wanted = node.args[:2] if _called(node) == "plural" else node.args[:1]
                assert all(isinstance(arg, ast.Constant) for arg in wanted), (
                    f"{source}:{node.lineno}: write the message here, as one text"
                )


def _words(call: ast.Call) -> bool:
    """Whether a call words something: of what is named `wording`, or of its `plural`."""
    match call.func:
        case ast.Name("wording"):
            return True
        case ast.Attribute(ast.Name("wording") | ast.Attribute(attr="wording"), "plural"):
            return True
    return False


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else "wording"
