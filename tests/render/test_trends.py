"""Trends in words: ratios, findings, and what they do not say."""

from dataclasses import replace

from onrecord.model import Change, Exposure, Finding
from onrecord.render.trends import finding_words, render_trends, trend_notes
from tests.render.surge import START, surge, trend_of


def test_each_series_has_both_ratios_and_a_sentence() -> None:
    text = render_trends(surge())
    assert "Ratio of one week to the next" in text
    assert "2.00 (1.50 to 2.67)" in text
    assert "1.60 (1.20 to 2.67)" in text
    told = " ".join(text.split())
    assert "threat: a rise, robust to coverage; another level from 2031-03-21" in told
    assert "3 left out, said on days without coverage; 2 left out, undated." in told
    assert max(map(len, text.splitlines())) <= 80


def test_the_reason_stands_where_the_two_sides_disagree() -> None:
    trend = trend_of("threat", [3] * 39, Finding.COVERAGE)
    words = finding_words(trend, surge(trend))
    assert words == "a rise that cannot be separated from coverage: in counts alone"
    growth = trend.growth
    assert growth is not None
    other = replace(trend, growth=replace(growth, raw=growth.adjusted, adjusted=growth.raw))
    assert finding_words(other, surge(other)).endswith(": only by coverage")


def test_too_few_have_no_ratio() -> None:
    trend = replace(trend_of("threat", [0] * 39, Finding.TOO_FEW), growth=None, changes=None)
    text = render_trends(surge(trend))
    assert "threat: too few to tell" in text
    assert " to 2.67" not in text


def test_changes_on_one_side_say_which() -> None:
    changes = (
        Change(day=START, raw=2.0, adjusted=None),
        Change(day=START, raw=None, adjusted=0.5),
    )
    text = " ".join(
        render_trends(surge(replace(trend_of("threat", [3] * 39), changes=changes))).split()
    )
    assert "(x2.00 in counts alone)" in text
    assert "(x0.50 only by coverage)" in text


def test_a_step_is_named_in_place_of_growth() -> None:
    trend = trend_of("threat", [3] * 39)
    stepped = surge(replace(trend, step=trend.growth), step=START)
    assert "Ratio of after to before 2031-03-01" in render_trends(stepped)
    by_statement = surge(exposure=Exposure.STATEMENTS)
    assert "per statement on record" in render_trends(by_statement)


def test_days_like_the_one_before_are_told_of() -> None:
    told = render_trends(surge(replace(trend_of("threat", [3] * 39), alike=0.5)))
    assert "the intervals are widened; weeks are safer" in " ".join(told.split())
    assert "widened" not in render_trends(surge())


def test_the_notes_say_what_was_covered_left_out_and_not_said() -> None:
    notes = "\n".join(trend_notes(surge(more=2, notes=("one thing more",))))
    assert notes.startswith("one thing more")
    for words in (
        "117 articles",
        "351 distinct statements, on 39 days",
        "days without coverage, left out and not taken for zero: 1",
        "articles without a day, in no coverage: 1",
        "series not shown, which --limit shows: 2",
        "nothing of what is meant",
    ):
        assert words in notes
    assert list(trend_notes(surge(bins=(), trends=()))) == []
