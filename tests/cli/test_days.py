"""Days: as they are written in options."""

from datetime import date

import click
import pytest

from onrecord.cli.days import day


def test_a_day_is_read_as_written() -> None:
    assert day("2031-03-13") == date(2031, 3, 13)


@pytest.mark.parametrize("words", ["13 March 2031", "2031-02-30", ""])
def test_what_is_no_day_is_refused_with_an_example(words: str) -> None:
    with pytest.raises(click.BadParameter, match="write it like 2031-03-13"):
        day(words)
