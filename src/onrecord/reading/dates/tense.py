"""Tense: whether the words around an undated day speak of the past or of the future."""

import re
from enum import StrEnum

__all__ = ["Tense", "tense_around"]

REACH = 90  # characters looked at on each side; 60 to 120 measure the same on TimeBank


class Tense(StrEnum):
    """The time that the words around an expression speak of."""

    PAST = "past"
    FUTURE = "future"
    OPEN = "open"


_FUTURE = (
    r"will|'ll|\u2019ll|shall|going to|set to|due|expected|scheduled|slated|"
    r"plan(?:s|ned|ning)? (?:to|for)|to be (?:held|released|published|announced)|"
    r"upcoming|expires?|deadline|by|until|is to|are to|were to|was to|"
    r"later|begins|starts|opens|meets|ahead of|starting|beginning"
)
_PAST = (
    r"since|said|told|was|were|had|did|has|have|announced|reported|came|made|took|began|fell|rose|"
    r"went|saw|held|met|spoke|wrote|gave|sent|left|won|lost|struck|hit|[a-z]{3,12}ed"
)
_MARK = re.compile(rf"\b(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))\b")
_STOP = re.compile(r"[.!?;]\s|\n")


def tense_around(text: str, start: int, end: int) -> Tense:
    """Return the tense of the mark nearest before the words, or else nearest after them.

    >>> text = "talks will resume on friday"
    >>> tense_around(text, 21, 27).value
    'future'
    """
    before = _STOP.split(text[max(0, start - REACH) : start])[-1]
    marks = list(_MARK.finditer(before))
    if marks:
        return _tense_of(marks[-1])
    after = _STOP.split(text[end : end + REACH], maxsplit=1)[0]
    mark = _MARK.search(after)
    return _tense_of(mark) if mark else Tense.OPEN


def _tense_of(mark: re.Match[str]) -> Tense:
    return Tense.FUTURE if mark["future"] else Tense.PAST
