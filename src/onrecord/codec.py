"""The codec: records to JSON and back, and the JSON Schema they keep to."""

import json
import re
from collections.abc import Iterable
from inspect import cleandoc
from typing import Any, TypeVar

import msgspec

from onrecord.errors import UnreadableInputError
from onrecord.model import SCHEMA, Record

__all__ = ["SCHEMA_ADDRESS", "decode", "decode_parts", "encode", "encode_part", "record_schema"]

_Part = TypeVar("_Part")

SCHEMA_ADDRESS = "https://json-schema.org/draft/2020-12/schema"

_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Record)
_SPLIT_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def encode(record: Record) -> bytes:
    """Return a record as one line of JSON, without the line end.

    Dates are ISO 8601, fields stand in the order of the dataclasses, and the bytes are UTF-8;
    only a text with lone surrogates, which UTF-8 cannot carry, is written in escaped ASCII.
    """
    try:
        return _ENCODER.encode(record)
    except UnicodeEncodeError:
        return _encode_escaped(record, where=record.article.id)


def decode(data: bytes | str) -> Record:
    """Return the record that *data* holds; unknown fields are passed over."""
    try:
        record = _decode(data)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise UnreadableInputError(
            what=f"this is not a record ({error})",
            where="JSON input",
            fix=f"give the output of `onrecord read --json`, schema {SCHEMA}",
        ) from error
    if record.schema != SCHEMA:
        raise UnreadableInputError(
            what=f"the record keeps to schema {record.schema!r}, not {SCHEMA!r}",
            where=record.article.id,
            fix="read the article again with this version",
        )
    return record


def encode_part(part: object) -> str:
    """Return one value of a record, a statement say, as it stands in the record's JSON."""
    try:
        return _ENCODER.encode(part).decode()
    except UnicodeEncodeError:
        return _encode_escaped(part, where="a part of a record").decode("ascii")


def decode_parts(kind: type[_Part], parts: Iterable[str]) -> tuple[_Part, ...]:
    """Return the values of one kind that `encode_part` wrote."""
    data = f"[{','.join(parts)}]"
    whole: Any = tuple[kind, ...]  # type: ignore[valid-type]
    found: tuple[_Part, ...]
    try:
        found = msgspec.json.decode(data, type=whole)
    except (msgspec.MsgspecError, UnicodeEncodeError):
        # The quick decoder takes no escaped lone surrogates; the standard library does.
        found = _decode_slowly(data, whole)
    return found


def record_schema() -> dict[str, Any]:
    """Return the JSON Schema of a record, as published in `docs/record.schema.json`."""
    schema = msgspec.json.schema(Record)
    schema["$defs"]["Record"]["properties"]["schema"] = {"const": SCHEMA}
    for definition in schema["$defs"].values():
        definition["description"] = cleandoc(definition["description"])
    plain = msgspec.json.decode(msgspec.json.encode(schema))
    return {"$schema": SCHEMA_ADDRESS, "title": SCHEMA, **plain}


def _encode_escaped(value: object, *, where: str) -> bytes:
    plain = msgspec.to_builtins(value)
    if _SPLIT_PAIR.search(json.dumps(plain, ensure_ascii=False)):
        raise UnreadableInputError(
            what="the text holds one character as two surrogates, which JSON would join",
            where=where,
            fix="join them first: text.encode('utf-16', 'surrogatepass').decode('utf-16')",
        )
    return json.dumps(plain, ensure_ascii=True, separators=(",", ":")).encode("ascii")


def _decode(data: bytes | str) -> Record:
    try:
        return _DECODER.decode(data)
    except msgspec.ValidationError:
        raise
    except msgspec.DecodeError:
        # The quick decoder takes no escaped lone surrogates; the standard library does.
        return msgspec.convert(json.loads(data), Record)


def _decode_slowly(data: str, kind: Any) -> Any:
    try:
        return msgspec.convert(json.loads(data), kind)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise UnreadableInputError(
            what=f"these are not parts of a record ({error})",
            where="a part of a record",
            fix="check the ledger with `onrecord verify`",
        ) from error
