"""Codes follow PLOVER's rules for what is yet to come."""

from collections.abc import Callable

import pytest

from onrecord.model import Phase
from onrecord.reading.events.clauses import Clauses
from onrecord.reading.events.codes import category_of, code_sentence
from onrecord.reading.events.phases import phase_of
from onrecord.reading.events.quads import quad_scores
from onrecord.reading.events.triggers import find_triggers
from onrecord.reading.interpretation import Interpretation
from onrecord.reference.event_weights import load_event_weights
from onrecord.reference.events import load_events


@pytest.mark.parametrize(
    ("category", "phase", "coded"),
    [
        ("CONSULT", Phase.SCHEDULED, "AGREE"),
        ("CONSULT", Phase.DONE, "CONSULT"),
        ("ASSAULT", Phase.ANNOUNCED, "THREATEN"),
        ("MOBILIZE", Phase.ANNOUNCED, "MOBILIZE"),
        ("SANCTION", Phase.ANNOUNCED, "SANCTION"),
    ],
)
def test_the_phase_changes_the_category(category: str, phase: Phase, coded: str) -> None:
    assert category_of(category, None, phase)[0] == coded


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Borland refused to meet the envoy.", "REJECT"),
        ("Borland said Arda must return the ship.", "REQUEST"),
        ("Borland agreed to supply grain.", "AGREE"),
        ("Borland arrested two journalists.", "COERCE"),
        ("The two presidents met in the harbour town.", "CONSULT"),
        ("Borland condemned the raid.", "ACCUSE"),
    ],
)
def test_a_sentence_is_coded_as_what_it_is_about(
    interpreted: Callable[..., Interpretation], text: str, category: str
) -> None:
    analysis = interpreted(text).analysis
    lexicon = load_events()
    clauses = Clauses(analysis, lexicon)
    found = [(t, phase_of(clauses, t)) for t in find_triggers(analysis, lexicon=lexicon)]
    words = analysis.draft.words.texts
    chances = quad_scores(words, load_event_weights())
    coding = code_sentence(clauses, found, range(len(words)), chances)
    assert coding is not None
    assert coding.category == category
