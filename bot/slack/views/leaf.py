"""A page of a list, as the buttons below it carry it from one click to the next."""

import json
from dataclasses import dataclass, replace
from typing import Any

from bot.asking.question import Clause, Filter, Mention, Question, Stretch
from bot.matrix import Role
from bot.slack import limits


@dataclass(frozen=True, slots=True)
class Leaf:
    """What a list was asked for, taken apart, and which of its pages is meant.

    A button holds it whole, so that every replica can turn the page, also of a list
    that was completed from what was said before it.

    Attributes:
        question: what makes the list; its text is left out.
        page: the first is 1.
        text: the question as it was typed.
        private: only one person sees the list, and may share it.
        asked: who asked for a list that was shared.
    """

    question: Question
    page: int = 1
    text: str = ""
    private: bool = False
    asked: str = ""

    def value(self) -> str:
        """The button's value; "" where not even the list itself fits into one."""
        leaf = self
        while len(packed := leaf._packed()) > limits.BUTTON_VALUE:
            if not (leaf.text or leaf.asked):
                return ""
            leaf = replace(leaf, text=_shortened(leaf.text), asked=_shortened(leaf.asked))
        return packed

    @classmethod
    def of(cls, value: str) -> "Leaf | None":
        """What the value of a button holds, or None for one of an unknown version."""
        try:
            packed = json.loads(value)
            return cls(
                _unpacked(packed["list"]),
                int(packed["page"]),
                str(packed["text"]),
                bool(packed["private"]),
                str(packed["asked"]),
            )
        except (ValueError, TypeError, KeyError):
            return None

    def _packed(self) -> str:
        wanted = self.question.wanted or Filter()
        listed = {
            "language": self.question.language if self.question.told else "",
            "stretches": [[one.out, *one.words] for one in self.question.stretches],
            "parties": [_folded(party) for party in self.question.parties],
            "phases": self.question.phases,
            "outside": self.question.outside,
            "services": self.question.services,
            "letters": "".join(wanted.letters),
            "without": "".join(wanted.without),
            "only": wanted.only,
            "both": wanted.both,
            "any": wanted.any,
            "either": wanted.either,
            "some": wanted.some,
            "alone": wanted.alone,
            "clauses": [
                [_folded(one.party), "".join(one.letters), "".join(one.without)]
                for one in wanted.clauses
            ],
        }
        packed = {
            "list": listed,
            "page": self.page,
            "text": self.text,
            "private": self.private,
            "asked": self.asked,
        }
        return json.dumps(packed, ensure_ascii=False, separators=(",", ":"))


def _unpacked(listed: dict[str, Any]) -> Question:
    wanted = Filter(
        letters=tuple(map(Role, listed["letters"])),
        without=tuple(map(Role, listed["without"])),
        only=bool(listed["only"]),
        both=bool(listed["both"]),
        any=bool(listed["any"]),
        either=bool(listed.get("either")),
        some=bool(listed.get("some")),
        alone=bool(listed.get("alone")),
        clauses=tuple(
            Clause(_party(party), tuple(map(Role, letters)), tuple(map(Role, without)))
            for party, letters, without in listed.get("clauses", ())
        ),
    )
    return Question(
        text="",
        language=str(listed["language"]) or "en",
        told=bool(listed["language"]),
        stretches=tuple(
            Stretch(tuple(map(str, said)), bool(out)) for out, *said in listed["stretches"]
        ),
        parties=tuple(map(_party, listed["parties"])),
        phases=tuple(map(str, listed["phases"])),
        outside=tuple(map(str, listed.get("outside", ()))),
        services=tuple(map(str, listed["services"])),
        wanted=wanted,
    )


def _folded(party: Mention | str) -> str:
    return party.name if isinstance(party, Mention) else party


def _party(folded: str) -> Mention | str:
    """A party's own name is folded to small letters, so that the two cannot be confused."""
    return Mention[folded] if folded in Mention.__members__ else str(folded)


def _shortened(text: str) -> str:
    return text[: len(text) * 9 // 10]
