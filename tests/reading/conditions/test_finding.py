"""Conditions are found whatever construction puts them; the crises are invented."""

from collections.abc import Callable

import pytest

from onrecord.reading.conditions import ConditionKind, find_conditions
from onrecord.reading.interpretation import Interpretation

Interpreted = Callable[..., Interpretation]


def found(interpreted: Interpreted, text: str) -> list[tuple[ConditionKind, str]]:
    analysis = interpreted(text).analysis
    return [(c.kind, analysis.said(c.protasis)) for c in find_conditions(analysis)]


@pytest.mark.parametrize(
    ("text", "kind", "protasis"),
    [
        (
            "If Orland closes the strait, Vessany will send its fleet.",
            ConditionKind.IF,
            "Orland closes the strait",
        ),
        (
            "Vessany will not leave the island unless the treaty is signed.",
            ConditionKind.UNLESS,
            "the treaty is signed",
        ),
        (
            "Should the rebels cross the river, the army will respond.",
            ConditionKind.INVERTED,
            "the rebels cross the river",
        ),
        (
            "The ships will stay as long as the blockade lasts.",
            ConditionKind.PROVIDED,
            "the blockade lasts",
        ),
        (
            "We will fire the moment a soldier crosses the line.",
            ConditionKind.TEMPORAL,
            "a soldier crosses the line",
        ),
        (
            "The union would face sanctions in the event of a coup.",
            ConditionKind.NOMINAL,
            "a coup",
        ),
        (
            "You must leave the bay or we will open fire.",
            ConditionKind.OR_ELSE,
            "You must leave the bay",
        ),
    ],
)
def test_a_condition_is_found_with_its_protasis(
    interpreted: Interpreted, text: str, kind: ConditionKind, protasis: str
) -> None:
    assert (kind, protasis) in found(interpreted, text)


def test_what_is_asked_is_no_condition(interpreted: Interpreted) -> None:
    text = "Reporters asked if the minister would resign."
    assert found(interpreted, text) == []


def test_a_comparison_with_as_if_is_no_condition(interpreted: Interpreted) -> None:
    text = "The general spoke as if the war was over."
    assert found(interpreted, text) == []


def test_a_question_in_inverted_order_is_no_condition(interpreted: Interpreted) -> None:
    assert found(interpreted, "Should Orland join the pact?") == []


def test_the_apodosis_is_the_clause_that_depends_on_it(interpreted: Interpreted) -> None:
    analysis = interpreted("If Orland closes the strait, Vessany will send ships.").analysis
    (condition,) = find_conditions(analysis)
    assert condition.apodosis_head is not None
    assert analysis.draft.words.texts[condition.apodosis_head] == "send"
    assert analysis.draft.words.texts[condition.protasis_head] == "closes"
    assert [analysis.said(run) for run in condition.apodosis] == ["Vessany will send ships"]


def test_a_condition_may_stand_between_a_subject_and_its_verb(interpreted: Interpreted) -> None:
    text = "Officials say the U.S. response should China attack the islands could include more "
    text += "patrols."
    analysis = interpreted(text).analysis
    inverted = [c for c in find_conditions(analysis) if c.kind is ConditionKind.INVERTED]
    assert [analysis.said(c.protasis) for c in inverted] == ["China attack the islands"]


def test_an_inverted_condition_may_hang_beside_its_consequence(
    interpreted: Interpreted,
) -> None:
    said = '"Should they stay a day longer, we will respond with force," Asher told parliament.'
    told = (ConditionKind.INVERTED, "they stay a day longer")
    assert told in found(interpreted, f"Talks go on\n\n{said}\n")
