"""Select: a record with only the statements that are asked for."""

from collections.abc import Collection
from dataclasses import replace

from onrecord.model import Act, Record

__all__ = ["select_statements"]


def select_statements(
    record: Record, *, acts: Collection[Act] = tuple(Act), min_confidence: float = 0.0
) -> Record:
    """Return *record* with the statements of those acts and at least that confidence.

    Actors and the article stay whole, so that every offset and identifier still holds.
    """
    kept = tuple(
        statement
        for statement in record.statements
        if statement.act in acts and statement.confidence >= min_confidence
    )
    return replace(record, statements=kept)
