"""Rating: what an analyst makes of an item, each rating a fact with its reason."""

from collections.abc import Mapping
from dataclasses import replace
from math import isfinite

from onrecord.errors import AskedWronglyError, NotOnRecordError
from onrecord.ledger.store import Ledger
from onrecord.model.hypotheses import (
    CellRating,
    Credibility,
    LikelihoodRatio,
    Matrix,
    Rating,
    active,
)
from onrecord.reasoning.weigh.ratios import LARGEST_RATIO
from onrecord.usecases.weigh.matrices import By, change, logged

__all__ = ["rate", "set_credibility", "set_ratio"]


def rate(
    ledger: Ledger, name: str, item: str, ratings: Mapping[str, Rating], *, by: By
) -> tuple[CellRating, ...]:
    """Rate an item against hypotheses; an earlier rating of the same author gives way."""

    def rated(matrix: Matrix) -> Matrix:
        _check_item(matrix, item)
        for hypothesis, rating in ratings.items():
            _check_hypothesis(matrix, hypothesis)
            one = CellRating(
                item=item, hypothesis=hypothesis, rating=rating, log=logged(matrix, by)
            )
            matrix = replace(matrix, ratings=(*matrix.ratings, one))
        return matrix

    return change(ledger, name, rated).ratings[-len(ratings) :] if ratings else ()


def set_credibility(
    ledger: Ledger, name: str, item: str, value: float, *, by: By
) -> Credibility:
    """State how far an item is to be believed, from 0 to 1; the newest word stands."""
    if not 0 <= value <= 1:
        raise AskedWronglyError(
            what=f"{value:g} is no credibility",
            where=f"{name}, {item}",
            fix="write low, medium or high, or a number from 0 to 1",
        )

    def stated(matrix: Matrix) -> Matrix:
        _check_item(matrix, item)
        one = Credibility(item=item, value=value, log=logged(matrix, by))
        return replace(matrix, credibilities=(*matrix.credibilities, one))

    return change(ledger, name, stated).credibilities[-1]


def set_ratio(  # noqa: PLR0913 - one keyword for each part of a ratio
    ledger: Ledger,
    name: str,
    item: str,
    *,
    over: str,
    under: str,
    low: float,
    high: float,
    by: By,
) -> LikelihoodRatio:
    """State how many times likelier an item is if *over* is true than if *under* is."""
    fits = isfinite(low) and isfinite(high) and 1 / LARGEST_RATIO <= low <= high
    if not fits or high > LARGEST_RATIO or over == under:
        raise AskedWronglyError(
            what="this is not a likelihood ratio of two hypotheses",
            where=f"{name}, {item}: {over} over {under}, {low:g} to {high:g}",
            fix="name two hypotheses and a ratio from 0.000001 to 1000000, like 3 or 2..5",
        )

    def stated(matrix: Matrix) -> Matrix:
        _check_item(matrix, item)
        for hypothesis in (over, under):
            _check_hypothesis(matrix, hypothesis)
        one = LikelihoodRatio(
            item=item, over=over, under=under, low=low, high=high, log=logged(matrix, by)
        )
        return replace(matrix, ratios=(*matrix.ratios, one))

    return change(ledger, name, stated).ratios[-1]


def _check_item(matrix: Matrix, item: str) -> None:
    standing = [one.id for one in active(matrix.items)]
    if item not in standing:
        raise NotOnRecordError(
            what=f"the matrix has no item {item!r}",
            where=matrix.name,
            fix=f"name one of {', '.join(standing)}" if standing else "add evidence first",
        )


def _check_hypothesis(matrix: Matrix, hypothesis: str) -> None:
    standing = [id for id, _ in matrix.offered()]
    if hypothesis not in standing:
        raise NotOnRecordError(
            what=f"the matrix has no hypothesis {hypothesis!r}",
            where=matrix.name,
            fix=f"name one of {', '.join(standing)}",
        )
