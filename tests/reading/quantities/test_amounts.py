import pytest

from onrecord.reading.quantities.amounts import Amount, find_amounts
from onrecord.reading.words import find_words


def one(text: str) -> Amount:
    found = find_amounts([w.lower() for w in find_words(text).texts])
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("between 5 and 7 million people", 5e6, 7e6),
        ("two to three thousand men", 2000, 3000),
        ("10-15 warheads", 10, 15),
        ("three or four tugs", 3, 4),
        ("up to 40 boats", None, 40),
        ("40 or more boats", 40, None),
    ],
)
def test_a_range_has_two_bounds_and_a_bounded_number_one(
    text: str, low: float | None, high: float | None
) -> None:
    amount = one(text)
    assert (amount.value, amount.low, amount.high) == (None, low, high)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("$1.4 billion", 1.4e9, "dollars"),
        ("€5m", 5e6, "euros"),
        ("US$30", 30, "US dollars"),
        ("EUR 12", 12, "euros"),
        ("60 per cent", 60, "percent"),
        ("60%", 60, "percent"),
        ("a 155mm gun", 155, "mm"),
    ],
)
def test_signs_tell_the_unit(text: str, value: float, unit: str) -> None:
    amount = one(text)
    assert (amount.value, amount.unit) == (value, unit)


def test_a_change_from_one_number_to_another_is_no_range() -> None:
    found = find_amounts(["rose", "from", "5", "to", "10", "ships"])
    assert [a.value for a in found] == [5, 10]


def test_a_percentage_and_a_plain_number_are_no_range() -> None:
    found = find_amounts(["up", "2", "percent", "to", "700", "points"])
    assert [a.value for a in found] == [2, 700]
