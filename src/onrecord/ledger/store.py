"""The store: one ledger, opened, with transactions that read it or write to it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine

from onrecord.errors import LedgerError
from onrecord.ledger.engines import (
    WRITES,
    keep_journal,
    open_engine,
    shown_place,
    sqlite_warning,
)
from onrecord.ledger.failures import explained
from onrecord.ledger.migrating import NEWEST, schema_version, upgrade

__all__ = ["Ledger"]


class Ledger:
    """A ledger in a file or on a server; may be used by several threads at once.

    `place` opens it again, in another process say; `name` is the place as it may be shown.
    `warning` says what is dangerous about the installed database library, if anything.
    """

    def __init__(self, engine: Engine, *, place: str) -> None:
        self._engine = engine
        self.place = place
        self.name = shown_place(place)
        self.warning = sqlite_warning() if engine.dialect.name == "sqlite" else None

    @classmethod
    def open(cls, place: str | Path, *, create: bool = False) -> Self:
        """Open the ledger in a file or at a `postgresql://` address.

        One with an older schema is brought up to date; with *create*, one is made where there
        is none.
        """
        ledger = cls(open_engine(place, create=create), place=str(place))
        try:
            ledger._bring_up_to_date(create=create)
        except BaseException:
            ledger.close()
            raise
        return ledger

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Return a connection that sees the ledger as it stood at its first question."""
        options = (
            {}
            if self._engine.dialect.name == "sqlite"
            else {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        )
        with explained(self.name), self._engine.connect() as connection:
            yield connection.execution_options(**options)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Return a connection in a transaction of its own, the only one that writes.

        It waits for another writer to end; it is kept at the end, and undone after an error.
        """
        with explained(self.name), self._engine.connect() as connection:
            connection = connection.execution_options(**{WRITES: True})  # noqa: PLW2901
            with connection.begin():
                if connection.dialect.name == "postgresql":
                    _wait_for_turn(connection)
                yield connection

    def _bring_up_to_date(self, *, create: bool) -> None:
        with self.reading() as connection:
            version = schema_version(connection, where=self.name)
        if version is None and not create:
            raise LedgerError(
                what="there is no ledger in this database yet",
                where=self.name,
                fix="make one with `onrecord add SOURCE --ledger FILE|URL`",
            )
        with explained(self.name):
            keep_journal(self._engine)
        if version == NEWEST:
            return
        with self.writing() as connection:
            upgrade(connection, where=self.name)


def _wait_for_turn(connection: Connection) -> None:
    # The lock of one database: others may be written to at the same time.
    connection.exec_driver_sql("SELECT pg_advisory_xact_lock(hashtext('onrecord ledger'))")
