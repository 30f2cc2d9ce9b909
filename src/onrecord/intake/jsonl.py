"""JSON lines: one article or one error a line, in order, however long the stream."""

import json
from collections.abc import Iterator
from datetime import date
from typing import IO, Any

from onrecord.errors import OnRecordError, UnreadableInputError
from onrecord.intake.page import article_from_page
from onrecord.intake.text import article_from_text
from onrecord.model import Article

__all__ = ["articles_from_jsonl"]

_LONGEST_LINE = 100_000_000
_FIX = 'give lines like {"id": "1", "text": "...", "published": "2031-03-03"}'
_STRINGS = ("text", "html", "published", "title", "url", "outlet")


def articles_from_jsonl(
    stream: IO[bytes], *, where: str, published: date | None = None
) -> Iterator[Article | OnRecordError]:
    """Yield what each line of a stream gives: its article, or the error that says why not.

    A line has `text` or `html`, and may have `id` (else the number of the line serves),
    `published`, `title`, `url` and `outlet`; *published* serves lines that have none. Empty
    lines are passed over; a bad one does not stop the rest.
    """
    number = 0
    while line := stream.readline(_LONGEST_LINE + 1):
        number += 1
        place = f"{where}, line {number}"
        if len(line) > _LONGEST_LINE:
            _skip_rest(stream, line)
            yield _bad(f"the line is longer than {_LONGEST_LINE:,} bytes", place)
        elif line.strip():
            yield _taken(line, number=number, place=place, published=published)


def _skip_rest(stream: IO[bytes], line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(_LONGEST_LINE)


def _taken(
    line: bytes, *, number: int, place: str, published: date | None
) -> Article | OnRecordError:
    try:
        return _article(_fields(line, place), number=number, place=place, published=published)
    except OnRecordError as error:
        return error


def _fields(line: bytes, place: str) -> dict[str, Any]:
    try:
        fields = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise _bad("the line is not UTF-8", place) from error
    except (ValueError, RecursionError) as error:
        raise _bad(f"the line is not JSON ({error})", place) from error
    if not isinstance(fields, dict):
        raise _bad("the line is not a JSON object", place)
    for name in _STRINGS:
        if not isinstance(fields.get(name), str | None):
            raise _bad(f'"{name}" is not a string', place)
    return fields


def _article(
    fields: dict[str, Any], *, number: int, place: str, published: date | None
) -> Article:
    text, html = fields.get("text"), fields.get("html")
    known: dict[str, Any] = {
        "id": _id(fields.get("id"), number=number, place=place),
        "published": _day(fields.get("published"), place) or published,
        "title": fields.get("title"),
        "url": fields.get("url"),
        "outlet": fields.get("outlet"),
    }
    if text is not None and html is None:
        return article_from_text(text, **known)
    if html is not None and text is None:
        return article_from_page(html, **known)
    raise _bad('the line needs either "text" or "html"', place)


def _id(value: object, *, number: int, place: str) -> str:
    if value is None:
        return str(number)
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise _bad('"id" is neither a string nor a whole number', place)
    return str(value)


def _day(value: str | None, place: str) -> date | None:
    """Return the day of an ISO 8601 date or moment."""
    if not value:
        return None
    try:
        return date.fromisoformat(value[:10])
    except ValueError as error:
        raise _bad(f'"published" is not a date ({value[:40]})', place) from error


def _bad(what: str, place: str) -> UnreadableInputError:
    return UnreadableInputError(what=what, where=place, fix=_FIX)
