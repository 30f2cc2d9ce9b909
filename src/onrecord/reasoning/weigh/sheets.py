"""Sheets: what one analyst has rated, and which items may be scored."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from onrecord.model.hypotheses import MEDIUM, Item, ItemKind, Matrix, Rating, active

__all__ = ["Sheet", "analysts_of", "lineages_of", "sheet_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The ratings of one analyst that stand, and the credibility of items by id.

    `ranked` are the hypotheses that are compared: those the analyst has rated at all.
    """

    analyst: str
    hypotheses: tuple[str, ...]
    ranked: tuple[str, ...]
    items: tuple[Item, ...]
    scorable: frozenset[str]
    cells: Mapping[tuple[str, str], Rating]
    credibility: Mapping[str, float]
    lineage: Mapping[str, str]

    def blank(self, item: str) -> tuple[str, ...]:
        """Return the compared hypotheses that an item is not rated against."""
        return tuple(h for h in self.ranked if (item, h) not in self.cells)

    def weight(self, item: str) -> float:
        """Return how much an item weighs."""
        return self.credibility.get(item, MEDIUM)

    def scored(self) -> tuple[str, ...]:
        """Return the items that are scored: those rated against all that is compared."""
        return tuple(
            item.id
            for item in self.items
            if item.id in self.scorable and not self.blank(item.id)
        )


def sheet_of(
    matrix: Matrix, *, analyst: str, judgements: bool = False, among: Collection[str] = ()
) -> Sheet:
    """Return one analyst's sheet; judgements are scored only if asked for.

    *among* are the hypotheses to compare; all that are rated if it is empty.
    """
    hypotheses = tuple(id for id, _ in matrix.offered() if not among or id in among)
    items = active(matrix.items)
    kinds = {ItemKind.EVIDENCE} | ({ItemKind.JUDGEMENT} if judgements else set())
    scorable = frozenset(item.id for item in items if item.kind in kinds)
    cells = matrix.cells(analyst)
    rated = {h for item, h in cells if item in scorable}
    return Sheet(
        analyst=analyst,
        hypotheses=hypotheses,
        ranked=tuple(h for h in hypotheses if h in rated),
        items=items,
        scorable=scorable,
        cells=cells,
        credibility=_credibility(matrix),
        lineage=lineages_of(matrix),
    )


def analysts_of(matrix: Matrix) -> tuple[str, ...]:
    """Return who has rated anything that stands, in the order of their names."""
    items = {item.id for item in active(matrix.items)}
    return tuple(
        sorted({one.log.author for one in active(matrix.ratings) if one.item in items})
    )


def lineages_of(matrix: Matrix) -> Mapping[str, str]:
    """Return the lineage of every item, a copy's being that of what it repeats."""
    own = {item.id: item for item in matrix.items}
    found: dict[str, str] = {}
    for item in matrix.items:
        first, seen = item, {item.id}
        while first.copy_of in own and first.copy_of not in seen:
            seen.add(first.copy_of)
            first = own[first.copy_of]
        found[item.id] = first.lineage
    return found


def _credibility(matrix: Matrix) -> dict[str, float]:
    newest = sorted(active(matrix.credibilities), key=lambda one: one.log.no)
    return {one.item: one.value for one in newest}
