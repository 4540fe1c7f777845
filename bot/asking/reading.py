"""Reads a message: takes the frame off, keeps the topic, and notes what the frame asks for."""

from collections.abc import Iterable, Sequence

from bot.asking import filters, standing
from bot.asking.claims import claim, denied, led
from bot.asking.contrast import contrasted
from bot.asking.counting import counted
from bot.asking.frames import Frame, meanings, pronouns
from bot.asking.heard import Heard
from bot.asking.lexicon import Lexicon
from bot.asking.listing import Asked, Narrowed
from bot.asking.numbers import phase_numbers
from bot.asking.phrasebook import Phrasebook
from bot.asking.places import Places, topical, within
from bot.asking.plainness import Named, plainness
from bot.asking.question import Question
from bot.asking.services import NOTHING, Services
from bot.asking.tags import Tags
from bot.language import markup, speech
from bot.language.particles import joined
from bot.language.words import words
from bot.matrix import Catalog

SERVICE = "service"  # what people also call the only one there is

_HELP = frozenset({"help"})
_WISHES = frozenset({"wishes"})  # "show us …": who wants to know, and not whom it is about
_OF_NO_TOPIC = frozenset({"help", "fillers", "we", "you", "phase"})


def topic(text: str) -> Question:
    """A text that is no question, as a topic: the wording of an activity."""
    said = words(text)
    language = speech.detect(said)
    places = topical(said, frozenset(), language)
    return Question(text=text, language=language, words=tuple(said[at] for at in places))


class Reader:
    """Reads questions about one catalog, whose parties and phases it knows by name."""

    def __init__(
        self, catalog: Catalog, services: Services | None = None, lexicon: Lexicon | None = None
    ) -> None:
        """Get to know the names; without `services`, none is told from other words."""
        self._services, self._lexicon = services, lexicon
        self._phases = {
            phase.number.rstrip(".") for matrix in catalog.matrices for phase in matrix.phases
        }
        names = {
            tuple(words(name))
            for matrix in catalog.matrices
            for party in matrix.parties
            for name in party.names
        }
        self._parties = Phrasebook((name, " ".join(name)) for name in sorted(names) if name)
        self._only = service_words(catalog)

    def read(self, text: str, *, overheard: bool = False, piece: bool = False) -> Question:
        """What a message asks; never fails, whatever the text.

        How plainly it asks is looked at only where it was `overheard`. Of a `piece` of a
        message it is told what it may narrow a list to, whether or not it asks for one.
        """
        heard = Heard.of(text, overheard, self._lexicon)
        said, language = heard.said, heard.language
        sides = tuple(self._parties.spans(said))
        spans = standing.spans(said, sides, language)
        means = meanings(spans)
        wished = within(spans, _WISHES) if _WISHES & means else ()
        meant = [one for one in pronouns(language).spans(said) if one.start not in wished]
        parties: list[Named] = [*meant, *sides]
        parties.sort(key=lambda party: party.start)
        phases = phase_numbers(
            heard.text, self._phases, "phase" in means, "lists" in means or _follows(spans)
        )
        told = counted(heard.text, self._phases, language) if "phase" in means or phases else ""
        if told and told != heard.text:
            return self.read(told, overheard=overheard, piece=piece)
        return self._question(heard, spans, parties, phases, piece)

    def _question(
        self,
        heard: Heard,
        spans: Sequence[Frame],
        parties: Sequence[Named],
        phases: tuple[str, ...],
        piece: bool,
    ) -> Question:
        """What was heard, as a question, by what was found in it."""
        said, language, means = heard.said, heard.language, meanings(spans)
        named = self._services.naming(said, language) if self._services else NOTHING
        places = Places.of(heard, spans, parties, named.places, self._only)
        asked = Asked.by(heard, spans, means, parties, phases)
        parties = asked.parties
        rest, topic = places.rest, places.topic
        letters = () if means.isdisjoint(filters.ROLES) else filters.letters(spans)
        if asked.lists or asked.what or letters or piece:
            narrowed = Narrowed.by(heard, spans, parties, phases, rest)
        else:
            narrowed = Narrowed.plainly(heard, rest)
        claimed = claim(heard, spans, parties)
        tags = Tags.of(heard, parties, topic)
        aside = tags.places | (claimed.named if claimed else frozenset())
        if aside:
            topic = [at for at in topic if at not in aside] or topic
        return Question(
            text=heard.text.replace(markup.BREAK, " ").strip(),
            language=language,
            told=heard.told,
            plain=tuple([word for at, word in enumerate(said) if at not in places.taken]),
            words=tuple(joined(said, topic) if language == "en" else [said[at] for at in topic]),
            rest=tuple([said[at] for at in rest]),
            stretches=narrowed.stretches,
            pasted=tuple([heard.pasted[at] for at in topical(heard.pasted, frozenset(), language)]),
            said=len(said),
            asked=bool(claimed or tags.asks or letters or "asks" in means),
            contrasted="asks" in means and contrasted(said, parties, language),
            plainness=plainness(heard, self._parties) if heard.overheard else None,
            verdict=bool(claimed) or "verdicts" in means,
            claim=claimed,
            letters=() if letters and denied(heard, spans) else led(letters, claimed),
            parties=tuple(dict.fromkeys(party.meaning for party in parties)),
            phases=tuple([phase for phase in phases if phase not in narrowed.outside]),
            outside=narrowed.outside,
            services=named.services,
            naming=_at(said, named.titled),
            inside=_at(said, named.inside),
            unserved=_at(said, named.unserved),
            wanted=narrowed.filter if asked.lists else None,
            named=narrowed.filter,
            rows=asked.rows,
            whole=asked.whole,
            what=asked.what,
            who=asked.who,
            follows=_follows(spans),
            refers="refers" in means,
            phased="phase" in means and not phases,
            nothing=means <= _OF_NO_TOPIC
            and not (asked.lists or heard.pasted or set(topic) - within(spans, _HELP)),
        )


def _follows(spans: Sequence[Frame]) -> bool:
    """Whether a message begins with what leans on the one before ("and …")."""
    return bool(spans) and spans[0].start == 0 and "follows" in spans[0].meaning


def _at(said: Sequence[str], places: Iterable[int]) -> tuple[str, ...]:
    """The words at some places, in order."""
    return tuple([said[at] for at in sorted(places)]) if places else ()


def service_words(catalog: Catalog) -> frozenset[str]:
    """The words that name a service where it is the only one."""
    if len(catalog.matrices) != 1:
        return frozenset()
    [matrix] = catalog.matrices
    names = (matrix.service, *matrix.aliases, SERVICE)
    return frozenset(word for name in names for word in words(name))
