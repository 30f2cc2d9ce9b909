"""Engines: how a ledger's database is reached, in a file or on a PostgreSQL server."""

import os
import re
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.pool import QueuePool

from onrecord.errors import LedgerError

__all__ = ["WRITES", "keep_journal", "open_engine", "shown_place", "sqlite_warning"]

WRITES = "onrecord_writes"
"""The execution option of a connection whose transaction will write."""

_SERVER = ("postgresql://", "postgres://")
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
# Longer than any transaction of ours, so that a second writer waits for its turn.
_PATIENCE = 120.0
_CACHE_KIB = 32_768
_HEADER = b"SQLite format 3\0"
_FIRST_BAD, _FIRST_GOOD = (3, 7, 0), (3, 51, 3)


def open_engine(place: str | Path, *, create: bool = False) -> Engine:
    """Return the engine of the ledger in the file *place* or at a `postgresql://` address.

    A file is made where there is none only with *create*; nothing is written to it yet.
    """
    if _is_address(place):
        _check_server(str(place))
        return _server_engine(str(place))
    path = Path(place)
    _check_file(path, create=create)
    return _file_engine(path, create=create)


def keep_journal(engine: Engine) -> None:
    """Let a file be read while it is written to (WAL), from now on; servers always do."""
    if engine.dialect.name != "sqlite":
        return
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA journal_mode=WAL")
    finally:
        connection.close()


def shown_place(place: str | Path) -> str:
    """Return a place as it may be shown: an address without its password.

    >>> shown_place("postgresql://ada:secret@db.example/crisis")
    'postgresql://ada:***@db.example/crisis'
    """
    if not _is_address(place):
        return str(place)
    try:
        return make_url(str(place)).render_as_string(hide_password=True)
    except (ArgumentError, ValueError):
        return "the address"


def sqlite_warning(version: tuple[int, ...] | None = None) -> str | None:
    """Return what is to be said of this SQLite, or of *version*, if it can damage a ledger.

    >>> sqlite_warning((3, 51, 3)) is None
    True
    """
    version = version or _sqlite().sqlite_version_info
    if not _FIRST_BAD <= version < _FIRST_GOOD:
        return None
    return (
        f"SQLite {'.'.join(map(str, version))} has a fault that can damage a ledger which is "
        "read and written at once; install pysqlite3 0.6.1 or newer, or SQLite 3.51.3"
    )


def _is_address(place: str | Path) -> bool:
    return isinstance(place, str) and _ADDRESS.match(place) is not None


def _check_server(address: str) -> None:
    """Raise an error if an address is of another kind of server than we can keep ledgers on."""
    if not address.startswith(_SERVER):
        raise LedgerError(
            what="ledgers are not kept at addresses of this kind",
            where=shown_place(address),
            fix="give the name of a file, or an address that begins with postgresql://",
        )


def _check_file(path: Path, *, create: bool) -> None:
    """Raise an error if no ledger can be there, before SQLite says so in its own words."""
    try:
        with path.open("rb") as file:
            head = file.read(len(_HEADER))
    except FileNotFoundError:
        if not create:
            raise LedgerError(
                what="there is no ledger here",
                where=str(path),
                fix="make one with `onrecord add SOURCE --ledger FILE`, or check the name",
            ) from None
        if not path.parent.is_dir():
            raise LedgerError(
                what="the folder of the ledger does not exist",
                where=str(path),
                fix=f"make the folder {path.parent} first",
            ) from None
        return
    except OSError as error:
        raise LedgerError(
            what=f"the ledger cannot be opened ({error.strerror or error})",
            where=str(path),
            fix="give a file that you may read and write",
        ) from error
    if head and head != _HEADER:
        raise LedgerError(
            what="this file is not a ledger",
            where=str(path),
            fix="give the file that `onrecord add --ledger FILE` made, or a new name",
        )


def _sqlite() -> ModuleType:
    """Return the SQLite driver: that of pysqlite3, or the interpreter's where it is absent."""
    try:
        return import_module("pysqlite3.dbapi2")
    except ImportError:
        return import_module("sqlite3")


def _file_engine(path: Path, *, create: bool) -> Engine:
    driver = _sqlite()
    mode = "rwc" if create else "ro&immutable=1" if _is_fixed(path) else "rw"
    uri = f"file:{quote(str(path.absolute()))}?mode={mode}"

    def connect() -> Any:
        return driver.connect(
            uri, uri=True, timeout=_PATIENCE, check_same_thread=False, isolation_level=None
        )

    engine = create_engine(
        "sqlite://", module=driver, creator=connect, poolclass=QueuePool, max_overflow=-1
    )
    event.listen(engine, "connect", _prepare_file_connection)
    event.listen(engine, "begin", _begin)
    return engine


def _is_fixed(path: Path) -> bool:
    """Whether a file lies where nothing can be written, as on a medium that is only read.

    SQLite keeps notes beside a file even to read it, unless it is told that nobody will write.
    Where such notes are, somebody does write: it is then read with them.
    """
    noted = path.with_name(f"{path.name}-wal").exists()
    as_who = os.access in os.supports_effective_ids
    return not (noted or os.access(path.absolute().parent, os.W_OK, effective_ids=as_who))


def _prepare_file_connection(connection: Any, _: object) -> None:
    cursor = connection.cursor()
    for setting in (
        "synchronous=FULL",
        "foreign_keys=ON",
        f"cache_size=-{_CACHE_KIB}",
        "temp_store=MEMORY",
    ):
        cursor.execute(f"PRAGMA {setting}")
    cursor.close()


def _begin(connection: Connection) -> None:
    """Begin a transaction; one that will write waits for its turn now, not in its middle."""
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _server_engine(address: str) -> Engine:
    try:
        url = make_url(address).set(drivername="postgresql+psycopg")
        return create_engine(
            url,
            pool_pre_ping=True,
            max_overflow=-1,
            connect_args={"client_encoding": "utf8"},
        )
    except (ArgumentError, ValueError) as error:
        raise LedgerError(
            what="this is not an address of a database",
            where=shown_place(address),
            fix="write it like postgresql://user:password@host:5432/name",
        ) from error
    except (ImportError, NoSuchModuleError) as error:
        raise LedgerError(
            what="the driver for PostgreSQL is not installed",
            where=shown_place(address),
            fix="install it: pip install 'onrecord[postgres]'",
        ) from error
