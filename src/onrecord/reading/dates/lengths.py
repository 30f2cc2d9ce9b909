"""Lengths: spans of time counted in units ("three weeks ago", "the past 48 hours", "daily")."""

import re
from datetime import date

from onrecord.model.times import Days, TimeKind
from onrecord.reading.dates.relative import period_value
from onrecord.reading.dates.rules import GAP, Reading, Rule, Setting
from onrecord.reading.dates.values import add_months, bounds_of, quarter_value, shift
from onrecord.reading.dates.words import NUMBER, UNITS, number_of, one_of

__all__ = ["RULES"]

_UNIT = rf"(?P<unit>{one_of(UNITS)})s?\b"
_ABOUT = (
    rf"(?:(?:about|around|almost|nearly|roughly|some|over|at{GAP}(?:least|most)|only|just"
    rf"|(?:more|less|fewer){GAP}than|up{GAP}to|as{GAP}many{GAP}as){GAP})?"
)
_ANY_OF = "(?:some|the|those|these)"
_VAGUE = (
    rf"several|(?:a{GAP})?few|many|recent|numerous|countless|dozens{GAP}of|a{GAP}number{GAP}of"
)
_TO = rf"(?:(?:{GAP}(?:to|or){GAP}|\s?[-\u2013]\s?)(?P<to>{NUMBER}))?"
_COUNT = rf"(?:(?P<number>{NUMBER}){_TO}|(?P<vague>{_VAGUE}))"
_AGO = rf"(?P<way>ago|earlier|before|back|previously|from{GAP}now|later|hence)"
_TIME_UNITS = {"S": "PT{}S", "TM": "PT{}M", "H": "PT{}H"}
_FINER = {"Y": ("{}Y", "M", 12), "H": ("{}H", "M", 60), "TM": ("{}M", "S", 60)}
_FROM_PUBLICATION = {"ago", "back", "hence"}
_TOLD = re.compile(r"\d{4}(?:-\d\d){0,2}")
_NEAR = 300  # characters back to the day that "two days later" counts from
_QUARTER = re.compile(r"\d{4}-Q\d")
_ADVERBS = {"hourly": "PT1H", "daily": "P1D", "weekly": "P1W", "monthly": "P1M",
            "yearly": "P1Y", "annually": "P1Y", "nightly": "P1D"}  # fmt: skip


def length_value(number: float | None, unit: str) -> str:
    """Return the TIMEX3 value of a length; "X" stands for an unknown number.

    >>> length_value(2.5, "Y"), length_value(None, "D")
    ('P2Y6M', 'PXD')
    """
    times = {"E": 10, "C": 100, "F": 2}.get(unit, 1)
    shown = {"E": "Y", "C": "Y", "F": "W"}.get(unit, unit)
    if number is None:
        return _TIME_UNITS.get(unit, "P{}" + unit).format("X")
    whole, rest = divmod(number * times, 1)
    if unit == "Q":
        return f"P{round(number * 3)}M"
    if rest and shown in _FINER:
        coarse, fine, ratio = _FINER[shown]
        lead = coarse.format(int(whole)) if whole else ""
        value = f"{lead}{round(rest * ratio)}{fine}"
        return f"P{value}" if shown == "Y" else f"PT{value}"
    amount = f"{int(whole)}" if not rest else f"{number * times:g}"
    return _TIME_UNITS.get(unit, "P{}" + shown).format(amount)


def _read_ago(match: re.Match[str], setting: Setting) -> Reading | None:
    """Read "three weeks ago", "a year earlier": a period at that distance."""
    unit, number = UNITS[match["unit"]], _number(match)
    back = match["way"] in {"ago", "earlier", "before", "back", "previously"}
    if number is None:
        return Reading(value="PAST_REF" if back else "FUTURE_REF", anchored=True)
    told = setting.last_value(match, _QUARTER, within=1500) if unit == "Y" and back else None
    if told and (days := bounds_of(told)):
        value = quarter_value(add_months(days.earliest, -12 * round(number)))
        return Reading(value=value, echo=True)
    origin = _origin(match, setting, unit)
    if origin is None:
        return Reading(anchored=True)
    sign = -1 if back else 1
    reading = _distance(origin, number=sign * number, unit=unit)
    further = number_of(match["to"]) if match["to"] else None
    if further is None:
        return reading
    return _between(reading, _distance(origin, number=sign * further, unit=unit))


def _between(one: Reading, two: Reading) -> Reading:
    """Join the readings of "three to four weeks ago" to one run of days."""
    values = [r.value for r in (one, two) if r.value]
    days = [d for d in map(bounds_of, values) if d]
    if len(days) < 2:
        return Reading(anchored=True)
    span = Days(min(d.earliest for d in days), max(d.latest for d in days))
    return Reading(value=one.value, days=span, anchored=True)


def _origin(match: re.Match[str], setting: Setting, unit: str) -> date | None:
    """Return the day counted from: publication, or for "two days later" the day told before."""
    if match["way"] in _FROM_PUBLICATION or match["way"].startswith("from"):
        return setting.published
    told = setting.last_value(match, _TOLD, within=_NEAR)
    days = bounds_of(told) if told else None
    if days is None and unit == "Y" and match["way"] == "earlier":
        return setting.published  # business news: "up from a year earlier"
    return days.earliest if days else None


def _distance(origin: date, *, number: float, unit: str) -> Reading:
    try:
        day = shift(origin, by=number, unit=unit)
    except (ValueError, OverflowError):
        return Reading(anchored=True)
    if unit in {"S", "TM", "H", "D"}:
        return Reading(value=day.isoformat(), anchored=True)
    if number % 1:
        unit = {"Y": "M", "E": "Y", "C": "Y"}.get(unit, "D")
    return Reading(value=period_value(day, unit if unit != "E" else "Y"), anchored=True)


def _read_window(match: re.Match[str], setting: Setting) -> Reading | None:
    """Read "the past 48 hours", "the next few days": a length that ends or starts now."""
    unit, number = UNITS[match["unit"]], _number(match)
    value = length_value(number, unit)
    which = match["which"]
    if which in {"first", "final", "same", "other", "latest"} or number is None:
        return Reading(kind=TimeKind.DURATION, value=value, anchored=which not in {"first"})
    days = _window(
        setting.published, number, unit, ahead=which in {"next", "coming", "following"}
    )
    return Reading(kind=TimeKind.DURATION, value=value, days=days, anchored=True)


def _window(origin: date | None, number: float, unit: str, *, ahead: bool) -> Days | None:
    if origin is None:
        return None
    try:
        far = shift(origin, by=number if ahead else -number, unit=unit)
    except (ValueError, OverflowError):
        return None
    return Days(min(origin, far), max(origin, far))


def _read_length(match: re.Match[str], setting: Setting) -> Reading | None:  # noqa: ARG001
    number, unit = _number(match), UNITS[match["unit"]]
    if unit == "S" and number in {None, 1.0}:
        return None
    if match["old"]:
        return None
    if match["half"]:
        number = (number or 1.0) + 0.5
    return Reading(kind=TimeKind.DURATION, value=length_value(number, unit))


def _read_set(match: re.Match[str], setting: Setting) -> Reading | None:  # noqa: ARG001
    if match["adverb"]:
        return Reading(kind=TimeKind.SET, value=_ADVERBS[match["adverb"]])
    number = number_of(match["number"]) if match["number"] else 1.0
    return Reading(kind=TimeKind.SET, value=length_value(number, UNITS[match["unit"]]))


def _number(match: re.Match[str]) -> float | None:
    return number_of(match["number"]) if match["number"] else None


RULES = (
    Rule(
        name="ago",
        pattern=rf"{_ABOUT}{_COUNT}[\s-]{{1,3}}(?:more{GAP})?{_UNIT}[\s-]{{1,2}}(?:or{GAP}so{GAP})?{_AGO}\b",
        read=_read_ago,
    ),
    Rule(
        name="window",
        pattern=(
            rf"(?:(?:the|these|those|its|their|his|her){GAP})?"
            r"(?P<which>past|last|next|coming|previous|first|latest|final|following|other|same|preceding)"
            rf"{GAP}{_COUNT}[\s-]{{1,3}}{_UNIT}(?:{GAP}or{GAP}so)?"
        ),
        read=_read_window,
    ),
    Rule(
        name="set",
        pattern=(
            rf"(?:(?P<adverb>{one_of(_ADVERBS)})\b|(?:every|each|per){GAP}(?:(?P<number>{NUMBER}){GAP})?"
            rf"(?P<unit>{one_of(set(UNITS) - {'second', 'centurie'})})s?\b)"
        ),
        read=_read_set,
    ),
    Rule(
        name="length",
        pattern=(
            rf"{_ABOUT}(?:{_ANY_OF}{GAP})?{_COUNT}[\s-]{{1,3}}(?:(?:more|full|straight|consecutive|whole|long|additional|trading|business|working|calendar|further){GAP})?"
            rf"(?P<unit>{one_of(UNITS)})(?P<plural>s)?\b(?P<half>{GAP}and{GAP}a{GAP}half)?(?:[\s-](?P<old>olds?)\b|[\s-]long\b)?"
        ),
        read=_read_length,
    ),
)
