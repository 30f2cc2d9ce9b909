from collections.abc import Callable

import pytest

from onrecord.model import NARRATOR, RivalReading
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.rivals import find_readings
from onrecord.reference.positions import load_positions

Read = Callable[..., Interpretation]


def readings(read: Interpretation) -> tuple[RivalReading, ...]:
    return find_readings(read, positions=load_positions())


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Some analysts say this is all about posturing.", "posturing"),
        ("“This is not a bluff,” President Ada Quill said.", "meant in earnest"),
        ("Orland said it is taking the threat seriously.", "taken seriously"),
        ("“I think it signals that he wants talks,” said Ivo Tarn, a professor.", "signalling"),
        (
            "“It does not mean they are any more likely to sail,” Professor Ivo Tarn said.",
            "no change",
        ),
        ("Vessany's navy called the drills “routine”.", "routine"),
        ("The foreign ministry of Orland said the measure was purely defensive.", "defensive"),
        ("Orland described the collision as a provocation.", "escalation"),
        ("Vessany said the collision was an accident.", "accident"),
        ("The opposition said the incident was a pretext for a coup.", "pretext"),
    ],
)
def test_a_reading_is_found_with_who_holds_it(
    interpreted: Read, text: str, position: str
) -> None:
    (found,) = readings(interpreted(text))
    assert found.position == position
    assert [h.according_to for h in found.holders] != [NARRATOR]
    assert all(text[e.start : e.end] == e.text for e in found.evidence)


def test_rival_readings_answer_one_question(interpreted: Read) -> None:
    text = (
        "Harbour officials called the ramming an accident. "
        "But Vessany said the ramming was deliberate."
    )
    one, two = readings(interpreted(text))
    assert one.question == two.question
    assert (one.position, two.position) == ("accident", "deliberate")


def test_the_narrator_may_read_an_event_too(interpreted: Read) -> None:
    text = "The decree is set to escalate the conflict even further."
    (found,) = readings(interpreted(text))
    assert found.position == "escalation"
    assert [h.according_to for h in found.holders] == [NARRATOR]


def test_holders_of_one_position_stand_together(interpreted: Read) -> None:
    text = (
        "Orland said the strike was an act of war.\n\n"
        "“This is an act of war,” Vessany's envoy Ada Quill told the council."
    )
    (found,) = readings(interpreted(text))
    assert len(found.holders) == len(found.evidence) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The two sides want to avoid escalation.",
        "If it is a bluff, they will know soon, Ivo Tarn said.",
        "“Is it a bluff?” Ada Quill asked.",
        "The firm takes safety seriously, its manager said.",
        "She said a blockade would be an escalation.",
        "Envoys met amid escalating tensions on the border.",
        "The company said the fire broke out during routine maintenance.",
        "The protest was peaceful.",
    ],
)
def test_what_is_feared_supposed_or_of_another_kind_is_no_reading(
    interpreted: Read, text: str
) -> None:
    assert readings(interpreted(text)) == ()
