"""Charts: the counts of series over time as SVG and PNG.

Needs the package matplotlib, of the extra `trend`; whoever asks imports this module then. The
same trends make the same bytes with the same version of it; nothing is fetched.
"""

import warnings
from collections.abc import Sequence
from io import BytesIO
from typing import Any

import matplotlib as mpl
from matplotlib import dates
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from onrecord.model import Bin, Exposure, Trend, Trends
from onrecord.render.plots import drawn, short_name
from onrecord.render.trends import finding_words

__all__ = ["png_of", "svg_of"]

_BARS, _COVERAGE, _MARK = "#4477aa", "#bbbbbb", "#cc3311"
_WIDTH, _HEIGHT = 8.0, 1.5
_LONGEST = 50
# Not all versions have types for these.
_DATES: Any = dates
_STYLE: Any = {"svg.hashsalt": "onrecord", "svg.fonttype": "path", "font.size": 8.0}


def svg_of(trends: Trends) -> bytes:
    """Return the chart as SVG, its letters drawn as paths."""
    return _written(trends, format="svg", metadata={"Date": None, "Creator": "onrecord"})


def png_of(trends: Trends) -> bytes:
    """Return the chart as PNG."""
    return _written(trends, format="png", dpi=150, metadata={"Software": None})


def _written(trends: Trends, **how: Any) -> bytes:
    out = BytesIO()
    with mpl.rc_context(_STYLE), warnings.catch_warnings():
        # A name in a script that the font lacks is drawn as boxes; the table has it in full.
        warnings.filterwarnings("ignore", message=".*missing from font", category=UserWarning)
        _figure(trends).savefig(out, **how)
    return out.getvalue()


def _figure(trends: Trends) -> Figure:
    series = drawn(trends)
    rows = len(series) + 1
    figure = Figure(figsize=(_WIDTH, 0.6 + _HEIGHT * rows), layout="constrained")
    panels: Any = figure.subplots(rows, 1, sharex=True, squeeze=False)[:, 0]
    for panel, trend in zip(panels, series, strict=False):
        title = f"{short_name(trend.name, room=_LONGEST)}: {finding_words(trend, trends)}"
        _draw(panel, trends.bins, trend.counts, colour=_BARS, title=title)
        _mark(panel, trends, trend)
    by_article = trends.exposure is Exposure.ARTICLES
    held = [one.articles if by_article else one.statements for one in trends.bins]
    title = f"coverage: {'articles, copies once' if by_article else 'distinct statements'}"
    _draw(panels[-1], trends.bins, held, colour=_COVERAGE, title=title)
    locator = _DATES.AutoDateLocator()
    panels[-1].xaxis.set_major_locator(locator)
    panels[-1].xaxis.set_major_formatter(_DATES.ConciseDateFormatter(locator))
    return figure


def _draw(
    panel: Axes, bins: Sequence[Bin], counts: Sequence[int], *, colour: str, title: str
) -> None:
    panel.bar(
        [_DATES.date2num(one.first) for one in bins],
        [count / one.days for count, one in zip(counts, bins, strict=True)],
        width=[0.9 * one.days for one in bins],
        align="edge",
        color=colour,
    )
    panel.set_title(title, loc="left", parse_math=False)
    panel.set_ylabel("a day")
    panel.set_ylim(bottom=0)
    for side in ("top", "right"):
        panel.spines[side].set_visible(False)


def _mark(panel: Axes, trends: Trends, trend: Trend) -> None:
    """Draw a broken line at the step, and a dotted one at each change that both sides show."""
    if trends.step:
        panel.axvline(_at(trends.step), color=_MARK, linestyle="--", linewidth=1)
    for change in trend.changes or ():
        if change.raw and change.adjusted:
            panel.axvline(_at(change.day), color=_MARK, linestyle=":", linewidth=1)


def _at(day: Any) -> float:
    return float(_DATES.date2num(day))
