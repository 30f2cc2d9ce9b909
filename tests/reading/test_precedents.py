from collections.abc import Callable

import pytest

from onrecord.model import (
    NARRATOR,
    Commitment,
    CommitmentId,
    CommitmentKind,
    Span,
    StatementId,
)
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.precedents import find_precedents

Read = Callable[..., Interpretation]

TARN = (
    "“If he says that any ship in the Kelm Strait is a cause for war, Orland has already "
    "broken that in Port Ansel,” said Ivo Tarn, a professor of naval history."
)


def test_a_line_already_broken_is_a_precedent_with_its_place(interpreted: Read) -> None:
    (found,) = find_precedents(interpreted(TARN))
    assert found.event.text == "Orland has already broken that in Port Ansel"
    assert found.place == "Port Ansel"
    assert found.according_to != NARRATOR


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Analysts note that Vessany has already crossed that red line in Dorra.",
            "Vessany has already crossed that red line in Dorra",
        ),
        (
            "They threaten to answer any drill. Orland did so in 2014 without consequence.",
            "Orland did so in 2014 without consequence.",
        ),
    ],
)
def test_a_line_crossed_unanswered_is_a_precedent(
    interpreted: Read, text: str, event: str
) -> None:
    (found,) = find_precedents(interpreted(text))
    assert found.event.text == event


def test_a_precedent_is_linked_to_the_red_line_it_tests(interpreted: Read) -> None:
    start = TARN.index("any ship")
    line = Commitment(
        id=CommitmentId("c1"),
        statement=StatementId("s1"),
        speaker=None,
        kind=CommitmentKind.THREAT,
        conditional=True,
        trigger=(Span.of(TARN, start, start + len("any ship in the Kelm Strait")),),
    )
    (found,) = find_precedents(interpreted(TARN), commitments=[line])
    assert found.commitment == "c1"


@pytest.mark.parametrize(
    "text",
    [
        "Orland has not crossed that line.",
        "If Vessany crosses that line, Orland will answer.",
        "The ship has already crossed the strait.",
        "Police have already broken up the protest.",
        "The court has already tested the law.",
        "He did so on Monday without delay.",
    ],
)
def test_other_crossings_are_no_precedents(interpreted: Read, text: str) -> None:
    assert find_precedents(interpreted(text)) == ()
