"""Failures: what a database says, in words that tell what to do."""

import pytest
from sqlalchemy.exc import ArgumentError, OperationalError

from onrecord.errors import AskedWronglyError, LedgerError
from onrecord.ledger.failures import explained


@pytest.mark.parametrize(
    ("said", "what", "fix"),
    [
        ("database or disk is full", "the disk is full", "free some space"),
        ("could not extend file: No space left on device\nHINT: x", "the disk is full", "free"),
        ("database is locked", "another program is writing", "wait for it to end"),
        ("attempt to write a readonly database", "cannot be written to", "may write to"),
        ("database disk image is malformed", "damaged", "restore it"),
        ('FATAL: database "kelm" does not exist', "no such database", "createdb"),
        ("connection refused", "cannot be reached", "check that it runs"),
        ("server closed the connection unexpectedly", "was lost", "run the same command"),
        ("something new", "gave an error (something new)", "run the same command again"),
    ],
)
def test_what_a_database_says_comes_with_a_remedy(said: str, what: str, fix: str) -> None:
    with pytest.raises(LedgerError) as raised, explained("crisis.db"):
        raise OperationalError("INSERT", {}, Exception(said))
    assert what in raised.value.what
    assert fix in raised.value.fix
    assert raised.value.where == "crisis.db"
    assert "\n" not in str(raised.value)


def test_an_error_of_ours_is_passed_on() -> None:
    error = AskedWronglyError(what="no", where="here", fix="ask")
    with pytest.raises(AskedWronglyError), explained("crisis.db"):
        raise error


def test_an_error_of_the_toolkit_is_one_of_the_ledger() -> None:
    with pytest.raises(LedgerError, match="the database gave an error"), explained("crisis.db"):
        raise ArgumentError("odd")
