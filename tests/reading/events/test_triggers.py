"""A trigger is a word in the sense of an event, not the mere word."""

from collections.abc import Callable

import pytest

from onrecord.reading.events.triggers import find_triggers
from onrecord.reading.interpretation import Interpretation
from onrecord.reference.events import load_events

Read = Callable[..., Interpretation]


def kinds_in(interpretation: Interpretation) -> list[str]:
    found = find_triggers(interpretation.analysis, lexicon=load_events())
    return [trigger.sense.kind for trigger in found]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Workers began a strike over pay.", ["strike"]),
        ("The strike hit a depot near the port.", ["attack", "attack"]),
        ("They struck a deal over fishing.", ["agreement"]),
        ("Borland called up 4,000 reservists.", ["call-up"]),
        ("The call-up of reservists has begun.", ["call-up"]),
        ("Borland sent warships into the strait.", ["deployment"]),
        ("Borland sent food and medicine to the refugees.", ["aid"]),
        ("Borland cut gas supplies to its neighbour.", ["cut-off"]),
        ("Borland lifted the sanctions on the bank.", ["lifting of sanctions"]),
    ],
)
def test_what_depends_on_a_word_gives_it_its_sense(
    interpreted: Read, text: str, kinds: list[str]
) -> None:
    assert kinds_in(interpreted(text)) == kinds


@pytest.mark.parametrize(
    "text",
    [
        "Prices rose in March and fell in May.",
        "The war crimes court has a new seat.",
        "The film was shot in a quiet town, and the star loved it.",
        "He suffered a heart attack.",
    ],
)
def test_other_uses_of_the_words_are_no_events(interpreted: Read, text: str) -> None:
    assert kinds_in(interpreted(text)) == []
