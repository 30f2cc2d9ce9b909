"""Parquet: one article a row, read piece by piece, however large the file."""

from collections.abc import Iterator
from datetime import date
from importlib import import_module
from typing import Any

from onrecord.errors import AskedWronglyError, OnRecordError, SourceError
from onrecord.intake.parcels import Shipped
from onrecord.intake.rows import FIELDS, Fields, parcel_from_row
from onrecord.intake.streams import Stream

__all__ = ["parcels_from_parquet"]

_ROWS_AT_ONCE = 64
_FIX = 'give a table with a column "text" or "html", or name it with --field text=COLUMN'


def parcels_from_parquet(
    stream: Stream,
    *,
    where: str,
    prefix: str,
    fields: Fields,
    published: date | None = None,
) -> Iterator[Shipped]:
    """Yield the parcel of each row, or the error that says why it has none.

    Rows count from 1; a row without an id is named by its number, *prefix* before it.
    """
    for number, row in enumerate(_rows(stream, where=where, fields=fields), start=1):
        try:
            yield parcel_from_row(
                row,
                unnamed=f"{prefix}{number}",
                where=f"{where}, row {number}",
                fix=_FIX,
                fields=fields,
                published=published,
            )
        except OnRecordError as error:
            yield error


def _rows(stream: Stream, *, where: str, fields: Fields) -> Iterator[dict[str, Any]]:
    arrow, parquet = _library("pyarrow", where=where), _library("pyarrow.parquet", where=where)
    try:
        file = parquet.ParquetFile(stream)
        known = {fields.name(name) for name in FIELDS}
        columns = [name for name in file.schema_arrow.names if name in known]
        if {fields.name("text"), fields.name("html")}.isdisjoint(columns):
            raise SourceError(what="it has no column of texts", where=where, fix=_FIX)
        for batch in file.iter_batches(batch_size=_ROWS_AT_ONCE, columns=columns):
            yield from batch.to_pylist()
    except (arrow.ArrowException, OSError) as error:
        raise SourceError(
            what=f"the table cannot be read to its end ({str(error)[:200]})",
            where=where,
            fix="make or fetch the file again; the rows before this stand",
        ) from error


def _library(name: str, *, where: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise AskedWronglyError(
            what="reading Parquet takes the package pyarrow, which is not here",
            where=where,
            fix="install it: pip install 'onrecord[parquet]'",
        ) from error
