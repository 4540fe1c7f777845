"""The name of a service, out of the title of the page about it."""

import re

LONGEST = 300  # characters of a title that are looked at

_THE = r"(?:the |le |la |les |l['’]|der |die |das |den |el |los |las |o |il |lo |i |gli )?"
# RACI and the models beside it; two are words as well, but for their capitals.
_RACI = r"(?:RACI(?:Q|-VS)?|RASCI|(?-i:DACI|CAIRO))"
_MODEL = (
    # en
    rf"{_RACI}(?:[ -](?:matrix|chart|model|table|matrice|tabelle|diagramm?))?(?: definition)?|"
    r"(?:shared|sharing(?: of| the)?|(?:division|split|distribution) of) responsibilit(?:y|ies)"
    r"(?: model| matrix)?|"
    r"responsibilit(?:y|ies)(?: assignment)?(?: sharing| model| matrix| chart| split| guide)?|"
    r"(?:roles and responsibilities)|"
    # fr
    rf"(?:matrice|mod[èe]le|tableau) {_RACI}|"
    r"(?:partage|r[ée]partition) (?:de la |des |de |d')responsabilit[ée]s?|"
    r"(?:mod[èe]le|matrice) (?:de |des |de la )responsabilit[ée]s?(?: partag[ée]es?)?|"
    r"responsabilit[ée]s? partag[ée]es?|"
    # de es it pt nl pl
    r"Verantwortlichkeitsmatrix|(?:geteilte )?Verantwortlichkeiten|Zuständigkeiten|"
    rf"matriz (?:{_RACI}|de responsabilidad(?:es)?)|"
    r"responsabilidad(?:es)? compartidas?|responsabilidades|"
    rf"matrice (?:{_RACI}|delle responsabilità)|responsabilità condivis[ae]|"
    rf"verantwoordelijkheden|verantwoordelijkheidsmatrix|macierz (?:{_RACI}|odpowiedzialności)"
)
_BETWEEN = (
    r"(?: (?:between|entre|zwischen|tussen) .+? (?:and|et|und|y|e|en) "
    + _THE
    + r"(?:client|customer|kunden?|cliente|klant)s?)?"
)
_FOR = (
    r"\s*(?: (?:for|on|of|pour|sur|de|du|des|für|von|para|per|van|voor|dla)\b|:)\s*"
    + _THE
    + r"(?:(?:use of|using|utilisation (?:de |du |des |d['’]))\s*"
    + _THE
    + r")?"
    r"(?:(?:product|service|services|solution|solutions|produit|offer|offre|Produkt|Dienst|producto|servicio|serviço|prodotto|servizio)\b\s+)?"
)
_WHOLE = re.compile(rf"{_THE}(?:{_MODEL}){_BETWEEN}(?:{_FOR}.*)?", re.IGNORECASE)
_LEADING = re.compile(rf"{_THE}(?:{_MODEL}){_BETWEEN}{_FOR}", re.IGNORECASE)
_TRAILING = re.compile(rf"\s+(?:{_MODEL})\Z", re.IGNORECASE)
_PARTS = re.compile(r"\s+[-–—|·:]\s+|:\s+")
_NOUN = re.compile(r"\s+(?:services?|solutions?|products?|produits?)\Z")


def service(title: str) -> str:
    """A title without what every page about responsibilities says; never empty but for ""."""
    parts = [part.strip() for part in _PARTS.split(title[:LONGEST].strip()) if part.strip()]
    kept = [part for part in parts if not _WHOLE.fullmatch(part)]
    name = " - ".join(kept) or max((_without(part) for part in parts), key=len, default="")
    return _capital(_without(name) or title.strip())


def _without(part: str) -> str:
    """A part without the words about responsibilities at its ends."""
    name = _LEADING.sub("", part, count=1) if _LEADING.match(part) else part
    name = _TRAILING.sub("", name)
    return _NOUN.sub("", name) if len(name.split()) > 2 else name


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
