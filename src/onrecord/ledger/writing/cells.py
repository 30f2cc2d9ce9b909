"""Cells: the values of a record as the columns of a ledger take them."""

import re
from datetime import date

from onrecord.codec import encode_part
from onrecord.ledger.writing.extents import Extent
from onrecord.ledger.writing.layouts import Row

__all__ = ["column_text", "fact_cells", "iso_day"]

# What PostgreSQL takes in no text; the whole of it stands in `data`, escaped.
_UNFIT = re.compile("[\0\ud800-\udfff]")
_INSTEAD = "\ufffd"
# An index entry has to fit a page: longer names are searched by their beginning.
_LONGEST = 500


def column_text(text: str | None, *, whole: bool = False) -> str | None:
    """Return a text as a column takes it: signs that no store takes are replaced.

    Unless *whole*, it is cut to what an index can hold.

    >>> column_text("Ada\\0 Quill")
    'Ada\\ufffd Quill'
    """
    if text is None:
        return None
    return _UNFIT.sub(_INSTEAD, text if whole else text[:_LONGEST])


def iso_day(day: date | None) -> str | None:
    """Return a day as both stores take it."""
    return None if day is None else day.isoformat()


def fact_cells(id: str, at: Extent, part: object) -> Row:
    """Return what every fact has: its id, where it stands, and itself as JSON."""
    return (column_text(id), *at, encode_part(part))
