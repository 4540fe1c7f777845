"""Everything that is not of a matrix file's shape is found, with its place and a remedy."""

from pathlib import Path

import pytest

from bot.sources import document, shape
from bot.sources.problems import Level

FILE = Path("mail.yaml")
TEXT, EMPTY = shape.SHAPES["string_type"][1], shape.SHAPES["string_too_short"][1]

# what stands in the valid matrix, what replaces it -> line, column, message, value, remedy
SLIPS = {
    "an unknown key at the top": (
        "we: us",
        "wee: us",
        (9, 1, "unknown key", "wee", "Did you mean `we`?"),
    ),
    "a key of another place": (
        "we: us",
        "activities: us",
        (9, 1, "unknown key", "activities", "Remove it; the keys are aliases, parties, "),
    ),
    "an unknown key in the source": (
        "  address:",
        "  adress:",
        (5, 3, "unknown key", "adress", "Did you mean `address`?"),
    ),
    "an unknown key in a party": (
        "them: {name: Them}",
        "them: {name: Them, colour: red}",
        (12, 22, "unknown key", "colour", "Remove it; the keys are aliases, contacts, name."),
    ),
    "an unknown key in a phase": (
        '  - number: "1"',
        '  - nubmer: "1"',
        (14, 5, "unknown key", "nubmer", "Did you mean `number`?"),
    ),
    "an unknown key in an activity": (
        "        letters: {us: A, them: R}",
        "        letters: {us: A, them: R}\n        owner: us",
        (20, 9, "unknown key", "owner", "Remove it; the keys are activity, contacts, id, letters."),
    ),
    "no service": (
        "service: Mail",
        "",
        (2, 1, "`service` is missing", "", "Add a line such as `service: Hosted Exchange`."),
    ),
    "no title of the source": (
        "  title: Our agreement\n",
        "",
        (4, 3, "`title` is missing", "", "Add a line that begins with `title:`."),
    ),
    "no name of a party": (
        "them: {name: Them}",
        "them: {}",
        (12, 9, "`name` is missing", "", "Add a line such as `name: Customer`."),
    ),
    "no id": (
        "id: backups\n        activity",
        "activity",
        (17, 9, "`id` is missing", "", "Add a line such as `id: mail-backups`."),
    ),
    "no letters": (
        "\n        letters: {us: A, them: R}",
        "",
        (
            17,
            9,
            "`letters` is missing",
            "",
            "Add a line such as `letters: {customer: RA}`, with your parties.",
        ),
    ),
    "an empty text": (
        "service: Mail",
        "service:",
        (1, 9, "`service` is empty", "", EMPTY),
    ),
    "a text of blanks": (
        "service: Mail",
        "service: '  '",
        (1, 10, "`service` is empty", "  ", EMPTY),
    ),
    "a text that is too long": (
        "service: Mail",
        f"service: {'m' * 151}",
        (1, 10, "`service` is too long", "m" * 151, "Shorten it to 150 characters."),
    ),
    "a list for a text": (
        "service: Mail",
        "service: [Mail]",
        (1, 10, "`service` has to be a text", "a list", TEXT),
    ),
    "a mapping for a text": (
        "activity: Manage backups",
        "activity: {Backups: daily}",
        (18, 19, "`activity` has to be a text", "`key: value` lines", TEXT),
    ),
    "a text for a list": (
        "aliases: [E-mail]",
        "aliases: E-mail",
        (
            2,
            10,
            "`aliases` has to be a list",
            "E-mail",
            "Write lines that begin with a dash, or [one, two].",
        ),
    ),
    "an empty entry of a list": (
        "aliases: [E-mail]",
        "aliases: [E-mail, '']",
        (2, 19, "entry 2 of `aliases` is empty", "", EMPTY),
    ),
    "a text for letters": (
        "letters: {us: A, them: R}",
        "letters: RA",
        (
            19,
            18,
            "`letters` has to hold `key: value` lines",
            "RA",
            "Write lines such as `customer: RA` below, further in.",
        ),
    ),
    "a text for a party": (
        "them: {name: Them}",
        "them: Them",
        (
            12,
            9,
            "`them` has to hold `key: value` lines",
            "Them",
            "Write lines such as `name: Customer` below, further in.",
        ),
    ),
    "no letters behind the colon": (
        "letters: {us: A, them: R}",
        "letters:",
        (
            19,
            17,
            "`letters` is empty",
            "",
            "Write lines such as `customer: RA` below, further in.",
        ),
    ),
    "an unknown role": (
        "  R: Does the work",
        "  X: Does the work",
        (8, 3, "`X` is not a role", "X", "Use one of the letters R, A, C, I."),
    ),
    "a letter of RASCI": (
        "them: R}",
        "them: S}",
        (19, 32, "unknown letter `S`", "S", "Write C for S: who supports (RASCI) is consulted."),
    ),
    "a small letter of DACI": (
        "them: R}",
        "them: d}",
        (19, 32, "unknown letter `d`", "d", "Write R for d: who drives (DACI) is responsible."),
    ),
    "a letter of no model": (
        "them: R}",
        "them: RZ}",
        (19, 32, "unknown letter `Z`", "RZ", shape.REMEDIES["letter"]),
    ),
    "a mark for a letter": (
        "them: R}",
        "them: RX}",
        (19, 32, "unknown letter `X`", "RX", "Use R, A, C and I alone: a mark does not tell"),
    ),
    "a comma between letters": (
        "us: RA,",
        'us: "R,A",',
        (22, 23, "unknown letter `,`", "R,A", shape.REMEDIES["letter"]),
    ),
    "small letters": ("us: RA,", "us: ra,", (22, 23, "small letters", "ra", "Write capitals: RA.")),
    "a letter twice": (
        "us: RA,",
        "us: RAR,",
        (22, 23, "the same letter twice", "RAR", "Keep it once."),
    ),
    "no letter": (
        "them: I}",
        "them: ''}",
        (22, 33, "`them` is empty", "", EMPTY),
    ),
    "an id with a blank": (
        "id: backups",
        "id: Mail Backups",
        (17, 13, "not an id", "Mail Backups", shape.REMEDIES["id"]),
    ),
    "an id that phrasings need": (
        "id: backups",
        "id: none",
        (17, 13, "this id has a meaning of its own in phrasings", "none", "Use another one: "),
    ),
    "a German date": (
        "date: 2022-11-15",
        "date: 15.11.2022",
        (6, 9, "not a date", "15.11.2022", shape.REMEDIES["date"]),
    ),
    "a list for a date": (
        "date: 2022-11-15",
        "date: [2022]",
        (6, 9, "not a date", "a list", shape.REMEDIES["date"]),
    ),
    "a review on no day": (
        "we: us",
        "reviewed: soon",
        (9, 11, "not a date", "soon", shape.REMEDIES["date"]),
    ),
    "a control character": (
        "title: Running",
        'title: "Run\\x07ning"',
        (15, 12, "a control character, '\\x07'", "Run\x07ning", shape.REMEDIES["control"]),
    ),
    "an address without a scheme": (
        "https://example.com/agreement",
        "example.com",
        (5, 12, "not a web address", "example.com", shape.REMEDIES["address"]),
    ),
}


@pytest.mark.parametrize(("old", "new", "wanted"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_told_with_line_column_value_and_remedy(
    valid: str, old: str, new: str, wanted: tuple[int, int, str, str, str]
) -> None:
    assert old in valid
    (problem,) = shape.problems(document.parse(FILE, valid.replace(old, new, 1)))

    *place, message, value, remedy = wanted
    assert [problem.place.line, problem.place.column] == place
    assert (problem.message, problem.value, problem.level) == (message, value, Level.ERROR)
    assert problem.remedy.startswith(remedy)


@pytest.mark.parametrize(
    ("text", "message", "value"),
    [
        ("", "the file is empty", ""),
        ("# only a comment", "the file is empty", ""),
        ("- service: Mail", "this is not a matrix", "a list"),
        ("Mail", "this is not a matrix", "Mail"),
        ("backups: [a]\nupdates: [b]", "this is not a matrix", "backups, updates"),
    ],
)
def test_what_is_no_matrix_at_all_is_one_problem(text: str, message: str, value: str) -> None:
    (problem,) = shape.problems(document.parse(FILE, text))

    assert (problem.message, problem.value, problem.remedy) == (message, value, shape.BEGIN)


@pytest.mark.parametrize("key", ["parties", "phases"])
def test_parties_and_phases_must_not_be_empty(key: str) -> None:
    empty = {"parties": "{}", "phases": "[]"}
    text = f"service: M\nsource: {{title: T}}\n{key}: {empty[key]}\n"
    problems = {p.message: p for p in shape.problems(document.parse(FILE, text))}

    problem = problems[f"`{key}` is empty"]
    assert (problem.place.line, problem.remedy) == (3, "Add at least one entry.")


def test_half_a_character_is_told_in_words() -> None:
    """PyYAML's own parser, used where there is no libyaml, reads such escapes."""
    problem = next(shape.problems(document.Document(FILE, {"service": "\ud800"})))

    assert (problem.message, problem.remedy) == (
        "`service` holds half a character",
        "Type it anew.",
    )
