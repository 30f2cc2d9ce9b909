"""The codebook: what every table and column of CSV and Parquet means, as Markdown."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from onrecord.exports.tables.table import Kind, Table

__all__ = ["render_codebook"]

_OPENING = """\
# Codebook

What `onrecord export --to csv` and `--to parquet` write: one file a table. A *handle* names a
fact: number of the article, a point, its id in the article's record (`12.s3`). Offsets count
Unicode code points of `articles.text`, from `start` up to but not with `stop`: the words of
a row of `evidence` are exactly those characters. Words in more than one piece are joined by
` […] `; each piece is a row of `evidence`.

In Parquet each file holds its part of this codebook in its metadata (`onrecord.codebook`), and
lists are lists. In CSV (UTF-8, lines end in CRLF) lists are joined by ` | `, an empty cell is
a missing value, and a control character is shown as its picture, so that offsets hold. A text
that a spreadsheet might run as a formula has one `'` put before it: where any number of `'`
and then a tab, a line end or, after blanks, one of `= + - @` opens a cell, take one `'` off
before you count.
"""
_KINDS: Mapping[Kind, str] = {
    Kind.TEXT: "text",
    Kind.TEXTS: "list of texts",
    Kind.INTEGER: "integer",
    Kind.NUMBER: "number",
    Kind.DAY: "day (ISO 8601)",
    Kind.FLAG: "true or false",
}


def render_codebook(tables: Iterable[Table[Any]]) -> str:
    """Return the codebook of *tables*, as published in `docs/codebook.md`."""
    return "\n".join((_OPENING, *(line for table in tables for line in _section(table))))


def _section(table: Table[Any]) -> Iterator[str]:
    yield f"## {table.name}\n\n{table.about}\n"
    yield "| column | holds | meaning |\n|---|---|---|"
    for column in table.columns:
        yield f"| `{column.name}` | {_KINDS[column.kind]} | {column.about} |"
    yield ""
