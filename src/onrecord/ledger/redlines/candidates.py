"""Candidates: the few deeds and statements of a whole ledger that may bear on one line."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import ceil
from typing import TypeVar

from onrecord.ledger.redlines.gathering import Line
from onrecord.ledger.redlines.material import Deed, Saying, things

__all__ = ["MET", "MET_HERE", "DeedIndex", "SayingIndex"]

_Item = TypeVar("_Item")

MET = 0.6
"""Of the things of a trigger or a consequence, how many a deed has to share: at a half, any
deed with the two parties' names and one more word in common would meet it."""

MET_HERE = 0.25
"""How many of them, if it was done at the line's own place."""


class DeedIndex:
    """Deeds by what they are about, and by that and their place.

    A deed that shares enough of a wording has one of its rarest things, so that only those
    are looked up.
    """

    def __init__(self, deeds: Iterable[Deed]) -> None:
        self._by_thing: dict[str, list[Deed]] = defaultdict(list)
        self._here: dict[tuple[str, str], list[Deed]] = defaultdict(list)
        for deed in deeds:
            for thing in deed.things:
                self._by_thing[thing].append(deed)
                if deed.place:
                    self._here[deed.place, thing].append(deed)

    def candidates(self, line: Line) -> list[Deed]:
        """Return the deeds that may meet a line's trigger or consequence, in their order."""
        found: dict[int, Deed] = {}
        for wording in (*line.wordings, *line.threats):
            found.update((deed.no, deed) for deed in self._sharing(wording))
            for place in line.scope:
                found.update((deed.no, deed) for deed in self._sharing_at(place, wording))
        return [found[no] for no in sorted(found)]

    def _sharing(self, wording: frozenset[str]) -> Iterator[Deed]:
        lists = [self._by_thing.get(thing, []) for thing in sorted(wording)]
        yield from _rarest(lists, least=max(2, ceil(MET * len(lists))))

    def _sharing_at(self, place: str, wording: frozenset[str]) -> Iterator[Deed]:
        lists = [self._here.get((place, thing), []) for thing in sorted(wording)]
        yield from _rarest(lists, least=max(1, ceil(MET_HERE * len(lists))))


class SayingIndex:
    """Statements by what they are about and by their article."""

    def __init__(self, sayings: Iterable[Saying]) -> None:
        self._by_thing: dict[str, list[Saying]] = defaultdict(list)
        self._by_article: dict[int, list[Saying]] = defaultdict(list)
        for said in sayings:
            self._by_article[said.article].append(said)
            for thing in things(said.words):
                self._by_thing[thing].append(said)

    def candidates(self, line: Line) -> list[Saying]:
        """Return the statements that may speak of a line, in their order."""
        found: dict[int, Saying] = {}
        for wording in line.wordings:
            lists = [self._by_thing.get(thing, []) for thing in sorted(wording)]
            found.update((said.no, said) for said in _rarest(lists, least=min(2, len(lists))))
        for pledge in line.pledges:
            found.update((s.no, s) for s in self._by_article.get(pledge.article, ()))
        return [found[no] for no in sorted(found)]


def _rarest(lists: Sequence[list[_Item]], *, least: int) -> Iterator[_Item]:
    """Yield what stands in at least *least* of some lists, and more, from the shortest."""
    for some in sorted(lists, key=len)[: max(0, len(lists) - least + 1)]:
        yield from some
