"""What a message in a thread says of the answer before it, and what else it names."""

from dataclasses import dataclass

from bot.asking.frames import runs, turns
from bot.asking.question import Question
from bot.language.words import words


@dataclass(frozen=True, slots=True)
class Turning:
    """A message, as one that may be about the answer before it.

    Attributes:
        own: the words of its topic that are no talk about an answer, and so may name a row.
        talk: how many of them are: "our *auditor* *insists*", "whose *head* *rolls*".
        back: it may mean the opposite of what was said: "and on the way in?".
        several: it asks for more rows than one: "which *tasks*".
    """

    own: tuple[str, ...] = ()
    talk: int = 0
    back: bool = False
    several: bool = False

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
        )
