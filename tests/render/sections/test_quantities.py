"""Numbers: in their own words, and in ours where these say more."""

from typing import Any

import pytest

from onrecord.model import NARRATOR, Quantity, QuantityId, Span
from onrecord.render.sections.keys import keys_of
from onrecord.render.sections.quantities import amount_words, quantity_section
from tests.whole import whole_record


@pytest.mark.parametrize(
    ("parts", "shown"),
    [
        ({"value": 300_000.0, "unit": "reservists", "approximate": True}, "about 300,000"),
        ({"value": 100.0, "unit": "percent", "negated": True}, "not 100 percent"),
        ({"value": 2.5, "unit": "million"}, "2.5 million"),
        ({"value": 0.00012}, "0.00012"),
        ({"value": 1e18}, "1e+18"),
        ({"value": -3.0, "unit": "degrees"}, "-3 degrees"),
        ({"low": 40.0, "unit": "ships"}, "at least 40 ships"),
        ({"high": 40.0, "unit": "ships"}, "at most 40 ships"),
        (
            {"low": 2e9, "unit": "dollars", "approximate": True},
            "at least 2,000,000,000 dollars",
        ),
        ({"low": 40.0, "high": 60.0, "unit": "ships"}, "40 to 60 ships"),
        ({"unit": "ships"}, "a number ships"),
    ],
)
def test_an_amount_is_told_with_its_bounds(parts: dict[str, Any], shown: str) -> None:
    quantity = Quantity(
        id=QuantityId("q1"), attributed_to=NARRATOR, span=Span(0, 1, "x"), **parts
    )
    assert amount_words(quantity).startswith(shown)


def test_words_that_already_say_the_amount_are_not_said_again() -> None:
    record = whole_record()
    first, second, _ = quantity_section(record, keys_of(record)).items()
    assert (first.lead, [f.words for f in first.facts]) == (
        "“40 ships”",
        ["according to port authorities"],
    )
    assert second.facts[0].words == "about 0.6667"
