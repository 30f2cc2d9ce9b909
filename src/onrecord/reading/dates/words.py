"""Words: the closed classes that expressions of time are made of, and the numbers they mean."""

import re

__all__ = [
    "DAY_PARTS",
    "MONTHS",
    "NUMBER",
    "SEASONS",
    "UNITS",
    "WEEKDAYS",
    "YEAR_IN_WORDS",
    "number_of",
    "one_of",
    "ordinal_of",
    "year_in_words",
]

_MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
MONTHS = {name: n for n, name in enumerate(_MONTH_NAMES, 1)}
MONTHS |= {name[:3]: n for name, n in MONTHS.items()} | {"sept": 9}

_DAY_NAMES = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS = {name: n for n, name in enumerate(_DAY_NAMES)}
WEEKDAYS |= {name[:3]: n for name, n in WEEKDAYS.items()}
WEEKDAYS |= {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}

SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}

DAY_PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "overnight": "NI",
}  # fmt: skip

UNITS = {
    "second": "S", "minute": "TM", "hour": "H", "day": "D", "weekend": "WE", "week": "W",
    "fortnight": "F", "month": "M", "quarter": "Q", "year": "Y", "decade": "E", "century": "C",
    "centurie": "C",
}  # fmt: skip

_ONES_IN_ORDER = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen",
)  # fmt: skip
_ONES = {word: n for n, word in enumerate(_ONES_IN_ORDER)}
_TENS_IN_ORDER = (
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip
_TENS = {word: 10 * n for n, word in enumerate(_TENS_IN_ORDER, 2)}
_ORDINALS_IN_ORDER = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
_ORDINALS = {word: n for n, word in enumerate(_ORDINALS_IN_ORDER, 1)} | {"thirtieth": 30}
_VAGUE = {
    "a": 1.0, "an": 1.0, "another": 1.0, "couple": 2.0, "a couple of": 2.0, "half": 0.5,
    "half a": 0.5, "half an": 0.5, "dozen": 12.0, "a dozen": 12.0, "hundred": 100.0,
    "a hundred": 100.0, "one hundred": 100.0,
}  # fmt: skip


def one_of(words: object) -> str:
    """Return an alternation of words, the longest first."""
    listed = sorted((str(w) for w in words), key=lambda w: (-len(w), w))  # type: ignore[attr-defined]
    return "(?:" + "|".join(listed) + ")"


_ONE = one_of(w for w in _ONES if w != "zero")
_TEN = one_of(_TENS)
NUMBER = (
    rf"(?:\d{{1,4}}(?:\.\d{{1,2}})?(?:\s1/2)?|{_TEN}(?:[-\s]{_ONE})?|{_ONE}"
    r"|half\san?|a\scouple\sof|a\sdozen|(?:a|one)\shundred|an?|another)"
)
YEAR_IN_WORDS = (
    rf"(?:nineteen|twenty)\s{_TEN}(?:[-\s]{_ONE})?|two\sthousand(?:\s(?:and\s)?{_ONE})?"
)
_SPACES = re.compile(r"[\s-]+")


def number_of(words: str) -> float | None:
    """Return the number that lower-case words mean, or None for "several" and the like.

    >>> number_of("forty-eight"), number_of("a couple of"), number_of("2 1/2")
    (48.0, 2.0, 2.5)
    """
    words = _SPACES.sub(" ", words)
    if words in _VAGUE:
        return _VAGUE[words]
    whole, _, half = words.partition(" 1/2")
    if whole[:1].isdigit():
        return float(whole) + (0.5 if half or words.endswith(" 1/2") else 0.0)
    parts = [(_TENS | _ONES).get(part) for part in words.split()]
    known = [part for part in parts if part is not None]
    return float(sum(known)) if known and len(known) == len(parts) else None


def ordinal_of(words: str) -> int | None:
    """Return the place that "8th", "eighth" or "twenty-first" means.

    >>> ordinal_of("21st"), ordinal_of("twenty-first")
    (21, 21)
    """
    if words[:1].isdigit():
        return int(words.rstrip("stndrh"))
    ten, _, one = _SPACES.sub(" ", words).rpartition(" ")
    place = _ORDINALS.get(one)
    return None if place is None else place + _TENS.get(ten, 0)


def year_in_words(words: str) -> int:
    """Return the year that words such as "nineteen ninety-six" mean.

    >>> year_in_words("nineteen ninety-six"), year_in_words("two thousand")
    (1996, 2000)
    """
    first, _, rest = _SPACES.sub(" ", words).partition(" ")
    if first == "two":
        return 2000 + int(
            number_of(rest.removeprefix("thousand").removeprefix(" and ").strip()) or 0
        )
    return {"nineteen": 1900, "twenty": 2000}[first] + int(number_of(rest) or 0)
