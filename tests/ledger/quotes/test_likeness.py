"""Likeness: what is clearly the quotation, what may be it, what is not."""

import pytest

from onrecord.ledger.quotes.likeness import like, nearness
from onrecord.ledger.quotes.variants import align

ASKED = "if a single grain ship is turned back, we will answer with every means we have"


@pytest.mark.parametrize(
    ("wording", "clear", "likely"),
    [
        (ASKED.upper(), True, True),
        ("we will answer with every means", True, True),
        ("every means", False, True),
        ("with any grain ship stopped, every means is ours to answer", False, True),
        ("it is a single port of call", False, False),
        ("the ministry will publish its figures on Friday", False, False),
    ],
)
def test_a_wording_is_like_in_part_or_not(wording: str, clear: bool, likely: bool) -> None:
    found = like(ASKED, wording)
    assert (found.clear, found.likely) == (clear, likely)


def test_a_wording_is_nearer_to_what_was_changed_less() -> None:
    short = "we will answer with every means we have"
    shorter = "answer with every means"
    assert nearness(align(short, shorter)) > nearness(align(ASKED, shorter))
    assert nearness(align("one", "other")) == 0
