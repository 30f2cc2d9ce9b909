"""Trends of a made-up surge, as they are drawn and told."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from onrecord.model import (
    Bin,
    Change,
    Contrast,
    Division,
    Every,
    Exposure,
    Finding,
    Ratio,
    Trend,
    Trends,
)

__all__ = ["START", "surge", "trend_of"]

START = date(2031, 3, 1)


def trend_of(name: str, counts: Sequence[int], finding: Finding = Finding.ROBUST) -> Trend:
    """Return a series of that finding."""
    raw = Ratio(ratio=2.0, low=1.5, high=2.667, dispersion=1.1)
    low = 1.2 if finding is Finding.ROBUST else 0.8
    return Trend(
        name=name,
        counts=tuple(counts),
        uncovered=3,
        undated=2,
        finding=finding,
        growth=Contrast(raw=raw, adjusted=replace(raw, ratio=1.6, low=low)),
        changes=(Change(day=START + timedelta(days=20), raw=4.0, adjusted=3.5),),
    )


def surge(*trends: Trend, days: int = 40, **parts: object) -> Trends:
    """Return trends over so many days, with three articles a day; the tenth has none."""
    held = trends or (trend_of("threat", [1] * 19 + [4] * (days - 20)),)
    whole = Trends(
        by=Division.KIND,
        every=Every.DAY,
        exposure=Exposure.ARTICLES,
        step=None,
        bins=tuple(
            Bin(first=START + timedelta(days=n), days=1, articles=3, statements=9)
            for n in range(days)
            if n != 9
        ),
        empty=1,
        unpublished=1,
        trends=held,
    )
    return replace(whole, **parts)  # type: ignore[arg-type]
