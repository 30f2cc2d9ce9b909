"""Lots: many numbers or names, parted so that no question to the store has too many."""

from collections.abc import Collection, Iterator
from typing import TypeVar

__all__ = ["in_lots"]

Numbered = TypeVar("Numbered", int, str)

# Stores take tens of thousands of values in one question; fewer are planned faster.
_LOT = 500


def in_lots(numbers: Collection[Numbered]) -> Iterator[list[Numbered]]:
    """Return numbers or names in ascending order, parted into lists that a question can have.

    >>> list(in_lots({3, 1, 2}))
    [[1, 2, 3]]
    """
    ordered = sorted(numbers)
    for start in range(0, len(ordered), _LOT):
        yield ordered[start : start + _LOT]
