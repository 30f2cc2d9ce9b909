"""Extents: what is mentioned within a stretch of text."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.ledger.writing.extents import extent_of, mentions_within
from onrecord.model import Span

spans = st.builds(
    lambda start, length: Span(start, start + length, "x" * length),
    st.integers(0, 40),
    st.integers(1, 12),
)


@given(st.lists(st.lists(spans, max_size=3), max_size=4), st.lists(st.lists(spans, max_size=4)))
def test_a_mention_counts_if_it_is_whole_within_a_stretch(
    stretches: list[list[Span]], mentions: list[list[Span]]
) -> None:
    assert mentions_within(stretches, mentions) == [
        [
            place
            for place, those in enumerate(mentions)
            if any(
                out.start <= one.start and one.end <= out.end for out in some for one in those
            )
        ]
        for some in stretches
    ]


def test_what_has_no_evidence_stands_nowhere() -> None:
    assert extent_of(()) == (0, 0)
