"""JSON lines: one article or one error a line, in order, however long the stream."""

import json
from collections.abc import Iterator
from datetime import date
from typing import IO, Any

from onrecord.errors import OnRecordError, UnreadableInputError
from onrecord.intake.parcels import Parcel, Shipped, article_from_parcel
from onrecord.intake.rows import Fields, parcel_from_row
from onrecord.model import Article

__all__ = ["articles_from_jsonl", "parcels_from_jsonl"]

_LONGEST_LINE = 100_000_000
_FIX = (
    'give lines like {"id": "1", "text": "...", "published": "2031-03-03"}; for other names, '
    "`onrecord add` has --field text=NAME"
)
_OWN_NAMES = Fields()


def articles_from_jsonl(
    stream: IO[bytes], *, where: str, published: date | None = None
) -> Iterator[Article | OnRecordError]:
    """Yield what each line of a stream gives: its article, or the error that says why not.

    A line has `text` or `html`, and may have `id` (else the number of the line serves),
    `published`, `title`, `url`, `outlet` and `byline`; *published* serves lines that have
    none. Empty lines are passed over; a bad one does not stop the rest.
    """
    for shipped in parcels_from_jsonl(stream, where=where, published=published):
        try:
            yield article_from_parcel(shipped) if isinstance(shipped, Parcel) else shipped
        except OnRecordError as error:
            yield error


def parcels_from_jsonl(
    stream: IO[bytes],
    *,
    where: str,
    prefix: str = "",
    fields: Fields = _OWN_NAMES,
    published: date | None = None,
) -> Iterator[Shipped]:
    """Yield the parcel of each line, or the error that says why it has none.

    *fields* says under which names the lines keep what; a line without an id is named by
    its number, *prefix* before it.
    """
    number = 0
    while line := stream.readline(_LONGEST_LINE + 1):
        number += 1
        place = f"{where}, line {number}"
        if len(line) > _LONGEST_LINE:
            _skip_rest(stream, line)
            yield _bad(f"the line is longer than {_LONGEST_LINE:,} bytes", place)
        elif line.strip():
            try:
                yield parcel_from_row(
                    _said(line, place),
                    unnamed=f"{prefix}{number}",
                    where=place,
                    fix=_FIX,
                    fields=fields,
                    published=published,
                )
            except OnRecordError as error:
                yield error


def _skip_rest(stream: IO[bytes], line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(_LONGEST_LINE)


def _said(line: bytes, place: str) -> dict[str, Any]:
    try:
        said = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise _bad("the line is not UTF-8", place) from error
    except (ValueError, RecursionError) as error:
        raise _bad(f"the line is not JSON ({error})", place) from error
    if not isinstance(said, dict):
        raise _bad("the line is not a JSON object", place)
    return said


def _bad(what: str, place: str) -> UnreadableInputError:
    return UnreadableInputError(what=what, where=place, fix=_FIX)
