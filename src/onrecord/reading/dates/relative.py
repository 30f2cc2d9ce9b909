"""Relative: days and periods counted from the day of publication ("last week", "Wednesday")."""

import re
from datetime import date, timedelta

from onrecord.model.times import Days, TimeKind
from onrecord.reading.dates.rules import EDGE, GAP, Reading, Rule, Setting, part_value
from onrecord.reading.dates.tense import Tense
from onrecord.reading.dates.values import (
    bounds_of,
    month_value,
    quarter_value,
    shift,
    week_value,
    weekend_value,
)
from onrecord.reading.dates.words import DAY_PARTS, SEASONS, one_of

__all__ = ["RULES", "period_value"]

_STEP = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "latest": -1, "recent": -1,
    "this": 0, "current": 0, "same": 0, "present": 0,
    "next": 1, "coming": 1, "following": 1, "upcoming": 1,
}  # fmt: skip
_DAY_SHAPE = re.compile(r"\d{4}-\d\d-\d\d")
_NEAR = 400  # characters within which "the next day" may look back for its day
_PERIODS = {
    "week": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "E", "century": "C",
    "weekend": "WE", "day": "D",
} | SEASONS  # fmt: skip


def period_value(day: date, unit: str) -> str:
    """Return the value of the period that a day falls in.

    >>> period_value(date(2022, 9, 22), "WE")
    '2022-W38-WE'
    """
    if unit in {"W", "F"}:
        return week_value(day)
    if unit == "WE":
        return weekend_value(day)
    if unit == "M":
        return month_value(day)
    if unit == "Q":
        return quarter_value(day)
    width = {"Y": 4, "E": 3, "C": 2}.get(unit)
    return f"{day.year:04}"[:width] if width else day.isoformat()


def _read_deictic(match: re.Match[str], setting: Setting) -> Reading | None:
    word = match["word"] or match["fixed"]
    steps = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "this": 0, "last": -1,
             "before": -2, "after": 2}  # fmt: skip
    key = next(key for key in ("before", "after", *steps) if key in word.split())
    part = match["part"] or match["later"] or ("night" if key == "tonight" else None)
    if key in {"this", "last"} and not part:
        return None
    kind = TimeKind.TIME if part else TimeKind.DATE
    if setting.published is None:
        return Reading(kind=kind, anchored=True)
    day = setting.published + timedelta(steps[key])
    return Reading(kind=kind, value=part_value(day.isoformat(), part, DAY_PARTS), anchored=True)


def _read_period(match: re.Match[str], setting: Setting) -> Reading | None:
    """Read "last week", "the coming months", "this spring", "later this year"."""
    unit, step = _PERIODS[match["unit"]], _STEP[match["which"].split()[-1]]
    if unit == "D":
        return _neighbouring_day(match, setting, step)
    if setting.published is None:
        return Reading(anchored=True)
    if unit in SEASONS.values():
        return Reading(value=_season(setting.published, unit, step), anchored=True)
    day = shift(setting.published, by=step, unit=unit)
    if unit == "Q" and match["which"].endswith(("latest", "last")):
        day = setting.published - timedelta(80)
    return _clipped(match.group(), period_value(day, unit), setting.published)


def _clipped(words: str, value: str, published: date) -> Reading:
    """Bound "earlier this week" and "later this week" by the day of publication."""
    days = bounds_of(value)
    if days and days.earliest <= published <= days.latest:
        if words.startswith("earlier"):
            days = Days(days.earliest, published)
        elif words.startswith("later"):
            days = Days(published, days.latest)
    return Reading(value=value, days=days, anchored=True)


def _neighbouring_day(match: re.Match[str], setting: Setting, step: int) -> Reading | None:
    told = setting.last_value(match, _DAY_SHAPE, within=_NEAR)
    if told is None:
        return None
    day = date.fromisoformat(told) + timedelta(step)
    return Reading(value=day.isoformat(), anchored=True)


def _season(published: date, unit: str, step: int) -> str | None:
    """Return the last, the current or coming, or the next season of a name."""
    years = (published.year + offset for offset in (-1, 0, 1))
    values = [f"{year:04}-{unit}" for year in years]
    days = [bounds_of(value) for value in values]
    past = [v for v, d in zip(values, days, strict=True) if d and d.latest < published]
    future = [v for v, d in zip(values, days, strict=True) if d and d.earliest > published]
    if step < 0:
        return past[-1] if past else None
    return next(iter(future), None) if step > 0 else values[1]


def _read_bare_season(match: re.Match[str], setting: Setting) -> Reading | None:
    unit = SEASONS[match["season"]]
    if match["year"]:
        return Reading(value=f"{int(match['year']):04}-{unit}")
    if setting.published is None:
        return Reading(value=f"XXXX-{unit}", anchored=True)
    value = f"{setting.published.year:04}-{unit}"
    return Reading(value=value, anchored=True)


def _read_weekend(match: re.Match[str], setting: Setting) -> Reading | None:
    """Read "the weekend", "over the weekend": the last or current one, or the next."""
    if setting.published is None:
        return Reading(anchored=True)
    coming = setting.tense_at(match) is Tense.FUTURE or setting.published.weekday() >= 5
    day = setting.published if coming else setting.published - timedelta(7)
    rival = setting.published - timedelta(7) if coming else setting.published
    other = None if setting.published.weekday() >= 5 else bounds_of(weekend_value(rival))
    return Reading(value=weekend_value(day), anchored=True, other=other)


def _read_bound_period(match: re.Match[str], setting: Setting) -> Reading | None:
    """Read "that year", "the same month", "year-end": a period that was told before."""
    unit = _PERIODS[match["unit"]]
    shapes = {"D": _DAY_SHAPE, "Y": re.compile(r"\d{4}.*"), "M": re.compile(r"\d{4}-\d\d.*"),
              "W": re.compile(r"\d{4}-(?:\d\d-\d\d.*|W\d\d)"),
              "Q": re.compile(r"\d{4}-Q\d")}  # fmt: skip
    told = setting.last_value(match, shapes.get(unit, _DAY_SHAPE), within=_NEAR)
    days = bounds_of(told) if told else None
    return Reading(value=period_value(days.earliest, unit)) if days else Reading()


def _read_end(match: re.Match[str], setting: Setting) -> Reading | None:
    """Read "the end of the year", "year-end", "the rest of the month"."""
    if setting.published is None:
        return Reading(anchored=True)
    unit = _PERIODS[match["unit"]]
    return Reading(value=period_value(setting.published, unit), anchored=True)


_PERIOD_UNIT = rf"(?P<unit>{one_of(_PERIODS)})\b"
RULES = (
    Rule(
        name="deictic",
        pattern=(
            rf"{EDGE}?(?:(?P<word>the{GAP}day{GAP}(?:before{GAP}yesterday|after{GAP}tomorrow)"
            rf"|today|tonight|yesterday|tomorrow)\b(?:{GAP}(?P<later>{one_of(DAY_PARTS)})\b)?"
            rf"|(?P<fixed>this|last){GAP}(?P<part>{one_of(DAY_PARTS)})\b)"
        ),
        read=_read_deictic,
    ),
    Rule(
        name="period",
        pattern=(
            rf"{EDGE}?(?:(?:the|its|their|this|these){GAP})?"
            rf"(?P<which>{one_of(_STEP)}){GAP}(?:(?:calendar|fiscal|full|entire|trading){GAP})?{_PERIOD_UNIT}(?!{GAP}of\b)"
        ),
        read=_read_period,
    ),
    Rule(
        name="bound_period",
        pattern=rf"{EDGE}?that{GAP}(?:same{GAP})?{_PERIOD_UNIT}",
        read=_read_bound_period,
    ),
    Rule(
        name="weekend",
        pattern=rf"{EDGE}?the{GAP}weekend\b",
        read=_read_weekend,
    ),
    Rule(
        name="season",
        pattern=(
            rf"(?:{EDGE}|the{GAP}{EDGE}?|(?<=in\s)|(?<=since\s)|(?<=until\s)|(?<=by\s)|(?<=during\s))"
            rf"(?P<season>{one_of(SEASONS)})\b(?!\s?(?:apart|short|asleep|into|from|to|behind|rolls?|water)\b|{GAP}of{GAP}(?!(?:19|20)\d\d))(?:{GAP}(?:of{GAP})?(?P<year>(?:19|20)\d\d)\b)?"
        ),
        read=_read_bare_season,
    ),
    Rule(
        name="end",
        pattern=rf"(?:(?:the{GAP})?(?:end|rest|beginning|start|middle|course|remainder){GAP}of{GAP}the{GAP}(?P<unit>year|month|week|quarter)\b)",
        read=_read_end,
    ),
)
