"""The buttons below a message, and what each carries."""

from dataclasses import replace

from bot.answering.entries import Entry
from bot.answering.reply import Reply
from bot.language.wording import Wording
from bot.slack import limits
from bot.slack.carried import Carried
from bot.slack.views.blocks import Block, actions, button, confirmed, thumbs
from bot.slack.views.browse import opener
from bot.slack.views.chosen import Chosen
from bot.slack.views.frame import Frame

# Action ids. Those of choices are numbered, as an id may stand once in a message.
SHARE = "share"
CHOICE = "choice"
NONE = "none-of-these"
NOT_THIS = "not-this"
NOTIFY = "notify"
THUMBS = "thumbs"


def buttons(words: Reply, frame: Frame) -> list[Block]:
    """The buttons that belong below a reply."""
    carried, wording, private = frame.carried, frame.wording, frame.private
    match words.kind:
        case "answer":
            row = [share(carried, wording)] if private else []
            row += [_notify(carried, wording)] if _may_notify(words) else []
            return [actions([*row, _not_this(carried, wording)]), helpful(carried, wording)]
        case "choices":
            row = [*choices(words.entries, carried), none_of_these(carried, wording)]
        case "unknown":
            row = [*choices(words.entries, carried), opener(wording("Browse the matrix"), Chosen())]
        case "list":  # an empty one, or what each service says
            row = [_share_anew(carried, wording)] if private else []
            row += [_not_this(carried, wording)] if carried.rows else []
            return [*([actions(row)] if row else []), helpful(carried, wording)]
        case "help" | "silent":
            return []
    row += [_share_anew(carried, wording)] if private else []
    return [actions(row)] if row else []


def choices(entries: tuple[Entry, ...], carried: Carried, instead: str = "") -> list[Block]:
    """A button for each row; it carries the row before the others, and which it stands in for.

    Where an activity is too long for a button, all are numbered as in the list above.
    """
    numbered = is_cut(entries)
    keys = [entry.row.key for entry in entries] + ([instead] if instead else [])
    return [
        button(
            f"{CHOICE}-{number}",
            f"{number}. {entry.activity}" if numbered else entry.activity,
            replace(carried, rows=_first(entry.row.key, keys), instead=instead).value(),
        )
        for number, entry in enumerate(entries, start=1)
    ]


def _first(key: str, keys: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((key, *keys)))


def is_cut(entries: tuple[Entry, ...]) -> bool:
    """Whether a button could not show all of its activity."""
    return any(len(entry.activity) > limits.BUTTON_TEXT for entry in entries)


def none_of_these(carried: Carried, wording: Wording) -> Block:
    """The button that says that no row is the one."""
    return button(NONE, wording("None of these"), carried.value())


def share(carried: Carried, wording: Wording) -> Block:
    """The button that posts for all what only the asker sees."""
    return button(SHARE, wording("Share in channel"), carried.value())


def _share_anew(carried: Carried, wording: Wording) -> Block:
    """The same where no row is the answer: shared, the question is asked anew."""
    return share(replace(carried, rows=()), wording)


def _not_this(carried: Carried, wording: Wording) -> Block:
    return button(NOT_THIS, wording("Not this?"), carried.value())


def _may_notify(words: Reply) -> bool:
    """Whether a message of the bot's can reach somebody."""
    kinds = {contact.kind for _, contacts in words.contacts for contact in contacts}
    return bool(kinds & {"channel", "group"})


def _notify(carried: Carried, wording: Wording) -> Block:
    return confirmed(
        button(NOTIFY, wording("Notify them"), carried.value()),
        wording("Notify them?"),
        wording("They get one message with the question. It says that you asked them."),
        wording("Notify"),
        wording("Cancel"),
    )


def helpful(carried: Carried, wording: Wording) -> Block:
    """The thumbs below an answer."""
    up = (wording("Helpful"), replace(carried, good=True).value())
    down = (wording("Not helpful"), replace(carried, good=False).value())
    return thumbs(THUMBS, up, down)
