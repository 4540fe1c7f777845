"""What names two sides against each other."""

import pytest

from bot.asking.reading import Reader


@pytest.mark.parametrize(
    ("text", "contrasted"),
    [
        ("the export format: us or OVH?", True),
        ("does OVH pick it or do we?", True),
        ("vous ou nous ?", True),
        ("is it our job to write the backup and recovery plan or does OVH do that", True),
        ("he left on Friday and still gets in. who cuts his access to the mail, us or OVH?", True),
        ("le prestataire, qui sauvegarde nos boîtes, a appelé", False),
        ("der Kunde oder OVH?", True),
        ("the export or import format of OVH", False),
        ("does OVH have it, or is the format for us to pick", False),
        ("OVH or some host replied", False),
        ("we tell OVH", False),
        ("we or us", False),
    ],
)
def test_two_sides_with_an_or_between_are_contrasted(
    reader: Reader, text: str, contrasted: bool
) -> None:
    assert reader.read(text).contrasted is contrasted
