"""What a person says not to mean is no part of the topic."""

import pytest

from bot.asking.reading import Reader


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("admin rights (NOT the mail flow) – who?", ("admin", "rights")),
        ("control plane – not ctrl panel!! – who?", ("control", "plane")),
        ("Threats to the bricks. Not our laptops, not user data. Who?", ("threats", "bricks")),
        ("Rechte im Panel, nicht die Postfächer: wer?", ("rechte", "panel")),
        ("the mailbox is not working. who?", ("mailbox", "working")),
        ("backups, not sure who does them", ("backups",)),
        ("the rows of 3, not in 3.1", ("rows",)),
    ],
)
def test_what_is_set_apart_is_left_out(reader: Reader, text: str, topic: tuple[str, ...]) -> None:
    assert reader.read(text).words == topic
