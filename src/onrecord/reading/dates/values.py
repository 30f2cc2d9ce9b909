"""Values: TIMEX3 values of days, weeks, months, quarters and years, and the days they span."""

import re
from calendar import monthrange
from datetime import date, timedelta

from onrecord.model.times import Days

__all__ = [
    "add_months",
    "bounds_of",
    "month_value",
    "quarter_value",
    "shift",
    "week_value",
    "weekend_value",
]

_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)(?P<weekend>-WE)?|Q(?P<quarter>[1-4])"
    r"|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?"
    r"(?:T.*)?"
)
_DECADE_OR_CENTURY = re.compile(r"\d{2,3}")
_SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # northern, whole months


def bounds_of(value: str) -> Days | None:
    """Return the first and last day of a TIMEX3 value, or None if it fixes no days.

    >>> bounds_of("2022-Q3").latest.isoformat()
    '2022-09-30'
    >>> bounds_of("P3D") is None
    True
    """
    first, slash, last = value.partition("/")
    if slash:
        return _interval(bounds_of(first), bounds_of(last))
    try:
        return _decade_or_century(value) or _calendar_days(value)
    except (ValueError, OverflowError):
        return None


def week_value(day: date) -> str:
    """Return the ISO week of a day, such as ``2022-W38``."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def weekend_value(day: date) -> str:
    """Return the weekend of the day's ISO week, such as ``2022-W38-WE``."""
    return f"{week_value(day)}-WE"


def month_value(day: date) -> str:
    """Return the month of a day, such as ``2022-09``."""
    return f"{day.year:04}-{day.month:02}"


def quarter_value(day: date) -> str:
    """Return the quarter of a day, such as ``2022-Q3``."""
    return f"{day.year:04}-Q{(day.month + 2) // 3}"


def add_months(day: date, months: int) -> date:
    """Return the same day some months on, or the last day of that month if it is shorter."""
    total = day.year * 12 + day.month - 1 + months
    year, month = divmod(total, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def shift(day: date, *, by: float, unit: str) -> date:
    """Return the day *by* units on (units as in TIMEX3: H, D, WE, W, M, Q, Y, E, C)."""
    months = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}.get(unit)
    if months is not None:
        return add_months(day, round(by * months))
    days = {"D": 1.0, "W": 7.0, "WE": 7.0, "H": 1 / 24}.get(unit, 0.0)
    return day + timedelta(days=round(by * days))


def _interval(first: Days | None, last: Days | None) -> Days | None:
    if first is None or last is None or last.latest < first.earliest:
        return None
    return Days(first.earliest, last.latest)


def _decade_or_century(value: str) -> Days | None:
    if not _DECADE_OR_CENTURY.fullmatch(value):
        return None
    width = 10 ** (4 - len(value))
    start = int(value) * width
    return Days(date(start, 1, 1), date(start + width - 1, 12, 31))


def _calendar_days(value: str) -> Days | None:
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    year = int(match["year"])
    if match["week"]:
        monday = date.fromisocalendar(year, int(match["week"]), 1)
        return Days(
            monday + timedelta(days=5 if match["weekend"] else 0), monday + timedelta(6)
        )
    if match["day"]:
        day = date(year, int(match["month"]), int(match["day"]))
        return Days(day, day)
    start, length = _months_of(match)
    first = date(year, start, 1)
    return Days(first, add_months(first, length) - timedelta(1))


def _months_of(match: re.Match[str]) -> tuple[int, int]:
    """Return the first month and the number of months of a value coarser than a week."""
    if match["quarter"]:
        return 3 * int(match["quarter"]) - 2, 3
    if match["half"]:
        return 6 * int(match["half"]) - 5, 6
    if match["season"]:
        return _SEASON_STARTS[match["season"]], 3
    if match["month"]:
        return int(match["month"]), 1
    return 1, 12
