"""Hedges: words that make a number a bound or an estimate ("at least", "up to", "some")."""

from collections.abc import Sequence
from typing import NamedTuple

__all__ = ["Hedge", "hedge_behind", "hedges_before"]


class Hedge(NamedTuple):
    """What words before a number make of it: a lower bound, an upper one, or about so much."""

    low: bool = False
    high: bool = False
    approximate: bool = False

    def joined(self, other: "Hedge") -> "Hedge":
        """Return what two hedges of one number say together."""
        return Hedge(
            self.low or other.low,
            self.high or other.high,
            self.approximate or other.approximate,
        )


_LOW, _HIGH, _ABOUT = Hedge(low=True), Hedge(high=True), Hedge(approximate=True)
_LISTED = {
    _LOW: (
        "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum"
        "|more than|over|well over|just over|above|well above|upwards of|upward of|exceeding"
        "|in excess of|greater than|larger than|bigger than|higher than|more than or equal to"
        "|greater than or equal to|exceed|exceeds|exceeded|far more than"
    ),
    _HIGH: (
        "up to|at most|no more than|not more than|as many as|as much as|a maximum of|maximum"
        "|fewer than|less than|under|just under|well under|below|smaller than|lower than"
        "|less than or equal to|not exceeding"
    ),
    _ABOUT: (
        "about|around|some|nearly|almost|roughly|approximately|close to|an estimated|estimated"
        "|circa|~|more or less|virtually|near|approaching"
    ),
}
_BEFORE = {
    tuple(words.split()): hedge
    for hedge, listed in _LISTED.items()
    for words in listed.split("|")
}
_LONGEST = max(map(len, _BEFORE))
_HEDGE_ENDS = frozenset(words[-1] for words in _BEFORE)
_AFTER = {
    ("or", "more"): _LOW, ("-", "plus"): _LOW, ("+",): _LOW, ("plus",): _LOW,
    ("or", "so"): _ABOUT, ("or", "fewer"): _HIGH, ("or", "less"): _HIGH, ("and", "more"): _LOW,
    ("and", "above"): _LOW, ("or", "above"): _LOW, ("or", "over"): _LOW,
    ("or", "higher"): _LOW, ("or", "greater"): _LOW, ("or", "lower"): _HIGH,
}  # fmt: skip


def hedges_before(words: Sequence[str], first: int, floor: int) -> tuple[int, Hedge]:
    """Return where the hedges before a word start and what they say together.

    >>> hedges_before("by at least some 40 ships".split(), 4, 0)
    (1, Hedge(low=True, high=False, approximate=True))
    """
    hedge = Hedge()
    while True:
        size, here = _hedge_before(words, first, floor)
        if here is None:
            return first, hedge
        first, hedge = first - size, hedge.joined(here)


def hedge_behind(words: Sequence[str], last: int) -> tuple[int, Hedge]:
    """Return how many words behind a number hedge it, and how ("or more", "-plus")."""
    for size in (2, 1):
        hedge = _AFTER.get(tuple(words[last + 1 : last + 1 + size]))
        if hedge is not None:
            return size, hedge
    return 0, Hedge()


def _hedge_before(words: Sequence[str], first: int, floor: int) -> tuple[int, Hedge | None]:
    if first <= floor or words[first - 1] not in _HEDGE_ENDS:
        return 0, None
    for size in range(min(_LONGEST, first - floor), 0, -1):
        hedge = _BEFORE.get(tuple(words[first - size : first]))
        if hedge is not None:
            return size, hedge
    return 0, None
