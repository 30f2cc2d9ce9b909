"""The store: a ledger that opens, says why it cannot, and keeps all of a step or nothing."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import event, func, select
from sqlalchemy.exc import OperationalError

from onrecord.errors import LedgerError
from onrecord.ledger import schema
from onrecord.ledger.records import load, load_all
from onrecord.ledger.store import Ledger
from onrecord.ledger.verifying import verify
from onrecord.ledger.writing.adding import add_entries
from onrecord.model import Record
from tests.ledger.entries import add_records, dump, entry_of, named, reworded
from tests.ledger.postgres import Server
from tests.whole import whole_record

POINTS = 50
_COUNT = select(func.count()).select_from(schema.articles)


def count_articles(ledger: Ledger) -> int:
    with ledger.reading() as connection:
        return connection.execute(
            select(func.count()).select_from(schema.articles)
        ).scalar_one()


def test_a_ledger_is_made_only_when_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "crisis.db"
    with pytest.raises(
        LedgerError, match="there is no ledger here; make one with `onrecord add"
    ):
        Ledger.open(path)
    assert not path.exists()
    Ledger.open(path, create=True).close()
    with Ledger.open(path) as ledger:
        assert count_articles(ledger) == 0


def test_a_name_with_signs_that_mean_something_in_addresses_is_a_file(tmp_path: Path) -> None:
    path = tmp_path / "100% of #1? ü.db"
    with Ledger.open(path, create=True) as ledger:
        add_records(ledger, named("a"))
    assert path.stat().st_size > 0


def test_a_ledger_in_a_folder_that_is_not_there_names_the_folder(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="the folder of the ledger does not exist"):
        Ledger.open(tmp_path / "none" / "crisis.db", create=True)


@pytest.mark.parametrize("create", [True, False])
def test_a_file_of_something_else_is_left_alone(tmp_path: Path, create: bool) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Ferries sail at nine.\n" * 100)
    with pytest.raises(LedgerError, match="this file is not a ledger"):
        Ledger.open(path, create=create)
    assert path.read_text() == "Ferries sail at nine.\n" * 100


def test_a_folder_is_not_a_ledger(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="cannot be opened"):
        Ledger.open(tmp_path, create=True)


@pytest.mark.parametrize("table", ["articles", "birds"])
@pytest.mark.parametrize("create", [True, False])
def test_a_database_of_something_else_is_left_alone(
    tmp_path: Path, table: str, create: bool
) -> None:
    path = tmp_path / "birds.db"
    connection = sqlite3.connect(path)
    connection.execute(f"CREATE TABLE {table} (name TEXT)")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(LedgerError, match="this is a database of something else"):
        Ledger.open(path, create=create)
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_ledger_only_when_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    with pytest.raises(LedgerError, match="there is no ledger in this database yet"):
        Ledger.open(path)
    Ledger.open(path, create=True).close()


def test_a_ledger_of_a_newer_program_is_left_alone(new_place: Callable[[], str]) -> None:
    place = new_place()
    with Ledger.open(place) as ledger, ledger.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(LedgerError, match=r"made by a newer onrecord \(schema 9999\)"):
        Ledger.open(place)


def test_a_damaged_ledger_says_so(ledger_file: str) -> None:
    path = Path(ledger_file)
    path.write_bytes(path.read_bytes()[:100] + os.urandom(path.stat().st_size - 100))
    with pytest.raises(LedgerError, match="damaged"):
        Ledger.open(path)


def test_a_database_for_few_characters_is_not_taken(server: Server) -> None:
    place = server.new_database(charset="SQL_ASCII")
    with pytest.raises(LedgerError, match="only the characters of SQL_ASCII"):
        Ledger.open(place, create=True)
    server.drop(place)


def test_a_server_that_does_not_answer_is_named_without_its_password() -> None:
    with pytest.raises(LedgerError, match="cannot be reached") as raised:
        Ledger.open("postgresql://ada:secret@127.0.0.1:1/crisis")
    assert "secret" not in str(raised.value)


def test_an_address_that_is_none_is_asked_wrongly() -> None:
    with pytest.raises(LedgerError, match="this is not an address of a database"):
        Ledger.open("postgresql://db:port/crisis")


@pytest.fixture
def closed_folder() -> Iterator[Path]:
    """A folder that may be read and not written to, by a user who is not root."""
    folder = Path(tempfile.mkdtemp(prefix="onrecord-closed-"))
    user = os.geteuid()
    yield folder
    os.seteuid(user)
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.mark.parametrize("there", [True, False])
def test_a_folder_that_may_not_be_written_to_is_named(
    closed_folder: Path, blank_file: Path, there: bool
) -> None:
    path = closed_folder / "crisis.db"
    if there:
        shutil.copy(blank_file, path)
        path.chmod(0o444)
    closed_folder.chmod(0o555)
    if os.geteuid() == 0:
        os.seteuid(65534)
    with pytest.raises(LedgerError, match=r"written to|may read and write") as raised:
        Ledger.open(path, create=True)
    assert "crisis.db" in raised.value.where


def test_a_ledger_is_read_where_nothing_can_be_written(
    closed_folder: Path, ledger_file: str
) -> None:
    path = closed_folder / "crisis.db"
    with Ledger.open(ledger_file) as ledger:
        add_records(ledger, whole_record())
    shutil.copy(ledger_file, path)
    path.chmod(0o444)
    closed_folder.chmod(0o555)
    if os.geteuid() == 0:
        os.seteuid(65534)
    with Ledger.open(path) as ledger:
        assert count_articles(ledger) == 1
        with ledger.reading() as connection:
            assert list(verify(connection)) == []
        with (
            pytest.raises(LedgerError, match="cannot be written to"),
            ledger.writing() as connection,
        ):
            connection.exec_driver_sql("DELETE FROM articles")
    assert [file.name for file in closed_folder.iterdir()] == ["crisis.db"]


def test_an_error_takes_back_all_of_a_step(ledger: Ledger) -> None:
    add_records(ledger, named("a"))
    before = dump(ledger)
    with pytest.raises(ZeroDivisionError), ledger.writing() as connection:  # noqa: PT012
        connection.execute(schema.commitments.delete())
        raise ZeroDivisionError
    assert dump(ledger) == before


def test_a_reader_sees_one_moment(ledger: Ledger) -> None:
    add_records(ledger, named("a"))
    with ledger.reading() as connection:
        assert len(list(load_all(connection))) == 1
        add_records(ledger, named("b"))
        assert len(list(load_all(connection))) == 1
    assert count_articles(ledger) == 2


def test_a_second_writer_waits_for_its_turn(ledger: Ledger) -> None:
    records = [reworded(whole_record(), shift=shift) for shift in range(1, 9)]
    failed: list[BaseException] = []

    def add(some: list[Record]) -> None:
        try:
            for record in some:
                add_records(ledger, record)
        except BaseException as error:
            failed.append(error)

    writers = [threading.Thread(target=add, args=(records[at::4],)) for at in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert failed == []
    assert count_articles(ledger) == len(records)
    with ledger.reading() as connection:
        assert list(verify(connection)) == []


def test_readers_are_never_in_the_way_of_a_writer(new_place: Callable[[], str]) -> None:
    place = new_place()
    with Ledger.open(place) as ledger:
        add_records(ledger, reworded(whole_record(), shift=1))
    done = threading.Event()
    seen: list[list[int]] = [[] for _ in range(10)]
    failed: list[BaseException] = []

    def look(counts: list[int]) -> None:
        try:
            while not done.is_set():
                with Ledger.open(place) as ledger, ledger.reading() as connection:
                    counts.append(connection.execute(_COUNT).scalar_one())
                    assert load(connection, counts[-1]).no == counts[-1]
        except BaseException as error:
            failed.append(error)

    readers = [threading.Thread(target=look, args=(counts,)) for counts in seen]
    for reader in readers:
        reader.start()
    with Ledger.open(place) as ledger:
        for shift in range(2, 6):
            add_records(ledger, reworded(whole_record(), shift=shift))
    done.set()
    for reader in readers:
        reader.join()
    assert failed == []
    assert all(counts == sorted(counts) for counts in seen)
    assert any(seen)


def fail_at(ledger: Ledger, point: int) -> Callable[[], int]:
    """Let the statement of that number fail; the answer says how many there were so far."""
    told = 0

    def count(*_: object) -> None:
        nonlocal told
        told += 1
        if told == point:
            raise OperationalError("INSERT", {}, Exception("could not write: disk I/O error"))

    event.listen(ledger._engine, "before_cursor_execute", count)

    def forget() -> int:
        event.remove(ledger._engine, "before_cursor_execute", count)
        return told

    return forget


def test_a_write_that_fails_anywhere_leaves_the_ledger_as_it_was(ledger: Ledger) -> None:
    add_records(ledger, named("a"), reworded(whole_record(), shift=3))
    before = dump(ledger)
    more = [named("b"), reworded(whole_record(), shift=7), named("a")]
    counted = fail_at(ledger, 0)
    with pytest.raises(ZeroDivisionError), ledger.writing() as connection:  # noqa: PT012
        add_entries(connection, [entry_of(record) for record in more])
        raise ZeroDivisionError
    total = counted()
    points = sorted({1 + at * (total - 1) // (POINTS - 1) for at in range(POINTS)})
    for point in points:
        forget = fail_at(ledger, point)
        with pytest.raises(LedgerError, match="the disk did not take or give the data"):
            add_records(ledger, *more)
        forget()
        assert dump(ledger) == before
    with ledger.reading() as connection:
        assert list(verify(connection)) == []
    add_records(ledger, *more)
    assert count_articles(ledger) == 4


def test_a_full_disk_leaves_the_ledger_as_it_was(ledger_file: str) -> None:
    with Ledger.open(ledger_file) as ledger:
        add_records(ledger, named("a"))
        before = dump(ledger)
        with ledger.reading() as connection:
            (pages,) = connection.exec_driver_sql("PRAGMA page_count").one()
    more = [reworded(whole_record(), shift=shift) for shift in range(1, 9)]
    for spare in range(0, 40, 4):
        with Ledger.open(ledger_file) as ledger:
            limit = f"PRAGMA max_page_count={pages + spare}"
            event.listen(
                ledger._engine, "checkout", lambda dbapi, *_, limit=limit: dbapi.execute(limit)
            )
            with pytest.raises(LedgerError, match="the disk is full"):
                add_records(ledger, *more)
            assert dump(ledger) == before
    with Ledger.open(ledger_file) as ledger:
        add_records(ledger, *more)
        assert count_articles(ledger) == 9
        with ledger.reading() as connection:
            assert list(verify(connection)) == []


_UNTIL_FULL = """
import resource, signal, sys
from onrecord.errors import LedgerError
from onrecord.ledger.store import Ledger
from tests.ledger.entries import add_records, dump, named, reworded
from tests.whole import whole_record

more = [reworded(whole_record(), shift=shift) for shift in range(1, 9)]
for kilobytes in (8, 64, 200, 400):
    with Ledger.open(sys.argv[1]) as ledger:
        before = dump(ledger)
        resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes << 10, resource.RLIM_INFINITY))
        try:
            add_records(ledger, *more)
            print("added")
        except LedgerError as error:
            print(error.what)
        resource.setrlimit(resource.RLIMIT_FSIZE, [resource.RLIM_INFINITY] * 2)
        assert dump(ledger) == before
"""


def test_a_file_that_may_not_grow_leaves_the_ledger_as_it_was(ledger_file: str) -> None:
    with Ledger.open(ledger_file) as ledger:
        add_records(ledger, named("a"))
    done = subprocess.run(
        [sys.executable, "-c", _UNTIL_FULL, ledger_file],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([".", *sys.path])},
    )
    said = done.stdout.splitlines()
    assert len(said) == 4
    assert all("the disk" in what for what in said)
    with Ledger.open(ledger_file) as ledger, ledger.reading() as connection:
        assert list(verify(connection)) == []
