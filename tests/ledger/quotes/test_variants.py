"""Variants: what differs between two wordings, in words that stand in one of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ledger.quotes.variants import align
from onrecord.ledger.quotes.wordings import split_words
from onrecord.model.variants import Change, PartKind

FULL = "If a single grain ship is turned back, we will answer with every means we have."


@pytest.mark.parametrize(
    ("after", "change"),
    [
        (
            "“if a single grain ship is turned back we will answer with every means we have”",
            "same",
        ),
        ("we will answer with every means we have", "shortened"),
        ("If a single ship is turned back, we will answer", "shortened"),
        (f"Hear me: {FULL}", "lengthened"),
        ("we will answer with every means we have, and at once", "overlapping"),
        ("If one grain ship is sent home, we will answer with all means we have.", "reworded"),
    ],
)
def test_a_change_is_named_by_what_became_of_the_words(after: str, change: str) -> None:
    assert align(FULL, after).change == Change(change)


def test_what_is_reworded_is_translated_only_if_that_is_known() -> None:
    other = "Should one ship be sent home, we shall answer with all our means."
    assert align(FULL, other).change is Change.REWORDED
    assert align(FULL, other, translated=True).change is Change.TRANSLATED
    assert align(FULL, FULL[:39], translated=True).change is Change.SHORTENED


@given(st.text("ab c,—\n", max_size=30), st.text("ab c,—\n", max_size=30))
def test_the_parts_give_back_both_wordings(before: str, after: str) -> None:
    parts = align(before, after).parts
    kept_or_removed = [p.text for p in parts if p.kind is not PartKind.ADDED]
    kept_or_added = [p.text for p in parts if p.kind is not PartKind.REMOVED]
    assert split_words(" ".join(kept_or_removed)) == split_words(before)
    assert split_words(" ".join(kept_or_added)) == split_words(after)
    assert all(p.text in (before if p.kind is PartKind.REMOVED else after) for p in parts)


@given(st.text(), st.text())
def test_scores_lie_between_nothing_and_one(before: str, after: str) -> None:
    assert 0 <= align(before, after).score <= 1


def test_a_wording_of_ten_thousand_words_comes_back_whole() -> None:
    long = "we will wait " * 4_000
    parts = align(long, f"{long} no more").parts
    after = " ".join(part.text for part in parts if part.kind is not PartKind.REMOVED)
    assert split_words(after) == split_words(f"{long} no more")
