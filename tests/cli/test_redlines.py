"""The command `onrecord redlines`."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli.main import cli
from onrecord.ledger.store import Ledger
from tests.ledger.entries import add_records
from tests.whole import whole_record


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger with one article: two red lines, one of them widened and said to be crossed."""
    path: Path = tmp_path_factory.mktemp("redlines") / "crisis.db"
    with Ledger.open(path, create=True) as ledger:
        add_records(ledger, whole_record())
    return str(path)


def run(place: str, *arguments: str) -> Result:
    return CliRunner().invoke(cli, ["redlines", *arguments, "--ledger", place])


def test_every_line_is_listed_with_what_became_of_it(place: str) -> None:
    shown = run(place)
    assert shown.exit_code == 0
    assert "Ivo Tarn" in shown.output
    assert "Oda Renn" in shown.output
    assert "said to be crossed" in shown.output
    assert max(map(len, shown.output.splitlines())) <= 80
    assert "only what is on record here is told" in " ".join(shown.output.split())


def test_a_name_shows_the_history_with_the_words_that_changed(place: str) -> None:
    shown = run(place, "Tarn")
    told = " ".join(shown.output.split())
    assert "Wed 12 March 2031 · drawn · by Ivo Tarn · 1.c1" in told
    assert "said to be crossed · according to Ada Quill · 1.p1" in told
    assert "[-a blockade of the Kelm Strait-] {+a single grain ship is turned back+}" in told
    assert "Oda Renn" not in told
    assert max(map(len, shown.output.splitlines())) <= 80


def test_json_has_one_line_each_with_all_its_moves(place: str) -> None:
    lines = [json.loads(line) for line in run(place, "--json").output.splitlines()]
    (tarn,) = (line for line in lines if line["name"] == "Ivo Tarn")
    assert [move["kind"] for move in tarn["moves"]] == [
        "drawn",
        "widened",
        "said_to_be_crossed",
    ]


def test_csv_has_one_row_a_step(place: str) -> None:
    rows = list(csv.DictReader(StringIO(run(place, "Tarn", "--csv").output)))
    assert [row["step"] for row in rows] == ["drawn", "widened", "said_to_be_crossed"]
    assert rows[0]["day"] == "2031-03-12"


def test_days_and_kinds_narrow_the_list_but_not_the_histories(place: str) -> None:
    shown = run(place, "--kind", "widened", "--json").output.splitlines()
    assert [len(json.loads(line)["moves"]) for line in shown] == [3]
    assert "no such red line" in run(place, "--since", "2032-01-01").output
    assert "no such red line" not in run(place, "--until", "2031-03-12").output


def test_an_unknown_name_is_said(place: str) -> None:
    shown = run(place, "Nobody")
    assert shown.exit_code == 2
    assert "Nobody" in shown.output


@pytest.mark.parametrize("handle", ["1.c1", "1.p1"])
def test_the_handle_of_a_line_or_of_a_step_shows_that_line(place: str, handle: str) -> None:
    told = run(place, handle).output
    assert "Ivo Tarn · 1.c1" in told
    assert "Oda Renn" not in told
    refused = run(place, "1.c99")
    assert refused.exit_code == 2
    assert "no red line is drawn or moved by a fact of this handle" in refused.stderr
