from collections.abc import Callable

import pytest

from onrecord.model import NARRATOR
from onrecord.reading.arguments import find_arguments
from onrecord.reading.interpretation import Interpretation

Read = Callable[..., Interpretation]

LIST = """\
Ports Brace For A Blockade

To sum up what the two governments decided this week, here is where it leads:

  • Reservists were promised they would serve only on home soil.
  • The Dorra islands are about to vote to join Vessany.
  • When the islands join, then they are home soil. They are Vessan provinces.
  • Thus the minister's promise covers service on the islands too.

Nobody in the capital would comment on Friday.
"""


def steps(read: Interpretation) -> list[tuple[list[str], str]]:
    return [([p.text for p in a.premises], a.conclusion.text) for a in find_arguments(read)]


def test_a_list_that_ends_in_a_conclusion_is_one_argument_in_order(interpreted: Read) -> None:
    ((premises, conclusion),) = steps(interpreted(LIST))
    assert [p.split()[0] for p in premises] == ["Reservists", "The", "When", "They"]
    assert conclusion.startswith("Thus the minister's promise covers")


def test_the_narrator_argues_where_no_one_else_does(interpreted: Read) -> None:
    (argument,) = find_arguments(interpreted(LIST))
    assert argument.according_to == NARRATOR


def test_therefore_concludes_from_the_sentence_before(interpreted: Read) -> None:
    text = "The pipeline crosses Orland. Vessany therefore depends on Orland for its gas."
    assert steps(interpreted(text)) == [
        (
            ["The pipeline crosses Orland."],
            "Vessany therefore depends on Orland for its gas.",
        )
    ]


def test_a_sentence_may_hold_premise_and_conclusion(interpreted: Read) -> None:
    text = (
        "The reef lies in Vessan waters, and therefore any landing on it would be an invasion."
    )
    ((premises, conclusion),) = steps(interpreted(text))
    assert premises == ["The reef lies in Vessan waters"]
    assert conclusion == "any landing on it would be an invasion."


def test_a_reason_is_the_premise_of_what_is_judged(interpreted: Read) -> None:
    text = "The drills are dangerous because they take place in a crowded shipping lane."
    ((premises, conclusion),) = steps(interpreted(text))
    assert [p.rstrip(".") for p in premises] == ["they take place in a crowded shipping lane"]
    assert conclusion == "The drills are dangerous"


def test_a_speaker_argues_in_his_own_voice(interpreted: Read) -> None:
    text = (
        "“The airspace is ours. Therefore every flight needs our permission,” "
        "Defence Minister Ivo Tarn told reporters."
    )
    read = interpreted(text)
    (argument,) = find_arguments(read)
    speaker = read.statements[0].speaker
    assert speaker is not None
    assert argument.according_to == speaker.actor
    assert argument.conclusion.text == "Therefore every flight needs our permission"


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was closed because a truck had overturned.",
        "Thus far no one has been hurt. The talks go on.",
        "The envoys met on Monday so that the truce could be renewed.",
        "Flights were cancelled because of the storm.",
        "If they attack, then we will answer with force.",
        "Prices rose. As a result, shops closed early.",
        "He has done so. They left.",
    ],
)
def test_causes_purposes_and_threats_are_no_arguments(interpreted: Read, text: str) -> None:
    assert find_arguments(interpreted(text)) == ()
