"""A small matrix with contacts, for what only a matrix with contacts shows."""

from pathlib import Path

from bot.answering.engine import Engine
from bot.sources import folder

GARDEN = """\
service: Garden
source: {title: The lease, date: 2024-02-29}
reviewed: 2026-03-01
we: tenant
parties:
  tenant: {name: Tenant}
  owner:
    name: Owner
    contacts:
      - {channel: C0OWNERS1, label: owners}
      - {group: S0OWNERS1, label: Owners on call}
      - email: owner@example.com
      - {link: "https://example.com/lease", label: Lease}
      - {channel: C0BACKUP1, backup: true}
phases:
  - number: "1"
    title: Summer
    activities:
      - id: lawn
        activity: Mow the lawn
        letters: {tenant: RA, owner: I}
      - id: roof
        activity: Repair the roof of the shed
        letters: {tenant: I, owner: RA}
      - id: hedge
        activity: Trim the hedge of the garden
        letters: {owner: RA}
        contacts: {owner: [{group: S0HEDGES1, label: Hedge cutters}]}
      - id: gate
        activity: Oil the gate of the fence
        letters: {owner: RA}
        contacts: {owner: [email: gate@example.com]}
"""


# With phrasings of its own it is answered from them alone, whatever other matrices lend.
PHRASINGS = """\
lawn: [mow the lawn, cut the grass, keep the grass short, trim the lawn]
roof: [repair the roof of the shed, mend the shed roof, fix the leaking shed]
hedge: [trim the hedge, cut the hedge, clip the bushes of the garden]
gate: [oil the gate, grease the hinges of the gate, stop the gate from squeaking]
none: [paint the moon, cook a dinner, book a flight, sing a song]
"""


def garden(home: Path, content: str = GARDEN) -> Engine:
    """The engine over the matrix, in a folder of its own."""
    file = home / "garden.yaml"
    file.write_text(content, encoding="utf-8")
    phrasings = home / "phrasings" / "garden" / "en.yaml"
    phrasings.parent.mkdir(parents=True)
    phrasings.write_text(PHRASINGS, encoding="utf-8")
    return Engine.of(folder.load(file))
