"""The command `onrecord show`."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli.main import cli
from onrecord.codec import decode
from onrecord.ledger.store import Ledger
from tests.ledger.entries import add_records, named
from tests.whole import whole_record


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger whose second article has at least one of everything."""
    path: Path = tmp_path_factory.mktemp("show") / "crisis.db"
    with Ledger.open(path, create=True) as ledger:
        add_records(ledger, named("one"), whole_record())
    return str(path)


def run(place: str, *arguments: str) -> Result:
    return CliRunner().invoke(cli, [*arguments, "--ledger", place])


FACTS = ("s1", "c1", "t1", "t1.1", "e1", "q1", "f1", "p1", "g1", "r1", "x1")


def test_an_article_is_shown_with_the_handle_of_every_fact(place: str) -> None:
    shown = run(place, "show", "2")
    assert shown.exit_code == 0
    assert shown.output.startswith("Article 2")
    for id in FACTS:
        assert f"2.{id}" in shown.output
    assert " C1 " not in shown.output
    assert max(map(len, shown.output.splitlines())) <= 80
    only = run(place, "show", "2", "--only", "arguments").output
    assert "2.g1" in only
    assert "2.c1" not in only


@pytest.mark.parametrize("id", FACTS)
def test_a_fact_is_shown_alone_by_its_handle(place: str, id: str) -> None:
    shown = run(place, "show", f"2.{id}")
    assert shown.exit_code == 0
    assert f"2.{id}" in shown.output
    assert shown.output.count("═══\n") <= 3
    fact = json.loads(run(place, "show", f"2.{id}", "--json").output)
    assert fact["handle"] == f"2.{id}"
    assert fact["fact"]


def test_an_actor_is_shown_as_across_the_ledger(place: str) -> None:
    assert run(place, "show", "2.a1").output == run(place, "actors", "2.a1").output


def test_the_names_of_reasons_mean_their_facts(place: str) -> None:
    assert run(place, "show", "2.arg1.2").output == run(place, "show", "2.g1").output
    assert run(place, "show", "2.precedent1").output == run(place, "show", "2.p1").output


def test_the_record_of_an_article_is_its_json(place: str) -> None:
    assert decode(run(place, "show", "2", "--json").output) == whole_record()


def test_corrections_stand_with_what_they_put_right(place: str, tmp_path: Path) -> None:
    path = tmp_path / "crisis.db"
    with Ledger.open(path, create=True) as ledger:
        add_records(ledger, whole_record())
    signed = ("--author", "Ada Orr", "--reason", "the page says so")
    assert run(str(path), "correct", "1.s1", "--venue", "radio", *signed).exit_code == 0
    assert run(str(path), "correct", "1.s2", "--drop", *signed).exit_code == 0
    said = run(str(path), "show", "1.s1").output
    assert "correction 1: 1.s1\n" in said
    assert "venue: radio (was " in said
    assert "Ada Orr" in said
    assert "dropped" not in said
    assert "Ada Orr" not in run(str(path), "show", "1.e1").output
    report, _, log = run(str(path), "show", "1").output.partition("correction 1")
    assert "1.s2" not in report
    assert "correction 2: 1.s2\n" in log
    assert "dropped" in log
    gone = run(str(path), "show", "1.s2")
    assert gone.exit_code == 2
    assert "a person dropped this fact as misread" in gone.stderr


@pytest.mark.parametrize("name", ["9", "2.s99", "2.zz", "Kelm", "2.s1x"])
def test_what_is_not_there_is_asked_wrongly(place: str, name: str) -> None:
    refused = run(place, "show", name)
    assert refused.exit_code == 2
    assert refused.stdout == ""
