"""Plots: bars of characters that keep within the terminal."""

import pytest

from onrecord.render.plots import plain_plot_of, plot_of
from tests.render.surge import surge, trend_of


def test_bars_rise_where_the_counts_do_and_a_mark_stands_at_the_change() -> None:
    lines = plot_of(surge()).splitlines()
    assert lines[0] == "threat: 99 statements, in statements a day"
    assert lines[1].split() == ["4", "█" * 20]
    assert lines[3].startswith("     0 ▆▆")
    assert lines[4].index("^") == 7 + 20
    assert lines[-1].split() == ["2031-03-01", "2031-04-09"]


def test_days_without_coverage_are_blank() -> None:
    lines = plot_of(surge(trend_of("threat", [1] * 39))).splitlines()
    assert lines[3][7:] == "█" * 9 + " " + "█" * 30
    assert lines[-3][7:] == "█" * 9 + " " + "█" * 30


@pytest.mark.parametrize("days", [11, 40, 72, 73, 365, 4_000])
def test_any_length_fits_the_width(days: int) -> None:
    trends = surge(trend_of("threat", range(days - 1)), days=days)
    for text in (plot_of(trends), plain_plot_of(trends), plot_of(trends, width=50)):
        assert max(map(len, text.splitlines())) <= 80
    assert max(map(len, plot_of(trends, width=50).splitlines())) <= 50


def test_the_plain_plot_is_ascii_and_shows_the_same_heights() -> None:
    text = plain_plot_of(surge())
    assert text.isascii()
    assert text.splitlines()[1].split() == ["4", "#" * 20]


def test_the_day_of_the_step_is_marked() -> None:
    trends = surge(trend_of("threat", [2] * 39))
    stepped = surge(trend_of("threat", [2] * 39), step=trends.bins[30].first)
    assert plot_of(stepped).splitlines()[4].count("^") == 2


def test_names_cannot_command_the_terminal() -> None:
    assert "\x1b" not in plot_of(surge(trend_of("\x1b[31mred", [1] * 39)))


def test_one_statement_is_one_and_none_are_not_drawn() -> None:
    one, none = trend_of("threat", [1] + [0] * 38), trend_of("promise", [0] * 39)
    text = plot_of(surge(none, one))
    assert text.splitlines()[0] == "threat: 1 statement, in statements a day"
    assert "promise" not in text


def test_a_long_name_is_cut() -> None:
    lines = plot_of(surge(trend_of("deputy chairman of " * 9, [1] * 39))).splitlines()
    assert len(lines[0]) == 80
    assert "...: 39 statements" in lines[0]


def test_a_little_is_more_than_nothing() -> None:
    lines = plot_of(surge(trend_of("threat", [0] * 10 + [1] + [900] * 28))).splitlines()
    assert lines[3][7:].startswith(" " * 11 + "▁█")


def test_without_coverage_there_is_nothing_to_draw() -> None:
    assert plot_of(surge(bins=(), trends=())) == ""
