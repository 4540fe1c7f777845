"""All that the bot knows, as one frozen value: matrices, phrasings, glossary, calibration."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.matrix import Catalog, Matrix

RANKER = 3  # raised whenever scores come to mean something else, so that old fits are not used
FEW = 2  # phrasings an activity; a matrix with fewer would lose more than it has by going alone
NONE = "none"  # the id under which phrasings name what a matrix does not cover


@dataclass(frozen=True, slots=True)
class Phrasing:
    """How people ask about one activity, or about nothing of the matrix (`NONE`)."""

    activity: str
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Glossary:
    """Words that mean the same: by language, a headword and the terms for it.

    The headwords of all languages are those of English, so that terms of two
    languages meet. `opposites` are pairs of headwords that must be kept apart, and
    `services` are the kinds of services, with what people call one of them.
    """

    terms: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    opposites: tuple[tuple[str, str], ...] = ()
    services: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Calibration:
    """How the signals of a ranking become a probability; fitted by `raci eval --calibrate`.

    Attributes:
        ranker: the ranker it was fitted to.
        bias: the log-odds of a right answer when every signal is 0.
        weights: what each signal adds to them, by its name.
        sharpness: how fast the confidence in a row falls with its distance from the best.
        brief: the same for a question of one or two topic words, which fits many rows.
    """

    ranker: int = RANKER
    bias: float = -8.0
    weights: Mapping[str, float] = field(
        default_factory=lambda: {
            "inside": 0.3,
            "lead": 0.7,
            "said": 3.0,
            "bare": 7.0,
            "asked": 0.9,
            "foreign": 0.7,
        }
    )
    sharpness: float = 1.8
    brief: float = 0.5


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is loaded from a knowledge folder; phrasings are kept by the matrix's name.

    `lenders` are other knowledge whose phrasings serve matrices that have hardly any.
    """

    catalog: Catalog
    phrasings: Mapping[str, tuple[Phrasing, ...]] = field(default_factory=dict)
    glossary: Glossary = field(default_factory=Glossary)
    calibration: Calibration = field(default_factory=Calibration)
    lenders: tuple["Knowledge", ...] = ()

    @property
    def unphrased(self) -> tuple[Matrix, ...]:
        """The matrices that have no phrasings of their own, or too few to go by."""
        return tuple(
            matrix
            for matrix in self.catalog.matrices
            if len(self.phrasings.get(matrix.name, ())) < FEW * len(matrix.activities)
        )

    def parted(self) -> tuple["Knowledge", "Knowledge"]:
        """The knowledge of the matrices with phrasings of their own, and of the others."""
        others = self.unphrased
        told = tuple(matrix for matrix in self.catalog.matrices if matrix not in others)
        return replace(self, catalog=Catalog(told)), replace(self, catalog=Catalog(others))
