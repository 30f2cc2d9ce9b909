"""TIMEX3 values span the days that the calendar gives them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.times import Days
from onrecord.reading.dates.values import (
    add_months,
    bounds_of,
    month_value,
    quarter_value,
    shift,
    week_value,
    weekend_value,
)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2031-02-07", "2031-02-07", "2031-02-07"),
        ("2031-02-07TMO", "2031-02-07", "2031-02-07"),
        ("2032-02", "2032-02-01", "2032-02-29"),
        ("2031", "2031-01-01", "2031-12-31"),
        ("203", "2030-01-01", "2039-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
        ("2031-Q4", "2031-10-01", "2031-12-31"),
        ("2031-H1", "2031-01-01", "2031-06-30"),
        ("2031-WI", "2031-12-01", "2032-02-29"),
        ("2031-W06", "2031-02-03", "2031-02-09"),
        ("2031-W06-WE", "2031-02-08", "2031-02-09"),
        ("2031-02-07/2031-02-09", "2031-02-07", "2031-02-09"),
    ],
)
def test_a_value_spans_its_days(value: str, first: str, last: str) -> None:
    assert bounds_of(value) == Days(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "value",
    [
        "PRESENT_REF",
        "P3D",
        "PXY",
        "2031-02-30",
        "2031-13",
        "2031-W60",
        "XXXX-05",
        "2031-05/2030-05",
    ],
)
def test_a_value_that_fixes_no_days_has_no_bounds(value: str) -> None:
    assert bounds_of(value) is None


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2199, 1, 1)))
def test_every_day_lies_in_its_week_month_and_quarter(day: date) -> None:
    for value in (week_value(day), month_value(day), quarter_value(day), day.isoformat()):
        days = bounds_of(value)
        assert days is not None
        assert days.earliest <= day <= days.latest
    weekend = bounds_of(weekend_value(day))
    assert weekend is not None
    assert weekend.earliest.weekday() == 5


def test_a_month_on_from_the_last_of_january_is_the_last_of_february() -> None:
    assert add_months(date(2031, 1, 31), 1) == date(2031, 2, 28)


def test_shifting_by_hours_counts_whole_days() -> None:
    assert shift(date(2031, 5, 3), by=-48, unit="H") == date(2031, 5, 1)
