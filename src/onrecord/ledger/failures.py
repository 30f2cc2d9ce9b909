"""Failures: what a database says when it cannot go on, in the words of our errors."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, SQLAlchemyError

from onrecord.errors import LedgerError

__all__ = ["explained"]

# What the message holds, in small letters: what happened, and how to mend it.
_CAUSES: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (
        ("disk is full", "no space left", "disk full"),
        "the disk is full; nothing of the last step was kept",
        "free some space and run the same command again",
    ),
    (
        ("database is locked", "database table is locked", "lock timeout"),
        "another program is writing to the ledger and does not finish",
        "wait for it to end and run the same command again",
    ),
    (
        ("readonly database", "read-only", "permission denied", "unable to open"),
        "the ledger or its folder cannot be written to",
        "give a ledger in a folder that you may write to",
    ),
    (
        ("malformed", "not a database", "file is encrypted"),
        "the ledger is damaged or is not a ledger",
        "restore it from a copy, or add its sources to a new ledger",
    ),
    (
        ("disk i/o error",),
        "the disk did not take or give the data",
        "check the disk and run the same command again",
    ),
    (
        ("does not exist", "password authentication", "no pg_hba.conf entry"),
        "the server knows no such database or user",
        "make the database with createdb, or check the address",
    ),
    (
        ("connection refused", "could not connect", "connection failed", "connection timeout"),
        "the database server cannot be reached",
        "check that it runs and that the address is right",
    ),
    (
        ("server closed the connection", "connection is closed", "terminating connection"),
        "the connection to the database server was lost; the last step was not kept",
        "run the same command again",
    ),
)


@contextmanager
def explained(where: str) -> Iterator[None]:
    """Turn errors of the database into a `LedgerError` that names *where* and a remedy."""
    try:
        yield
    except SQLAlchemyError as error:
        raise _explain(error, where) from error


def _explain(error: SQLAlchemyError, where: str) -> LedgerError:
    said = str(error.orig) if isinstance(error, DBAPIError) else str(error)
    first = said.strip().splitlines()[0] if said.strip() else type(error).__name__
    for marks, what, fix in _CAUSES:
        if any(mark in said.lower() for mark in marks):
            return LedgerError(what=f"{what} ({first})", where=where, fix=fix)
    passing = isinstance(error, OperationalError | InterfaceError)
    return LedgerError(
        what=f"the database gave an error ({first}); nothing of the last step was kept",
        where=where,
        fix="run the same command again" if passing else "check it with `onrecord verify`",
    )
