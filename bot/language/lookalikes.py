"""Letters of other alphabets that cannot be told from Latin ones by eye.

The pairs are those of single letters in Unicode's list of confusables:
https://www.unicode.org/Public/security/latest/confusables.txt
"""

import unicodedata

from bot.language.words import words

CYRILLIC = ("АВЕЗКМНОРСТУХІЅЈԌԚԜаеорсухіѕјһԁԛԝӏ", "ABE3KMHOPCTYXISJGQWaeopcyxisjhdqwl")
GREEK = ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυχϲϹ", "ABEZHIKMNOPTYXaikvopuxcC")

LATIN = str.maketrans(CYRILLIC[0] + GREEK[0], CYRILLIC[1] + GREEK[1])


def skeleton(name: str) -> str:
    """What is left of a name without case, accents, blanks, marks and foreign look-alikes."""
    composed = unicodedata.normalize("NFKC", name)
    return "".join(words(composed.translate(LATIN)))
