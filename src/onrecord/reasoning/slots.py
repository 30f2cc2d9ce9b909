"""Slots: what may stand in one (a variable, a name, a day), and how each is written."""

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from onrecord.model.inferences import UNKNOWN_DAY, Term, Variable
from onrecord.model.times import Days

__all__ = ["is_slot", "term_of", "words_of_term"]

_SLOT = re.compile(r"[A-Z][0-9]*")
_DAY = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")


def is_slot(token: str) -> bool:
    """Whether a word is an open slot: one capital letter, and digits after it or none.

    >>> [word for word in ["P", "T2", "NATO", "on"] if is_slot(word)]
    ['P', 'T2']
    """
    return _SLOT.fullmatch(token) is not None


def term_of(tokens: Sequence[str], *, ground: bool = False) -> Term:
    """Return what the words in one slot mean; without variables where it is *ground*.

    >>> term_of(["2031-03"])
    Days(earliest=datetime.date(2031, 3, 1), latest=datetime.date(2031, 3, 31))
    """
    if len(tokens) == 1:
        if is_slot(tokens[0]) and not ground:
            return Variable(tokens[0])
        days = _days(tokens[0])
        if days is not None:
            return days
    text = " ".join(token.strip('"') for token in tokens)
    return text.replace(" 's", "'s").replace(" ’s", "’s")


def words_of_term(term: Term) -> str:
    """Return a term as it is written.

    >>> words_of_term(Days(date(2031, 3, 1), date(2031, 3, 4)))
    '2031-03-01/2031-03-04'
    """
    if isinstance(term, Variable):
        return term.name
    if isinstance(term, str):
        return term
    if term == UNKNOWN_DAY:
        return "an unknown day"
    if term.earliest == term.latest:
        return term.earliest.isoformat()
    return f"{_bound(term.earliest)}/{_bound(term.latest)}"


def _bound(day: date) -> str:
    return ".." if day in {date.min, date.max} else day.isoformat()


def _days(token: str) -> Days | None:
    """Return the days of "2031-03-01", "2031-03" or two of them with a slash between."""
    first, slash, last = token.partition("/")
    start = _one(first) or (_open(first, date.min) if slash else None)
    stop = (_one(last) or _open(last, date.max)) if slash else start
    if start is None or stop is None or start.earliest > stop.latest:
        return None
    return Days(start.earliest, stop.latest)


def _open(words: str, day: date) -> Days | None:
    return Days(day, day) if words == ".." else None


def _one(words: str) -> Days | None:
    found = _DAY.fullmatch(words)
    if found is None:
        return None
    year, month = int(found[1]), int(found[2])
    try:
        if found[3]:
            day = date(year, month, int(found[3]))
            return Days(day, day)
        return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
    except ValueError:
        return None
