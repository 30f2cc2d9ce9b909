"""Holidays: days with a name whose date follows from the year ("Christmas Eve", "Easter")."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from onrecord.reading.dates.rules import GAP, Reading, Rule, Setting
from onrecord.reading.dates.tense import Tense
from onrecord.reading.dates.words import one_of

__all__ = ["RULES", "easter"]


def easter(year: int) -> date:
    """Return Easter Sunday of a year in the Gregorian calendar (Butcher's method).

    >>> easter(2022).isoformat()
    '2022-04-17'
    """
    century, in_century = divmod(year, 100)
    golden = year % 19
    correction = (8 * century + 13) // 25
    epact = (19 * golden + century - century // 4 - correction + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (in_century // 4) - epact - in_century % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: int, place: int) -> Callable[[int], date]:
    """Return the function from a year to its *place*-th such weekday of a month."""

    def in_year(year: int) -> date:
        first = date(year, month, 1)
        return first + timedelta((weekday - first.weekday()) % 7 + 7 * (place - 1))

    return in_year


def _after_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days)


_DAYS: dict[str, Callable[[int], date]] = {
    rf"new{GAP}year['\u2019]s{GAP}eve": _fixed(12, 31),
    rf"new{GAP}year['\u2019]s{GAP}day": _fixed(1, 1),
    rf"valentine['\u2019]s{GAP}day": _fixed(2, 14),
    rf"christmas{GAP}eve": _fixed(12, 24),
    rf"christmas(?:{GAP}day)?": _fixed(12, 25),
    rf"boxing{GAP}day": _fixed(12, 26),
    "halloween": _fixed(10, 31),
    rf"good{GAP}friday": _after_easter(-2),
    rf"easter(?:{GAP}sunday)?": _after_easter(0),
    rf"easter{GAP}monday": _after_easter(1),
    rf"ash{GAP}wednesday": _after_easter(-46),
    rf"palm{GAP}sunday": _after_easter(-7),
    rf"martin{GAP}luther{GAP}king(?:{GAP}jr\.?)?{GAP}day": _nth(1, 0, 3),
    rf"labor{GAP}day": _nth(9, 0, 1),
    rf"thanksgiving(?:{GAP}day)?": _nth(11, 3, 4),
}
_READERS = [(re.compile(name), day) for name, day in _DAYS.items()]


def _read_holiday(match: re.Match[str], setting: Setting) -> Reading | None:
    name = match["name"]
    in_year = next(day for pattern, day in _READERS if pattern.fullmatch(name))
    if match["year"]:
        return Reading(value=in_year(int(match["year"])).isoformat())
    if setting.published is None:
        return Reading(anchored=True)
    published = setting.published
    days = [in_year(published.year + step) for step in (-1, 0, 1)]
    past = [day for day in days if day <= published]
    future = [day for day in days if day > published]
    if match["which"] == "last":
        return Reading(value=past[-1].isoformat(), anchored=True)
    if match["which"] == "next" or setting.tense_at(match) is Tense.FUTURE:
        return Reading(value=future[0].isoformat(), anchored=True)
    nearest = min(days, key=lambda day: abs((day - published).days))
    return Reading(value=nearest.isoformat(), anchored=True)


RULES = (
    Rule(
        name="holiday",
        pattern=rf"(?:(?P<which>last|next|this){GAP})?(?P<name>{one_of(_DAYS)})\b(?:,?{GAP}(?P<year>(?:19|20)\d\d)\b)?",
        read=_read_holiday,
    ),
)
