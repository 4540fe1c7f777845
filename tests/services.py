"""Three services whose matrices overlap, for tests of several at once."""

from dataclasses import replace

from bot.answering.engine import Engine
from bot.knowledge import Glossary, Knowledge, Phrasing
from bot.matrix import Catalog, Matrix
from tests.knowledge import activity, matrix

DESK = replace(
    matrix(
        [
            activity("tickets", "Answer the tickets", "", "RA"),
            activity("copies", "Keep copies of the tickets", "I", "RA"),
            activity("access", "Manage access to the console", "RA", "I"),
        ],
        name="desk",
    ),
    service="Help Desk",
    aliases=("Support Portal",),
)
CLUSTER = replace(
    matrix(
        [
            activity("version", "Choose the version of the cluster", "RA", ""),
            activity("copies", "Keep copies of the cluster", "RA", ""),
            activity("access", "Manage access to the console", "RA", "I"),
            activity("scrap", "Scrap worn disks", "", "RA"),
            activity("nodes", "Add nodes to the cluster", "RA", ""),
        ],
        name="managed-kubernetes",
    ),
    service="Managed Kubernetes",
)
STORE = replace(
    matrix(
        [
            activity("create", "Create a bucket", "RA", ""),
            activity("copies", "Keep copies of the objects", "", "RA"),
            activity("scrap", "Scrap worn disks", "", "RA"),
            activity("rules", "Set the rules of a bucket", "RA", ""),
            activity("bills", "Count the objects", "", "RA"),
        ],
        name="object-storage",
    ),
    service="Object Storage",
)
GLOSSARY = Glossary(
    {"en": {"copy": ("backup",), "scrap": ("shred",)}},
    services={
        "kubernetes": ("k8s", "kube", "kubernetes-cluster", "klaster kubernetes"),
        "object storage": ("bucket", "s3", "stockage objet", "pamięć obiektowa"),
        "help desk": ("service desk",),
        "telephony": ("voip", "phone line"),
    },
)
SAID = {
    "tickets": ["who replies to customers who wrote in", "who works through the queue"],
    "copies": ["who backs up the tickets", "archive of old tickets"],
    "access": ["who may log in to the console", "give somebody a console login"],
    "none": ["who books the meeting room", "who pays the invoice", "who fixes the phones"],
}


def several(*of: Matrix) -> Knowledge:
    """The knowledge of these services; only the help desk has phrasings."""
    said = tuple(Phrasing(id_, "en", text) for id_, texts in SAID.items() for text in texts)
    own = Knowledge(Catalog((DESK,)), {"desk": said}, GLOSSARY)
    return Knowledge(Catalog(of), {"desk": said}, GLOSSARY, lenders=(own,))


def all_three() -> Engine:
    """The engine over all three."""
    return Engine.of(several(DESK, CLUSTER, STORE))
