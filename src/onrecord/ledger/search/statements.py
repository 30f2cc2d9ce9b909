"""Search: the statements of a ledger that match a query and filters."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Float,
    Select,
    func,
    literal_column,
    select,
    text,
)

from onrecord.ledger.lots import in_lots
from onrecord.ledger.search.filters import (
    Filters,
    by_number,
    by_row,
    by_speaker,
    column_of,
    said_then,
)
from onrecord.ledger.search.found import load_found
from onrecord.ledger.search.queries import Query
from onrecord.ledger.search.query_forms import fts5_form, tsquery_form
from onrecord.model import FoundStatement

__all__ = [
    "MOST_COUNTED",
    "Hits",
    "Order",
    "find_hits",
    "find_numbers",
    "having",
    "search_statements",
]

MOST_COUNTED = 20_000
"""A count goes no further; one more than this is "more"."""

# Of so many matches, the newest in the ledger, the best are looked for: to rank every statement
# with a word that half of a million have takes 0.6 s, and its rank says next to nothing.
_MOST_RANKED = MOST_COUNTED + 1

# PostgreSQL's rank divided by the logarithm of the length, as a long statement has more words.
_LONGER_IS_LESS = 1

# Where more statements than this fall within some days, each match is asked for its day.
_MOST_WITHIN = 100_000

# The plus keeps SQLite from asking the full-text index anew for each number of a set.
_AS_MATCHED: ColumnElement[int] = literal_column("+w.rowid", BigInteger)


class Order(StrEnum):
    """In which order statements are returned; undated ones come last."""

    RANK = "rank"
    NEWEST = "newest"
    OLDEST = "oldest"


_BY_DAY = {
    Order.OLDEST: (column_of("day").asc().nulls_last(), column_of("no").asc()),
    Order.NEWEST: (column_of("day").desc().nulls_last(), column_of("no").desc()),
}
_BY_DAY[Order.RANK] = _BY_DAY[Order.NEWEST]  # where there is no query to rank by


@dataclass(frozen=True, slots=True, kw_only=True)
class Hits:
    """The numbers of the statements on one page of a search, with their ranks.

    `total` is how many there are on all pages, up to `MOST_COUNTED` + 1, which means "more".
    """

    ranked: tuple[tuple[int, float], ...]
    total: int


def search_statements(  # noqa: PLR0913 - what to find, and which part of it
    connection: Connection,
    query: Query | None,
    filters: Filters,
    *,
    limit: int = 50,
    offset: int = 0,
    order: Order = Order.RANK,
) -> tuple[FoundStatement, ...]:
    """Return statements with the words of *query*, if there is one, that pass the filters.

    Without a query nothing can be ranked, and the newest come first.
    """
    found = find_numbers(connection, query, filters, limit=limit, offset=offset, order=order)
    return load_found(connection, found)


def find_numbers(  # noqa: PLR0913
    connection: Connection,
    query: Query | None,
    filters: Filters,
    *,
    limit: int,
    offset: int = 0,
    order: Order = Order.RANK,
) -> list[tuple[int, float]]:
    """Return the numbers of the statements that a search finds, each with its rank."""
    asked = _in_order(_matching(connection, query, filters), query, order)
    page = connection.execute(asked.limit(limit).offset(offset))
    return [(row.no, row.rank) for row in page]


def find_hits(  # noqa: PLR0913
    connection: Connection,
    query: Query | None,
    filters: Filters,
    *,
    limit: int,
    offset: int = 0,
    order: Order = Order.RANK,
) -> Hits:
    """Return one page of what a search finds by numbers, and how many there are in all."""
    matching = _matching(connection, query, filters)
    asked = _in_order(matching, query, order)
    rows = connection.execute(asked.limit(limit).offset(offset)).all()
    total = offset + len(rows)
    if rows and "total" in rows[0]._fields:
        total = rows[0].total
    elif len(rows) == limit or (offset and not rows):
        some = matching.limit(MOST_COUNTED + 1).subquery()
        total = connection.execute(select(func.count()).select_from(some)).scalar_one()
    return Hits(ranked=tuple((row.no, row.rank) for row in rows), total=total)


def _in_order(matching: Select[Any], query: Query | None, order: Order) -> Select[Any]:
    """Return the question in an order; one that ranks counts what it ranked, too."""
    if query is None or order is not Order.RANK:
        return matching.order_by(*_BY_DAY[order])
    newest = matching.order_by(literal_column("no").desc()).limit(_MOST_RANKED).subquery()
    counted = select(newest, func.count().over().label("total"))
    return counted.order_by(newest.c.rank.desc(), newest.c.no)


def having(connection: Connection, query: Query, numbers: Collection[int]) -> list[int]:
    """Return which of these statements match a query, in no order."""
    everything = Filters(all_carriers=True)
    matching = _matching(connection, query, everything)
    number = _AS_MATCHED if connection.dialect.name == "sqlite" else column_of("no")
    return [
        row.no
        for lot in in_lots(numbers)
        for row in connection.execute(matching.where(number.in_(lot)))
    ]


def _matching(
    connection: Connection, query: Query | None, filters: Filters
) -> Select[tuple[int, float]]:
    """Return the question for the numbers of what matches, with their ranks, in no order."""
    if query is None:
        return _matching_rows(filters, rank=literal_column("0.0", Float))
    if connection.dialect.name == "sqlite":
        return _matching_index(connection, query, filters)
    words = func.to_tsquery(text("'onrecord'"), tsquery_form(query))
    indexed: ColumnElement[Any] = literal_column("s.words")
    rank = func.ts_rank(indexed, words, _LONGER_IS_LESS)
    return _matching_rows(filters, rank=rank).where(indexed.op("@@")(words))


def _matching_rows(
    filters: Filters, *, rank: ColumnElement[float]
) -> Select[tuple[int, float]]:
    number = column_of("no")
    conditions = [*by_row(filters), *by_number(filters, number)]
    speaker = by_speaker(filters, column_of("speaker"))
    if speaker is not None:
        conditions.append(speaker)
    asked = select(number.label("no"), rank.label("rank"))
    return asked.select_from(text("statements AS s")).where(*conditions)


def _matching_index(
    connection: Connection, query: Query, filters: Filters
) -> Select[tuple[int, float]]:
    """Return the question for SQLite's full-text index.

    It goes through the index from the newest statement to the oldest. What other tables know
    of a match is looked up in sets of numbers, made once; all else in the small index
    `statements_searched`, never in the rows.
    """
    days = _is_short(connection, filters)
    conditions = [*by_number(filters, _AS_MATCHED), *by_row(filters, days=not days)]
    then = said_then(filters, days=days)
    if then is not None:
        conditions.insert(0, _AS_MATCHED.in_(then))
    tables = "statement_words AS w CROSS JOIN statements AS s INDEXED BY statements_searched"
    return (
        select(
            literal_column("w.rowid", BigInteger).label("no"),
            literal_column("-bm25(statement_words)", Float).label("rank"),
        )
        .select_from(text(tables))
        .where(text("statement_words MATCH :words").bindparams(words=fts5_form(query)))
        .where(text("s.no = w.rowid"), *conditions)
    )


def _is_short(connection: Connection, filters: Filters) -> bool:
    """Return whether few enough statements fall within the days for a set of their numbers."""
    if not (filters.since or filters.until):
        return False
    within = said_then(Filters(since=filters.since, until=filters.until), days=True)
    assert within is not None
    some = within.limit(_MOST_WITHIN + 1).subquery()
    return (connection.execute(select(func.count()).select_from(some)).scalar() or 0) <= (
        _MOST_WITHIN
    )
