"""Absolute: days, months and years that are named on the calendar ("21 September 2022")."""

import re
from dataclasses import replace
from datetime import date

from onrecord.model.times import TimeKind
from onrecord.reading.dates.rules import EDGE, GAP, Reading, Rule, Setting
from onrecord.reading.dates.tense import Tense
from onrecord.reading.dates.values import add_months, bounds_of, week_value
from onrecord.reading.dates.words import (
    DAY_PARTS,
    MONTHS,
    WEEKDAYS,
    YEAR_IN_WORDS,
    one_of,
    ordinal_of,
    year_in_words,
)

__all__ = ["RULES"]

_MONTH = r"(?P<month>" + one_of(MONTHS) + r")\b(?:(?<!may)(?<!june)(?<!july)(?<!\w{5})\.)?"
_WEEKDAY = rf"(?:{one_of(WEEKDAYS)}\b\.?,?{GAP})?"
_ORDINAL = (
    r"(?:\d{1,2}(?:st|nd|rd|th)?|(?:twenty|thirty)[-\s][a-z]{4,7}(?:st|nd|rd|th)"
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|fifteenth)"
)
_DAY = rf"(?P<day>{_ORDINAL})(?![\d:%]|,\d{{3}}|\.\d)"
_TO_DAY = r"(?:(?:\s?[-\u2013]\s?|\sto\s)(?P<to>\d{1,2})(?:st|nd|rd|th)?\b(?![.,]\d|:))?"
_YEAR = rf"(?:\s?,?{GAP}(?P<year>(?:1\d|20)\d\d)\b(?![,.]\d|-\d))?"
_PART = rf"(?:{GAP}(?P<part>{one_of(DAY_PARTS)}))?"
_FAR_PAST, _FAR_FUTURE = 1000, 2199
_SHORT_YEAR_PIVOT = 70
_NEVER = 10_000
_PAST_IS_NEARER = 2  # news looks back: without a tense, a past day counts as half as far
_SURE = 260  # days within which the tense decides; beyond, the nearest day does
_COUNTED = (
    r"(?!,\d|\.\d|%|\s?(?:people|men|women|troops|soldiers|tons|tonnes|miles|km|kilomet|feet|meters"
    r"|metres|dollars|euros|pounds|percent|per cent|homes|jobs|workers|members|employees|hours|"
    r"days|years|points|yards|acres|students|police|others|shares|units|cars|votes)\b)"
)
_MONTHS_OF_TWO_SENSES = {"may", "march", "mar", "jan", "dec", "sep"}
_BEFORE_MONTH = re.compile(r"\b(?:in|since|by|until|till|from|of|for|through|during|and|to)\s$")


def _read_iso(match: re.Match[str], setting: Setting) -> Reading | None:  # noqa: ARG001
    return _dated(match["iso"])


def _read_numeric(match: re.Match[str], setting: Setting) -> Reading | None:  # noqa: ARG001
    """Read 21.09.2022 as day, month, year; 9/21/2022 either way if only one makes a day."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["c"])
    if len(match["c"]) == 2:
        year += 2000 if year < _SHORT_YEAR_PIVOT else 1900
    day_first = f"{year:04}-{second:02}-{first:02}"
    month_first = f"{year:04}-{first:02}-{second:02}"
    if match["sep"] == "." or day_first == month_first:
        return _dated(day_first)
    readable = [v for v in (month_first, day_first) if bounds_of(v)]
    if len(readable) == 1:
        return _dated(readable[0])
    return Reading() if readable else None


def _read_day(match: re.Match[str], setting: Setting) -> Reading | None:
    if not setting.is_name(match, "month"):
        return None
    month, day = MONTHS[match["month"]], ordinal_of(match["day"])
    if day is None or not 1 <= day <= 31:
        return None
    if match["year"]:
        return _whole_week(match, _day_in_year(int(match["year"]), month, day, match))
    if setting.published is None:
        return Reading(value=f"XXXX-{month:02}-{day:02}", anchored=True)
    return _whole_week(match, _day_without_year(match, setting, month=month, day=day))


def _whole_week(match: re.Match[str], reading: Reading | None) -> Reading | None:
    """Widen "the week of Sept. 12" from its day to its week."""
    days = bounds_of(reading.value) if reading and reading.value else None
    if reading is None or days is None or not match["week"]:
        return reading
    return Reading(value=week_value(days.earliest), anchored=reading.anchored)


def _day_without_year(
    match: re.Match[str], setting: Setting, *, month: int, day: int
) -> Reading | None:
    """Read a day without its year as the nearest one, towards the tense around it."""
    published = setting.published or date.min
    found = []
    for year in (published.year - 1, published.year, published.year + 1):
        reading = _day_in_year(year, month, day, match, anchored=True)
        days = bounds_of((reading.value or "").partition("/")[0]) if reading else None
        if reading and days:
            found.append((days.earliest, reading))
    if not found:
        return None
    best, rival = _nearest(found, published, setting.tense_at(match))
    other = bounds_of((rival.value or "").partition("/")[0]) if rival else None
    return replace(best, other=other)


def _nearest(
    found: list[tuple[date, Reading]], published: date, tense: Tense
) -> tuple[Reading, Reading | None]:
    """Return the reading that the tense asks for, and its rival where the tense is silent."""
    past = [item for item in found if item[0] <= published]
    future = [item for item in found if item[0] > published]
    back = (published - past[-1][0]).days if past else _NEVER
    ahead = (future[0][0] - published).days if future else _NEVER
    if tense is Tense.PAST and back < _SURE:
        return past[-1][1], None
    if tense is Tense.FUTURE and ahead < _SURE:
        return future[0][1], None
    if not future or (past and back <= _PAST_IS_NEARER * ahead):
        return past[-1][1], future[0][1] if future else None
    return future[0][1], past[-1][1] if past else None


def _day_in_year(
    year: int, month: int, day: int, match: re.Match[str], *, anchored: bool = False
) -> Reading | None:
    value = f"{year:04}-{month:02}-{day:02}"
    if match["to"]:
        value += f"/{year:04}-{month:02}-{int(match['to']):02}"
    return _dated(value, anchored=anchored)


def _read_month(match: re.Match[str], setting: Setting) -> Reading | None:
    if not setting.is_name(match, "month"):
        return None
    month = MONTHS[match["month"]]
    if match["year"]:
        return Reading(value=f"{int(match['year']):04}-{month:02}")
    if match["month"] in _MONTHS_OF_TWO_SENSES and not _is_surely_month(match):
        return None
    if setting.published is None:
        return Reading(value=f"XXXX-{month:02}", anchored=True)
    if match["which"]:
        shift = {"last": -1, "this": 0, "next": 1}[match["which"]]
        return Reading(value=f"{setting.published.year + shift:04}-{month:02}", anchored=True)
    return _month_near(match, setting, setting.published, month)


def _month_near(match: re.Match[str], setting: Setting, published: date, month: int) -> Reading:
    """Read a month without its year: the last one, unless the words look ahead."""
    back = (published.month - month) % 12
    past, future = add_months(published, -back), add_months(published, -back % 12)
    edge = (match["edge"] or "").split()
    if edge[:1] in (["each"], ["every"]):
        return Reading(kind=TimeKind.SET, value=f"XXXX-{month:02}")
    if edge == ["this"]:
        return Reading(value=f"{published.year:04}-{month:02}", anchored=True)
    if "last" in edge or "past" in edge:
        past = past if back else add_months(past, -12)
        return Reading(value=f"{past:%Y-%m}", anchored=True)
    if "next" in edge or "coming" in edge or setting.tense_at(match) is Tense.FUTURE:
        return Reading(value=f"{future:%Y-%m}", anchored=True)
    if back >= 8 and setting.tense_at(match) is Tense.OPEN:
        return Reading(value=f"{future:%Y-%m}", anchored=True, other=bounds_of(f"{past:%Y-%m}"))
    return Reading(value=f"{past:%Y-%m}", anchored=True)


def _is_surely_month(match: re.Match[str]) -> bool:
    """Return whether "may" or "march" stands where only a month can."""
    before = match.string[max(0, match.start() - 10) : match.start()]
    return bool(match["edge"] or _BEFORE_MONTH.search(before))


def _read_year(match: re.Match[str], setting: Setting) -> Reading | None:  # noqa: ARG001
    year = int(match["year"]) if match["year"] else year_in_words(match["words"])
    to = match["to"]
    if to is None:
        return Reading(value=f"{year:04}")
    last = int(to) if len(to) == 4 else year - year % 100 + int(to)
    return Reading(value=f"{year:04}/{last:04}") if year < last < year + 100 else None


def _read_decade(match: re.Match[str], setting: Setting) -> Reading | None:  # noqa: ARG001
    if match["tens"]:
        return Reading(value={"twenties": "192", "thirties": "193", "forties": "194",
                              "fifties": "195", "sixties": "196", "seventies": "197",
                              "eighties": "198", "nineties": "199"}[match["tens"]])  # fmt: skip
    digits = match["decade"]
    return Reading(value=digits[:3] if len(digits) == 4 else f"19{digits[0]}")


def _read_century(match: re.Match[str], setting: Setting) -> Reading | None:  # noqa: ARG001
    place = ordinal_of(match["place"])
    return Reading(value=f"{place - 1:02}") if place and 9 < place < 23 else None


def _dated(value: str, *, anchored: bool = False) -> Reading | None:
    days = bounds_of(value)
    if days is None or not _FAR_PAST <= days.earliest.year <= _FAR_FUTURE:
        return None
    return Reading(kind=TimeKind.DATE, value=value, anchored=anchored)


RULES = (
    Rule(name="iso", pattern=r"(?P<iso>\d{4}-\d\d-\d\d)(?:t[\d:.]{2,15}z?)?\b", read=_read_iso),
    Rule(
        name="numeric",
        pattern=r"(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})[/.](?P<c>\d{4}|\d\d)\b(?![./]\d)",
        read=_read_numeric,
    ),
    Rule(
        name="month_day",
        pattern=rf"(?P<week>(?:the{GAP})?week{GAP}of{GAP})?(?:(?:this|next|last)(?:{GAP}coming|{GAP}past)?{GAP})?{_WEEKDAY}{EDGE}?{_MONTH}{GAP}{_DAY}{_TO_DAY}{_YEAR}",
        read=_read_day,
    ),
    Rule(
        name="day_month",
        pattern=rf"(?P<week>(?:the{GAP})?week{GAP}of{GAP})?{_WEEKDAY}(?:the{GAP})?{_DAY}{_TO_DAY}{GAP}(?:of{GAP})?{_MONTH}{_YEAR}",
        read=_read_day,
    ),
    Rule(
        name="month",
        pattern=(
            rf"(?P<edge>{EDGE}|(?:last|next|this|this\spast|this\scoming|each|every){GAP}(?:{EDGE})?)?"
            rf"{_MONTH}(?:,?{GAP}(?:of{GAP})?(?:(?P<year>(?:1\d|20)\d\d)\b(?![,.]\d)"
            rf"|(?:of{GAP})?(?P<which>last|this|next){GAP}year))?"
        ),
        read=_read_month,
    ),
    Rule(
        name="decade",
        pattern=(
            rf"(?:the{GAP})?{EDGE}?(?:the{GAP})?(?:(?P<decade>(?:1[5-9]|20)\d0)['\u2019]?s\b"
            r"|['\u2019\u2018]?(?P<tens>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b)"
        ),
        read=_read_decade,
    ),
    Rule(
        name="century",
        pattern=rf"(?:the{GAP})?{EDGE}?(?P<place>\d\dth|21st|22nd|[a-z]{{5,10}}th|twenty-first)[\s-]centur(?:y|ies)\b",
        read=_read_century,
    ),
    Rule(
        name="year",
        pattern=(
            rf"(?:(?:the{GAP})?(?:fiscal|financial){GAP}(?:year{GAP})?|(?:the{GAP})?year{GAP}|{EDGE})?"
            rf"(?:(?P<year>(?:19|20)\d\d|(?<=in\s)1[0-8]\d\d|(?<=of\s)1[5-8]\d\d|(?<=since\s)1[5-8]\d\d)"
            rf"(?:[-\u2013](?P<to>\d{{4}}|\d\d))?(?![\w-]\d){_COUNTED}|(?P<words>{YEAR_IN_WORDS}))\b"
        ),
        read=_read_year,
    ),
)
