"""Correcting: a correction put in the log, and carried through who speaks in the ledger."""

from collections.abc import Collection

from sqlalchemy import Connection

from onrecord.ledger.corrections import (
    apply_corrections,
    log_correction,
    log_undoing,
    sight_speakers,
)
from onrecord.ledger.identity.identifying import identify
from onrecord.model import Correction, Field

__all__ = ["correct", "settle_corrections", "undo"]


def correct(  # noqa: PLR0913 - one keyword for each thing that is logged
    connection: Connection,
    handle: str,
    *,
    field: Field,
    value: str,
    author: str,
    reason: str,
    made: str,
) -> Correction:
    """Put one thing right of a statement (`12.s3`) or of an article (`12`), and log it."""
    correction = log_correction(
        connection, handle, field=field, value=value, author=author, reason=reason, made=made
    )
    settle_corrections(connection, [correction.article])
    return correction


def undo(connection: Connection, no: int, *, author: str, undone: str) -> Correction:
    """Take a correction back; it stays in the log, and what the machine read holds again."""
    correction = log_undoing(connection, no, author=author, undone=undone)
    settle_corrections(connection, [correction.article])
    return correction


def settle_corrections(connection: Connection, nos: Collection[int]) -> None:
    """Let all follow from the corrections of these articles, made or taken back."""
    concerned = sight_speakers(connection, nos)
    if concerned:
        identify(connection, sorted(concerned))
    apply_corrections(connection, concerned.union(nos))
