"""How a message goes on from the one before it without a topic of its own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.asking.frames import turns
from bot.matrix import Role

_ASIDE = frozenset({Role.CONSULTED, Role.INFORMED})
LONGEST = 12  # words of a message that turns to something else about the same


@dataclass(frozen=True, slots=True)
class Turning:
    """Where a message turns to another side of what was said, or to the opposite."""

    aside: bool = False
    back: bool = False

    @classmethod
    def of(
        cls, said: Sequence[str], topic: Iterable[int], letters: Iterable[Role], language: str
    ) -> "Turning":
        """How a message turns, whose topic stands at some places of what is said.

        Who is told or consulted is asked with conditions that are no topic either: "are we
        told when that changes?".
        """
        if len(said) > LONGEST:
            return cls()
        conditional = not _ASIDE.isdisjoint(letters)
        spans = [
            span
            for span in turns(language).spans(said)
            if conditional or span.meaning != "conditions"
        ]
        if not spans:
            return cls()
        turned = {at for span in spans for at in range(span.start, span.stop)}
        back = any(span.meaning == "reverses" for span in spans)
        return cls(aside=turned.issuperset(topic), back=back)
