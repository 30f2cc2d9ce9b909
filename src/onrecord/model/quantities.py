"""Quantities: numbers of something, with their bounds and who gives them."""

from dataclasses import dataclass

from onrecord.model.ids import QuantityId
from onrecord.model.spans import Span
from onrecord.model.territories import Asserter

__all__ = ["Quantity"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with its unit: either `value`, or the bounds `low` and `high` (one may be open).

    `negated` says that the number is denied ("do not control 100%").
    """

    id: QuantityId
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    approximate: bool = False
    negated: bool = False
    attributed_to: Asserter
    span: Span
