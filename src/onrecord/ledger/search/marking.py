"""Marking: which words of a statement a query found."""

import re
from collections.abc import Collection

from sqlalchemy import Connection, func, literal_column, select, text

from onrecord.ledger.handles import parse_handle
from onrecord.ledger.lots import in_lots
from onrecord.ledger.schema import statements
from onrecord.ledger.search.queries import Query
from onrecord.ledger.search.query_forms import fts5_form, tsquery_form
from onrecord.ledger.search.query_tokens import split_words
from onrecord.model import Handle

__all__ = ["found_words"]

# Signs that stand in no word and in no sane text; whatever they enclose is cut into words.
_OPEN, _CLOSE = "\x02", "\x03"
_FEW = "few_statements"
_FTS5 = "fts5(content, tokenize='porter unicode61 remove_diacritics 2')"
_MARKED = re.compile(f"{_OPEN}([^{_OPEN}{_CLOSE}]*){_CLOSE}")


def found_words(
    connection: Connection, query: Query, handles: Collection[Handle]
) -> frozenset[str]:
    """Return the words for which a query found these statements, casefolded.

    The store is asked, since it knows which forms of a word it takes for one: a search for
    "threaten" finds "threats".
    """
    marked = _marked_index if connection.dialect.name == "sqlite" else _marked_rows
    numbers = _numbers(connection, handles)
    contents = (one for lot in in_lots(numbers) for one in marked(connection, query, lot))
    return frozenset(
        word.casefold()
        for content in contents
        for found in _MARKED.findall(content)
        for word in split_words(found)
    )


def _numbers(connection: Connection, handles: Collection[Handle]) -> list[int]:
    wanted = set(map(parse_handle, handles))
    said = statements.c
    asked = select(said.no, said.article, said.id)
    return [
        row.no
        for lot in in_lots({article for article, _ in wanted})
        for row in connection.execute(asked.where(said.article.in_(lot)))
        if (row.article, row.id) in wanted
    ]


def _marked_index(connection: Connection, query: Query, numbers: list[int]) -> list[str]:
    """Return contents marked by an index of these alone, made for the occasion.

    The index of all statements would be gone through anew for each of them.
    """
    connection.exec_driver_sql(f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.{_FEW} USING {_FTS5}")
    few = text(f"INSERT INTO temp.{_FEW}(content) VALUES (:content)")
    chosen = connection.scalars(
        select(statements.c.content).where(statements.c.no.in_(numbers))
    ).all()
    connection.execute(few, [{"content": content} for content in chosen])
    marked = func.highlight(literal_column(_FEW), 0, _OPEN, _CLOSE)
    asked = (
        select(marked)
        .select_from(text(f"temp.{_FEW}"))
        .where(text(f"{_FEW} MATCH :words").bindparams(words=fts5_form(query)))
    )
    found = list(connection.execute(asked).scalars())
    connection.exec_driver_sql(f"DROP TABLE temp.{_FEW}")
    return found


def _marked_rows(connection: Connection, query: Query, numbers: list[int]) -> list[str]:
    configuration = text("'onrecord'")
    options = f"StartSel={_OPEN}, StopSel={_CLOSE}, HighlightAll=true"
    words = func.to_tsquery(configuration, tsquery_form(query))
    marked = func.ts_headline(configuration, statements.c.content, words, options)
    asked = select(marked).where(statements.c.no.in_(numbers))
    return list(connection.execute(asked).scalars())
