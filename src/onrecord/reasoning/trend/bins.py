"""Bins: days or weeks with coverage, and the statements that fall into each."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from onrecord.model import Bin, DayCoverage, DaySeries, Every, Exposure

__all__ = ["bin_counts", "cover_of", "make_bins"]

_WEEK = 7
_LONGEST = {Every.DAY: 1, Every.WEEK: _WEEK}


def make_bins(
    coverage: Sequence[DayCoverage], *, every: Every, exposure: Exposure, anchor: date | None
) -> tuple[Bin, ...]:
    """Return the bins that have coverage, in order.

    The period is that of the articles: statements are recalled from long before. Weeks begin on
    the weekday of *anchor*, or on Mondays; the first and the last may be cut short.
    """
    published = [one.day for one in coverage if one.articles]
    if not published:
        return ()
    first, last = min(published), max(published)
    held: dict[date, list[DayCoverage]] = defaultdict(list)
    for one in coverage:
        if first <= one.day <= last:
            held[_start(one.day, every, anchor)].append(one)
    bins = (_bin(start, days, every, first, last) for start, days in sorted(held.items()))
    return tuple(one for one in bins if cover_of(one, exposure))


def bin_counts(
    series: DaySeries, bins: Sequence[Bin], *, every: Every, anchor: date | None
) -> tuple[tuple[int, ...], int]:
    """Return the count of each bin, and how many statements fall into none.

    What was said when there is no bin counts where it was published soon after.
    """
    places = {_start(one.first, every, anchor): at for at, one in enumerate(bins)}

    def bin_of(day: date) -> int | None:
        at = places.get(_start(day, every, anchor))
        held = at is not None and 0 <= (day - bins[at].first).days < bins[at].days
        return at if held else None

    found = [0] * len(bins)
    outside = 0
    for day, count in series.counts:
        at = bin_of(day)
        if at is None:
            outside += count
        else:
            found[at] += count
    for day, published, count in series.printed:
        at = bin_of(published)
        if at is not None and bin_of(day) is None:
            found[at] += count
            outside -= count
    return tuple(found), outside


def cover_of(one: Bin, exposure: Exposure) -> int:
    """Return how much coverage a bin has, in the unit that is asked for."""
    return (one.articles, one.statements)[_part(exposure)]


def _part(exposure: Exposure) -> int:
    return 0 if exposure is Exposure.ARTICLES else 1


def _start(day: date, every: Every, anchor: date | None) -> date:
    if every is Every.DAY:
        return day
    back = (day.weekday() - (anchor.weekday() if anchor else 0)) % _WEEK
    return date.fromordinal(max(day.toordinal() - back, 1))


def _bin(
    start: date, days: Sequence[DayCoverage], every: Every, first: date, last: date
) -> Bin:
    opened = max(start, first)
    closed = min(start.toordinal() + _LONGEST[every] - 1, last.toordinal())
    return Bin(
        first=opened,
        days=closed - opened.toordinal() + 1,
        articles=sum(one.articles for one in days),
        statements=sum(one.statements for one in days),
    )
