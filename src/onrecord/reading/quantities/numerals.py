"""Numerals: numbers in figures or words ("300,000", "1.5 million", "six", "dozens")."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Numeral", "numeral_at"]

_ONES_IN_ORDER = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen",
)  # fmt: skip
_ONES = {word: n for n, word in enumerate(_ONES_IN_ORDER)}
_TENS_IN_ORDER = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_TENS = {word: 10 * n for n, word in enumerate(_TENS_IN_ORDER, 2)}
_POWERS = {
    "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "mn": 1e6, "mln": 1e6,
    "crore": 1e7, "billion": 1e9, "bn": 1e9, "bln": 1e9, "trillion": 1e12, "tn": 1e12,
}  # fmt: skip
_SUFFIXES = {"k": 1e3, **_POWERS}
_DOZENS = {"dozen": 12.0, "score": 20.0}
_MANY = {"tens": 10.0, "dozens": 12.0, "scores": 20.0, "lakhs": 1e5, "crores": 1e7} | {
    f"{power}s": _POWERS[power]
    for power in ("hundred", "thousand", "million", "billion", "trillion")
}
_FEW = frozenset({"several", "few", "couple"})
_FRACTIONS = {
    "half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
    "tenth": 10, "tenths": 10,
}  # fmt: skip
_WHOLES = frozenset({"half", "a", "one", "two", "three", "four"})
_STARTS = frozenset({"a", "an", "half", *_FEW, *_ONES, *_TENS})
_FIGURES = re.compile(
    r"(\d{1,3}(?:,\d{2,3}){0,4},\d{3}(?:\.\d{1,9})?|\d{1,3}(?:\.\d{3}){2,5}"
    r"|\d{1,15}(?:\.\d{1,12})?)"
    r"([a-z]{0,4})"
)
_ORDINAL = frozenset({"st", "nd", "rd", "th", "s"})
_CUT_OFF = re.compile(r"\d{1,6}[a-z]{1,4}")  # what the words leave of "2.5bn" behind its point


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as a run of words, inclusive.

    `scale` is the power of ten that its last words name ("million"). `many` says that it is the
    least that a word such as "dozens" can mean; `share` that it is a part of a whole; `glued`
    holds letters that stand right behind the figures and are no power of ten.
    """

    first: int
    last: int
    value: float
    scale: float = 1.0
    many: bool = False
    share: bool = False
    glued: str = ""


def numeral_at(words: Sequence[str], at: int) -> Numeral | None:
    """Return the longest numeral that starts at a word (in lower case), or None.

    >>> numeral_at(["two", "hundred", "and", "six", "ships"], 0)
    Numeral(first=0, last=3, value=206.0, scale=1.0, many=False, share=False, glued='')
    """
    word = words[at]
    if word[0].isdigit():
        return _figures_at(words, at)
    if word in _MANY:
        return _many_at(words, at)
    if word not in _STARTS:
        return None
    first, at = at, at + (word in {"a", "an"})
    few = _few_at(words, at, first=first) if _word(words, at) in _FEW else None
    share = few or _share_at(words, first)
    if share is not None:
        return share
    number = _word(words, at)
    starts = number in _ONES or number in _TENS
    if starts or (first < at and (number in _POWERS or _is_dozen(words, at))):
        return _spelled_at(words, at, first=first)
    return None


def _word(words: Sequence[str], at: int) -> str:
    return words[at] if at < len(words) else ""


def _is_dozen(words: Sequence[str], at: int) -> bool:
    """Whether a dozen stands here; a score is a number only before "of" or after one."""
    word = _word(words, at)
    return word == "dozen" or (word == "score" and _word(words, at + 1) == "of")


def _figures_at(words: Sequence[str], at: int) -> Numeral | None:
    figure, last = words[at], at
    if words[at + 1 : at + 2] == ["."] and _CUT_OFF.fullmatch(_word(words, at + 2)):
        figure, last = f"{figure}.{words[at + 2]}", at + 2
    match = _FIGURES.fullmatch(figure)
    if match is None or match[2] in _ORDINAL:
        return None
    figures, letters = match.groups()
    whole = figures.replace(".", "") if figures.count(".") > 1 else figures.replace(",", "")
    value = float(whole)
    if letters in _SUFFIXES:
        return Numeral(at, last, value * _SUFFIXES[letters], _SUFFIXES[letters])
    if letters:
        return Numeral(at, last, value, glued=letters)
    if _word(words, at + 1) == "½":
        value, last = value + 0.5, at + 1
    scale = 1.0
    while (power := _power(words, last + 1)) is not None:
        scale, last = scale * power, last + 1
    return Numeral(at, last, value * scale, scale)


def _power(words: Sequence[str], at: int) -> float | None:
    word = _word(words, at)
    return _DOZENS["dozen"] if word == "dozen" else _POWERS.get(word)


def _many_at(words: Sequence[str], at: int) -> Numeral | None:
    """Read "dozens", "hundreds of thousands": at least twice the first of them."""
    value, last = 2 * _MANY[words[at]], at
    while _word(words, last + 1) == "of" and _word(words, last + 2) in _MANY:
        value, last = value * _MANY[words[last + 2]], last + 2
    if words[at] in {"scores", "tens"} and last == at and _word(words, at + 1) != "of":
        return None
    return Numeral(at, last, value, many=True)


def _few_at(words: Sequence[str], at: int, *, first: int) -> Numeral | None:
    """Read "several hundred", "a few dozen", "a couple of"; "several" alone tells no number."""
    word = words[at]
    if word == "couple":
        of = _word(words, at + 1) == "of"
        return Numeral(first, at + of, 2.0, many=True) if first < at and of else None
    value, last = 1.0, at
    while (power := _power(words, last + 1)) is not None:
        value, last = value * power, last + 1
    return Numeral(first, last, 2 * value, many=True) if last > at else None


def _share_at(words: Sequence[str], at: int) -> Numeral | None:
    """Read "half a million" as a number, "half of", "two-thirds of" as a share."""
    word = words[at]
    if word not in _WHOLES:
        return None
    if word == "half":
        after = at + 1 + (_word(words, at + 1) == "-")
        if _word(words, after) in {"a", "an"}:
            after += 1 + (_word(words, after + 1) == "-")
            power = _power(words, after)
            return Numeral(at, after, power / 2) if power else None
        power = _power(words, at + 1)
        if power:
            return Numeral(at, at + 1, power / 2)
        return Numeral(at, at, 0.5, share=True) if _word(words, at + 1) == "of" else None
    after = at + 1 + (_word(words, at + 1) == "-")
    part = _FRACTIONS.get(_word(words, after))
    if part is None or _word(words, after + 1) != "of":
        return None
    return Numeral(at, after, _ONES.get(word, 1) / part, share=True)


def _spelled_at(words: Sequence[str], at: int, *, first: int) -> Numeral | None:
    """Read a number in words, from its first number word on."""
    total, current, last = 0.0, 0.0, first
    i = at
    while i < len(words):
        word = words[i]
        if word in _ONES or word in _TENS:
            if not _fits(current, _ONES.get(word, _TENS.get(word, 0))):
                break
            current += _ONES.get(word, _TENS.get(word, 0))
        elif word == "hundred" or _is_dozen(words, i):
            current = max(current, 1.0) * (_DOZENS.get(word) or 100)
        elif word in _POWERS:
            total, current = total + max(current, 1.0) * _POWERS[word], 0.0
        elif words[i : i + 3] == ["and", "a", "half"] and current:
            current, i = current + 0.5, i + 2
        elif not _joins(words, i, current=current, total=total):
            break
        else:
            i += 1
            continue
        last = i
        i += 1
    scale = _POWERS.get(words[last], 1.0) if last > at else 1.0
    return Numeral(first, last, total + current, scale)


def _fits(current: float, value: int) -> bool:
    """Whether a number word may follow what was read: 5 after 20 or 200, not after 7."""
    if current == 0:
        return True
    return (
        current % 100 == 0
        if value >= 10
        else current % 100 in range(20, 100, 10) or (current % 100 == 0)
    )


def _joins(words: Sequence[str], at: int, *, current: float, total: float) -> bool:
    """Whether "and" or a hyphen stands inside a number ("two hundred and six", "forty-two")."""
    after = _word(words, at + 1)
    if words[at] == "-":
        return (bool(current) and words[at - 1] in _TENS and after in _ONES) or (
            after in _POWERS and bool(current)
        )
    if words[at] != "and":
        return False
    return (
        words[at - 1] in _POWERS
        and (after in _ONES or after in _TENS)
        and (current >= 100 or (current == 0 and total > 0))
    )
