"""Scores: the inconsistency of hypotheses, with one vote for each lineage of reports.

The vote of a lineage against a hypothesis is the mean of what its items say: of credibility
times inconsistency (I is 1, II is 2, all else 0), or of inconsistency alone. NA says nothing.
A score is the sum of votes.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import fsum

from onrecord.model.hypotheses import Rating
from onrecord.model.weighings import Score
from onrecord.reasoning.weigh.sheets import Sheet

__all__ = ["Totals", "leaders_of", "scores_of", "total", "with_vote"]

INCONSISTENCY: Mapping[Rating, int] = {Rating.I: 1, Rating.II: 2}
Cells = Mapping[tuple[str, str], Rating]
"""Ratings by item and hypothesis."""

_DIGITS = 9  # scores that differ by less tie


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """The scores of the compared hypotheses, and how many items they rest on.

    `votes` are the weighted votes against each: with one more, they are summed as exactly.
    """

    votes: Mapping[str, tuple[float, ...]]
    weighted: Mapping[str, float]
    plain: Mapping[str, float]
    items: int


def total(sheet: Sheet, *, without: Collection[str] = ()) -> Totals:
    """Return the totals of a sheet; *without* leaves items out."""
    scored = [item for item in sheet.scored() if item not in without]
    lineages: dict[str, list[str]] = defaultdict(list)
    for item in scored:
        lineages[sheet.lineage[item]].append(item)
    votes = {
        h: [_vote(sheet, of, h, cells=sheet.cells) for of in lineages.values()]
        for h in sheet.ranked
    }
    return Totals(
        votes={h: tuple(w for w, _ in of) for h, of in votes.items()},
        weighted={h: round(fsum(w for w, _ in of), _DIGITS) for h, of in votes.items()},
        plain={h: round(fsum(p for _, p in of), _DIGITS) for h, of in votes.items()},
        items=len(scored),
    )


def with_vote(
    totals: Totals, sheet: Sheet, items: Collection[str], *, fills: Cells
) -> Mapping[str, float]:
    """Return weighted scores with one more vote: of a lineage of those items, cells filled."""
    cells = {(item, h): sheet.cells.get((item, h)) for item in items for h in sheet.ranked}
    known = {cell: rating for cell, rating in cells.items() if rating} | {**fills}
    return {
        h: round(fsum((*votes, _vote(sheet, items, h, cells=known)[0])), _DIGITS)
        for h, votes in totals.votes.items()
    }


def leaders_of(scores: Mapping[str, float], *, items: int) -> tuple[str, ...]:
    """Return the hypotheses with the lowest score; none where there is nothing to compare."""
    if items == 0 or len(scores) < 2:
        return ()
    lowest = min(scores.values())
    return tuple(h for h, score in scores.items() if score == lowest)


def scores_of(sheet: Sheet, totals: Totals) -> tuple[Score, ...]:
    """Return the score of each compared hypothesis, the lowest first; ties share a rank."""
    order = {h: at for at, h in enumerate(sheet.hypotheses)}
    found = [
        Score(
            hypothesis=h,
            weighted=weighted,
            plain=totals.plain[h],
            rank=1 + sum(other < weighted for other in totals.weighted.values()),
            rated=sum((item, h) in sheet.cells for item in sheet.scorable),
            blank=sum((item, h) not in sheet.cells for item in sheet.scorable),
        )
        for h, weighted in totals.weighted.items()
    ]
    return tuple(sorted(found, key=lambda score: (score.rank, order[score.hypothesis])))


def _vote(
    sheet: Sheet, items: Collection[str], hypothesis: str, *, cells: Cells
) -> tuple[float, float]:
    """Return the vote of a lineage against a hypothesis, weighted and not."""
    said = [
        (sheet.weight(item), INCONSISTENCY.get(rating, 0))
        for item in items
        if (rating := cells[item, hypothesis]) is not Rating.NA
    ]
    if not said:
        return 0.0, 0.0
    return fsum(w * p for w, p in said) / len(said), fsum(p for _, p in said) / len(said)
