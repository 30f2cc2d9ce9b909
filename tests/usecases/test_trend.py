"""Trend: series of a ledger, judged against what coverage it has."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from onrecord.errors import AskedWronglyError, NotOnRecordError
from onrecord.ledger.store import Ledger
from onrecord.model import Division, Every, Exposure, Finding
from onrecord.usecases.search import Narrowed
from onrecord.usecases.trend import AskedTrend, show_trends
from tests.ledger.entries import add_records
from tests.trends import STEP, reports_of_a_surge

EVERYTHING = Narrowed()


@pytest.fixture(scope="module")
def surge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    place = tmp_path_factory.mktemp("trend") / "surge.db"
    with Ledger.open(place, create=True) as ledger:
        add_records(ledger, *reports_of_a_surge())
        yield ledger


def test_only_what_rises_beyond_coverage_is_robust(surge: Ledger) -> None:
    found = show_trends(surge, EVERYTHING, AskedTrend(step=STEP))
    assert {one.name: one.finding for one in found.trends} == {
        "threat": Finding.ROBUST,
        "promise": Finding.COVERAGE,
    }


def test_what_was_left_out_is_told(surge: Ledger) -> None:
    found = show_trends(surge, EVERYTHING, AskedTrend(limit=1))
    assert (found.empty, found.unpublished, found.more) == (2, 1, 1)
    assert len(found.bins) == 68
    assert found.trends[0].undated == 1


@pytest.mark.parametrize("step", [None, STEP])
def test_weeks_leave_no_day_out(surge: Ledger, step: date | None) -> None:
    found = show_trends(surge, EVERYTHING, AskedTrend(every=Every.WEEK, step=step))
    assert found.empty == 0
    assert sum(one.days for one in found.bins) == 70
    assert found.trends[0].finding is Finding.ROBUST


def test_a_speaker_is_held_against_the_coverage_of_the_whole_ledger(surge: Ledger) -> None:
    quill = show_trends(surge, Narrowed(speaker="Ada Quill"), AskedTrend())
    assert [one.name for one in quill.trends] == ["promise"]
    assert len(quill.bins) == 68
    with pytest.raises(NotOnRecordError):
        show_trends(surge, Narrowed(speaker="Nobody At All"), AskedTrend())


def test_coverage_by_statements_takes_more_of_a_rise_away(surge: Ledger) -> None:
    asked = AskedTrend(by=Division.KIND, exposure=Exposure.STATEMENTS, step=STEP)
    by_statements = show_trends(surge, EVERYTHING, asked).trends[0].step
    by_articles = show_trends(surge, EVERYTHING, AskedTrend(step=STEP)).trends[0].step
    assert by_statements is not None
    assert by_articles is not None
    assert by_statements.adjusted.ratio < by_articles.adjusted.ratio


def test_a_step_outside_the_coverage_is_an_error(surge: Ledger) -> None:
    with pytest.raises(AskedWronglyError, match="no coverage on both sides"):
        show_trends(surge, EVERYTHING, AskedTrend(step=date(2031, 6, 1)))


def test_days_without_any_article_give_no_bins(surge: Ledger) -> None:
    found = show_trends(surge, Narrowed(until=date(2030, 1, 1)), AskedTrend(step=STEP))
    assert found.bins == found.trends == ()


def test_without_ruptures_all_but_changes_is_told(
    surge: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "onrecord.reasoning.trend.changes", raising=False)
    monkeypatch.setitem(sys.modules, "ruptures", None)
    found = show_trends(surge, EVERYTHING, AskedTrend())
    assert found.trends[0].finding is Finding.ROBUST
    assert found.trends[0].changes is None
    assert any("onrecord[trend]" in note for note in found.notes)


def test_the_same_ledger_gives_the_same_trends(surge: Ledger, tmp_path: Path) -> None:
    asked = AskedTrend(step=STEP)
    with Ledger.open(tmp_path / "again.db", create=True) as again:
        add_records(again, *reports_of_a_surge())
        found = show_trends(again, EVERYTHING, asked)
    assert found == show_trends(surge, EVERYTHING, asked)
