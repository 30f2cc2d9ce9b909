"""Pools: deeds that may bear on the lines of one actor, and which of them meet a wording."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from math import ceil

from onrecord.ledger.redlines.material import Deed

__all__ = ["Pool"]

_MET = 0.6
"""Of the things of a trigger or a consequence, how many a deed has to share: at a half, any
deed with the two parties' names and one more word in common would meet it."""

_HERE = 0.25
"""What it is worth that a deed was done at the line's own place."""

_MANY = 64  # deeds with a thing, from which on it pays to keep them as one number


class Pool:
    """Deeds by what they are about and by their place; a set of them is one number, a bit each.

    So an actor with thousands of lines and tens of thousands of deeds costs a few dozen
    operations a wording.
    """

    def __init__(self, deeds: Sequence[Deed]) -> None:
        self._deeds = deeds
        self._about: dict[str, list[int]] = defaultdict(list)
        self._at: dict[str, list[int]] = defaultdict(list)
        self._kept: dict[str, int] = {}
        placed = []
        for number, deed in enumerate(deeds):
            for thing in deed.things:
                self._about[thing].append(number)
            if deed.place:
                self._at[deed.place].append(number)
                placed.append(number)
        self._placed = self._set(placed)

    def meeting(
        self, wording: frozenset[str], *, scope: Collection[str]
    ) -> Iterator[tuple[Deed, float]]:
        """Yield the deeds that meet a wording, each with how much of it.

        Two things of it have to be met, or one at the line's own place. What was done
        elsewhere than where a line is drawn does not meet it.
        """
        sets = [self._with(thing) for thing in sorted(wording)]
        many = len(sets)
        met = _at_least(sets, max(2, ceil(_MET * many)))
        here = 0
        if scope:
            for place in scope:
                here |= self._set(self._at.get(place, ()))
            met &= here | ~self._placed
            met |= here & _at_least(sets, max(1, ceil((_MET - _HERE) * many)))
        for number in _numbers(met):
            shared = len(wording & self._deeds[number].things) / many
            at_home = _HERE if here >> number & 1 else 0.0
            yield self._deeds[number], min(1.0, shared + at_home)

    def _with(self, thing: str) -> int:
        if thing in self._kept:
            return self._kept[thing]
        numbers = self._about.get(thing, ())
        found = self._set(numbers)
        if len(numbers) >= _MANY:
            self._kept[thing] = found
        return found

    def _set(self, numbers: Sequence[int]) -> int:
        if not numbers:
            return 0
        bits = bytearray(numbers[-1] // 8 + 1)
        for number in numbers:
            bits[number >> 3] |= 1 << (number & 7)
        return int.from_bytes(bits, "little")


def _at_least(sets: Sequence[int], least: int) -> int:
    """Return what stands in at least so many of some sets."""
    reached = [-1, *[0] * least]
    for some in sets:
        for count in range(least, 0, -1):
            reached[count] |= reached[count - 1] & some
    return reached[least]


def _numbers(found: int) -> Iterator[int]:
    while found:
        lowest = found & -found
        yield lowest.bit_length() - 1
        found ^= lowest
