"""Integrity: whether a store's rows hold together, and are those that the records make."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Table, func, select

from onrecord.ledger import schema
from onrecord.ledger.writing.facts import fact_rows
from onrecord.ledger.writing.layouts import LAYOUTS, Layout, Row, numbered
from onrecord.model import Record

__all__ = ["broken_rows", "store_faults"]

# Corrections do not touch these: they are what the machine read, and where it stands.
_UNTOUCHED = ("no", "id", "start", "stop", "content")


def store_faults(connection: Connection) -> Iterator[tuple[str, str]]:
    """Return the faults of a store as a whole: where, and what is wrong."""
    if connection.dialect.name == "sqlite":
        yield from _file_faults(connection)
    said, seen, actors = schema.statements, schema.sightings, schema.actors
    first, earliest = said.alias(), seen.alias()
    for table, what, column, target in (
        (said, "it repeats a statement that is not in the ledger", said.c.carried, first.c.no),
        (actors, "nobody in the ledger is this actor", actors.c.no, earliest.c.no),
    ):
        for no in _leading_nowhere(connection, table, column, target):
            yield f"{table.name} {no}", what


def broken_rows(connection: Connection, no: int, record: Record) -> Iterator[tuple[str, str]]:
    """Return the ids of facts whose rows are not those that the record makes, and which."""
    made = fact_rows(record)
    for layout in LAYOUTS:
        if not layout.with_article:
            continue
        columns = [name for name in _UNTOUCHED if name in layout.columns]
        held = _held(connection, layout.table, columns, no)
        due = _due(layout, columns, made[layout.table.name], article=no)
        for key in sorted(held.keys() | due.keys()):
            if held.get(key) != due.get(key):
                row = due.get(key) or held[key]
                yield str(row[1]), f"its row in {layout.table.name} is not what was read"


def _file_faults(connection: Connection) -> Iterator[tuple[str, str]]:
    for (said,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if said != "ok":
            yield "the file", str(said)
    for table, row, target, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"{table} {row}", f"it names a row that is not in {target}"
    indexed = connection.exec_driver_sql("SELECT count(*) FROM statement_words_docsize")
    written = connection.execute(select(func.count()).select_from(schema.statements))
    if indexed.scalar_one() != written.scalar_one():
        yield "the full-text index", "it does not hold the words of every statement"


def _leading_nowhere(
    connection: Connection, table: Table, column: Any, target: Any
) -> Sequence[int]:
    lost = select(table.c.no).where(~select(target).where(target == column).exists())
    return connection.execute(lost.order_by(table.c.no)).scalars().all()


def _held(
    connection: Connection, table: Table, columns: Sequence[str], no: int
) -> dict[int, Row]:
    asked = select(*(table.c[name] for name in columns)).where(
        table.c.article == no, table.c.no < schema.fact_no(no, schema.PUT_IN)
    )
    return {row[0]: tuple(row) for row in connection.execute(asked)}


def _due(
    layout: Layout, columns: Sequence[str], rows: Sequence[Row], *, article: int
) -> dict[Any, Row]:
    at = [layout.columns.index(name) for name in columns]
    whole = numbered(layout, rows, article=article)
    return {row[0]: tuple(row[place] for place in at) for row in whole}
