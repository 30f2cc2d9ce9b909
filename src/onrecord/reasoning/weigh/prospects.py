"""Prospects: what, not yet observed or not yet rated, would change who leads."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product

from onrecord.model.hypotheses import ItemKind, Rating
from onrecord.model.weighings import Prospect
from onrecord.reasoning.weigh.scores import (
    INCONSISTENCY,
    Cells,
    Totals,
    leaders_of,
    total,
    with_vote,
)
from onrecord.reasoning.weigh.sheets import Sheet

__all__ = ["prospects_of"]

_TRIED = (Rating.C, Rating.I, Rating.II)
_MOST_COMBINED = 5  # blank cells of one item: above this only one of them is held against


def prospects_of(sheet: Sheet, leaders: tuple[str, ...]) -> tuple[Prospect, ...]:
    """Return what would change the leaders: indicators if seen, blank cells if filled.

    For each item and each outcome the fills that are least inconsistent are told; indicators
    come first, and then what needs the fewest cells.
    """
    if len(sheet.ranked) < 2:
        return ()
    base = _Base(sheet, leaders)
    found = [
        prospect
        for item in sheet.items
        for prospect in (
            _if_seen(base, item.id)
            if item.kind is ItemKind.INDICATOR
            else _if_filled(base, item.id)
        )
    ]
    return tuple(sorted(found, key=lambda prospect: len(prospect.fills)))


class _Base:
    """A sheet and who leads it, and who would with one more item scored."""

    def __init__(self, sheet: Sheet, leaders: tuple[str, ...]) -> None:
        self.sheet = sheet
        self.leaders = leaders
        self._beside: dict[str, tuple[Totals, tuple[str, ...]]] = {}

    def leading(self, item: str, fills: Cells) -> tuple[str, ...]:
        """Return who leads with an item scored, its blank cells filled."""
        lineage = self.sheet.lineage[item]
        if lineage not in self._beside:
            same = [one for one in self.sheet.scored() if self.sheet.lineage[one] == lineage]
            self._beside[lineage] = total(self.sheet, without=same), tuple(same)
        others, same_report = self._beside[lineage]
        scores = with_vote(others, self.sheet, (*same_report, item), fills=fills)
        return leaders_of(scores, items=others.items + 1)


def _if_seen(base: _Base, item: str) -> Iterator[Prospect]:
    if base.sheet.blank(item):
        return
    leading = base.leading(item, {})
    if leading != base.leaders:
        yield Prospect(item=item, fills=(), leaders=leading)


def _if_filled(base: _Base, item: str) -> Iterator[Prospect]:
    blank = base.sheet.blank(item)
    if not blank or item not in base.sheet.scorable:
        return
    told = {base.leaders}
    for fills in _fills(blank):
        leading = base.leading(item, {(item, h): rating for h, rating in fills.items()})
        if leading not in told:
            told.add(leading)
            yield Prospect(item=item, fills=tuple(fills.items()), leaders=leading)


@lru_cache(maxsize=64)
def _fills(blank: tuple[str, ...]) -> Sequence[Mapping[str, Rating]]:
    """Return ways to fill blank cells, the least inconsistent first."""
    if len(blank) > _MOST_COMBINED:
        tried = [
            {h: rating if h == against else Rating.C for h in blank}
            for rating in _TRIED
            for against in blank
        ]
    else:
        every = product(_TRIED, repeat=len(blank))
        tried = [dict(zip(blank, ratings, strict=True)) for ratings in every]
    return sorted(tried, key=lambda fill: sum(INCONSISTENCY.get(r, 0) for r in fill.values()))
