"""Quantities: numbers, money and dimensions against the cases of Recognizers-Text.

`python -m bench.quantities [--shared DIR] [--errors N]` prints the figures as JSON: the share
of expected numbers that agree, and of whole cases. A case agrees if every expected number is
found with its value (for ranges both bounds; one bound will do for a plain value) in words
that overlap. Numbers, ranges and percentages are read by `find_amounts` from words alone;
money and dimensions by `find_quantities` with the package's weights.
"""

import math
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from bench.corpora import Corpora, read_entries
from bench.program import Errors, run_program
from onrecord.intake.text import article_from_text
from onrecord.model import Quantity
from onrecord.reading.pipeline import Kit, interpret, load_kit
from onrecord.reading.quantities import find_quantities
from onrecord.reading.quantities.amounts import Amount, find_amounts
from onrecord.reading.words import find_words

__all__ = ["measure_cases"]

Bounds = tuple[float | None, float | None]
Read = tuple[int, int, Bounds]
"""Where a number stands and its bounds; those of a plain value are equal."""


def measure_cases(corpora: Corpora, errors: Errors) -> dict[str, float]:
    """Return the share of expected numbers that agree, and of cases, for each model."""
    kit = load_kit()
    figures: dict[str, float] = {}
    for model, (figure, reader) in _readers(kit).items():
        cases = list(read_entries(corpora.recognizers / f"{model}.jsonl.xz"))
        found = [agreement(case, list(reader(case["Input"]))) for case in cases]
        figures[figure] = sum(right for right, _, _ in found) / sum(n for _, n, _ in found)
        whole = sum(right == expected for right, expected, _ in found)
        figures[f"{model}, cases"] = whole / len(found)
        errors.update((model, error) for *_, error in found if error)
    return figures


def _readers(kit: Kit) -> dict[str, tuple[str, Callable[[str], Iterable[Read]]]]:
    """Return, for each model of the corpus, its figure and what reads its numbers."""

    def with_kit(text: str) -> Iterator[Read]:
        return read_quantities(text, kit)

    return {
        "NumberModel": ("quantities_numbers", read_amounts),
        "NumberRangeModel": ("quantities_ranges", read_amounts),
        "PercentModel": ("quantities_percentages", read_amounts),
        "CurrencyModel": ("quantities_money", with_kit),
        "DimensionModel": ("quantities_dimensions", with_kit),
    }


def read_amounts(text: str) -> Iterator[Read]:
    """Yield the amounts of a text, read from its words alone."""
    words = find_words(text)
    for a in find_amounts([w.lower() for w in words.texts]):
        yield words.starts[a.first], words.ends[a.last], _bounds(a)


def read_quantities(text: str, kit: Kit) -> Iterator[Read]:
    """Yield the quantities of a text as an article of its own."""
    article = article_from_text(text, id="case")
    for q in find_quantities(next(interpret([article], kit=kit))):
        yield q.span.start, q.span.end, _bounds(q)


def agreement(case: dict[str, Any], found: list[Read]) -> tuple[int, int, str | None]:
    """Return how many expected numbers are found, how many there are, and what is wrong."""
    expected = [r for r in case["Results"] if _expected(r) is not None]
    right = 0
    for result in expected:
        start, end = result["Start"], result["End"] + 1
        right += any(
            a < end and start < b and _same(bounds, _expected(result)) for a, b, bounds in found
        )
    if right == len(expected):
        return right, right, None
    shown = [(r["Text"], r["Resolution"]["value"]) for r in expected]
    return right, len(expected), f"{case['Input']!r}: expected {shown}, found {found}"


def _bounds(one: Amount | Quantity) -> Bounds:
    return (one.value, one.value) if one.value is not None else (one.low, one.high)


def _expected(result: dict[str, Any]) -> Bounds | None:
    value = (result.get("Resolution") or {}).get("value")
    if value in {None, "null"}:
        return None
    if value[0] in "[(":
        low, _, high = value[1:-1].partition(",")
        return (float(low) if low else None, float(high) if high else None)
    number = float(value.rstrip("%"))
    return number, number


def _same(one: Bounds, two: Bounds | None) -> bool:
    """Whether bounds agree; the models of money and lengths know no "more than"."""
    if two is None:
        return False
    if None not in two and two[0] == two[1] and None in one:
        one = (one[0] or one[1],) * 2
    return all(
        a is b if a is None or b is None else math.isclose(a, b, rel_tol=1e-4)
        for a, b in zip(one, two, strict=True)
    )


if __name__ == "__main__":
    run_program(measure_cases, description=__doc__)
