"""Amounts: numerals with their bounds, signs and hedges ("at least 20%", "between 5 and 7")."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.reading.quantities.hedges import Hedge, hedge_behind, hedges_before
from onrecord.reading.quantities.numerals import Numeral, numeral_at

__all__ = ["PERCENT", "Amount", "find_amounts"]

PERCENT = "percent"

_SIGNS = {
    "$": "dollars", "€": "euros", "£": "pounds", "¥": "yen", "₹": "rupees", "₽": "roubles",
    "₩": "won", "₴": "hryvnias", "₺": "lira", "₪": "shekels", "₫": "dong", "₦": "naira",
    "₱": "pesos",
}  # fmt: skip
_WHOSE = {
    "us": "US", "u.s.": "US", "au": "Australian", "c": "Canadian",
    "ca": "Canadian", "nz": "New Zealand", "hk": "Hong Kong", "nt": "Taiwan",
    "s": "Singapore",
}  # fmt: skip
_CODES = {
    "usd": "US dollars", "eur": "euros", "gbp": "pounds", "jpy": "yen", "cny": "yuan",
    "rmb": "yuan", "inr": "rupees", "rub": "roubles", "chf": "Swiss francs", "aud":
    "Australian dollars", "cad": "Canadian dollars", "krw": "won", "uah": "hryvnias",
    "try": "lira", "rs": "rupees", "rs.": "rupees",
}  # fmt: skip
_NAMED_AFTER = {"$": "dollars", "€": "euros", "£": "pounds", "₽": "roubles"}
_GLUED = frozenset(
    {"km", "m", "mm", "cm", "nm", "ft", "mi", "kg", "g", "t", "lb", "lbs", "kt", "mt", "kn"}
    | {"w", "kw", "mw", "gw", "kwh", "mwh", "kph", "kmh", "mph", "ml", "l", "ha", "h", "hr"}
    | {"hrs", "min", "mb", "gb", "tb", "hz", "mhz", "ghz", "bpd"}
)
_MILLION_LETTERS = {"m": 1e6, "b": 1e9, "t": 1e12}


@dataclass(frozen=True, slots=True)
class Amount:
    """A numeral, or a range of two, with what stands around it; `first` to `last` is all of it.

    `core` are the words of the number itself; `unit` is told only by a sign: percent or money.
    """

    first: int
    last: int
    core: tuple[int, int]
    value: float | None = None
    low: float | None = None
    high: float | None = None
    approximate: bool = False
    share: bool = False
    unit: str | None = None


def find_amounts(words: Sequence[str]) -> list[Amount]:
    """Return the amounts among words in lower case, in order, none overlapping.

    >>> a = find_amounts("no fewer than 40 % voted".split())[0]
    >>> a.low, a.unit, (a.first, a.last)
    (40.0, 'percent', (0, 4))
    """
    found: list[Amount] = []
    at = 0
    while at < len(words):
        numeral = numeral_at(words, at)
        if numeral is None:
            at += 1
            continue
        floor = found[-1].last + 1 if found else 0
        amount = _amount(words, numeral, floor)
        found.append(amount)
        at = amount.last + 1
    return found


def _amount(words: Sequence[str], numeral: Numeral, floor: int) -> Amount:
    one = _with_sign(words, numeral, floor)
    between = one.first > floor and words[one.first - 1] == "between"
    upper = _upper(words, one, floor)
    if upper is None:
        return _hedged(words, one, numeral, floor)
    second, two = upper
    small = one.value is not None and numeral.scale == 1 < two.scale
    lower = (one.value or 0.0) * (two.scale if small else 1.0)
    if second.value is None or second.value <= lower:
        return _hedged(words, one, numeral, floor)
    first, hedge = hedges_before(words, one.first - between, floor)
    return replace(
        one,
        first=first,
        last=second.last,
        core=(one.core[0], second.core[1]),
        value=None,
        low=lower,
        high=second.value,
        approximate=hedge.approximate,
        unit=second.unit or one.unit,
    )


def _with_sign(words: Sequence[str], numeral: Numeral, floor: int) -> Amount:
    """Return the numeral with its percent or currency sign, before or behind it."""
    first, last, value = numeral.first, numeral.last, numeral.value
    unit = None
    before = words[first - 1] if first > floor else ""
    if before in _SIGNS:
        first -= 1
        unit = _SIGNS[before]
        if before == "$" and first > floor and words[first - 1] in _WHOSE:
            first -= 1
            unit = f"{_WHOSE[words[first]]} dollars"
        letter = numeral.glued or (words[last + 1] if last + 1 < len(words) else "")
        if letter in _MILLION_LETTERS:
            value, last = value * _MILLION_LETTERS[letter], last + (not numeral.glued)
    elif before in _CODES:
        first, unit = first - 1, _CODES[before]
    elif numeral.glued:
        unit = numeral.glued if numeral.glued in _GLUED else None
    else:
        size, unit = _sign_behind(words, last)
        last += size
    return Amount(
        first, last, (numeral.first, numeral.last), value, share=numeral.share, unit=unit
    )


def _sign_behind(words: Sequence[str], last: int) -> tuple[int, str | None]:
    """Return how many words behind a number name its percent or currency, and which."""
    after = list(words[last + 1 : last + 4])
    if after[:1] == ["-"] and after[1:2] == ["percent"]:
        return 2, PERCENT
    for size, named in ((2, ["per", "cent"]), (1, ["percent"]), (1, ["%"]), (1, ["pct"])):
        if after[:size] == named:
            return size, PERCENT
    if after[:2] in (["percentage", "points"], ["percentage", "point"]):
        return 2, "percentage points"
    if after and (after[0] in _NAMED_AFTER or after[0] in _CODES):
        return 1, _NAMED_AFTER.get(after[0]) or _CODES[after[0]]
    return 0, None


def _upper(words: Sequence[str], one: Amount, floor: int) -> tuple[Amount, Numeral] | None:
    """Return the upper number of a range ("5 to 7", "between 5 and 7"), if one follows."""
    join = words[one.last + 1] if one.last + 1 < len(words) else ""
    before = words[one.first - 1] if one.first > floor else ""
    joined = join == "and" if before == "between" else join in {"to", "-", "–", "or"}
    ahead = one.last + 2
    if not joined or before == "from" or one.share or ahead >= len(words):
        return None
    if words[ahead] in _SIGNS and ahead + 1 < len(words):
        ahead += 1
    numeral = numeral_at(words, ahead)
    if numeral is None or numeral.many or numeral.share:
        return None
    two = _with_sign(words, numeral, one.last + 2)
    if one.unit == PERCENT != two.unit:
        return None
    far = join == "or" and numeral.value > 2 * (one.value or 0.0) + 2
    return None if far else (two, numeral)


def _hedged(words: Sequence[str], one: Amount, numeral: Numeral, floor: int) -> Amount:
    """Return the amount with the hedges before and behind it."""
    first, before = hedges_before(words, one.first, floor)
    size, behind = hedge_behind(words, one.last)
    many = Hedge(low=numeral.many, approximate=numeral.many)
    hedge = before.joined(behind).joined(many)
    bounded = hedge.low or hedge.high
    return replace(
        one,
        first=first,
        last=one.last + size,
        value=None if bounded else one.value,
        low=one.value if hedge.low and not hedge.high else None,
        high=one.value if hedge.high else None,
        approximate=hedge.approximate,
    )
