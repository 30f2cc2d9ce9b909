"""An inverted condition is told by the order of its words, whatever the tree says."""

from collections.abc import Callable

import pytest

from onrecord.reading.conditions import ConditionKind, find_conditions
from onrecord.reading.interpretation import Interpretation

Interpreted = Callable[..., Interpretation]


@pytest.mark.parametrize(
    ("text", "protasis"),
    [
        (
            "“Should a single missile land in our territory, the response will be swift,” the "
            "minister told reporters.",
            "a single missile land in our territory",
        ),
        (
            "The minister said the army could use its tanks should its troops face defeat.",
            "its troops face defeat",
        ),
        ("The bloc stood ready to act should talks fail.", "talks fail"),
        (
            "“Should the south or any of its allies, in spite of all, move against us, it will "
            "pay,” the minister said.",
            "the south or any of its allies, in spite of all, move against us",
        ),
    ],
)
def test_a_should_before_its_subject_opens_a_condition(
    interpreted: Interpreted, text: str, protasis: str
) -> None:
    analysis = interpreted(text).analysis
    inverted = [c for c in find_conditions(analysis) if c.kind is ConditionKind.INVERTED]
    assert [analysis.said(c.protasis) for c in inverted] == [protasis]


@pytest.mark.parametrize(
    "text",
    [
        "What should the army do?",
        "The minister asked why should his country pay.",
        "He said the army should the next day go home.",
        "The general said they should be ready.",
    ],
)
def test_any_other_should_opens_none(interpreted: Interpreted, text: str) -> None:
    kinds = [c.kind for c in find_conditions(interpreted(text).analysis)]
    assert ConditionKind.INVERTED not in kinds
