"""Marking: which words of a statement a query found."""

import re
from collections.abc import Collection

from sqlalchemy import BigInteger, Connection, func, literal_column, select, text

from onrecord.ledger.handles import parse_handle
from onrecord.ledger.lots import in_lots
from onrecord.ledger.queries import Query
from onrecord.ledger.query_forms import fts5_form, tsquery_form
from onrecord.ledger.query_tokens import split_words
from onrecord.ledger.schema import statements
from onrecord.model import Handle

__all__ = ["found_words"]

# Signs that stand in no word and in no sane text; whatever they enclose is cut into words.
_OPEN, _CLOSE = "\x02", "\x03"
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
    rowid = literal_column("rowid", BigInteger)
    marked = func.highlight(literal_column("statement_words"), 0, _OPEN, _CLOSE)
    asked = (
        select(marked)
        .select_from(text("statement_words"))
        .where(text("statement_words MATCH :words").bindparams(words=fts5_form(query)))
        .where(rowid.in_(numbers))
    )
    return list(connection.execute(asked).scalars())


def _marked_rows(connection: Connection, query: Query, numbers: list[int]) -> list[str]:
    configuration = text("'onrecord'")
    options = f"StartSel={_OPEN}, StopSel={_CLOSE}, HighlightAll=true"
    words = func.to_tsquery(configuration, tsquery_form(query))
    marked = func.ts_headline(configuration, statements.c.content, words, options)
    asked = select(marked).where(statements.c.no.in_(numbers))
    return list(connection.execute(asked).scalars())
