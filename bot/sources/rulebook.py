"""The rules that knowledge files are held against: their names, and what each asks."""

from enum import StrEnum


class Rule(StrEnum):
    """A rule by its name, by which programs tell findings apart."""

    words: str

    def __new__(cls, name: str, words: str) -> "Rule":
        """A rule called `name`; `words` say what it asks, as a sentence."""
        rule = str.__new__(cls, name)
        rule._value_ = name
        rule.words = words
        return rule

    READABLE_FILE = (
        "readable-file",
        "A knowledge file can be read, and has a name that the bot knows.",
    )
    MATRIX_SHAPE = "matrix-shape", "A matrix file has the keys and values that a matrix needs."
    PHRASING_FILE = (
        "phrasing-file",
        "Phrasings are lists of texts, each for one activity of the matrix.",
    )
    GLOSSARY_FILE = (
        "glossary-file",
        "Glossary entries are lists of terms below an English headword.",
    )
    KNOWN_PARTY = "known-party", "Letters and contacts name parties of the matrix."
    SOME_RESPONSIBLE = "some-responsible", "One party does the work of an activity."
    ONE_ACCOUNTABLE = "one-accountable", "Exactly one party answers for an activity."
    DISTINCT_ID = "distinct-id", "Each activity has an id of its own."
    DISTINCT_ACTIVITY = "distinct-activity", "No activity stands in the matrix twice."
    DISTINCT_NAME = "distinct-name", "No name belongs to two parties."
    FILLED_PHASE = "filled-phase", "A phase has activities or further phases."
    BUSY_PARTY = "busy-party", "A party does something, or answers for something."
    DISTINCT_PARTY = "distinct-party", "Names of parties differ to the eye."
    DISTINCT_WORDING = "distinct-wording", "The bot can tell activities apart by their wording."
    WON_PHRASING = "won-phrasing", "A phrasing leads to its own activity."
    FAIR_SHARE = "fair-share", "No party does, or answers for, far more than its peers."
    FEW_CONSULTED = "few-consulted", "Few parties are consulted about one activity."
    FEW_INFORMED = "few-informed", "Few parties are informed of one activity."
    ANSWERED_PHASE = "answered-phase", "Somebody is accountable in each phase."
    REACHABLE_PARTY = "reachable-party", "Every party can be reached, where some can."
    REVIEWED_LATELY = "reviewed-lately", "The matrix was reviewed within a year."
