"""Said days: when each statement of an article was made, as far as the article tells."""

from collections.abc import Callable
from datetime import date

import pytest

from onrecord.reading.interpretation import Interpretation

Read = Callable[..., Interpretation]

MONDAY, TUESDAY, WEDNESDAY = date(2031, 5, 12), date(2031, 5, 13), date(2031, 5, 14)
START = "VELMARK, May 15 - The strait is a busy place.\n\n"


def last_day(interpreted: Read, text: str) -> date | None:
    said = interpreted(START + text).statements[-1].said
    return said.earliest if said is not None else None


@pytest.mark.parametrize(
    "text",
    [
        "Oren Brask published an open letter on Monday. He wrote that the strait was closed.",
        "Ada Falk gave a speech on Monday at the naval academy. “We will not yield,” she said.",
        "Ada Falk arrived in Torran on Monday. “I bring no gifts,” she told reporters.",
        "Oren Brask was speaking on Monday at a naval base. He said that the fleet was ready.",
        "President Ada Falk, who visited the port on Monday, told sailors it would stay.",
        "A warning came on Monday from Oren Brask, who was quoted as saying it “is shut”.",
        "In remarks aired on Monday, Oren Brask called the blockade a crime.",
    ],
)
def test_the_day_of_a_meeting_a_visit_or_a_letter_is_that_of_the_words(
    interpreted: Read, text: str
) -> None:
    assert last_day(interpreted, text) == MONDAY


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Minister Ada Falk spoke by phone with her Torran counterpart on Wednesday. "
            "In the call, Falk urged Torran to pull back its ships.",
            WEDNESDAY,
        ),
        (
            "Ministers from both sides met on Monday. Foreign Minister Ada Falk told reporters "
            "after the meeting that the talks had failed.",
            MONDAY,
        ),
        (
            "Ministers met for three hours on Monday. Afterwards, Ada Falk said the talks had "
            "failed.",
            MONDAY,
        ),
        (
            "Ada Falk told lawmakers on Tuesday that the ships would stay. Earlier in the day, "
            "Ambassador Oren Brask had warned that the strait would be closed.",
            TUESDAY,
        ),
        (
            "Ada Falk said on Tuesday that the ships would stay. Torran's foreign ministry "
            "replied the same evening that it would answer with force.",
            TUESDAY,
        ),
    ],
)
def test_what_is_said_there_or_hours_later_is_of_the_same_day(
    interpreted: Read, text: str, day: date
) -> None:
    assert last_day(interpreted, text) == day


@pytest.mark.parametrize(
    "text",
    [
        "The Velmark defence ministry said on Tuesday that its ships would stay. “We will not "
        "leave,” ministry spokeswoman Lina Orr told a briefing.",
        "The government of Velmark rejected the offer on Tuesday. “We will not be bullied,” "
        "government spokesman Jon Hale said.",
    ],
)
def test_a_spokesman_speaks_on_the_day_of_his_body(interpreted: Read, text: str) -> None:
    assert last_day(interpreted, text) == TUESDAY


@pytest.mark.parametrize(
    "text",
    [
        "Ada Falk spoke on Monday in Torran. Falk has often said that the strait is open.",
        "Ada Falk said on Monday that it was over. When the talks began in June 2029, Ada Falk "
        "warned that they would fail.",
        "Ada Falk said on Monday that it was over. In a separate interview, she said the "
        "strait was open.",
        "The drill, which began on Monday, is routine. Ada Falk said it would go on.",
        "Torran's parliament voted on Monday to close the strait. Ada Falk said it was lost.",
    ],
)
def test_what_is_of_another_time_has_no_day_of_the_occasion(
    interpreted: Read, text: str
) -> None:
    assert last_day(interpreted, text) is None
