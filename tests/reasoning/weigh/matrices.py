"""Matrices of hypotheses for tests, written as tables of ratings."""

from collections.abc import Mapping
from dataclasses import replace

from onrecord.model.hypotheses import (
    CellRating,
    Credibility,
    Hypothesis,
    Item,
    ItemKind,
    LikelihoodRatio,
    Logged,
    Matrix,
    Rating,
)
from onrecord.model.weighings import View
from onrecord.reasoning.weigh import weigh

__all__ = ["LIND", "REIK", "matrix_of", "rated", "ratio", "scores", "view_of", "with_item"]

LIND, REIK = "Mara Lind", "Tomas Reik"


def _log(matrix: Matrix | None, author: str = LIND) -> Logged:
    no = 1 + max((fact.log.no for fact in matrix.facts()), default=0) if matrix else 0
    return Logged(no=no, author=author, reason="as heard", made="2031-03-13T09:00:00+00:00")


def matrix_of(*hypotheses: str, **rows: str) -> Matrix:
    """Return a matrix of hypotheses, and rows like `e1="I C ."`: the last may be "none"'s."""
    matrix = Matrix(name="strait", question="Will it be closed?", begun=_log(None))
    for n, text in enumerate(hypotheses, 1):
        one = Hypothesis(id=f"h{n}", text=text, log=_log(matrix))
        matrix = replace(matrix, hypotheses=(*matrix.hypotheses, one))
    for id, cells in rows.items():
        matrix = rated(with_item(matrix, id), id, cells)
    return matrix


def with_item(  # noqa: PLR0913 - one keyword for each thing a test may vary
    matrix: Matrix,
    id: str,
    *,
    kind: ItemKind = ItemKind.EVIDENCE,
    lineage: str | None = None,
    speaker: str | None = None,
    document: str | None = None,
    copy_of: str | None = None,
    credibility: float | None = 1.0,
) -> Matrix:
    """Return a matrix with an item in it, of its own lineage unless told."""
    item = Item(
        id=id,
        kind=kind,
        words=f"what {id} says",
        source="the port log",
        lineage=lineage or f"item {id}",
        speaker=speaker,
        document=document,
        copy_of=copy_of,
        log=_log(matrix),
    )
    matrix = replace(matrix, items=(*matrix.items, item))
    if credibility is None:
        return matrix
    one = Credibility(item=id, value=credibility, log=_log(matrix))
    return replace(matrix, credibilities=(*matrix.credibilities, one))


def rated(matrix: Matrix, item: str, cells: str, *, by: str = LIND) -> Matrix:
    """Return a matrix with an item rated against the hypotheses in order; a point is blank."""
    ids = [id for id, _ in matrix.offered()]
    for id, rating in zip(ids, cells.split(), strict=False):
        if rating != ".":
            one = CellRating(
                item=item, hypothesis=id, rating=Rating(rating), log=_log(matrix, by)
            )
            matrix = replace(matrix, ratings=(*matrix.ratings, one))
    return matrix


def ratio(matrix: Matrix, item: str, pair: str, low: float, high: float) -> Matrix:
    """Return a matrix with a likelihood ratio of a pair of hypotheses, like "h1 h2"."""
    over, under = pair.split()
    one = LikelihoodRatio(
        item=item, over=over, under=under, low=low, high=high, log=_log(matrix)
    )
    return replace(matrix, ratios=(*matrix.ratios, one))


def view_of(matrix: Matrix, *, analyst: str = LIND, judgements: bool = False) -> View:
    """Return what one analyst's ratings come to."""
    (view,) = weigh(matrix, analysts=(analyst,), judgements=judgements).views
    return view


def scores(view: View) -> Mapping[str, tuple[float, float]]:
    """Return the weighted and plain score of each compared hypothesis."""
    return {score.hypothesis: (score.weighted, score.plain) for score in view.scores}
