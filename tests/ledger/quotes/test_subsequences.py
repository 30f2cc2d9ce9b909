"""Subsequences: as long as any, and in order."""

import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onrecord.ledger.quotes.subsequences import common_places

letters = st.text("abc", max_size=12)


def longest(one: str, other: str) -> int:
    row = [0] * (len(other) + 1)
    for sign in one:
        above = row
        row = [0]
        for place, against in enumerate(other):
            row.append(above[place] + 1 if sign == against else max(row[-1], above[place + 1]))
    return row[-1]


@given(letters, letters)
def test_the_places_are_a_longest_common_subsequence(one: str, other: str) -> None:
    places = common_places(one, other)
    assert all(one[left] == other[right] for left, right in places)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(places))
    assert len(places) == longest(one, other)


def test_two_thousand_words_that_repeat_take_no_longer_than_others() -> None:
    start = time.perf_counter()
    common_places(["no", "never"] * 1_000, ["never", "never", "no"] * 700)
    assert time.perf_counter() - start < 1
