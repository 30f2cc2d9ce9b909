"""Days: as they are written in options."""

from datetime import date

import click
import pytest
from click.testing import CliRunner

from onrecord.cli.days import day
from onrecord.cli.main import cli


def test_a_day_is_read_as_written() -> None:
    assert day("2031-03-13") == date(2031, 3, 13)


@pytest.mark.parametrize("words", ["13 March 2031", "2031-02-30", ""])
def test_what_is_no_day_is_refused_with_an_example(words: str) -> None:
    with pytest.raises(click.BadParameter, match="write it like 2031-03-13"):
        day(words)


DATED = (
    *("search", "statements", "timeline", "actors", "territories", "events", "first"),
    *("redlines", "trend", "export"),
)


@pytest.mark.parametrize("name", DATED)
def test_days_that_end_before_they_begin_are_refused(name: str) -> None:
    days = ("--since", "2031-03-02", "--until", "2031-03-01")
    refused = CliRunner().invoke(cli, [name, *days, "--ledger", "none.db"])
    assert refused.exit_code == 2
    assert "--since 2031-03-02 lies after --until 2031-03-01" in refused.output
    turned = CliRunner().invoke(cli, [name, *days[2:], *days[:2], "--ledger", "none.db"])
    assert "lies after" in turned.output
