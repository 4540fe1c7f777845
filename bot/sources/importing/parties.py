"""The parties of a document: one for each name, however it is spelt in one table or another."""

from bot.language.words import words
from bot.sources.importing.ids import slug, unique
from bot.sources.importing.letters import LOOKALIKES
from bot.sources.importing.notes import Kind, Note

# What the party is called that the people asking most often belong to.
OURS = ("customer", "customers", "client", "clients", "kunde", "cliente", "klient", "klant")
OURSELVES = ("we", "us", "nous", "wir")


class Parties:
    """Collects parties: `keys` by name, in the order they are met.

    With `exact`, names that are spelt in two ways are two names.
    """

    def __init__(self, *, exact: bool = False) -> None:
        self._exact = exact
        self.names: dict[str, str] = {}  # key -> official name
        self.notes: list[Note] = []
        self._keys: dict[str, str] = {}  # folded name -> key

    def key(self, name: str, where: str) -> str:
        """The key of the party that a header or a cell names."""
        plain = "" if self._exact else " ".join(words(name.translate(LOOKALIKES)))
        plain = plain or name.casefold()
        if plain in self._keys:
            key = self._keys[plain]
            if self.names[key] != name:
                message = f"this is taken for the party {self.names[key]}"
                note = Note(Kind.REPAIRED, message, where, name)
                self.notes += [note] if note not in self.notes else []
            return key
        key = unique(slug(name, most=3) or "party", self.names)
        self._keys[plain], self.names[key] = key, name
        return key

    @property
    def ours(self) -> str:
        """The key of the party that the people asking belong to; "" where that is not plain."""
        ours = [
            key for key, name in self.names.items() if " ".join(words(name)) in (*OURS, *OURSELVES)
        ]
        return ours[0] if len(ours) == 1 else ""
