"""The seed's events are found with their phase, where the seed is at hand."""

import json
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import pytest

from bench.corpora import Corpora, default_shared
from onrecord.model import Event, Phase, Quantity
from onrecord.reading.events import find_events
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.quantities import find_quantities
from tests.reading.events.test_finding import lexicons

CORPORA = Corpora(default_shared())
# In the order of the gold: mobilisation, call-up, referendums, the speech to the UN.
WANTED: Sequence[tuple[str, tuple[Phase, ...]]] = (
    ("mobilisation", (Phase.ANNOUNCED, Phase.UNDER_WAY)),
    ("call-up", (Phase.ANNOUNCED, Phase.UNDER_WAY)),
    ("referendum", (Phase.SCHEDULED,)),
    ("speech", (Phase.DONE,)),
)

Found = tuple[tuple[Event, ...], tuple[Quantity, ...], list[dict[str, Any]]]


@pytest.fixture
def seed(interpreted: Callable[..., Interpretation]) -> Found:
    if not CORPORA.seed_gold.exists():
        pytest.skip("the seed is not here")
    text = CORPORA.seed.read_bytes().decode("utf-8")
    gold = json.loads(CORPORA.seed_gold.read_text(encoding="utf-8"))
    interpretation = interpreted(text, date.fromisoformat(gold["date"]))
    quantities = find_quantities(interpretation)
    events = find_events(interpretation, quantities=quantities, lexicons=lexicons())
    return events, quantities, gold["events"]


def test_the_four_events_of_the_seed_have_their_phase(seed: Found) -> None:
    events, _, gold = seed
    for (kind, phases), entry in zip(WANTED, gold, strict=True):
        start, end = entry["span"]
        hits = [
            e
            for e in events
            if e.kind == kind and any(s.start < end and start < s.end for s in e.evidence)
        ]
        assert any(e.phase in phases for e in hits), kind


def test_the_call_up_of_the_seed_has_its_number(seed: Found) -> None:
    events, quantities, _ = seed
    (number,) = (q.id for q in quantities if q.value == 300_000)
    assert any(e.kind == "call-up" and number in e.quantities for e in events)


def test_nothing_conditional_in_the_seed_is_done(seed: Found) -> None:
    events, _, _ = seed
    conditional = ("nuclear tripwire", "any attack on soil", "is threatened")
    for event in events:
        if any(word in span.text for span in event.evidence for word in conditional):
            assert event.phase is not Phase.DONE
