"""Finding: one pass over a text with every rule, the first that fits at a place winning."""

import re
from datetime import date
from functools import cache

from onrecord.model.spans import Span
from onrecord.model.times import Days, TimeExpression
from onrecord.reading.dates import (
    absolute,
    clock,
    holidays,
    lengths,
    quarters,
    relative,
    vague,
    weekdays,
)
from onrecord.reading.dates.rules import Reading, Rule, Setting
from onrecord.reading.dates.values import bounds_of

__all__ = ["find_times"]

_RULES: tuple[Rule, ...] = (
    *clock.RULES,
    *absolute.RULES[:4],
    *quarters.RULES,
    *lengths.RULES[:1],
    *holidays.RULES,
    *weekdays.RULES,
    *relative.RULES,
    *absolute.RULES[4:],
    *lengths.RULES[1:],
    *vague.RULES,
)
_GROUP_NAME = re.compile(r"\?P<\w+>")
_BY_NAME = {rule.name: rule for rule in _RULES}
_START = r"(?=[\w'\u2018\u2019])(?<![\w.$\u20ac\u00a3])(?<!\d,)"


def find_times(text: str, *, published: date | None) -> tuple[TimeExpression, ...]:
    """Return the expressions of time in a text, in reading order, none overlapping.

    >>> found = find_times("He spoke on Wednesday.", published=date(2022, 9, 22))
    >>> found[0].span.text, found[0].value
    ('Wednesday', '2022-09-21')
    """
    setting = Setting(text=text, published=published)
    found = []
    folded, place = _folded(text), 0
    while rough := _any_rule().search(folded, place):
        rule = _BY_NAME[rough.lastgroup or ""]
        match = _pattern_of(rule.name).match(folded, rough.start())
        reading = _read(rule, match, setting) if match else None
        if match is None or reading is None:
            place = rough.start() + 1
            continue
        place = match.end()
        if reading.value is not None and not reading.echo:
            setting.earlier.append((match.start(), reading.value))
        found.append(_expression(text, match, reading))
    return tuple(found)


def _read(rule: Rule, match: re.Match[str], setting: Setting) -> Reading | None:
    """Return what the rule reads; a day past the ends of the calendar is no day."""
    try:
        return rule.read(match, setting)
    except (ValueError, OverflowError):  # raised by `date` and `timedelta`
        return None


@cache
def _any_rule() -> re.Pattern[str]:
    """Return one pattern over all rules, each a group of its own, without their inner names."""
    rules = (f"(?P<{r.name}>{_GROUP_NAME.sub('?:', r.pattern)})" for r in _RULES)
    return re.compile(f"{_START}(?:{'|'.join(rules)})")


@cache
def _pattern_of(name: str) -> re.Pattern[str]:
    return re.compile(_BY_NAME[name].pattern)


def _expression(text: str, match: re.Match[str], reading: Reading) -> TimeExpression:
    days = reading.days or (bounds_of(reading.value) if reading.value else None)
    return TimeExpression(
        span=Span.of(text, match.start(), match.end()),
        kind=reading.kind,
        value=reading.value,
        earliest=days.earliest if days else None,
        latest=days.latest if days else None,
        anchored=reading.anchored,
        other=_rival(days, reading.other),
    )


def _rival(days: Days | None, other: Days | None) -> Days | None:
    return other if days is not None and other != days else None


def _folded(text: str) -> str:
    """Return the text in lower case, character for character."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(map(_fold, text))


def _fold(character: str) -> str:
    lower = character.lower()
    return lower if len(lower) == 1 else character
