"""Candidates: the few deeds and statements of a whole ledger that may bear on one line."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from onrecord.ledger.redlines.gathering import Line
from onrecord.ledger.redlines.material import Deed, Saying, things
from onrecord.ledger.redlines.pools import Pool
from onrecord.model import Handle

__all__ = ["DeedIndex", "SayingIndex"]

_Item = TypeVar("_Item")


class DeedIndex:
    """Deeds by whom their articles name: a deed bears on a line only if its article names the
    line's actor, or the state in which that one holds office."""

    def __init__(self, deeds: Iterable[Deed]) -> None:
        self._named: dict[Handle, list[Deed]] = defaultdict(list)
        self._pools: dict[Handle, Pool] = {}
        for deed in sorted(deeds, key=lambda d: d.no):
            for actor in deed.named:
                self._named[actor].append(deed)

    def meeting(
        self, line: Line, wordings: Iterable[frozenset[str]]
    ) -> dict[int, tuple[Deed, float]]:
        """Return the deeds that meet one of some wordings, by number, and how much of it."""
        found: dict[int, tuple[Deed, float]] = {}
        pools = [self._pool(actor) for actor in sorted(line.kin) if actor in self._named]
        for wording in wordings:
            for pool in pools:
                for deed, share in pool.meeting(wording, scope=line.scope):
                    if deed.no not in found or found[deed.no][1] < share:
                        found[deed.no] = deed, share
        return found

    def _pool(self, actor: Handle) -> Pool:
        if actor not in self._pools:
            self._pools[actor] = Pool(self._named[actor])
        return self._pools[actor]


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
