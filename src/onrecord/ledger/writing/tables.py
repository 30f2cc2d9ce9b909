"""Writing: the rows of articles put into their tables, as fast as the store takes them."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, Table

from onrecord.ledger.schema import articles, texts
from onrecord.ledger.writing.entries import Entry
from onrecord.ledger.writing.layouts import LAYOUTS, Row, numbered

__all__ = ["delete_facts", "replace_article", "write_articles", "write_facts", "write_texts"]


def write_texts(connection: Connection, entries: Iterable[Entry]) -> None:
    """Write the texts of articles; one that several share is written once."""
    once = {entry.text_sha256: entry.text for entry in entries}
    _insert(connection, texts, ("sha256", "text"), list(once.items()), "ON CONFLICT DO NOTHING")


def write_articles(connection: Connection, numbered: Sequence[tuple[int, Entry]]) -> None:
    """Write the articles' own rows, each the first of its lineage so far."""
    columns = (
        *("no", "lineage", "identity", "text_sha256", "reader", "record_sha256"),
        *(column for column, _ in numbered[0][1].article),
    )
    rows: list[Row] = [
        (
            *(no, no, entry.identity, entry.text_sha256, entry.reader, entry.record_sha256),
            *(value for _, value in entry.article),
        )
        for no, entry in numbered
    ]
    _insert(connection, articles, columns, rows)


def replace_article(connection: Connection, no: int, entry: Entry) -> None:
    """Write an article's own row anew; its number, identity and lineage stay."""
    values = (
        *entry.article,
        ("reader", entry.reader),
        ("record_sha256", entry.record_sha256),
    )
    mark = _mark(connection)
    settings = ", ".join(f"{column} = {mark}" for column, _ in values)
    connection.exec_driver_sql(
        f"UPDATE articles SET {settings} WHERE no = {mark}",
        (*(value for _, value in values), no),
    )


def write_facts(connection: Connection, entries: Sequence[tuple[int, Entry]]) -> None:
    """Write all facts of articles, given with their numbers."""
    for layout in LAYOUTS:
        rows = [
            row
            for no, entry in entries
            for row in numbered(layout, entry.rows[layout.table.name], article=no)
        ]
        _insert(connection, layout.table, layout.columns, rows)


def delete_facts(connection: Connection, article: int) -> None:
    """Take all facts of an article out of their tables."""
    for layout in reversed(LAYOUTS):
        connection.execute(layout.of_article(article))


def _insert(
    connection: Connection,
    table: Table,
    columns: Iterable[str],
    rows: list[Row],
    conflict: str = "",
) -> None:
    if not rows:
        return
    quoted = connection.dialect.identifier_preparer.quote
    names = [quoted(column) for column in columns]
    marks = ", ".join([_mark(connection)] * len(names))
    connection.exec_driver_sql(
        f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({marks}) {conflict}", rows
    )


def _mark(connection: Connection) -> str:
    return "?" if connection.dialect.paramstyle == "qmark" else "%s"
