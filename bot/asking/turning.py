"""How a message goes on from the one before it without a topic of its own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.asking.frames import turns

LONGEST = 12  # words of a message that turns to something else about the same


@dataclass(frozen=True, slots=True)
class Turning:
    """Where a message turns to another side of what was said, or to the opposite."""

    aside: bool = False
    back: bool = False

    @classmethod
    def of(cls, said: Sequence[str], topic: Iterable[int], language: str) -> "Turning":
        """How a message turns, whose topic stands at some places of what is said."""
        if len(said) > LONGEST:
            return cls()
        spans = list(turns(language).spans(said))
        if not spans:
            return cls()
        turned = {at for span in spans for at in range(span.start, span.stop)}
        back = any(span.meaning == "reverses" for span in spans)
        return cls(aside=turned.issuperset(topic), back=back)
