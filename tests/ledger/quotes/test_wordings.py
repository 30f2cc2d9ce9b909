"""Wordings: words as they are compared."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onrecord.ledger.quotes.wordings import place_words, split_words


@given(st.text())
def test_placed_words_are_in_order_and_hold_the_words_of_the_text(text: str) -> None:
    placed = place_words(text)
    assert all(one.stop <= other.start for one, other in pairwise(placed))
    assert all(
        word.key == " ".join(split_words(text[word.start : word.stop])) for word in placed
    )


def test_case_marks_and_unseen_signs_make_no_other_word() -> None:
    assert split_words("DON’T “Cross”\u200b the ﬁrst line") == split_words(
        "don't cross the first line"
    )
