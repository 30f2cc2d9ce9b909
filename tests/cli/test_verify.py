"""The command `onrecord verify`: a receipt, and each fault by name."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli.main import cli
from onrecord.ledger.store import Ledger
from tests.ledger.entries import add_records, named


def verify(place: Path | str, *options: str) -> Result:
    return CliRunner().invoke(cli, ["verify", "--ledger", str(place), *options])


@pytest.fixture
def place(tmp_path: Path) -> Path:
    path = tmp_path / "crisis.db"
    with Ledger.open(path, create=True) as ledger:
        add_records(ledger, named("a"))
    return path


def spoil(place: Path, statement: str) -> None:
    with Ledger.open(place) as ledger, ledger.writing() as connection:
        connection.exec_driver_sql(statement)


def test_a_sound_ledger_gives_a_receipt(place: Path) -> None:
    done = verify(place)
    assert done.exit_code == 0
    assert done.stdout == "Read again: 1 article, 39 facts, 87 spans; no faults.\n"


def test_a_fault_is_named_before_the_receipt(place: Path) -> None:
    spoil(place, "UPDATE statements SET start = 0 WHERE id = 's3'")
    done = verify(place)
    assert done.exit_code == 1
    fault, receipt = done.stdout.splitlines()
    assert fault == "1.s3: its row in statements is not what was read"
    assert receipt.endswith("; 1 fault.")


def test_faults_and_receipt_can_be_had_as_json(place: Path) -> None:
    spoil(place, "UPDATE statements SET start = 0 WHERE id = 's3'")
    fault, receipt = map(json.loads, verify(place, "--json").stdout.splitlines())
    assert fault["where"] == "1.s3"
    assert (receipt["articles"], receipt["faults"]) == (1, 1)


def test_the_ledger_may_be_named_by_the_environment(place: Path) -> None:
    done = CliRunner().invoke(cli, ["verify"], env={"ONRECORD_LEDGER": str(place)})
    assert done.exit_code == 0


def test_a_ledger_has_to_be_named() -> None:
    done = CliRunner().invoke(cli, ["verify"], env={"ONRECORD_LEDGER": ""})
    assert done.exit_code == 2
    assert "--ledger" in done.stderr


def test_a_ledger_that_is_not_there_is_asked_wrongly(tmp_path: Path) -> None:
    done = verify(tmp_path / "none.db")
    assert done.exit_code == 2
    assert "there is no ledger here; make one with `onrecord add" in done.stderr
    assert not (tmp_path / "none.db").exists()
