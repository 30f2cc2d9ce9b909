"""The command `onrecord trend`."""

import csv
import io
import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli.main import cli
from onrecord.ledger.store import Ledger
from tests.ledger.entries import add_records
from tests.trends import STEP, reports_of_a_surge


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("trend") / "surge.db"
    with Ledger.open(path, create=True) as ledger:
        add_records(ledger, *reports_of_a_surge())
    return str(path)


def run(place: str, *arguments: str, charset: str = "utf-8") -> Result:
    return CliRunner(charset=charset).invoke(cli, ["trend", "--ledger", place, *arguments])


def test_a_plot_a_table_and_a_sentence_are_shown(place: str) -> None:
    shown = run(place, "--step", STEP.isoformat())
    assert shown.exit_code == 0
    assert "█" in shown.output
    assert f"Ratio of after to before {STEP}" in shown.output
    told = " ".join(shown.output.split())
    assert "threat: a rise, robust to coverage" in told
    assert "promise: a rise that cannot be separated from coverage: in counts alone" in told
    assert "days without coverage, left out and not taken for zero: 2" in told
    assert max(map(len, shown.output.splitlines())) <= 80


def test_a_terminal_of_ascii_gets_a_plain_plot(place: str) -> None:
    shown = run(place, charset="ascii")
    assert shown.exit_code == 0
    assert shown.output.isascii()
    assert "####" in shown.output
    assert "?" not in shown.output


def test_json_holds_the_counts_the_coverage_and_the_ratios(place: str) -> None:
    told = json.loads(run(place, "--json", "--every", "week").stdout)
    threat = told["trends"][0]
    assert threat["name"] == "threat"
    assert threat["finding"] == "robust_to_coverage"
    assert threat["growth"]["adjusted"]["low"] > 1
    assert len(threat["counts"]) == len(told["bins"])
    assert told["unpublished"] == 1


def test_csv_has_a_row_for_each_series(place: str) -> None:
    rows = list(csv.DictReader(io.StringIO(run(place, "--csv").stdout)))
    assert [row["series"] for row in rows] == ["threat", "promise"]
    assert float(rows[0]["growth_raw_low"]) > 1
    assert rows[0]["step_raw_low"] == ""
    assert rows[1]["finding"] == "cannot_be_separated_from_coverage"


def test_charts_are_written_where_they_are_asked_for(place: str, tmp_path: Path) -> None:
    svg, png = tmp_path / "a.svg", tmp_path / "a.png"
    assert run(place, "--svg", str(svg), "--png", str(png)).exit_code == 0
    assert svg.read_bytes().startswith(b"<?xml")
    assert png.read_bytes().startswith(b"\x89PNG")


def test_a_chart_that_cannot_be_written_says_why(place: str, tmp_path: Path) -> None:
    shown = run(place, "--svg", str(tmp_path / "nowhere" / "a.svg"))
    assert shown.exit_code == 2
    assert "--svg" in shown.output
    assert "it cannot be written" in shown.output


def test_a_chart_without_matplotlib_names_the_extra(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "onrecord.render.charts", raising=False)
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    shown = run(place, "--png", str(tmp_path / "a.png"))
    assert shown.exit_code == 2
    assert "pip install 'onrecord[trend]'" in shown.output


def test_nothing_on_record_is_said(place: str) -> None:
    shown = run(place, "--kind", "denial")
    assert shown.exit_code == 0
    assert "no such statement is on record here" in shown.output


def test_what_is_asked_wrongly_ends_with_two(place: str) -> None:
    assert run(place, "--step", "2040-01-01").exit_code == 2
    assert run(place, "--speaker", "Nobody At All").exit_code == 2
    assert run(place, "--by", "mood").exit_code == 2


def test_the_help_has_examples() -> None:
    shown = CliRunner().invoke(cli, ["trend", "--help"])
    assert "onrecord trend --by means" in shown.output
    assert "no score" in " ".join(shown.output.split())
