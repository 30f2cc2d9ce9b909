"""The commands `actors`, `territories`, `events`, `timeline` and `first`."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli.main import cli
from onrecord.ledger.store import Ledger
from tests.ledger.reports import add_crisis


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("views") / "crisis.db"
    with Ledger.open(path, create=True) as ledger:
        add_crisis(ledger)
    return str(path)


@pytest.fixture
def empty(tmp_path: Path) -> str:
    Ledger.open(tmp_path / "empty.db", create=True).close()
    return str(tmp_path / "empty.db")


def run(place: str, *arguments: str) -> Result:
    return CliRunner().invoke(cli, [*arguments, "--ledger", place])


def words(shown: Result) -> str:
    return " ".join(shown.output.split())


VIEWS = (
    ("actors",),
    ("actors", "Ivo Tarn"),
    ("territories",),
    ("territories", "Kelm Strait"),
    ("events",),
    ("timeline",),
    ("timeline", "Ada Quill"),
    ("first", "a blockade of the strait"),
    ("first",),
)


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_fits_a_terminal_and_has_two_more_forms(
    place: str, view: tuple[str, ...]
) -> None:
    shown = run(place, *view)
    assert shown.exit_code == 0
    assert shown.stdout
    assert max(map(len, shown.output.splitlines())) <= 80
    lines = run(place, *view, "--json").stdout.splitlines()
    assert all(isinstance(json.loads(line), dict) for line in lines)
    rows = list(csv.DictReader(StringIO(run(place, *view, "--csv").stdout)))
    assert rows
    assert None not in rows[0]


@pytest.mark.parametrize(
    "view", [("actors",), ("territories",), ("events",), ("timeline",), ("first",)]
)
def test_an_empty_ledger_is_said_to_be_so(empty: str, view: tuple[str, ...]) -> None:
    shown = run(empty, *view)
    assert shown.exit_code == 0
    assert shown.stdout == ""
    assert shown.stderr.startswith("onrecord: n")


def test_an_actor_is_shown_with_roles_and_days(place: str) -> None:
    shown = run(place, "actors", "Ivo Tarn").output
    assert "Ivo Tarn · person · 1.a1" in shown
    assert "commitments: 1 threat" in shown
    assert "defence minister" in shown


def test_claims_stand_under_who_makes_them(place: str) -> None:
    shown = run(place, "territories", "the Strait").output
    assert "Kelm Strait (also the Strait)" in shown
    assert "According to Ada Quill · 1.a2" in shown
    assert "claimed, Orland" in shown
    of_narrator = run(place, "territories", "Sarn").output
    assert "According to the articles themselves" in of_narrator
    nobody = run(place, "territories", "Sarn", "--until", "2031-01-01")
    assert "nobody is on record on the status of Sarn" in nobody.stderr


def test_events_are_shown_with_their_phase_and_parties(place: str) -> None:
    shown = " ".join(
        run(place, "events", "--phase", "scheduled", "--actor", "Orland").output.split()
    )
    assert "2031-04-01 referendum, scheduled" in shown
    assert "Orland" in shown


def test_a_timeline_takes_a_territory_where_no_actor_has_the_name(place: str) -> None:
    assert run(place, "timeline", "Kelm Strait").output.startswith("Kelm Strait\n")
    both = run(place, "timeline", "Ivo Tarn", "--about", "Kelm Strait")
    assert both.output.startswith("Ivo Tarn on Kelm Strait\n")
    assert run(place, "timeline", "Torran").exit_code == 2
    cut = run(place, "timeline", "Ada Quill", "--limit", "1")
    assert "the latest 1 are shown" in cut.stderr


def test_undated_moments_stand_last_and_apart(place: str) -> None:
    shown = run(place, "timeline").stdout.splitlines()
    undated = next(at for at, line in enumerate(shown) if "undated" in line)
    assert not any("2031-" in line for line in shown[undated:])


def test_a_first_is_never_said_to_be_true(place: str) -> None:
    by_handle = run(place, "first", "4.f1").output
    assert "1 earlier item shares words with it" in by_handle
    nothing = " ".join(
        run(place, "first", "a blockade", "--before", "2031-03-01").output.split()
    )
    assert "Nothing earlier was found. That does not make the claim true:" in nothing
    assert "4 articles of 3 outlets, coverage from 2031-03-13 to 2031-03-20" in nothing
    unheard = run(place, "first", "zebras").output
    assert "Nothing on record has: zebras" in unheard
    assert run(place, "first", "the first time ever").exit_code == 2


def test_firsts_on_record_are_listed_with_handles_to_test_them_by(place: str) -> None:
    listed = [json.loads(line) for line in run(place, "first", "--json").stdout.splitlines()]
    assert "4.f1" in {one["handle"] for one in listed}
    for one in listed:
        tested = json.loads(run(place, "first", one["handle"], "--json").stdout)
        assert tested["claim"] == one["first"]["claim"]["text"]
    days = [one["day"] for one in listed]
    assert days == sorted(days, reverse=True)
    early = run(place, "first", "--before", days[-1])
    assert early.stdout == ""
    assert run(place, "first", "--speaker", "Tarn").exit_code == 2


def test_filters_of_first_are_those_of_search(place: str) -> None:
    shown = run(place, "first", "ships blockaded", "--speaker", "Tarn", "--json")
    novelty = json.loads(shown.stdout)
    assert [one["found"]["handle"] for one in novelty["precursors"]] == ["2.s2"]
    assert "fits several actors" in shown.stderr


def test_an_event_is_shown_alone_by_its_handle(place: str) -> None:
    listed = [json.loads(line) for line in run(place, "events", "--json").stdout.splitlines()]
    for one in listed:
        shown = run(place, "events", one["handle"], "--json").stdout.splitlines()
        assert [json.loads(line)["event"] for line in shown] == [one["event"]]
    assert "no such event" in run(place, "events", "1.e99").stderr
    assert run(place, "events", "Kelm").exit_code == 2


def test_nothing_is_before_the_first_of_days(place: str) -> None:
    for claim in ((), ("a blockade",)):
        assert run(place, "first", *claim, "--before", "0001-01-01").exit_code == 0
