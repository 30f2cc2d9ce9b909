"""Lots: many numbers, parted so that one question to the store never names too many."""

from collections.abc import Collection, Iterator

__all__ = ["in_lots"]

# Stores take tens of thousands of values in one question; fewer are planned faster.
_LOT = 500


def in_lots(numbers: Collection[int]) -> Iterator[list[int]]:
    """Return the numbers in ascending order, parted into lists that a question can name.

    >>> list(in_lots({3, 1, 2}))
    [[1, 2, 3]]
    """
    ordered = sorted(numbers)
    for start in range(0, len(ordered), _LOT):
        yield ordered[start : start + _LOT]
