"""Comparisons: the built-in sentences, which compare days that are known within bounds."""

from collections.abc import Mapping
from enum import StrEnum

from onrecord.model.times import Days
from onrecord.reasoning.templates import skeleton

__all__ = ["COMPARISONS", "Comparison", "compares", "comparison_of"]


class Comparison(StrEnum):
    """How two terms are compared; "may" is what the bounds do not rule out."""

    BEFORE = "before"
    MAY_BEFORE = "may_before"
    ON_OR_BEFORE = "on_or_before"
    MAY_ON_OR_BEFORE = "may_on_or_before"
    MAY_SAME = "may_same"
    OTHER = "other"


COMPARISONS: Mapping[str, Comparison] = {
    "D is before T": Comparison.BEFORE,
    "D may be before T": Comparison.MAY_BEFORE,
    "D is on or before T": Comparison.ON_OR_BEFORE,
    "D may be on or before T": Comparison.MAY_ON_OR_BEFORE,
    "D may be the same day as T": Comparison.MAY_SAME,
    "A is other than B": Comparison.OTHER,
}
_BY_SKELETON = {skeleton(text): comparison for text, comparison in COMPARISONS.items()}


def comparison_of(template: str) -> Comparison | None:
    """Return the comparison that a sentence makes, or None if it is not built in."""
    return _BY_SKELETON.get(skeleton(template))


def compares(comparison: Comparison, a: Days, b: Days) -> bool:
    """Whether a comparison of days holds; only what the bounds leave no doubt of is sure.

    >>> from datetime import date
    >>> week, day = Days(date(2031, 3, 1), date(2031, 3, 7)), Days(*[date(2031, 3, 7)] * 2)
    >>> compares(Comparison.BEFORE, week, day), compares(Comparison.MAY_BEFORE, week, day)
    (False, True)
    """
    match comparison:
        case Comparison.BEFORE:
            return a.latest < b.earliest
        case Comparison.MAY_BEFORE:
            return a.earliest < b.latest
        case Comparison.ON_OR_BEFORE:
            return a.latest <= b.earliest
        case Comparison.MAY_ON_OR_BEFORE:
            return a.earliest <= b.latest
        case Comparison.MAY_SAME:
            return a.earliest <= b.latest and b.earliest <= a.latest
        case Comparison.OTHER:
            return a != b
