"""The command `onrecord quote`."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli.main import cli
from onrecord.ledger.store import Ledger
from tests.ledger.said import add, chatter, said_record

FULL = "if one ship is turned back, we will answer with every means"
SHORT = "we will answer with every means"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger with a quotation, a shorter one, and one that looks like a formula."""
    path: Path = tmp_path_factory.mktemp("quote") / "crisis.db"
    said = [(FULL, "=Herald"), (SHORT, "Courier"), ("+answer with every means", "Gazette")]
    with Ledger.open(path, create=True) as ledger:
        for at, (words, outlet) in enumerate(said):
            text = f"{chatter(at)}\n\n“{words}”, Tarn said."
            add(ledger, said_record(text, ("Ivo Tarn", words), id=str(at), outlet=outlet))
    return str(path)


def run(place: str, *arguments: str) -> Result:
    return CliRunner().invoke(cli, ["quote", *arguments, "--ledger", place])


def test_wordings_are_shown_with_what_was_left_out(place: str) -> None:
    shown = run(place, SHORT)
    assert shown.exit_code == 0
    assert "shortened from 1.s1: [-if one ship is turned back,-]" in " ".join(
        shown.output.split()
    )
    assert "3 wordings in 3 articles" in shown.output


def test_json_has_one_variant_a_line(place: str) -> None:
    first, second, _ = map(json.loads, run(place, SHORT, "--json").output.splitlines())
    assert (first["handle"], first["closest"]) == ("1.s1", None)
    assert second["closest"] == "1.s1"
    assert second["alignment"]["change"] == "shortened"
    assert [one["outlet"] for one in first["carriers"]] == ["=Herald"]


def test_no_cell_of_the_table_is_a_formula(place: str) -> None:
    rows = list(csv.DictReader(StringIO(run(place, SHORT, "--csv").output)))
    assert [row["outlet"] for row in rows] == ["'=Herald", "Courier", "Gazette"]
    assert rows[2]["text"].startswith("'+answer")
    assert rows[1]["difference"].startswith("[-if one ship")


def test_nothing_found_is_said_and_is_no_error(place: str) -> None:
    shown = run(place, "the lighthouse closed", "--speaker", "Quill")
    assert shown.exit_code == 0
    assert "by Quill is on record here" in shown.output
    assert run(place, "the lighthouse closed", "--json").output == ""


def test_two_forms_at_once_and_no_words_are_asked_wrongly(place: str) -> None:
    assert run(place, SHORT, "--json", "--csv").exit_code == 2
    assert run(place, "…").exit_code == 2


def test_the_handle_of_a_statement_stands_for_its_words(place: str) -> None:
    assert run(place, "2.s1").output == run(place, SHORT).output
    refused = run(place, "2.s99")
    assert refused.exit_code == 2
    assert "no statement of this handle" in refused.stderr
