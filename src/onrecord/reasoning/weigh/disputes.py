"""Disputes: cells that analysts rate differently, and hypotheses they rank differently."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from onrecord.model.hypotheses import Rating
from onrecord.model.weighings import CellDispute, OrderDispute, View
from onrecord.reasoning.weigh.sheets import Sheet

__all__ = ["STEPS", "cell_disputes", "order_disputes"]

STEPS: Mapping[Rating, int] = {
    Rating.CC: 2,
    Rating.C: 1,
    Rating.N: 0,
    Rating.I: -1,
    Rating.II: -2,
}
"""The scale as steps from N; what does not apply is not on it."""


def cell_disputes(sheets: Sequence[Sheet]) -> tuple[CellDispute, ...]:
    """Return the cells that analysts rate differently, those furthest apart first."""
    found = []
    for item in sheets[0].items if sheets else ():
        for hypothesis in sheets[0].hypotheses:
            ratings = tuple(
                (sheet.analyst, sheet.cells[item.id, hypothesis])
                for sheet in sheets
                if (item.id, hypothesis) in sheet.cells
            )
            if len({rating for _, rating in ratings}) > 1:
                found.append(_dispute(item.id, hypothesis, ratings))
    return tuple(sorted(found, key=lambda dispute: -dispute.steps))


def order_disputes(views: Sequence[View]) -> tuple[OrderDispute, ...]:
    """Return the pairs of hypotheses that one analyst ranks one way and another the other."""
    names = dict.fromkeys(score.hypothesis for view in views for score in view.scores)
    found = []
    for one, other in combinations(sorted(names), 2):
        sides: dict[bool, list[str]] = {True: [], False: []}
        for view in views:
            ranks = {score.hypothesis: score.rank for score in view.scores}
            if one in ranks and other in ranks and ranks[one] != ranks[other]:
                sides[ranks[one] < ranks[other]].append(view.analyst)
        if sides[True] and sides[False]:
            found.append(
                OrderDispute(
                    one=one,
                    other=other,
                    for_one=tuple(sides[True]),
                    for_other=tuple(sides[False]),
                )
            )
    return tuple(found)


def _dispute(
    item: str, hypothesis: str, ratings: tuple[tuple[str, Rating], ...]
) -> CellDispute:
    steps = [STEPS[rating] for _, rating in ratings if rating in STEPS]
    apart = max(steps) - min(steps) if steps else 0
    return CellDispute(
        item=item,
        hypothesis=hypothesis,
        ratings=ratings,
        steps=apart,
        opposed=bool(steps) and min(steps) < 0 < max(steps),
    )
