"""The events of an article: who, to whom, where, when, how many, and who says so."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from onrecord.model import (
    NARRATOR,
    Commitment,
    CommitmentId,
    CommitmentKind,
    Days,
    Event,
    Phase,
    Quantity,
    QuantityId,
    Span,
    StatementId,
)
from onrecord.reading.events import EventLexicons, find_events
from onrecord.reading.interpretation import Interpretation
from onrecord.reference.event_weights import load_event_weights
from onrecord.reference.events import load_events
from onrecord.reference.places import load_places

Read = Callable[..., Interpretation]


def lexicons() -> EventLexicons:
    return EventLexicons(load_events(), load_event_weights(), load_places())


def read(
    interpreted: Read, text: str, quantities: tuple[Quantity, ...] = ()
) -> tuple[Event, ...]:
    return find_events(interpreted(text), quantities=quantities, lexicons=lexicons())


def names(event: Event) -> tuple[list[str], list[str]]:
    return [p.name for p in event.actors], [p.name for p in event.targets]


def test_who_does_it_to_whom_and_when_is_read(interpreted: Read) -> None:
    (event,) = read(interpreted, "Chile invaded Peru on Monday.")
    assert names(event) == (["Chile"], ["Peru"])
    assert event.when == Days(date(2031, 5, 12), date(2031, 5, 12))
    assert (event.plover, event.phase) == ("ASSAULT", Phase.DONE)
    assert event.according_to == NARRATOR


def test_the_passive_turns_the_parties_round(interpreted: Read) -> None:
    (event,) = read(interpreted, "The ceasefire was violated by Peru.")
    assert names(event)[0] == ["Peru"]


def test_an_adjective_names_who_does_it(interpreted: Read) -> None:
    (event,) = read(interpreted, "Chilean troops seized the harbour of Callao.")
    assert event.actors[0].name == "Chilean troops"


def test_one_joined_to_another_takes_part_too(interpreted: Read) -> None:
    (event,) = read(interpreted, "Chile and Peru signed a border treaty in Lima.")
    assert names(event)[0] == ["Chile", "Peru"]
    assert event.place == "Lima"


def test_a_coming_day_makes_an_event_scheduled(interpreted: Read) -> None:
    (event,) = read(interpreted, "Chile and Peru will resume talks in Lima on Monday.")
    assert event.phase is Phase.SCHEDULED


def test_what_a_speaker_tells_is_according_to_that_speaker(interpreted: Read) -> None:
    text = "“Chile attacked our convoy,” said Ana Vega, the defence minister of Peru."
    (event,) = read(interpreted, text)
    vega = next(a for a in interpreted(text).cast.actors if a.name == "Ana Vega")
    assert event.according_to == vega.id


def test_an_event_that_a_speaker_denies_is_not_done(interpreted: Read) -> None:
    events = read(interpreted, "Ana Vega denied that Peru attacked the Chilean convoy.")
    assert all(event.phase is Phase.HYPOTHETICAL for event in events)


def test_the_numbers_in_its_evidence_are_its_own(interpreted: Read) -> None:
    text = "President Vega announced a mobilisation of 50,000 reservists."
    start = text.index("50,000")
    number = Quantity(
        id=QuantityId("q1"),
        value=50_000,
        unit="reservists",
        attributed_to=NARRATOR,
        span=Span.of(text, start, start + len("50,000 reservists")),
    )
    (event,) = read(interpreted, text, (number,))
    assert event.quantities == (QuantityId("q1"),)
    assert event.phase is Phase.ANNOUNCED


def test_a_repeated_event_is_told_once_with_every_span(interpreted: Read) -> None:
    text = "Chile shelled the port of Callao on Monday. The shelling by Chile killed no one."
    shelling = [e for e in read(interpreted, text) if e.kind == "shelling"]
    assert len(shelling) == 1
    assert len(shelling[0].evidence) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The shares hit a record high in March, and the bank declined to comment.",
        "Ana Vega said the garden was lovely.",
        "The team attacked well and the striker struck twice in the game.",
        "",
    ],
)
def test_an_article_without_events_has_none(interpreted: Read, text: str) -> None:
    assert read(interpreted, text) == ()


def test_every_span_can_be_found_in_the_article(interpreted: Read) -> None:
    text = "Peru expelled four diplomats.\n\nChile, its neighbour, may close the border."
    for event in read(interpreted, text):
        for span in event.evidence:
            assert text[span.start : span.end] == span.text


def test_what_stands_in_a_threat_on_a_condition_has_not_happened(interpreted: Read) -> None:
    text = "Peru will strike ports: Chile blockades the strait off Callao."
    before = find_events(interpreted(text), lexicons=lexicons())
    assert Phase.UNDER_WAY in {event.phase for event in before}
    start, stop = text.index("Chile"), text.index(" off")
    threat = Commitment(
        id=CommitmentId("c1"),
        kind=CommitmentKind.THREAT,
        statement=StatementId("s1"),
        trigger=(Span.of(text, start, stop),),
        consequence=(Span.of(text, 0, text.index(":")),),
        conditional=True,
        speaker=None,
    )
    after = find_events(interpreted(text), commitments=(threat,), lexicons=lexicons())
    assert {event.phase for event in after} <= {Phase.HYPOTHETICAL}
    name, whole = Span.of(text, start, start + len("Chile")), Span.of(text, 0, stop)
    threat = replace(threat, trigger=(name,), consequence=(whole,))
    after = find_events(interpreted(text), commitments=(threat,), lexicons=lexicons())
    assert {event.phase for event in after} <= {Phase.HYPOTHETICAL}
