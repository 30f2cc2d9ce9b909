"""Logs: what people put into a ledger and what it notes of itself, taken out and put back.

These are corrections, judgements, analyses, and the digests of readings that were replaced.
All else in a ledger follows from the articles and these, in their order.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from sqlalchemy import Column, Connection, Table, func, insert, select

from onrecord.errors import UnreadableInputError
from onrecord.ledger.handles import parse_handle
from onrecord.ledger.identity.correcting import settle_corrections
from onrecord.ledger.identity.identifying import settle_sightings
from onrecord.ledger.judgements import active_sides
from onrecord.ledger.schema import (
    analyses,
    articles,
    corrections,
    judgements,
    versions,
)
from onrecord.model import handle

__all__ = ["LogEntry", "Restored", "Shelved", "list_shelved", "log_entries", "restore_logs"]

Cell: TypeAlias = str | int | float | bool | None

_LOGS: Mapping[str, Table] = {
    table.name: table for table in (versions, corrections, judgements, analyses)
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """A row of a log: the table it is in, and its values by column."""

    table: str
    values: Mapping[str, Cell]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelved:
    """What is known of an article without opening it, corrections applied."""

    no: int
    reader: str
    outlet: str | None
    published: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """How many entries were put back, were there already, or have no place in this ledger."""

    added: int = 0
    there: int = 0
    left_out: int = 0


def list_shelved(connection: Connection) -> tuple[Shelved, ...]:
    """Return the articles of a ledger in their order, as they stand on the shelf."""
    columns = (articles.c.no, articles.c.reader, articles.c.outlet, articles.c.published)
    rows = connection.execute(select(*columns).order_by(articles.c.no))
    return tuple(Shelved(**row._mapping) for row in rows)


def log_entries(connection: Connection, *, nos: Collection[int]) -> Iterator[LogEntry]:
    """Return what is logged of those articles, and the analyses; in the order of the logs."""
    for name, table in _LOGS.items():
        for row in connection.execute(select(table).order_by(*table.primary_key)):
            values = dict(row._mapping)
            if all(no in nos for no in _articles_of(name, values)):
                yield LogEntry(table=name, values=values)


def restore_logs(
    connection: Connection, entries: Iterable[LogEntry], *, numbers: Mapping[int, int]
) -> Restored:
    """Put entries back and let all that follows from them follow.

    *numbers* tells which number an article of the entries has in this ledger. An entry that
    is there already is not put in twice; one of an article that is not here is left out.
    """
    became = [
        _restore(connection, _LOGS[entry.table], values)
        if (values := _renumbered(entry, numbers=numbers)) is not None
        else None
        for entry in map(_checked, entries)
    ]
    _settle(connection)
    return Restored(
        added=became.count(True), there=became.count(False), left_out=became.count(None)
    )


def _checked(entry: LogEntry) -> LogEntry:
    """Return an entry that fits its table, or raise what is wrong with it."""
    table = _LOGS.get(entry.table)
    if table is None:
        raise _unfit(entry, "there is no such log")
    for name, value in entry.values.items():
        column = table.columns.get(name)
        if column is None:
            raise _unfit(entry, f"it has no column {name!r}")
        fits = column.nullable if value is None else _is_of(value, column)
        if not fits:
            raise _unfit(entry, f"column {name!r} cannot hold {value!r}")
    lacking = [
        column.name
        for column in table.columns
        if not column.nullable and column.server_default is None
        if column.name not in entry.values
    ]
    if lacking:
        raise _unfit(entry, f"column {lacking[0]!r} is lacking")
    return entry


def _is_of(value: Cell, column: Column[Any]) -> bool:
    return isinstance(value, column.type.python_type) and not isinstance(value, bool)


def _unfit(entry: LogEntry, what: str) -> UnreadableInputError:
    return UnreadableInputError(
        what=what,
        where=f"an entry of the log {entry.table!r}",
        fix="use a version of onrecord that is not older than the one that wrote it",
    )


def _articles_of(name: str, values: Mapping[str, Any]) -> tuple[int, ...]:
    if name == judgements.name:
        return tuple(parse_handle(values[side])[0] for side in ("left", "right"))
    return (values["article"],) if "article" in values else ()


def _renumbered(entry: LogEntry, *, numbers: Mapping[int, int]) -> dict[str, Cell] | None:
    values = dict(entry.values)
    if not all(no in numbers for no in _articles_of(entry.table, values)):
        return None
    if "article" in values:
        values["article"] = numbers[int(str(values["article"]))]
    for side in ("left", "right"):
        if side in values:
            article, id = parse_handle(str(values[side]))
            values[side] = handle(numbers[article], id)
    return values


def _restore(connection: Connection, table: Table, values: dict[str, Cell]) -> bool | None:
    """Return True for a row that was put in, False for one that is there, None for neither."""
    if _is_there(connection, table, values):
        return False
    taken = select(table).where(
        *(column == values[column.name] for column in table.primary_key)
    )
    if connection.execute(taken).first():
        if "no" not in values:
            return None
        newest = connection.execute(select(func.max(table.c.no))).scalar_one()
        values = {**values, "no": newest + 1}
    connection.execute(insert(table).values(values))
    return True


def _is_there(connection: Connection, table: Table, values: Mapping[str, Cell]) -> bool:
    same = (table.c[name] == value for name, value in values.items() if name != "no")
    return connection.execute(select(table).where(*same)).first() is not None


def _settle(connection: Connection) -> None:
    settle_corrections(connection, _corrected(connection))
    sides = active_sides(connection)
    judged = {no for side in sides for no in (side.left, side.right) if no is not None}
    if judged:
        settle_sightings(connection, judged)


def _corrected(connection: Connection) -> Sequence[int]:
    return connection.scalars(select(corrections.c.article).distinct()).all()
