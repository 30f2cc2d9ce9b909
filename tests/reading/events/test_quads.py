"""The classifier tells cooperation from conflict, whoever takes part."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.events.quads import BUCKETS, QUADS, Quad, features_of, quad_scores
from onrecord.reference.event_weights import load_event_weights


def best(text: str) -> Quad:
    return QUADS[int(quad_scores(text.split(), load_event_weights()).argmax())]


def test_force_and_talks_are_told_apart() -> None:
    assert best("Borland shelled the port and killed nine soldiers") is Quad.MATERIAL_CONFLICT
    assert best("Borland and Arda held talks on the border") is Quad.VERBAL_COOPERATION
    assert best("Borland condemned the remarks of the minister") is Quad.VERBAL_CONFLICT


def test_names_do_not_count() -> None:
    ours = ("Today", "Borland", "met", "Arda")
    assert features_of(ours) == features_of(("Today", "Kelm", "met", "Vessany"))


@given(st.lists(st.text(max_size=12), max_size=30))
def test_any_words_have_features_and_chances(words: list[str]) -> None:
    words = [word for word in words if word]
    assert all(0 <= feature < BUCKETS for feature in features_of(words))
    assert np.isclose(quad_scores(words, load_event_weights()).sum(), 1, atol=1e-4)
