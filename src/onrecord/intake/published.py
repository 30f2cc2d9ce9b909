"""Published: the day of publication, where the lines above a plain text's story state it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from onrecord.intake.signs import is_prose, is_sentence
from onrecord.model import Block, BlockKind
from onrecord.reference.furniture import load_furniture

__all__ = ["stated_day"]

_LONGEST = 160  # characters of a line that may state when a page was published
_REACH = 25  # lines in which it stands
_MOST_WORDS = 6  # beside the day: an outlet, an author, a section
_KEY = re.compile(r"\s*[#>*_\"`]*\s*([A-Za-z][\w -]{0,30}?)[*_`\"]*\s*[:=]")
_NAMED = re.compile(r"publish|posted|\bpubdate\b|\bissued\b|\breleased\b", re.IGNORECASE)
_LATER = re.compile(r"updat|modif|lastmod|edited|revis", re.IGNORECASE)
_DATE_KEYS = re.compile(r"date|pub_?date|datetime|created|day|time", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"((?:19|20)\d\d)(?!\d)"
_ISO = re.compile(rf"(?<!\d){_YEAR}([-/.])(\d\d?)\2(\d\d?)(?!\d)")
_DOTTED = re.compile(rf"(?<![\d.])(\d\d?)\.(\d\d?)\.{_YEAR}")
_DAY_FIRST = re.compile(rf"(?<!\d)(\d\d?)(?:st|nd|rd|th)?[ -]{_MONTH},?[ -]{_YEAR}", re.I)
_MONTH_FIRST = re.compile(rf"\b{_MONTH}[ -](\d\d?)(?:st|nd|rd|th)?,?[ -]{_YEAR}", re.I)


def stated_day(text: str, blocks: Sequence[Block]) -> date | None:
    """Return the day that the lines above the story give, the first that says "published".

    A day that only says when the page was changed counts where there is no other. Days in
    numbers alone count with the year first, or with points, as others may be read in two ways.

    >>> from onrecord.intake.furniture import mark_blocks
    >>> page = "Talks Fail Again\\nPosted on 6 March 2031\\n\\nThey met on Monday.\\n"
    >>> stated_day(page, mark_blocks(page))
    datetime.date(2031, 3, 6)
    """
    found = sorted(_days(_lines_above(text, blocks)), key=lambda ranked: ranked[0])
    return found[0][1] if found else None


def _lines_above(text: str, blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the first lines of a page, down to the second paragraph of its story."""
    prose = 0
    lines = (
        line
        for block in blocks
        if block.kind is not BlockKind.CAPTION
        for line in text[block.span.start : block.span.end].splitlines()
    )
    for line in islice(lines, _REACH):
        if is_prose(line):
            prose += 1
        if prose > 1:
            return
        yield line


def _days(lines: Iterator[str]) -> Iterator[tuple[int, date]]:
    """Yield the days stated with how far each is from being called that of publication."""
    for line in lines:
        if len(line) > _LONGEST or "://" in line or is_sentence(line) or _tells_more(line):
            continue
        day = _day_in(line)
        if day is not None and (rank := _rank(line)) is not None:
            yield rank, day


def _tells_more(line: str) -> bool:
    """Whether a line has more to tell than when, where and by whom something was published."""
    calendar = load_furniture().calendar
    words = (word.lower() for word in _WORD.findall(line))
    return sum(word not in calendar for word in words) > _MOST_WORDS


def _rank(line: str) -> int | None:
    """Return 0 for a line that says "published", 1 for one that names no other use of its
    day, 2 for the day of a change, and None for a key that is of something else."""
    if _NAMED.search(line):
        return 0
    if _LATER.search(line):
        return 2
    key = _KEY.match(line)
    if key is None or any(c.isdigit() for c in key[1]):
        return 1
    return 1 if _DATE_KEYS.fullmatch(key[1].strip()) else None


def _day_in(line: str) -> date | None:
    """Return the first whole day that a line gives, if there is such a day.

    >>> _day_in("Thu, Nov. 6th, 2031, 4:05 pm"), _day_in("06/11/2031"), _day_in("2031-02-30")
    (datetime.date(2031, 11, 6), None, None)
    """
    found: list[tuple[int, str, str, str]] = []
    if match := _ISO.search(line):
        found.append((match.start(), match[1], match[3], match[4]))
    if match := _DOTTED.search(line):
        found.append((match.start(), match[3], match[2], match[1]))
    if match := _DAY_FIRST.search(line):
        found.append((match.start(), match[3], match[2], match[1]))
    if match := _MONTH_FIRST.search(line):
        found.append((match.start(), match[3], match[1], match[2]))
    for _, year, month, day in sorted(found):
        try:
            number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
            return date(int(year), number, int(day))
        except ValueError:  # no such day, or a month in letters like ours ("6 ſept 2031")
            continue
    return None
