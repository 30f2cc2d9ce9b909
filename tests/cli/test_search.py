"""The command `onrecord search`, and what `onrecord statements` shares with it."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli.main import cli
from onrecord.ledger.store import Ledger
from tests.ledger.entries import add_records
from tests.ledger.reports import Saying, add_crisis, report

WIDTH = 80


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger with the reports on the Kelm crisis, and one that would harm a terminal."""
    path: Path = tmp_path_factory.mktemp("search") / "crisis.db"
    with Ledger.open(path, create=True) as ledger:
        add_crisis(ledger)
        nasty = Saying(who="Mad\x1b[31m Max", words="=1+1 \x1b[31m lanterns\x07 and a\u202eb")
        add_records(ledger, report("nasty", nasty, outlet="@Outlet"))
    return str(path)


def run(place: str, *arguments: str, **options: object) -> Result:
    return CliRunner().invoke(cli, [*arguments, "--ledger", place], **options)


def test_found_statements_fit_a_terminal_with_the_words_marked(place: str) -> None:
    shown = run(place, "search", "blockade* ship* OR blockade")
    assert shown.exit_code == 0
    assert max(map(len, shown.output.splitlines())) <= WIDTH
    assert "*blockade*" in shown.output
    assert "*blockaded*" in shown.output
    assert "The Harbour Courier +1" in " ".join(shown.output.split())
    assert shown.output.rstrip().endswith("2 statements")


def test_a_query_that_is_wrong_has_a_caret_under_the_place(place: str) -> None:
    shown = run(place, "search", "ship (port")
    assert shown.exit_code == 2
    first, query, caret = shown.output.splitlines()
    assert first.startswith("onrecord: the query, at character 6: this parenthesis is never")
    assert query == "  ship (port"
    assert caret == "       ^"


def test_json_is_one_statement_a_line_with_its_carriers(place: str) -> None:
    (line,) = run(place, "search", "blockade strait", "--json").stdout.splitlines()
    found = json.loads(line)
    assert found["handle"] == "1.s1"
    assert found["speaker_name"] == "Ivo Tarn"
    assert found["statement"]["content"][0]["text"].startswith("We will answer")
    assert [one["article"] for one in found["carriers"]] == [1, 3]


def test_no_cell_of_a_csv_table_is_a_formula(place: str) -> None:
    (row,) = csv.DictReader(StringIO(run(place, "search", "lanterns", "--csv").stdout))
    assert row["content"].startswith("'=1+1")
    assert row["outlet"] == "'@Outlet"
    assert (row["handle"], row["carriers"], row["negated"]) == ("5.s1", "1", "false")


def test_a_page_obeys_nobody(place: str) -> None:
    shown = run(place, "search", "lanterns").output
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)


def test_nothing_found_says_what_was_looked_through_and_is_no_error(place: str) -> None:
    shown = run(place, "search", "kumquat")
    assert shown.exit_code == 0
    assert shown.stdout == ""
    assert "nothing found; looked through 5 articles of 4 outlets" in shown.stderr
    assert "2031-03-13 to 2031-03-20" in shown.stderr


def test_more_than_the_limit_is_counted_and_can_be_gone_on_with(place: str) -> None:
    first = run(place, "statements", "--limit", "4")
    assert "1 to 4 of 6 statements · go on with --offset 4" in first.output
    second = run(place, "statements", "--limit", "4", "--offset", "4")
    assert "5 to 6 of 6 statements" in second.output


def test_a_name_of_several_is_said_to_be_so(place: str) -> None:
    shown = run(place, "statements", "--speaker", "Tarn")
    assert shown.exit_code == 0
    assert "fits several actors, and all are searched" in shown.stderr
    assert run(place, "statements", "--speaker", "Ada Quilt").exit_code == 2


def test_every_filter_is_an_option(place: str) -> None:
    shown = run(
        place, "statements",
        "--speaker", "Ivo Tarn", "--role", "minister", "--manner", "direct", "--act", "say",
        "--venue", "parliament", "--territory", "the Strait", "--outlet", "Sarn Gazette",
        "--kind", "threat", "--since", "2031-03-13", "--until", "2031-03-13",
        "--min-confidence", "0.5", "--json",
    )  # fmt: skip
    assert [json.loads(line)["handle"] for line in shown.stdout.splitlines()] == ["1.s1"]
    everyone = run(place, "statements", "--outlet", "Sarn Gazette", "--all-carriers", "--json")
    assert json.loads(everyone.stdout)["handle"] == "3.s1"


def test_the_oldest_come_first_where_asked_for(place: str) -> None:
    shown = run(place, "statements", "--oldest", "--csv")
    days = [row["day"] for row in csv.DictReader(StringIO(shown.stdout))]
    assert days == [*sorted(filter(None, days)), ""]


def test_two_forms_at_once_are_asked_wrongly(place: str) -> None:
    assert run(place, "search", "ship", "--json", "--csv").exit_code == 2


def test_the_help_explains_the_query_language() -> None:
    shown = CliRunner().invoke(cli, ["search", "--help"])
    assert "NEAR(ship answer, 5)" in shown.output
