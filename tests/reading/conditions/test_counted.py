"""One thing more, and what follows from it, is a condition without an "if"."""

from collections.abc import Callable

import pytest

from onrecord.reading.conditions import ConditionKind, find_conditions
from onrecord.reading.interpretation import Interpretation

Interpreted = Callable[..., Interpretation]


@pytest.mark.parametrize(
    ("text", "protasis"),
    [
        (
            "“One more rocket and we will flatten the site,” the minister said.",
            "One more rocket",
        ),
        (
            "“Another night like Sunday's and we close the railway,” the minister said.",
            "Another night like Sunday's",
        ),
        (
            "“A single shot across the line, and there will be no more talks,” he said.",
            "A single shot across the line",
        ),
        (
            "“Let one more missile fall on the port and the strait will be shut,” he said.",
            "one more missile fall on the port",
        ),
    ],
)
def test_one_thing_more_before_and_is_a_condition(
    interpreted: Interpreted, text: str, protasis: str
) -> None:
    analysis = interpreted(text).analysis
    found = [c for c in find_conditions(analysis) if c.kind is ConditionKind.IMPERATIVE]
    assert [analysis.said(c.protasis) for c in found] == [protasis]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said another round of talks and a visit would follow.",
        "One more soldier was wounded and we heard shots, a resident said.",
        "Let the people vote and the parties rest.",
        "“Another minister and the speaker will attend,” the office said.",
    ],
)
def test_a_mere_list_is_none(interpreted: Interpreted, text: str) -> None:
    analysis = interpreted(text).analysis
    assert all(c.kind is not ConditionKind.IMPERATIVE for c in find_conditions(analysis))
