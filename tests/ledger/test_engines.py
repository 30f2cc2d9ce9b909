"""Engines: settings that a ledger depends on."""

from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.errors import LedgerError
from onrecord.ledger.engines import shown_place, sqlite_warning
from onrecord.ledger.store import Ledger


def test_a_file_is_kept_as_safe_as_sqlite_can(ledger_file: str) -> None:
    with Ledger.open(ledger_file) as ledger, ledger.reading() as connection:
        settings = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


@pytest.mark.parametrize("version", [(3, 7, 0), (3, 40, 1), (3, 51, 2)])
def test_a_sqlite_that_can_damage_a_ledger_is_warned_of(version: tuple[int, ...]) -> None:
    warning = sqlite_warning(version)
    assert warning is not None
    assert ".".join(map(str, version)) in warning


def test_the_sqlite_that_we_bring_cannot_damage_a_ledger(ledger_file: str) -> None:
    pytest.importorskip("pysqlite3", reason="pysqlite3 comes with onrecord on Linux only")
    with Ledger.open(ledger_file) as ledger:
        assert ledger.warning is None


def test_a_ledger_is_shown_without_its_password(new_place: Callable[[], str]) -> None:
    with Ledger.open(new_place()) as ledger:
        assert ledger.name == shown_place(ledger.place)
    assert shown_place("postgresql://ada:se%40cret@db/x?sslmode=require") == (
        "postgresql://ada:***@db/x?sslmode=require"
    )
    assert shown_place(Path("crisis.db")) == "crisis.db"


@pytest.mark.parametrize("address", ["mysql://ada:secret@db/x", "sqlite:///x.db", "https://x"])
def test_an_address_that_is_no_postgresql_one_is_refused(address: str) -> None:
    with pytest.raises(LedgerError, match="not kept at addresses of this kind") as refused:
        Ledger.open(address, create=True)
    assert "secret" not in str(refused.value)
