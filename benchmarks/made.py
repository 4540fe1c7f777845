"""Matrices of any size, made the same way every time, and questions about their rows."""

from collections.abc import Iterator
from itertools import islice, product
from pathlib import Path
from random import Random

ROWS_OF_A_FILE = 2_500
ROWS_OF_A_PHASE = 50

VERBS = """
approve archive assess back~up budget certify configure decommission deploy design document
encrypt escalate estimate export forecast harden import install inventory migrate monitor
negotiate optimise order patch plan provision publish purge recover renew repair replicate
report restore review rotate scale schedule secure segment size test trace train upgrade validate
"""
OBJECTS = """
access~rights antivirus~signatures application~logs audit~trails batch~jobs billing~records
cluster~nodes code~repositories container~images customer~contracts data~centre~racks
database~schemas desktop~images directory~accounts disaster~plans disk~arrays domain~names
file~shares firewall~rules firmware gateways identity~providers incident~tickets ip~ranges
key~vaults licence~keys load~balancers mail~queues mailboxes message~brokers mobile~devices
object~buckets operating~systems payment~terminals printers proxy~servers public~certificates
risk~registers search~indexes security~groups service~levels storage~volumes support~contracts
tape~libraries training~material user~profiles virtual~machines voice~lines web~portals wiki~spaces
"""
PLACES = """
branch~offices call~centres canteens clinics construction~sites customer~premises depots
distribution~hubs drilling~platforms embassies factories farms ferries field~laboratories galleries
garages head~office hospitals hotels kiosks laboratories libraries logistics~parks museums
observatories paper~mills pharmacies pipelines planetariums ports power~stations prisons
quarries railway~stations refineries research~centres retail~stores rural~depots satellites
schools ships solar~parks stadiums substations test~benches theatres tunnels universities vans
warehouses waterworks weather~stations wind~farms workshops
"""
CUSTOMER, PROVIDER = "customer", "provider"
LETTERS = (
    f"{{{CUSTOMER}: I, {PROVIDER}: RA}}",
    f"{{{CUSTOMER}: RA, {PROVIDER}: C}}",
    f"{{{CUSTOMER}: A, {PROVIDER}: R}}",
)
HEAD = f"""\
service: Made service {{number}}
source: {{{{title: Made for measuring}}}}
parties:
  {CUSTOMER}: {{{{name: Customer}}}}
  {PROVIDER}: {{{{name: Provider}}}}
phases:
"""


def texts(rows: int) -> list[str]:
    """So many distinct activities; 100,000 and more can be made."""
    combined = list(product(VERBS.split(), OBJECTS.split(), PLACES.split()))
    Random(7).shuffle(combined)  # noqa: S311 - the same every time, on purpose
    return [
        f"{verb.capitalize()} the {what} of the {where}".replace("~", " ")
        for verb, what, where in islice(combined, rows)
    ]


def write(folder: Path, made: list[str]) -> None:
    """Matrix files that hold these activities."""
    for number, start in enumerate(range(0, len(made), ROWS_OF_A_FILE)):
        lines = [HEAD.format(number=number)]
        lines += _rows(made[start : start + ROWS_OF_A_FILE])
        folder.joinpath(f"made-{number:03}.yaml").write_text("".join(lines), encoding="utf-8")


def _rows(made: list[str]) -> Iterator[str]:
    for at, text in enumerate(made):
        if at % ROWS_OF_A_PHASE == 0:
            yield f"  - title: Stage {at // ROWS_OF_A_PHASE + 1}\n    activities:\n"
        yield f"      - id: row-{at}\n        activity: {text}\n"
        yield f"        letters: {LETTERS[at % len(LETTERS)]}\n"


def questions(made: list[str], count: int) -> list[str]:
    """Questions about evenly chosen rows, in other words than theirs."""
    asked = made[:: max(len(made) // count, 1)][:count]
    return [f"who has to {text[0].lower()}{text[1:].replace(' the ', ' ')}?" for text in asked]
