"""The lines of our own JSON lines read back: each checked, a fault named by its line."""

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import IO, Any

from onrecord.codec import decode
from onrecord.errors import OnRecordError, UnreadableInputError
from onrecord.exports.jsonl import BEFORE_RECORD, FORMAT, VERSION
from onrecord.exports.saved import Logged, SavedArticle, SavedLine
from onrecord.exports.spans import wrong_span
from onrecord.model import ArticleNo

__all__ = ["read_jsonl"]

_ENDING = b'{"kind": "end"'
_FOREIGN = "give a file that `onrecord export --to jsonl` wrote"
_DAMAGED = "export the ledger again, or fetch the file anew"


def read_jsonl(stream: IO[bytes], *, where: str) -> Iterator[SavedLine]:
    """Return what the file holds, line by line.

    Every record is held against its digest and every span against its text as it comes; that
    the file is whole is known, or an error, only at its end.
    """
    digest = sha256()
    counted = {"articles": 0, "logged": 0}
    ended = False
    number = 0
    for number, line in enumerate(stream, start=1):
        place = f"{where}, line {number}"
        if ended:
            raise _fault("there are lines after the last one", where=place, fix=_DAMAGED)
        if number == 1:
            _check_header(_value(line, where=place), where=place)
        elif line.startswith(_ENDING):
            expected = {**counted, "sha256": digest.hexdigest()}
            _check_end(_value(line, where=place), expected, where=place)
            ended = True
        else:
            saved = _saved(line, where=place)
            counted["articles" if isinstance(saved, SavedArticle) else "logged"] += 1
            yield saved
        digest.update(line)
    if not ended:
        what = "the file ends before its last line" if number else "the file is empty"
        raise _fault(what, where=f"{where}, line {number}", fix=_DAMAGED)


def _value(line: bytes, *, where: str) -> Mapping[str, Any]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _fault(f"this is no JSON ({error})", where=where, fix=_DAMAGED) from None
    if not isinstance(value, dict):
        raise _fault("this is no object of JSON", where=where, fix=_FOREIGN)
    return value


def _check_header(value: Mapping[str, Any], *, where: str) -> None:
    if value.get("kind") != "header" or value.get("format") != FORMAT:
        raise _fault("this is no ledger in JSON lines", where=where, fix=_FOREIGN)
    version = value.get("version")
    if version != VERSION:
        raise _fault(
            f"the file has version {version!r} of the format, this program knows {VERSION}",
            where=where,
            fix="use the version of onrecord that wrote the file, or a newer one",
        )


def _check_end(value: Mapping[str, Any], expected: Mapping[str, Any], *, where: str) -> None:
    for name, found in expected.items():
        if value.get(name) != found:
            told = f"{name} is {found}, and the last line tells {value.get(name)!r}"
            raise _fault(
                f"the file is not as it was written: {told}", where=where, fix=_DAMAGED
            )


def _saved(line: bytes, *, where: str) -> SavedLine:
    head, mark, record = line.rstrip().partition(BEFORE_RECORD)
    if mark:
        return _article(_value(head + b"}", where=where), record[:-1], where=where)
    value = _value(line, where=where)
    if value.get("kind") == "logged":
        return _logged(value, where=where)
    raise _fault(
        f"lines of kind {value.get('kind')!r} are not known", where=where, fix=_FOREIGN
    )


def _article(value: Mapping[str, Any], data: bytes, *, where: str) -> SavedArticle:
    no, reader = value.get("no"), value.get("reader")
    if type(no) is not int or not isinstance(reader, str):
        raise _fault("the article has no number or no reader", where=where, fix=_DAMAGED)
    if sha256(data).hexdigest() != value.get("record_sha256"):
        raise _fault("the record is not as it was written", where=where, fix=_DAMAGED)
    try:
        record = decode(data)
    except OnRecordError as error:
        raise _fault(error.what, where=where, fix=error.fix) from error
    span = wrong_span(record)
    if span is not None:
        what = f"the words at [{span.start}, {span.end}) are not those of the span"
        raise _fault(what, where=where, fix=_DAMAGED)
    return SavedArticle(no=ArticleNo(no), reader=reader, record=record)


def _logged(value: Mapping[str, Any], *, where: str) -> Logged:
    table, values = value.get("table"), value.get("values")
    plain = isinstance(values, dict) and all(
        cell is None or isinstance(cell, str | int | float) for cell in values.values()
    )
    if not isinstance(table, str) or not isinstance(values, dict) or not plain:
        raise _fault("the entry has no table or no plain values", where=where, fix=_DAMAGED)
    return Logged(table=table, values=values)


def _fault(what: str, *, where: str, fix: str) -> UnreadableInputError:
    return UnreadableInputError(what=what, where=where, fix=fix)
