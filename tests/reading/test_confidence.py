"""Confidence: a calibrated chance, from what is known of a statement."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Act, Manner
from onrecord.reading.attributions import Attribution
from onrecord.reading.confidence import confidence_of, features_of

CHANCES = st.floats(0, 1)


@given(CHANCES, CHANCES, st.sampled_from(Act), st.sampled_from(Manner), st.floats(-1e6, 1e6))
def test_confidence_is_a_chance_whatever_the_weights(
    link: float, tagging: float, act: Act, manner: Manner, weight: float
) -> None:
    attribution = Attribution(None, None, ((0, 1),), link=link, tagging=tagging)
    features = features_of(attribution, act=act, manner=manner, known=True, size=2)
    assert 0 <= confidence_of(features, dict.fromkeys(features, weight)) <= 1


def test_a_surer_link_gives_a_higher_confidence_where_its_weight_is_above_zero() -> None:
    unsure, sure = (
        confidence_of(
            features_of(
                Attribution((0, 0), (1, 1), ((2, 9),), link=link),
                act=Act.SAY,
                manner=Manner.DIRECT,
                known=True,
                size=8,
            ),
            {"link": 1.0},
        )
        for link in (0.4, 0.9)
    )
    assert unsure < 0.5 < sure


def test_without_weights_nothing_is_known() -> None:
    assert confidence_of({"bias": 1.0}, {}) == 0.5


@pytest.mark.parametrize(("size", "short"), [(3, 1.0), (4, 0.0)])
def test_a_content_of_a_few_words_is_short(size: int, short: float) -> None:
    features = features_of(
        Attribution(None, None, ((0, 1),)),
        act=Act.SAY,
        manner=Manner.MIXED,
        known=False,
        size=size,
    )
    assert features["short"] == short
    assert (features["cue"], features["source"], features["known"]) == (0, 0, 0)
