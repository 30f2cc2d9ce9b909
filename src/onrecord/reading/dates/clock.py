"""Clock: times of the day ("9 p.m. EST Monday", "noon", "14:30 GMT")."""

import re
from datetime import date, timedelta

from onrecord.model.times import TimeKind
from onrecord.reading.dates.rules import GAP, Reading, Rule, Setting
from onrecord.reading.dates.tense import Tense
from onrecord.reading.dates.words import WEEKDAYS, one_of

__all__ = ["RULES"]

_ZONE = (
    rf"(?:{GAP}\(?(?:gmt|utc|est|edt|pst|pdt|cet|cest|eet|et|bst|ist|msk|local{GAP}time"
    rf"|(?:eastern|moscow|kyiv|central){GAP}(?:standard{GAP}|daylight{GAP})?time)\b\)?)"
)
_DAY = rf"(?:,?{GAP}(?:on{GAP})?(?P<day>{one_of(WEEKDAYS)}|today|yesterday|tomorrow)\b)?"
_LAST_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:T.*)?")
_NEAR = 60  # characters back to the day that "10 a.m." belongs to, else the day of publication


def _read_clock(match: re.Match[str], setting: Setting) -> Reading | None:
    hour, minute = _hour_and_minute(match)
    if hour > 24 or minute > 59:
        return None
    day = _day(match, setting)
    clock = f"T{hour:02}:{minute:02}"
    if day is None:
        return Reading(kind=TimeKind.TIME, value=f"XXXX-XX-XX{clock}", anchored=True)
    return Reading(kind=TimeKind.TIME, value=f"{day.isoformat()}{clock}", anchored=True)


def _hour_and_minute(match: re.Match[str]) -> tuple[int, int]:
    if match["word"]:
        return (24 if match["word"] == "midnight" else 12), 0
    if match["gmt"]:
        return int(match["gmt"][:2]), int(match["gmt"][2:])
    if match["half"] is None:
        return int(match["h24"]), int(match["m24"])
    hour = int(match["hour"]) % 12 + (12 if match["half"] == "p" else 0)
    return hour, int(match["minute"] or 0)


def _day(match: re.Match[str], setting: Setting) -> date | None:
    """Return the day named beside the time, else the one told just before, else today."""
    published, name = setting.published, match["day"]
    if name is None:
        told = setting.last_value(match, _LAST_DAY, within=_NEAR)
        return date.fromisoformat(told[:10]) if told else published
    if published is None:
        return None
    if name in WEEKDAYS:
        back = (published.weekday() - WEEKDAYS[name]) % 7
        ahead = back and setting.tense_at(match) is Tense.FUTURE
        return published + timedelta(7 - back if ahead else -back)
    return published + timedelta({"today": 0, "yesterday": -1, "tomorrow": 1}[name])


RULES = (
    Rule(
        name="clock",
        pattern=(
            r"(?:(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s?(?P<half>[ap])\.?\s?m\b\.?"
            r"|(?P<h24>\d{1,2}):(?P<m24>\d\d)(?![\d:]|\s?[ap]\.?m)|(?P<gmt>\d{4})(?=\sgmt\b)"
            rf"|(?P<word>noon|midnight|midday)\b){_ZONE}?{_DAY}"
        ),
        read=_read_clock,
    ),
)
