"""Ledgers for tests, each test on SQLite and on PostgreSQL."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from onrecord.ledger.store import Ledger
from tests.ledger.postgres import Server, running_server


@pytest.fixture(scope="session")
def blank_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with nothing in it, to be copied."""
    path = tmp_path_factory.mktemp("blank") / "blank.db"
    Ledger.open(path, create=True).close()
    return path


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with running_server() as found:
        if found is None:
            pytest.skip("PostgreSQL is not installed: there is no initdb")
        yield found


@pytest.fixture(scope="session")
def blank_database(server: Server) -> str:
    """A ledger on the server with nothing in it, to be copied."""
    address = server.new_database()
    Ledger.open(address, create=True).close()
    return address


@pytest.fixture(params=["sqlite", "postgresql"])
def new_place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], str]]:
    """What makes another empty ledger, each time it is called, and returns where it is."""
    made: list[str] = []

    def new_file() -> str:
        made.append(str(tmp_path / f"ledger-{len(made)}.db"))
        shutil.copy(request.getfixturevalue("blank_file"), made[-1])
        return made[-1]

    def new_database() -> str:
        like = request.getfixturevalue("blank_database")
        made.append(request.getfixturevalue("server").new_database(like=like))
        return made[-1]

    if request.param == "sqlite":
        yield new_file
        return
    yield new_database
    for address in made:
        request.getfixturevalue("server").drop(address)


@pytest.fixture
def ledger(new_place: Callable[[], str]) -> Iterator[Ledger]:
    """An empty ledger, open."""
    with Ledger.open(new_place()) as opened:
        yield opened


@pytest.fixture
def ledger_file(blank_file: Path, tmp_path: Path) -> str:
    """Where an empty ledger is that is kept in a file."""
    return str(shutil.copy(blank_file, tmp_path / "crisis.db"))
