"""Subsequences: the longest run of words, in order, that two wordings have in common."""

from collections.abc import Hashable, Iterator, Sequence

__all__ = ["common_places"]


def common_places(
    before: Sequence[Hashable], after: Sequence[Hashable]
) -> tuple[tuple[int, int], ...]:
    """Return the places of the longest common subsequence, in *before* and in *after*.

    One row of the table is one number, a bit for each word of *after* (Hyyrö 2004): a
    thousand words against a thousand take a few milliseconds, whatever they are.

    >>> common_places("we will not stop".split(), "we shall not now stop".split())
    ((0, 0), (2, 2), (3, 4))
    """
    return tuple(reversed(list(_walk_back(_rows(before, after), len(after)))))


def _rows(before: Sequence[Hashable], after: Sequence[Hashable]) -> list[int]:
    """Return a row for each word of *before*; where a bit is not set, the length grows."""
    places: dict[Hashable, int] = {}
    for place, word in enumerate(after):
        places[word] = places.get(word, 0) | 1 << place
    whole = (1 << len(after)) - 1
    row = whole
    rows = []
    for word in before:
        met = row & places.get(word, 0)
        row = (row + met | row - met) & whole
        rows.append(row)
    return rows


def _walk_back(rows: Sequence[int], width: int) -> Iterator[tuple[int, int]]:
    left, right = len(rows), width
    while left and right:
        bit = 1 << right - 1
        if rows[left - 1] & bit:
            right -= 1
        elif left > 1 and not rows[left - 2] & bit:
            left -= 1
        else:
            left, right = left - 1, right - 1
            yield left, right
