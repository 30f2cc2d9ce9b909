"""Trends: the ratios of series as a table, and what can be said of each in a sentence."""

import math
from collections.abc import Iterator
from textwrap import fill

from rich.text import Text

from onrecord.model import (
    Change,
    Contrast,
    Every,
    Exposure,
    Finding,
    Ratio,
    Trend,
    Trends,
)
from onrecord.render.tables import Column, cell, render_table
from onrecord.render.visible import one_line

__all__ = ["finding_words", "render_trends", "trend_notes"]

_FINDINGS = {
    Finding.ROBUST: "a rise, robust to coverage",
    Finding.COVERAGE: "a rise that cannot be separated from coverage",
    Finding.NO_RISE: "no rise found",
    Finding.TOO_FEW: "too few to tell",
}
_STRETCHES = {Every.DAY: "days", Every.WEEK: "weeks"}


def render_trends(trends: Trends, *, width: int = 80, colour: bool = False) -> str:
    """Return the ratios of each series with their 95 % intervals, and a sentence of each."""
    per = "article" if trends.exposure is Exposure.ARTICLES else "statement"
    columns = (
        Column(title=trends.by.value),
        Column(title="statements", width=10, right=True),
        Column(title="in counts", width=19),
        Column(title=f"per {per} on record", width=23),
    )
    of = f"after to before {trends.step}" if trends.step else "one week to the next"
    table = render_table(columns, map(_row, trends.trends), width=width, colour=colour)
    sentences = (fill(_sentence(trend, trends), width) for trend in trends.trends)
    return "\n".join([f"Ratio of {of}, with its 95 % interval", table, "", *sentences])


def finding_words(trend: Trend, trends: Trends) -> str:
    """Return the finding in words, with the reason where the two sides disagree."""
    words = _FINDINGS[trend.finding]
    judged = trend.step if trends.step else trend.growth
    if trend.finding is Finding.COVERAGE and judged:
        words += ": in counts alone" if judged.raw.low > 1 else ": only by coverage"
    return words


def trend_notes(trends: Trends) -> Iterator[str]:
    """Return what the coverage was, what was left out, and what the intervals do not say."""
    yield from trends.notes
    if not trends.bins:
        return
    stretches = _STRETCHES[trends.every]
    articles = sum(one.articles for one in trends.bins)
    statements = sum(one.statements for one in trends.bins)
    yield (
        f"coverage: {_many(articles, 'articles')} (copies of one story on one day count once)"
        f" and {_many(statements, 'distinct statements')}, on"
        f" {_many(len(trends.bins), stretches)}"
    )
    if trends.empty:
        yield f"{stretches} without coverage, left out and not taken for zero: {trends.empty:,}"
    if trends.unpublished:
        yield f"articles without a day, in no coverage: {trends.unpublished:,}"
    if trends.more:
        yield f"series not shown, which --limit shows: {trends.more:,}"
    if len(trends.trends) > 1:
        yield ("each interval is for one series: of forty that do not rise, one will seem to")
    yield "this counts what was said; it says nothing of what is meant or what will happen"


def _many(number: int, things: str) -> str:
    """Return a number with what it counts: "1 day", "2 days"."""
    return f"{number:,} {things.removesuffix('s') if number == 1 else things}"


def _row(trend: Trend) -> tuple[Text, ...]:
    held = trend.step or trend.growth
    return (
        cell((trend.name, "bold")),
        cell(f"{sum(trend.counts):,}"),
        cell(_ratio_words(held, raw=True)),
        cell(_ratio_words(held, raw=False)),
    )


def _ratio_words(contrast: Contrast | None, *, raw: bool) -> str:
    if contrast is None:
        return "-"
    ratio: Ratio = contrast.raw if raw else contrast.adjusted
    return f"{_number(ratio.ratio)} ({_number(ratio.low)} to {_number(ratio.high)})"


def _number(value: float) -> str:
    """Return a ratio with two decimals, or three digits if it is large.

    >>> [_number(value) for value in (0.001, 1.234, 31.44, 2e9)]
    ['<0.01', '1.23', '31.4', '>999']
    """
    if value < 0.01:
        return "<0.01"
    if value > 999 or not math.isfinite(value):
        return ">999"
    return f"{value:.2f}" if value < 10 else f"{value:.3g}"


def _sentence(trend: Trend, trends: Trends) -> str:
    parts = [
        finding_words(trend, trends),
        *_changes(trend.changes or ()),
        *_resemblance(trend, trends),
        *_left_out(trend, trends),
    ]
    return f"{one_line(trend.name)}: {'; '.join(parts)}."


def _changes(changes: tuple[Change, ...]) -> Iterator[str]:
    for change in changes:
        if change.raw and change.adjusted:
            ratios = f"x{_number(change.raw)}, by coverage x{_number(change.adjusted)}"
        elif change.raw:
            ratios = f"x{_number(change.raw)} in counts alone"
        else:
            ratios = f"x{_number(change.adjusted or 0)} only by coverage"
        yield f"another level from {change.day} ({ratios})"


def _resemblance(trend: Trend, trends: Trends) -> Iterator[str]:
    if trend.alike:
        advice = "; weeks are safer" if trends.every is Every.DAY else ""
        yield (
            f"{_STRETCHES[trends.every]} resemble the one before ({trend.alike:.2f}), for which"
            f" the intervals are widened{advice}"
        )


def _left_out(trend: Trend, trends: Trends) -> Iterator[str]:
    if trend.uncovered:
        stretches = _STRETCHES[trends.every]
        yield f"{trend.uncovered:,} left out, said on {stretches} without coverage"
    if trend.undated:
        yield f"{trend.undated:,} left out, undated"
