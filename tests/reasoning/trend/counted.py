"""Made-up counts of the days of a fictional crisis, with their coverage."""

from collections.abc import Sequence
from datetime import date, timedelta

from onrecord.model import Bin, DaySeries

__all__ = ["START", "bins_of", "day", "series_of"]

START = date(2031, 3, 3)  # a Monday


def day(n: int) -> date:
    """Return the day so many days after the first."""
    return START + timedelta(days=n)


def bins_of(articles: Sequence[int]) -> tuple[Bin, ...]:
    """Return a bin for each day that has an article."""
    return tuple(
        Bin(first=day(n), days=1, articles=many, statements=3 * many)
        for n, many in enumerate(articles)
        if many
    )


def series_of(counts: Sequence[int], *, undated: int = 0) -> DaySeries:
    """Return a series with these counts, day by day."""
    held = tuple((day(n), count) for n, count in enumerate(counts) if count)
    return DaySeries(name="threat", counts=held, undated=undated)
