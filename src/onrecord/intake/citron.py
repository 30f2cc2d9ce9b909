"""Citron JSON: the texts of documents that carry quotations marked by hand or by Citron.

Citron (BBC) keeps one document a file: its `text`, and `quotes` with spans over it. The text
is what is read here; arrays of such objects, and of objects with our own names, are too.
"""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from onrecord.errors import OnRecordError, SourceError, UnreadableInputError
from onrecord.intake.parcels import Shipped
from onrecord.intake.rows import Fields, parcel_from_row
from onrecord.intake.streams import Stream

__all__ = ["parcels_from_citron"]

_LARGEST = 50_000_000
_FIX = 'give an object with "text", as Citron writes it, or an array of such objects'


def parcels_from_citron(
    stream: Stream,
    *,
    where: str,
    id: str,
    fields: Fields,
    published: date | None = None,
) -> Iterator[Shipped]:
    """Yield the parcel of each document of a JSON file; *id* serves one that has none."""
    data = stream.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        fix = "give large collections as JSON lines"
        raise SourceError(what=f"it is larger than {_LARGEST:,} bytes", where=where, fix=fix)
    try:
        said = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise SourceError(what=f"it is not JSON ({error})", where=where, fix=_FIX) from error
    many = isinstance(said, list)
    for number, row in enumerate(said if many else [said], start=1):
        place = f"{where}, document {number}" if many else where
        try:
            yield parcel_from_row(
                _document(row, place),
                unnamed=f"{id}:{number}" if many else id,
                where=place,
                fix=_FIX,
                fields=fields,
                published=published,
            )
        except OnRecordError as error:
            yield error


def _document(row: object, place: str) -> dict[str, Any]:
    if not isinstance(row, dict):
        raise UnreadableInputError(what="this is not a document", where=place, fix=_FIX)
    return row
