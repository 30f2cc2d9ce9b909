"""Quarters: quarters and halves of years ("the third quarter of 2021", "H1 2022")."""

import re
from datetime import timedelta

from onrecord.reading.dates.rules import EDGE, GAP, Reading, Rule, Setting
from onrecord.reading.dates.values import add_months, bounds_of, quarter_value

__all__ = ["RULES"]

_PLACES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4,
           "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}  # fmt: skip
_TOLD = re.compile(r"\d{4}-Q\d")
_LAG = 80  # days after which a quarter without its year is still the one reported on
_FAR = 1500  # characters back to the quarter that "the latest period" speaks of


def _read_quarter(match: re.Match[str], setting: Setting) -> Reading | None:
    sign = match["unit"][0].upper() if match["unit"] else match["short"][0].upper()
    number = _PLACES[match["place"]] if match["place"] else int(match["short"][1])
    if sign == "H" and number > 2:
        number = 2
    year = match["year"] or match["before"] or match["after"]
    if year:
        return Reading(value=f"{int(year):04}-{sign}{number}")
    if setting.published is None:
        return Reading(anchored=True)
    if match["relative"]:
        step = {"last": -1, "this": 0, "next": 1}[match["relative"]]
        return Reading(
            value=f"{setting.published.year + step:04}-{sign}{number}", anchored=True
        )
    if match["ago"]:
        return Reading(value=f"{setting.published.year - 1:04}-{sign}{number}", anchored=True)
    return _nearest(sign, number, setting)


def _nearest(sign: str, number: int, setting: Setting) -> Reading | None:
    """Read a quarter without its year: the last one that has begun."""
    if setting.published is None:
        return None
    values = [f"{setting.published.year + step:04}-{sign}{number}" for step in (-1, 0)]
    begun = [v for v in values if (d := bounds_of(v)) and d.earliest <= setting.published]
    return Reading(value=begun[-1], anchored=True) if begun else None


def _read_told(match: re.Match[str], setting: Setting) -> Reading | None:
    """Read "the quarter", "the latest period", "the year-earlier quarter"."""
    told = setting.last_value(match, _TOLD, within=_FAR)
    days = bounds_of(told) if told else None
    if days is not None:
        start = days.earliest
    elif match["unit"] == "period" or setting.published is None:
        return None
    else:
        start = setting.published - timedelta(_LAG)
    start = add_months(start, -12) if match["ago"] else start
    return Reading(value=quarter_value(start), anchored=True, echo=True)


_AGO = rf"(?:(?P<ago>year[-\s](?:ago|earlier)|year[-\s]before){GAP}?)"
RULES = (
    Rule(
        name="quarter",
        pattern=(
            rf"(?:{EDGE}?(?:(?:the|its|their|a|this){GAP})?(?:(?P<relative>last|this|next){GAP}year['\u2019]s{GAP})?"
            rf"(?:(?P<before>(?:19|20)\d\d)['\u2019]?s?{GAP})?{_AGO}?(?:fiscal[-\s])?"
            rf"(?P<place>{'|'.join(_PLACES)})[-\s](?:fiscal[-\s])?(?P<unit>quarter|half)\b"
            rf"(?:{GAP}(?:of{GAP})?(?:fiscal{GAP})?(?P<year>(?:19|20)\d\d)\b)?"
            rf"|(?P<short>[qh][1-4])\b(?:{GAP}(?P<after>(?:19|20)\d\d)\b)?)"
        ),
        read=_read_quarter,
    ),
    Rule(
        name="told_quarter",
        pattern=rf"(?:the|that){GAP}(?:(?:latest|same|comparable){GAP})?{_AGO}?(?P<unit>quarter|period)\b",
        read=_read_told,
    ),
)
