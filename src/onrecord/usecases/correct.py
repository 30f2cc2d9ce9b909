"""Correct: put right what was misread, take it back, and read the log."""

from collections.abc import Mapping
from datetime import datetime

from onrecord.ledger.corrections import list_corrections, places_of
from onrecord.ledger.identity import correct as put_right
from onrecord.ledger.identity import undo as take_back
from onrecord.ledger.store import Ledger
from onrecord.model import Correction, Field, Placed

__all__ = ["correct", "corrections_of", "undo_correction"]


def correct(  # noqa: PLR0913 - one keyword for each thing that is logged
    ledger: Ledger,
    handle: str,
    values: Mapping[Field, str],
    *,
    author: str,
    reason: str,
    now: datetime,
) -> tuple[Correction, ...]:
    """Log a correction for each field of a statement or an article; all of them, or none."""
    made = now.isoformat(timespec="seconds")
    with ledger.writing() as connection:
        return tuple(
            put_right(
                connection,
                handle,
                field=field,
                value=value,
                author=author,
                reason=reason,
                made=made,
            )
            for field, value in values.items()
        )


def undo_correction(ledger: Ledger, no: int, *, author: str, now: datetime) -> Correction:
    """Take a correction back."""
    undone = now.isoformat(timespec="seconds")
    with ledger.writing() as connection:
        return take_back(connection, no, author=author, undone=undone)


def corrections_of(ledger: Ledger) -> tuple[tuple[Correction, ...], Mapping[int, Placed]]:
    """Return every correction ever made, and by number where each stands today.

    One whose words no statement of the newest reading has stands nowhere.
    """
    with ledger.reading() as connection:
        return list_corrections(connection), places_of(connection)
