from collections.abc import Callable

import pytest

from onrecord.model import (
    NARRATOR,
    Event,
    EventId,
    Phase,
    Reaction,
    Span,
    Stance,
)
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.reactions import find_reactions
from onrecord.reference.stances import load_stances

Read = Callable[..., Interpretation]

THREAT = "“We will sink any ship that enters the strait,” Defence Minister Ivo Tarn said.\n\n"


def reactions(read: Interpretation, *events: Event) -> tuple[Reaction, ...]:
    return find_reactions(read, stances=load_stances(), events=events)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("President Ada Quill condemned Tarn's “reckless” threats.", Stance.CONDEMNS),
        ("President Ada Quill rejected Tarn's claims as absurd.", Stance.REJECTS),
        ("President Ada Quill welcomed Tarn's statement as a sign of hope.", Stance.SUPPORTS),
        ("“We are not afraid,” President Ada Quill replied.", Stance.ANSWERS),
        ("In response to Tarn's threat, Ada Quill said the navy would sail.", Stance.ANSWERS),
    ],
)
def test_an_answer_is_linked_to_what_it_answers(
    interpreted: Read, text: str, stance: Stance
) -> None:
    read = interpreted(THREAT + text)
    (found,) = reactions(read)
    assert found.to == read.statements[0].id
    assert found.statement != found.to
    assert found.stance is stance


def launch_in(text: str) -> Event:
    """Return the launch that a text tells of with its last words "the launch"."""
    start = text.rindex("the launch")
    return Event(
        id=EventId("e1"),
        kind="launch",
        plover=None,
        phase=Phase.DONE,
        according_to=NARRATOR,
        evidence=(Span.of(text, start, start + 10),),
    )


def test_an_event_is_answered_where_no_words_are(interpreted: Read) -> None:
    text = (
        "Orland launched two missiles on Monday. Vessany condemned the launch of the missiles."
    )
    read = interpreted(text)
    assert [r.to for r in reactions(read, launch_in(text))] == ["e1"]
    assert reactions(read) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill questioned whether the launch of the missiles was real.",
        "Ada Quill condemned his behaviour during the launch of the missiles.",
        "Ada Quill responded to the ruling on Monday, attacking the launch of the missiles.",
    ],
)
def test_an_event_told_of_in_passing_is_not_answered(interpreted: Read, text: str) -> None:
    assert reactions(interpreted(text), launch_in(text)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "President Ada Quill said the weather was fine.",
        "Shop owners welcomed the tourists.",
        "Police responded to reports of a fire, officials said.",
        "Ada Quill countered claims about the state of her health.",
        "The candidates received a total of ten questions on the launch of the missiles.",
    ],
)
def test_other_statements_answer_nothing(interpreted: Read, text: str) -> None:
    assert reactions(interpreted(text)) == ()


def test_an_announcement_answered_is_the_one_so_told(interpreted: Read) -> None:
    text = (
        "Ada Quill announced that the fleet would sail. Ada Quill said the crews were ready. "
        "Ivo Tarn criticised Quill's announcement as reckless."
    )
    read = interpreted(text)
    assert [r.to for r in reactions(read)] == [read.statements[0].id]
