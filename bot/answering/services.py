"""Which services a question is about: those it names, those of its thread, or a default."""

from dataclasses import replace

from bot.answering.answer import Found
from bot.answering.threads import Exchange, leans
from bot.asking.question import Question


def within(question: Question, before: Exchange | None, default: str) -> Question:
    """The question, with the services it is about though it does not name them.

    They are those that the thread spoke of, or the service of the row that it leans on,
    or else the default.
    """
    if question.services:
        return question
    spoken = before.question.services if before else ()
    if not spoken and before and isinstance(before.answer, Found) and leans(question):
        spoken = (before.answer.best.row.matrix.name,)
    services = spoken or ((default,) if default else ())
    return replace(question, services=services) if services else question


def switched(question: Question, before: Exchange | None) -> Question | None:
    """The question before for other services, where one names these and no topic of its own.

    "And on kubernetes?" asks about the same activity there.
    """
    if before is None or not question.services or question.rest or question.phases:
        return None
    earlier = before.question
    if not (question.naming or question.inside) or not (earlier.words or earlier.pasted):
        return None
    return replace(
        earlier,
        text=question.text,
        language=question.language if question.told else earlier.language,
        services=question.services,
        naming=(*earlier.naming, *question.naming),
        inside=(*earlier.inside, *question.inside),
        letters=question.letters or earlier.letters,
        parties=question.parties or earlier.parties,
        verdict=question.verdict or earlier.verdict,
        claim=question.claim or earlier.claim,
    )
