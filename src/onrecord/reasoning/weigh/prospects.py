"""Prospects: what, not yet observed or not yet rated, would change who leads."""

from collections.abc import Iterator, Mapping
from itertools import product

from onrecord.model.hypotheses import ItemKind, Rating
from onrecord.model.weighings import Prospect
from onrecord.reasoning.weigh.scores import INCONSISTENCY, leaders_of, total
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
    found = [
        prospect
        for item in sheet.items
        for prospect in (
            _if_seen(sheet, item.id, leaders)
            if item.kind is ItemKind.INDICATOR
            else _if_filled(sheet, item.id, leaders)
        )
    ]
    return tuple(sorted(found, key=lambda prospect: len(prospect.fills)))


def _if_seen(sheet: Sheet, item: str, leaders: tuple[str, ...]) -> Iterator[Prospect]:
    if sheet.blank(item):
        return
    seen = total(sheet, also=(item,))
    leading = leaders_of(seen.weighted, items=seen.items)
    if leading != leaders:
        yield Prospect(item=item, fills=(), leaders=leading)


def _if_filled(sheet: Sheet, item: str, leaders: tuple[str, ...]) -> Iterator[Prospect]:
    blank = sheet.blank(item)
    if not blank or item not in sheet.scorable:
        return
    told = {leaders}
    for fills in _fills(blank):
        filled = total(sheet, fills={(item, h): rating for h, rating in fills.items()})
        leading = leaders_of(filled.weighted, items=filled.items)
        if leading not in told:
            told.add(leading)
            yield Prospect(item=item, fills=tuple(fills.items()), leaders=leading)


def _fills(blank: tuple[str, ...]) -> list[Mapping[str, Rating]]:
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
