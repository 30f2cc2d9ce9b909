"""An event has got as far as the words around it say, and never further."""

from collections.abc import Callable

import pytest

from onrecord.model import Phase
from onrecord.reading.events.clauses import Clauses
from onrecord.reading.events.phases import phase_of
from onrecord.reading.events.triggers import find_triggers
from onrecord.reading.interpretation import Interpretation
from onrecord.reference.events import load_events

Read = Callable[..., Interpretation]


def phases_in(interpretation: Interpretation) -> list[Phase | None]:
    """Return the phase of each trigger, in reading order."""
    lexicon = load_events()
    clauses = Clauses(interpretation.analysis, lexicon)
    triggers = find_triggers(interpretation.analysis, lexicon=lexicon)
    return [phase_of(clauses, trigger) for trigger in triggers]


@pytest.mark.parametrize(
    "text",
    [
        "Borland invaded the island of Arda last night.",
        "The convoy was attacked by gunmen near the border.",
        "Borland has sanctioned four banks of its neighbour.",
        "Troops crossed the river, killing nine soldiers.",
        "The navy carried out a missile test off the coast.",
        "The strikes killed three workers at the refinery.",
        "The army managed to recapture the town.",
    ],
)
def test_what_is_told_in_the_past_is_done(interpreted: Read, text: str) -> None:
    assert set(phases_in(interpreted(text))) == {Phase.DONE}


@pytest.mark.parametrize(
    "text",
    [
        "The navy is blockading the strait.",
        "Borland began withdrawing its troops from the enclave.",
        "The two fleets have been shelling the port since dawn.",
        "Borland launched an offensive in the north.",
        "Protests continued in the capital.",
    ],
)
def test_what_has_begun_is_under_way(interpreted: Read, text: str) -> None:
    assert phases_in(interpreted(text))[0] is Phase.UNDER_WAY


@pytest.mark.parametrize(
    "text",
    [
        "President Ode announced a partial mobilisation.",
        "Borland will deploy missiles on the island.",
        "The ministry said it would send troops to the border.",
        "The cabinet decided to expel two diplomats.",
        "Planned drills in the bay drew anger.",
    ],
)
def test_what_is_said_to_come_is_announced(interpreted: Read, text: str) -> None:
    assert phases_in(interpreted(text))[0] is Phase.ANNOUNCED


@pytest.mark.parametrize(
    "text",
    [
        "A referendum is to be held in the region.",
        "The upcoming summit has raised hopes.",
        "The court is due to give its ruling.",
        "Drills scheduled for June worry the islanders.",
    ],
)
def test_what_has_a_date_is_scheduled(interpreted: Read, text: str) -> None:
    assert phases_in(interpreted(text))[0] is Phase.SCHEDULED


@pytest.mark.parametrize(
    "text",
    [
        "The summit was cancelled.",
        "The planned visit of the minister was called off.",
        "Borland scrapped the drills.",
    ],
)
def test_what_will_not_be_is_cancelled(interpreted: Read, text: str) -> None:
    assert phases_in(interpreted(text))[0] is Phase.CANCELLED


@pytest.mark.parametrize(
    "text",
    [
        "Borland may strike the pipeline.",
        "Borland will attack if the pipeline is closed.",
        "If the strait is blockaded, prices will soar.",
        "Borland has not deployed troops to the border.",
        "Arda denied that it had attacked the tanker.",
        "Fears of an invasion of the island grew.",
        "The minister ruled out an invasion of the island.",
        "Borland threatened to bomb the port.",
        "Any attack on the islands would be answered.",
        "The plane turned back to avoid attacking the village.",
        "Will Borland invade the island?",
        "Without a ceasefire, nothing can be done.",
        "The army failed to capture the town.",
        "He wants to annex the peninsula.",
        "The missiles could be used to hit the port.",
        "The plot failed before troops could storm the palace, and no strikes followed.",
    ],
)
def test_a_feared_conditional_or_denied_event_is_never_done(
    interpreted: Read, text: str
) -> None:
    phases = phases_in(interpreted(text))
    assert phases
    assert phases[-1] is Phase.HYPOTHETICAL


@pytest.mark.parametrize(
    "text",
    [
        "Any warship that crosses the median line is a target, Ana Vega said.",
        "Anyone who attacks the convoys helps the enemy, Ana Vega said.",
    ],
)
def test_what_any_does_that_there_may_be_is_not_under_way(interpreted: Read, text: str) -> None:
    assert phases_in(interpreted(text))[0] is Phase.HYPOTHETICAL


def test_what_one_does_of_whom_it_is_told_is_under_way(interpreted: Read) -> None:
    text = "The frigate that blockades the harbour is a target, Ana Vega said."
    assert phases_in(interpreted(text))[0] is Phase.UNDER_WAY
