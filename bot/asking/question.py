"""What a person asked, taken apart."""

from dataclasses import dataclass
from enum import Enum, auto

from bot.matrix import Role


class Mention(Enum):
    """A party as people name it without a name."""

    WE = auto()
    YOU = auto()
    THEY = auto()  # the other side, or whom the list before was about


@dataclass(frozen=True, slots=True)
class Clause:
    """What one of several parties holds, and does not hold, in every row of a list."""

    party: Mention | str
    letters: tuple[Role, ...] = ()
    without: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class Filter:
    """What a list is asked for; every part narrows it.

    Attributes:
        letters: the party holds all of these, or any letter where there are none.
        without: the party holds none of these.
        only: the party holds the letters and no other.
        both: every party that is asked about passes, not just one of them.
        any: the party is asked about with whatever letter it holds.
        either: one of the letters is enough.
        some: one of the parties that are asked about is enough.
        alone: no other party holds any of the letters, or any letter where there are none.
        clauses: what each of several parties holds, in place of all of the above.
        unclear: more is said than the parts of a filter can hold, so that no list is right.
    """

    letters: tuple[Role, ...] = ()
    without: tuple[Role, ...] = ()
    only: bool = False
    both: bool = False
    any: bool = False
    either: bool = False
    some: bool = False
    alone: bool = False
    clauses: tuple[Clause, ...] = ()
    unclear: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a request for a list that stand together, and may name phases.

    Attributes:
        words: folded.
        out: what they name is to be left out of the list.
    """

    words: tuple[str, ...]
    out: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """What a question for yes or no is about: whether `parties` hold `letters`.

    Without letters it asks whether they do the work. `named` are the places of their
    names where these are the subject, and so no topic.
    """

    parties: tuple[Mention | str, ...] = ()
    letters: tuple[Role, ...] = ()
    named: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Question:
    """A question as the matcher and the policy need it.

    Attributes:
        text: what was said, without markup; what was quoted or pasted is left out.
        language: the language it is asked in, such as "en".
        told: its words tell the language; otherwise it is the likeliest.
        plain: what was said, folded, without the frame but with every other word.
        words: the topic's words in order, folded; frame and function words are gone.
        rest: of these, what is left when a list is meant: less the words for lists,
            parties and phases.
        stretches: the same where a list may be meant, in stretches.
        pasted: the same of what was quoted or pasted beside it.
        said: how many words were said in all, frame included.
        asked: it plainly asks who is responsible for something.
        plainness: the log-odds that it asks whose duty something is, by its form alone;
            None where it was not overheard.
        contrasted: it names two sides and asks which of them: "OVH or us".
        verdict: it wants yes or no.
        claim: what a yes would confirm, where a yes or a no would be clear.
        letters: the roles it asks for, in the order they are named.
        parties: who it names: `Mention`s, or names as the matrix spells them, folded.
        phases: the phase numbers it names.
        outside: those that it leaves out of a list.
        services: the matrices whose services it names, in the order of the catalog.
        naming: the words that name them by their titles or aliases.
        inside: the words that name them by something inside: "the bucket".
        unserved: the words that name a kind of service that no matrix is of.
        wanted: the filter of a list, or None where no list is asked for.
        named: the filter that its roles make, also where no list is asked for.
        rows: it speaks of rows as such: "activities", "everything".
        whole: it asks for all of them, where nothing narrows the list.
        what: it asks what or which, and not who.
        who: a word for "who" asks, and not for everybody's part: "who does what".
        follows: it leans on what was said before.
        refers: it names its topic by a pronoun.
        phased: it names a phase without its number: "that phase".
        nothing: there is no question in it: empty, a greeting, a call for help.
    """

    text: str
    language: str = "en"
    told: bool = False
    plain: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    pasted: tuple[str, ...] = ()
    said: int = 0
    asked: bool = False
    plainness: float | None = None
    contrasted: bool = False
    verdict: bool = False
    claim: Claim | None = None
    letters: tuple[Role, ...] = ()
    parties: tuple[Mention | str, ...] = ()
    phases: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    naming: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    unserved: tuple[str, ...] = ()
    wanted: Filter | None = None
    named: Filter | None = None
    rows: bool = False
    whole: bool = False
    what: bool = False
    who: bool = False
    follows: bool = False
    refers: bool = False
    phased: bool = False
    nothing: bool = False
