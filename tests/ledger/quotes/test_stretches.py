"""Stretches: two lists of words, parted without a word lost."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onrecord.ledger.quotes.stretches import side_by_side

words = st.lists(st.sampled_from(["we", "will", "answer", "of", "the", "strait"]), max_size=12)


@given(words, words)
def test_stretches_cover_both_lists_and_kept_ones_are_alike(
    left: list[str], right: list[str]
) -> None:
    found = side_by_side(left, right)
    assert [word for one in found for word in left[one.left]] == left
    assert [word for one in found for word in right[one.right]] == right
    assert all(left[one.left] == right[one.right] for one in found if one.kept)
    assert all(one.kept != other.kept for one, other in pairwise(found))


def test_a_small_word_among_replaced_ones_is_replaced_too() -> None:
    found = side_by_side("the end of talks nears".split(), "a start of war nears".split())
    assert [one.kept for one in found] == [False, True]


def test_a_small_word_beside_words_left_out_is_kept() -> None:
    found = side_by_side("he may of course go".split(), "he may go".split())
    assert [(one.kept, one.removed) for one in found] == [(True, 0), (False, 2), (True, 0)]
