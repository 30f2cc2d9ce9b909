"""Upserts: rows written where they are new, or where they differ from what is there."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, Table, or_
from sqlalchemy.dialects import postgresql, sqlite

__all__ = ["upsert"]


def upsert(
    connection: Connection,
    table: Table,
    rows: Sequence[Mapping[str, object]],
    *,
    key: tuple[str, ...],
) -> None:
    """Insert rows; one that is there takes the new values where they differ."""
    if not rows:
        return
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    statement = dialect.insert(table)
    rest = [name for name in rows[0] if name not in key]
    if not rest:
        statement = statement.on_conflict_do_nothing(index_elements=key)
    else:
        new = statement.excluded
        statement = statement.on_conflict_do_update(
            index_elements=key,
            set_={name: new[name] for name in rest},
            where=or_(*(table.c[name].is_distinct_from(new[name]) for name in rest)),
        )
    connection.execute(statement, [dict(row) for row in rows])
