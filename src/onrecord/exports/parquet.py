"""Parquet: the same tables as in CSV, typed, each file with its part of the codebook in it."""

import json
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from typing import IO, Any

import pyarrow as pa
import pyarrow.parquet as pq

from onrecord.exports.holding import Holding, Tally
from onrecord.exports.tables import TABLES
from onrecord.exports.tables.table import Cell, Kind, Table, rows_of
from onrecord.exports.wellformed import without_surrogates
from onrecord.model import Kept

__all__ = ["CODEBOOK", "write_parquet"]

CODEBOOK = b"onrecord.codebook"
"""The key under which a file's metadata holds what its table and columns mean, as JSON."""

_TYPES: Mapping[Kind, pa.DataType] = {
    Kind.TEXT: pa.string(),
    Kind.TEXTS: pa.list_(pa.string()),
    Kind.INTEGER: pa.int64(),
    Kind.NUMBER: pa.float64(),
    Kind.DAY: pa.date32(),
    Kind.FLAG: pa.bool_(),
}
# Large enough to compress well, small enough that ten thousand articles are never in memory.
_ROWS_A_GROUP = 16_384
_ARTICLES_A_GROUP = 512


def write_parquet(holding: Holding, *, open_file: Callable[[str], IO[bytes]]) -> Tally:
    """Write every table as `NAME.parquet`, group of rows by group; count the articles."""
    articles = 0
    with ExitStack() as stack:
        files = []
        for table in TABLES:
            stream = stack.enter_context(open_file(f"{table.name}.parquet"))
            files.append(stack.enter_context(_File(table, stream)))
        for kept in holding.articles:
            articles += 1
            for file in files:
                file.add(kept)
            if articles % _ARTICLES_A_GROUP == 0:
                for file in files:
                    file.flush()
    return Tally(written=articles)


class _File:
    """One table on its way to a file: rows wait until they make a group."""

    def __init__(self, table: Table[Any], stream: IO[bytes]) -> None:
        self._table = table
        self._schema = _schema(table)
        self._writer = pq.ParquetWriter(stream, self._schema, compression="zstd")
        self._rows: list[tuple[Cell, ...]] = []

    def __enter__(self) -> "_File":
        return self

    def __exit__(self, *_: object) -> None:
        self.flush()
        self._writer.close()

    def add(self, kept: Kept) -> None:
        """Take in the rows of an article."""
        self._rows.extend(rows_of(self._table, kept))
        if len(self._rows) >= _ROWS_A_GROUP:
            self.flush()

    def flush(self) -> None:
        """Write the rows that wait."""
        if not self._rows:
            return
        arrays = [
            pa.array([_value(cell) for cell in cells], type=field.type)
            for field, cells in zip(self._schema, zip(*self._rows, strict=True), strict=True)
        ]
        self._writer.write_table(pa.Table.from_arrays(arrays, schema=self._schema))
        self._rows.clear()


def _schema(table: Table[Any]) -> pa.Schema:
    codebook = {
        "table": table.name,
        "about": table.about,
        "columns": {column.name: column.about for column in table.columns},
    }
    fields = [
        pa.field(column.name, _TYPES[column.kind], metadata={b"about": column.about.encode()})
        for column in table.columns
    ]
    return pa.schema(fields, metadata={CODEBOOK: json.dumps(codebook).encode()})


def _value(cell: Cell) -> object:
    if isinstance(cell, str):
        return without_surrogates(cell)
    if isinstance(cell, tuple):
        return [without_surrogates(text) for text in cell]
    return cell
