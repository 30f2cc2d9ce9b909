"""Saying days: which of the times in a sentence is the one at which its words were said."""

from collections.abc import Callable
from datetime import date

import pytest

from onrecord.reading.interpretation import Interpretation
from onrecord.reading.saying_days import days_of_speeches
from tests.reading.analyses import analysis_of

Read = Callable[..., Interpretation]

WEDNESDAY = date(2031, 3, 12)
MONDAY, TUESDAY, FRIDAY = date(2031, 5, 12), date(2031, 5, 13), date(2031, 5, 9)


def day_of(interpreted: Read, text: str) -> date | None:
    said = interpreted(text).statements[0].said
    return said.earliest if said is not None else None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Speaking to reporters in Torran on Monday, Ada Falk said the ships would stay.",
            MONDAY,
        ),
        ("Ada Falk, in a statement issued on Tuesday, said the ships would stay.", TUESDAY),
        ("In an interview published on Friday, Ada Falk said the ships would stay.", FRIDAY),
    ],
)
def test_a_verb_that_tells_of_the_saying_tells_its_day(
    interpreted: Read, text: str, day: date
) -> None:
    assert day_of(interpreted, text) == day


@pytest.mark.parametrize(
    "text",
    [
        "Following Tuesday's strike, Ada Falk said the army would respond.",
        "Ahead of Friday's summit, Ada Falk warned that the deal could fail.",
        "Ada Falk, who was envoy until December, said the talks had failed.",
        "Ada Falk condemned the decision, which was made on Monday.",
        "The blast came at 10:39 a.m. local time, according to police.",
    ],
)
def test_a_time_of_something_else_is_not_when_it_was_said(interpreted: Read, text: str) -> None:
    assert day_of(interpreted, text) is None


def test_a_weekday_that_may_be_past_or_to_come_is_past_for_what_was_said(
    interpreted: Read,
) -> None:
    text = "The talks failed, according to a tweet on Monday by Foreign Minister Ada Falk."
    assert day_of(interpreted, text) == MONDAY


def test_the_hour_just_before_midnight_tells_the_day(interpreted: Read) -> None:
    text = "In a speech just before midnight Tuesday, Ada Falk said the talks had failed."
    assert day_of(interpreted, text) == TUESDAY


@pytest.mark.parametrize(
    "text", ["In Tarn's Wednesday speech he spoke.", "Tarn’s Wednesday statement came."]
)
def test_the_day_of_a_speech_is_known_with_whose_it_is(text: str) -> None:
    analysis = analysis_of(text)
    ((word, said),) = days_of_speeches(analysis)
    assert analysis.draft.words.texts[word] == "Tarn"
    assert said.earliest == WEDNESDAY


@pytest.mark.parametrize(
    "text",
    ["Tarn's Wednesday lunch was late.", "The Wednesday speech came.", "Wednesday speech."],
)
def test_a_day_of_anything_else_or_of_nobody_is_no_speechs(text: str) -> None:
    assert days_of_speeches(analysis_of(text)) == []
