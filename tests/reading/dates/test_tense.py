"""The tense around a day is that of the nearest mark before it, or else after it."""

import pytest

from onrecord.reading.dates.tense import Tense, tense_around


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("the envoy said on friday", Tense.PAST),
        ("the envoys will meet on friday", Tense.FUTURE),
        ("the harbour talks are due on friday", Tense.FUTURE),
        ("he said friday that the port will close", Tense.PAST),
        ("on friday the port will close", Tense.FUTURE),
        ("the port will close. friday", Tense.OPEN),
        ("friday", Tense.OPEN),
    ],
)
def test_the_nearest_mark_decides(text: str, tense: Tense) -> None:
    start = text.index("friday")
    assert tense_around(text, start, start + 6) is tense
