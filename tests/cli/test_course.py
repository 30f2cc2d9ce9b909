"""The course of a long work: a bar on a terminal, a line now and then elsewhere."""

from io import StringIO

import pytest
from rich.console import Console

from onrecord.cli.course import Course
from onrecord.usecases.receipts import Tally


def course(
    *, terminal: bool, size: int | None, moments: list[float]
) -> tuple[Course, StringIO]:
    out = StringIO()
    console = Console(file=out, force_terminal=terminal, width=80)
    return Course(size=size, clock=iter(moments).__next__, console=console), out


def test_a_terminal_shows_a_bar_with_rate_and_share() -> None:
    steps, out = course(terminal=True, size=200, moments=[0.0, 10.0])
    with steps:
        steps.follow(100)
        steps.step(Tally(taken_in=50, added=50))
    assert "50 articles, 5.0 a second" in out.getvalue()
    assert "50%" in out.getvalue()


def test_input_of_unknown_size_has_no_share() -> None:
    steps, out = course(terminal=True, size=None, moments=[0.0, 10.0])
    with steps:
        steps.step(Tally(taken_in=5, added=5))
    assert "5 articles" in out.getvalue()
    assert "%" not in out.getvalue()


def test_elsewhere_there_is_a_line_now_and_then(capsys: pytest.CaptureFixture[str]) -> None:
    steps, out = course(terminal=False, size=200, moments=[0.0, 1.0, 20.0, 21.0])
    with steps:
        for added in (1, 40, 42):
            steps.follow(40)
            steps.step(Tally(taken_in=80, added=added))
    assert capsys.readouterr().err == (
        "onrecord: 40 articles, 2.0 a second, 20% of the input\n"
    )
    assert out.getvalue() == ""


def test_what_is_rejected_is_told_with_the_rest(capsys: pytest.CaptureFixture[str]) -> None:
    steps, _ = course(terminal=False, size=None, moments=[0.0, 20.0])
    tally = Tally(taken_in=3, added=1)
    tally.rejected["not an article"] = 2
    with steps:
        steps.step(tally)
    assert capsys.readouterr().err == "onrecord: 3 articles, 2 rejected, 0.1 a second\n"
