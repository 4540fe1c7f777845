"""Which texts are not kept: those that look like secrets or like data about a person."""

import html
import re

LONGEST = 1000  # letters of a question that are kept

# A person who is named in Slack, with what stands behind the name.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")  # nothing that a terminal would obey
_MENTION = re.compile(r"<@[^<>]*>")

# No pattern repeats without end before what it looks for, so that long texts are read once.
_SECRETS = (
    # Tokens as their issuers make them: Slack, GitHub, GitLab, OpenAI and Stripe, AWS, Google, JWT.
    r"\b(?:xox[a-z]|xapp|xwfp)[.-]\S",
    r"\b(?:gh[pousr]_|github_pat_|glpat-|[spr]k[-_](?:live_|test_|proj-|ant-)?)\w{12}",
    r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bAIza[\w-]{30}",
    r"\beyJ[\w-]{8,1000}\.[\w-]{8}",
    r"-----BEGIN [A-Z ]{1,40}-----",
    # “password: …” and the like, and a password within an address.
    r"\b(?:pass(?:word|wort|wd|phrase)?|pwd|kennwort|mot de passe|contraseña|senha|hasło|haslo"
    r"|wachtwoord|secret|token|api[ _-]?key|pin|otp)\b\s*(?:is|est|ist|es|:|=)+\s*\S",
    r"://[^\s/:@]{1,100}:[^\s/@]{1,100}@",
)
_PERSONAL = (
    r"[\w.+-]@[\w-]{1,63}\.\w",  # an e-mail address
    r"(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.]*\d)",  # an IPv4 address
    r"(?<![\w:])(?:[0-9a-f]{1,4}:){2,7}(?::|[0-9a-f]{1,4})",  # an IPv6 address
)
_KNOWN = re.compile("|".join(_SECRETS + _PERSONAL), re.IGNORECASE)
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}", re.IGNORECASE)
IBAN_DIGITS = 8  # among its first fifteen letters, at least; words after a short name have fewer
# Random letters: a key, a hash, an encoded secret. Words of a sentence mix no digits in.
_RANDOM = re.compile(r"[A-Za-z0-9+/_=-]{20,}")
_NUMBER = re.compile(r"(?<![\w.])\+?\(?\d(?:[\s().-]{0,2}\d){6,}(?!\w)")
SHORTEST_PHONE, SHORTEST_CARD, LONGEST_CARD = 7, 13, 19  # digits


def kept(text: str) -> str | None:
    """The text as it may be kept, without the people it mentions; None where it may not."""
    plain = " ".join(html.unescape(_MENTION.sub("", text)).split())
    plain = _CONTROL.sub("", plain)
    return None if _telling(plain) else plain[:LONGEST]


def nameless(text: str) -> str:
    """The text of a message, which names nobody but means the same to the bot."""
    return _MENTION.sub("<@>", text)


def _telling(text: str) -> bool:
    """Whether the text holds what looks like a secret or like data about a person."""
    return bool(
        _KNOWN.search(text)
        or any(_iban(found.group()) for found in _IBAN.finditer(text))
        or any(_random(found.group()) for found in _RANDOM.finditer(text))
        or any(_numbered(found.group()) for found in _NUMBER.finditer(text))
    )


def _random(word: str) -> bool:
    """Whether a long word is no word, having digits amid its letters."""
    return _digits(word) >= 3 and any(letter.isalpha() for letter in word)


def _iban(found: str) -> bool:
    """Whether letters and digits in fours are an account's number, and not words."""
    return _digits(found.replace(" ", "")[:15]) >= IBAN_DIGITS


def _numbered(number: str) -> bool:
    """Whether a number is one of a phone or of a card."""
    digits = [int(letter) for letter in number if letter.isdigit()]
    if SHORTEST_CARD <= len(digits) <= LONGEST_CARD:
        return _luhn(digits)
    return SHORTEST_PHONE <= len(digits) < SHORTEST_CARD


def _digits(text: str) -> int:
    return sum(letter.isdigit() for letter in text)


def _luhn(digits: list[int]) -> bool:
    """The check of card numbers, ISO/IEC 7812-1: every second digit from the right doubled."""
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[-2::-2])
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0
