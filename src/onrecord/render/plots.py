"""Plots: the counts of series over time as bars of characters, for a terminal."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from onrecord.model import Bin, Every, Exposure, Trend, Trends
from onrecord.render.visible import one_line

__all__ = ["BLOCKS", "drawn", "plain_plot_of", "plot_of", "short_name"]

BLOCKS = " ▁▂▃▄▅▆▇█"
_PLAIN_BLOCKS = " .:|#"
_HEIGHT = 3
_LABEL = 6
_WIDEST = 6
_DAYS = {Every.DAY: 1, Every.WEEK: 7}


@dataclass(frozen=True, slots=True)
class _Grid:
    """Which column of a plot each bin stands in, and how many columns there are."""

    places: tuple[range, ...]
    columns: int


def plot_of(trends: Trends, *, width: int = 80) -> str:
    """Return a plot of each series, in statements a day, and one of the coverage.

    A column stands for one day or week or for several, and is blank where there was no
    coverage. A series of which nothing was counted is not drawn. Marks below the bars are the
    step and the changes that both sides show.
    """
    return "\n".join(_lines(trends, width, BLOCKS))


def plain_plot_of(trends: Trends, *, width: int = 80) -> str:
    """Return the same plot in ASCII, for a terminal that can show no more."""
    return "\n".join(_lines(trends, width, _PLAIN_BLOCKS))


def drawn(trends: Trends) -> tuple[Trend, ...]:
    """Return the series of which there is something to draw."""
    return tuple(trend for trend in trends.trends if any(trend.counts))


def short_name(name: str, *, room: int) -> str:
    """Return a series' name on one line, cut if it is longer than the room there is.

    >>> short_name("deputy chairman of the council", room=18)
    'deputy chairman...'
    """
    shown = one_line(name)
    return shown if len(shown) <= room else shown[: room - 3] + "..."


def _lines(trends: Trends, width: int, blocks: str) -> Iterator[str]:
    if not trends.bins:
        return
    grid = _grid(trends.bins, trends.every, width - _LABEL - 2)
    days = [one.days for one in trends.bins]
    for trend in drawn(trends):
        many = sum(trend.counts)
        told = f": {many:,} statement{'s' * (many > 1)}, in statements a day"
        yield short_name(trend.name, room=width - len(told)) + told
        yield from _bars(grid, trend.counts, days, blocks)
        yield " " * (_LABEL + 1) + _axis(grid, trends, trend)
    unit = "articles" if trends.exposure is Exposure.ARTICLES else "statements"
    held = [
        one.articles if trends.exposure is Exposure.ARTICLES else one.statements
        for one in trends.bins
    ]
    yield f"coverage: {sum(held):,} {unit if sum(held) != 1 else unit[:-1]}, in {unit} a day"
    yield from _bars(grid, held, days, blocks)
    yield " " * (_LABEL + 1) + "-" * grid.columns
    first, last = trends.bins[0].first, _last_day(trends.bins[-1])
    between = max(1, grid.columns - 20)
    yield f"{' ' * (_LABEL + 1)}{first}{' ' * between}{last}"


def _grid(bins: Sequence[Bin], every: Every, room: int) -> _Grid:
    length = _DAYS[every]
    # Counted from the second bin if the first is cut short, so that whole bins stay in step.
    start = bins[0].first.toordinal() + bins[0].days - length
    slots = [(one.first.toordinal() - start) // length for one in bins]
    total = slots[-1] + 1
    if total <= room:
        wide = min(_WIDEST, room // total)
        places = tuple(range(slot * wide, (slot + 1) * wide) for slot in slots)
        return _Grid(places, total * wide)
    many = -(-total // room)
    places = tuple(range(slot // many, slot // many + 1) for slot in slots)
    return _Grid(places, -(-total // many))


def _bars(
    grid: _Grid, counts: Sequence[int], days: Sequence[int], blocks: str
) -> Iterator[str]:
    sums, spans = [0.0] * grid.columns, [0] * grid.columns
    for place, count, length in zip(grid.places, counts, days, strict=True):
        for column in place:
            sums[column] += count
            spans[column] += length
    rates = [held / span if span else 0.0 for held, span in zip(sums, spans, strict=True)]
    top = max(rates) or 1.0
    full = len(blocks) - 1
    heights = [max(round(rate / top * _HEIGHT * full), 1) if rate else 0 for rate in rates]
    for row in reversed(range(_HEIGHT)):
        label = _short(top) if row == _HEIGHT - 1 else "0" if row == 0 else ""
        line = "".join(blocks[min(max(high - row * full, 0), full)] for high in heights)
        yield f"{label:>{_LABEL}} {line}".rstrip()


def _short(rate: float) -> str:
    """Return a rate in no more characters than a label has.

    >>> [_short(rate) for rate in (0.25, 12.345, 4567.8, 3e9)]
    ['0.25', '12.3', '4568', '3e+09']
    """
    if rate < 1_000:
        return f"{rate:.3g}"
    return f"{rate:.0f}" if rate < 10 ** (_LABEL - 1) else f"{rate:.0e}"


def _axis(grid: _Grid, trends: Trends, trend: Trend) -> str:
    """Return the line below the bars, with a mark at the step and at each change."""
    axis = ["-"] * grid.columns
    both = [one.day for one in trend.changes or () if one.raw and one.adjusted]
    for day in chain(both, [trends.step] if trends.step else []):
        for one, place in zip(trends.bins, grid.places, strict=True):
            if one.first >= day:
                axis[place.start] = "^"
                break
    return "".join(axis)


def _last_day(last: Bin) -> date:
    return date.fromordinal(last.first.toordinal() + last.days - 1)
