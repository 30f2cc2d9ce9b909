"""Grids: the ratings of one analyst as rows of cells, hypotheses or items in rows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.model.hypotheses import ItemKind, Matrix, Rating, active
from onrecord.model.weighings import View
from onrecord.render.weighing import figure

__all__ = ["BLANK", "Grid", "grid_of", "item_mark", "render_grid"]

BLANK = "·"
_SIGNS: Mapping[ItemKind, str] = {ItemKind.JUDGEMENT: "j", ItemKind.INDICATOR: "?"}
_GAP = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of short cells: first a corner and column titles, then rows with their titles.

    The last *marginal* columns stay beside the title where a wide grid is cut into pieces.
    """

    titles: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    marginal: int


def grid_of(matrix: Matrix, view: View | None, *, analyst: str, transposed: bool) -> Grid:
    """Return an analyst's ratings; with *transposed*, items stand in rows."""
    cells = matrix.cells(analyst)
    items = active(matrix.items)
    hypotheses = [id for id, _ in matrix.offered()]
    marks = tuple(item_mark(item.id, item.kind) for item in items)
    body = [
        tuple(_cell(cells.get((item.id, hypothesis))) for hypothesis in hypotheses)
        for item in items
    ]
    weights = _weights(view, [item.id for item in items])
    scores = _scores(view, hypotheses)
    if transposed:
        rows = zip(marks, body, weights, strict=True)
        sums = zip(("weighted", "plain"), *scores, strict=True) if scores else ()
        return Grid(
            ("", *hypotheses, "diagn.", "cred."),
            (
                *((mark, *row, *weight) for mark, row, weight in rows),
                *((*sum_, "", "") for sum_ in sums),
            ),
            2,
        )
    turned = list(zip(*body, strict=True)) or [() for _ in hypotheses]
    below = zip(("diagn.", "cred."), *weights, strict=True) if view and weights else ()
    unscored = [("-", "-")] * len(hypotheses)
    lines = zip(hypotheses, turned, scores or unscored, strict=True)
    return Grid(
        ("", *marks, "weighted", "plain"),
        (
            *((h, *row, *score) for h, row, score in lines),
            *((*row, "", "") for row in below),
        ),
        2,
    )


def item_mark(id: str, kind: ItemKind) -> str:
    """Return an item's id with a sign for what is no evidence.

    >>> item_mark("e1", ItemKind.JUDGEMENT), item_mark("e2", ItemKind.EVIDENCE)
    ('e1j', 'e2')
    """
    return id + _SIGNS.get(kind, "")


def render_grid(grid: Grid, *, width: int) -> Iterator[str]:
    """Yield the lines of a grid; one that is too wide is cut into pieces, one below another."""
    lines = [grid.titles, *grid.rows]
    widths = _widths(grid)
    inner = list(range(1, len(grid.titles) - grid.marginal))
    outer = list(range(len(grid.titles) - grid.marginal, len(grid.titles)))
    room = width - widths[0] - sum(widths[at] + _GAP for at in outer)
    pieces = list(_pieces(inner, widths, room=room)) or [[]]
    for n, piece in enumerate(pieces):
        if n:
            yield ""
        for line in lines:
            cells = (line[at].rjust(widths[at]) for at in [*piece, *outer])
            yield " ".join([line[0].ljust(widths[0]), *cells]).rstrip()


def _pieces(columns: Sequence[int], widths: Sequence[int], *, room: int) -> Iterator[list[int]]:
    piece: list[int] = []
    used = 0
    for at in columns:
        if piece and used + widths[at] + _GAP > room:
            yield piece
            piece, used = [], 0
        piece.append(at)
        used += widths[at] + _GAP
    if piece:
        yield piece


def _widths(grid: Grid) -> list[int]:
    return [max(map(len, column)) for column in zip(grid.titles, *grid.rows, strict=True)]


def _cell(rating: Rating | None) -> str:
    return rating.value if rating else BLANK


def _weights(view: View | None, items: Sequence[str]) -> list[tuple[str, str]]:
    """Return the diagnosticity and credibility of each item."""
    found = {one.item: one for one in view.items} if view else {}
    told = []
    for item in items:
        if (one := found.get(item)) is None:
            told.append(("", ""))
            continue
        steps = "-" if one.diagnosticity is None else str(one.diagnosticity)
        told.append((steps, figure(one.credibility) if one.stated else "-"))
    return told


def _scores(view: View | None, hypotheses: Sequence[str]) -> list[tuple[str, str]]:
    """Return the weighted and the plain score of each hypothesis; none if none is scored."""
    found = {score.hypothesis: score for score in view.scores} if view else {}
    if not found:
        return []
    return [
        (figure(found[h].weighted), figure(found[h].plain)) if h in found else ("-", "-")
        for h in hypotheses
    ]
