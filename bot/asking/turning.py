"""What a message in a thread says of the answer before it, and what else it names."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.asking.frames import frames, listed, pronouns, runs, turns
from bot.asking.question import Mention, Question
from bot.language.words import words

_GREETS = frozenset({"fillers", "help"})


@dataclass(frozen=True, slots=True)
class Turning:
    """A message, as one that may be about the answer before it.

    Attributes:
        own: the words of its topic that are no talk about an answer, and so may name a row.
        talk: how many of them are: "our *auditor* *insists*", "whose *head* *rolls*".
        back: it may mean the opposite of what was said: "and on the way in?".
        several: it asks for more rows than one: "which *tasks*".
        greets: it greets, thanks, or calls for help.
        sided: it names a party, or us other than to say that something is ours.
    """

    own: tuple[str, ...] = ()
    talk: int = 0
    back: bool = False
    several: bool = False
    greets: bool = False
    sided: bool = False

    @classmethod
    def of(cls, question: Question) -> "Turning":
        """What a question says, by its own words alone."""
        said, language = words(question.text), question.language
        talk = {said[at] for at in turns(language).places(said)}
        own = tuple([word for word in question.rest if word not in talk])
        return cls(
            own,
            talk=len(question.rest) - len(own),
            back=any(runs(language, "reverses").spans(said)),
            several=any(runs(language, "several").spans(said)),
            sided=_sided(question, said),
            greets=any(_GREETS & span.meaning for span in frames(language).spans(said)),
        )


def _sided(question: Question, said: Sequence[str]) -> bool:
    """Whether a question names a party, or us as one: "my bike" and "our shop" do not."""
    if any(isinstance(party, str) for party in question.parties):
        return True
    ours = listed(question.language, "belongings")
    meant = [one for one in pronouns(question.language).spans(said) if one.meaning is Mention.WE]
    return any(" ".join(said[one.start : one.stop]) not in ours for one in meant)
