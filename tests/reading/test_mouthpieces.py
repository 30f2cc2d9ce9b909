"""Mouthpieces: whether one source speaks for another, as a spokesman for his ministry."""

import pytest

from onrecord.reading.attributions import Attribution
from onrecord.reading.mouthpieces import is_named_after, is_of_state, speaks_for
from tests.reading.analyses import analysis_of, attributed


def pair(analysis_text: str, body: str, speaker: str) -> tuple[Attribution, Attribution]:
    analysis = analysis_of(analysis_text)
    return (
        attributed(analysis, speaker, "added", "it was lost"),
        attributed(analysis, body, "said", "it was over"),
    )


@pytest.mark.parametrize(
    ("body", "speaker", "role", "expected"),
    [
        ("The River Council", "council spokesman Ode", None, True),
        ("The River Council", "its spokesman , Ode ,", None, True),
        ("The River Council", "Ode , who speaks for the council ,", None, True),
        ("The River Council", "Ode", "Council spokeswoman", True),
        ("The River Council", "a spokesman of the council", None, True),
        ("The River Council", "Ode", "a farmer", False),
        ("The River Council", "navy spokesman Ode", None, False),
        ("The Defence Ministry", "Foreign Ministry spokesman Ode", None, False),
        ("A council spokesman", "council spokesman Ode", None, False),
    ],
)
def test_a_spokesman_speaks_for_the_body_his_role_names(
    body: str, speaker: str, role: str | None, expected: bool
) -> None:
    text = f"{body} said it was over . Then {speaker} added it was lost ."
    analysis = analysis_of(text)
    ode, other = pair(text, body, speaker)
    assert speaks_for(analysis, ode, other, role=role) is expected


def test_its_spokesman_is_that_of_the_sentence_before() -> None:
    text = "The Council said it was over .\n\nRain fell . Its spokesman added it was lost ."
    ode, other = pair(text, "The Council", "Its spokesman")
    assert not speaks_for(analysis_of(text), ode, other)


@pytest.mark.parametrize(
    ("lead", "expected"),
    [("A captain of the Harbour Watch", True), ("The mayor", False), ("A tall Dane", False)],
)
def test_a_person_is_named_after_the_unnamed_member_of_the_same_body(
    lead: str, expected: bool
) -> None:
    text = f"{lead} said it was over . Ada Ode , head of the Watch , added it was lost ."
    analysis = analysis_of(text, persons=["Ada Ode"])
    ode, other = pair(text, lead, "Ada Ode , head of the Watch ,")
    assert is_named_after(analysis, ode, other) is expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The Velmarkian foreign ministry", True),
        ("The Torran foreign ministry", False),
        ("The Velmarkian navy", False),
    ],
)
def test_a_ministry_takes_up_what_its_state_said(body: str, expected: bool) -> None:
    text = f"Velmark said it was over .\n\n{body} added it was lost ."
    analysis = analysis_of(text, places=["Velmark"])
    ministry, state = pair(text, "Velmark", body)
    assert is_of_state(analysis, ministry, state) is expected
    assert not is_of_state(analysis, state, ministry)
