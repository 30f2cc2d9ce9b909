"""Tables: one article a row, from CSV of any dialect, however large its fields."""

import codecs
import csv
import io
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from onrecord.errors import OnRecordError, SourceError, UnreadableInputError
from onrecord.intake.parcels import Shipped
from onrecord.intake.rows import FIELDS, Fields, parcel_from_row
from onrecord.intake.streams import Stream

__all__ = ["parcels_from_csv"]

_LONGEST_FIELD = 20_000_000
_SAMPLE = 65_536
_DELIMITERS = ",;\t|"
_FIX = (
    'give a table whose first row names its columns, "text" or "html" among them, or name the '
    "column of texts with --field text=COLUMN"
)
_NOT_UTF8 = re.compile("[\udc80-\udcff]")


def parcels_from_csv(
    stream: Stream,
    *,
    where: str,
    prefix: str,
    fields: Fields,
    published: date | None = None,
) -> Iterator[Shipped]:
    """Yield the parcel of each row, or the error that says why it has none.

    The first row names the columns. Rows count from 1, that one included, as a spreadsheet
    shows them; a row without an id is named by its number, *prefix* before it.
    """
    sample = stream.peek(_SAMPLE)[:_SAMPLE]
    charset = _charset(sample)
    rows = _rows(stream, charset, _delimiter(sample.decode(charset, "ignore"), fields=fields))
    header = next(rows, None)
    if not isinstance(header, list) or not _names_text(header, fields):
        raise SourceError(what="its first row names no column of texts", where=where, fix=_FIX)
    for number, row in enumerate(rows, start=2):
        if row == []:
            continue
        place = f"{where}, row {number}"
        try:
            yield parcel_from_row(
                _named(header, row, place),
                unnamed=f"{prefix}{number}",
                where=place,
                fix=_FIX,
                fields=fields,
                published=published,
            )
        except OnRecordError as error:
            yield error


def _rows(stream: Stream, charset: str, delimiter: str) -> Iterator[list[str] | csv.Error]:
    """Yield the rows of a table, or what is wrong with one."""
    csv.field_size_limit(_LONGEST_FIELD)
    text = io.TextIOWrapper(stream, charset, errors="surrogateescape", newline="")
    reader = csv.reader(text, delimiter=delimiter)
    while True:
        try:
            row = next(reader, None)
        except csv.Error as error:
            yield error
            continue
        if row is None:
            text.detach()
            return
        yield row


def _named(header: list[str], row: list[str] | csv.Error, place: str) -> dict[str, Any]:
    """Return the values of a row by the names of their columns; empty ones are not said."""
    if isinstance(row, csv.Error):
        raise _bad(f"the row cannot be read ({row})", place)
    if len(row) > len(header):
        raise _bad(f"the row has {len(row)} fields, and the first row {len(header)}", place)
    if any(_NOT_UTF8.search(value) for value in row):
        raise _bad("the row is not in the charset the table begins in", place)
    return {name: value for name, value in zip(header, row, strict=False) if value}


def _charset(sample: bytes) -> str:
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    # The sample may end in the middle of a character, and a sound table hold a broken row.
    text = codecs.getincrementaldecoder("utf-8")("surrogateescape").decode(sample)
    wide = [character for character in text if not character.isascii()]
    broken = len(_NOT_UTF8.findall(text))
    return "utf-8-sig" if 2 * broken <= len(wide) else "cp1252"


def _delimiter(sample: str, *, fields: Fields) -> str:
    """Return what stands between fields: what makes the first row name most that is known."""

    def found(delimiter: str) -> tuple[int, int]:
        header = next(csv.reader(io.StringIO(sample.lstrip("\ufeff")), delimiter=delimiter), [])
        known = {fields.name(name) for name in FIELDS}
        return len(known.intersection(header)), len(header)

    return max(_DELIMITERS, key=found)


def _names_text(header: list[str], fields: Fields) -> bool:
    return not {fields.name("text"), fields.name("html")}.isdisjoint(header)


def _bad(what: str, place: str) -> UnreadableInputError:
    return UnreadableInputError(what=what, where=place, fix=_FIX)
