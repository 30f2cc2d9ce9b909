"""Analyses: what analysts make on top of the record, kept as JSON by kind and name."""

from sqlalchemy import Connection, select

from onrecord.ledger.schema import analyses
from onrecord.ledger.upserts import upsert

__all__ = ["list_analyses", "load_analysis", "save_analysis"]


def save_analysis(connection: Connection, data: str, *, kind: str, name: str) -> None:
    """Keep an analysis, in the place of one of that kind and name if there is one."""
    row = {"kind": kind, "name": name, "data": data}
    upsert(connection, analyses, [row], key=("kind", "name"))


def load_analysis(connection: Connection, *, kind: str, name: str) -> str | None:
    """Return the JSON of an analysis, or None if there is none of that kind and name."""
    asked = select(analyses.c.data).where(analyses.c.kind == kind, analyses.c.name == name)
    found: str | None = connection.execute(asked).scalar()
    return found


def list_analyses(connection: Connection, *, kind: str) -> tuple[str, ...]:
    """Return the JSON of all analyses of a kind, in the order of their names."""
    asked = select(analyses.c.data).where(analyses.c.kind == kind).order_by(analyses.c.name)
    return tuple(connection.scalars(asked))
