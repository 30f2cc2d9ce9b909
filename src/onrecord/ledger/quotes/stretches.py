"""Stretches: two lists of words side by side, parted into what both have and what changed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.ledger.quotes.subsequences import common_places

__all__ = ["Stretch", "side_by_side"]

# Words of up to three letters, of which so few stay by chance where others were replaced.
_SHORT = 3
_FEW = 2


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring words of either list, half-open; they are the same words if `kept`."""

    kept: bool
    left: slice
    right: slice

    @property
    def removed(self) -> int:
        """The number of words that only the left list has."""
        return 0 if self.kept else self.left.stop - self.left.start

    @property
    def added(self) -> int:
        """The number of words that only the right list has."""
        return 0 if self.kept else self.right.stop - self.right.start


def side_by_side(left: Sequence[str], right: Sequence[str]) -> tuple[Stretch, ...]:
    """Return the stretches of two lists of words, kept and changed in turn.

    A short word or two between replaced ones are no common ground, and are replaced too.
    """
    found = list(_alternating(common_places(left, right), len(left), len(right)))
    settled = [
        Stretch(False, one.left, one.right) if _by_chance(at, found, left) else one
        for at, one in enumerate(found)
    ]
    return tuple(_joined(settled))


def _alternating(
    pairs: Iterable[tuple[int, int]], lefts: int, rights: int
) -> Iterator[Stretch]:
    start = stop = (0, 0)
    for pair in (*pairs, (lefts, rights)):
        if pair != stop or pair == (lefts, rights):
            if stop != start:
                yield _stretch(start, stop, kept=True)
            if pair != stop:
                yield _stretch(stop, pair, kept=False)
            start = pair
        stop = pair[0] + 1, pair[1] + 1


def _stretch(start: tuple[int, int], stop: tuple[int, int], *, kept: bool) -> Stretch:
    return Stretch(kept, slice(start[0], stop[0]), slice(start[1], stop[1]))


def _by_chance(at: int, found: Sequence[Stretch], words: Sequence[str]) -> bool:
    one = found[at]
    if not one.kept:
        return False
    same = words[one.left]
    beside = found[max(at - 1, 0) : at + 2]
    replaced = any(other.removed and other.added for other in beside)
    return replaced and len(same) <= _FEW and all(len(word) <= _SHORT for word in same)


def _joined(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Yield the stretches with neighbours that both changed made one."""
    last: Stretch | None = None
    for one in stretches:
        if last and not last.kept and not one.kept:
            last = Stretch(
                False,
                slice(last.left.start, one.left.stop),
                slice(last.right.start, one.right.stop),
            )
            continue
        if last:
            yield last
        last = one
    if last:
        yield last
