"""Weekdays: days named by their place in the week ("on Wednesday", "last Friday")."""

import re
from datetime import date, timedelta

from onrecord.model.times import Days, TimeKind
from onrecord.reading.dates.rules import EDGE, GAP, Reading, Rule, Setting, part_value
from onrecord.reading.dates.tense import Tense
from onrecord.reading.dates.words import DAY_PARTS, WEEKDAYS, one_of

__all__ = ["RULES"]

_NAMED_AFTER = re.compile(
    r"\s(?:Times|Telegraph|Mirror|Express|Mail|Herald|Post|Star|Sun|Service)\b"
)
_NAMED_BEFORE = re.compile(r"(?:Black|Bloody|Good|Ash|Palm|Easter|Super|Cyber|Holy)\s$")
_DAY_SHAPE = re.compile(r"\d{4}-\d\d-\d\d")
_NEAR = 400  # characters within which "the previous Friday" may look back for its day
_WEEKS = {"last": -1, "this": 0, "next": 1}
_PART = rf"(?:{GAP}(?P<part>{one_of(DAY_PARTS)})\b)?"
_WEEKDAY = (
    "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|weds?|thurs?|fri)(?=[.]))"
)
_WHICH = (
    rf"(?:this{GAP}(?:past|coming)|last|next|this|past|every|each|the{GAP}coming"
    rf"|(?:the{GAP})?(?:previous|following))"
)


def _read_weekday(match: re.Match[str], setting: Setting) -> Reading | None:
    text, start = setting.text, match.start("day")
    if not setting.is_name(match, "day"):
        return None
    if _NAMED_AFTER.match(text, match.end()) or _NAMED_BEFORE.search(
        text[max(0, start - 8) : start]
    ):
        return None
    number = WEEKDAYS[match["day"]]
    which = (match["which"] or "").split()
    if match["plural"] or which[:1] in (["every"], ["each"]):
        return Reading(kind=TimeKind.SET, value=f"XXXX-WXX-{number + 1}")
    if setting.published is None:
        return Reading(value=f"XXXX-WXX-{number + 1}", anchored=True)
    origin = setting.published
    if {"previous", "following"} & set(which):
        told = setting.last_value(match, _DAY_SHAPE, within=_NEAR)
        origin = date.fromisoformat(told) if told else origin
    if match["week"]:
        day = origin + timedelta(7 * _WEEKS[match["week"]] + number - origin.weekday())
        return Reading(value=day.isoformat(), anchored=True)
    tense = setting.tense_at(match) if not which else Tense.OPEN
    if match.group().startswith("earlier"):
        tense = Tense.PAST
    day, other = _weekday(number, origin, which=which, tense=tense)
    return Reading(
        kind=TimeKind.TIME if match["part"] else TimeKind.DATE,
        value=part_value(day.isoformat(), match["part"], DAY_PARTS),
        anchored=True,
        other=Days(other, other) if other else None,
    )


def _weekday(
    number: int, origin: date, *, which: list[str], tense: Tense
) -> tuple[date, date | None]:
    """Return the day a weekday means, and its rival where the words leave it open."""
    back = (origin.weekday() - number) % 7
    past, future = origin - timedelta(back), origin + timedelta(7 - back)
    if {"last", "past", "previous"} & set(which):
        return past - timedelta(0 if back else 7), None
    if {"next", "coming", "following"} & set(which):
        same_week = future.isocalendar()[:2] == origin.isocalendar()[:2]
        return future, future + timedelta(7) if same_week and "next" in which else None
    if "this" in which:
        return origin + timedelta(number - origin.weekday()), None
    if tense is Tense.FUTURE:
        return (past, future) if back == 0 else (future, past)
    return past, None if tense is Tense.PAST else future


RULES = (
    Rule(
        name="weekday",
        pattern=(
            rf"(?:(?P<which>{_WHICH}){GAP})?{EDGE}?"
            rf"(?P<day>{_WEEKDAY})(?P<plural>(?<=day)s)?\b(?:{GAP}(?:at|in{GAP}the)(?={GAP}(?:night|morning)))?{_PART}"
            rf"(?:{GAP}(?:of{GAP})?(?P<week>last|next|this){GAP}week\b)?"
        ),
        read=_read_weekday,
    ),
)
