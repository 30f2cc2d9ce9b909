"""Answers: what a server said, as archives keep it, without its chunks and its packing."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import Message

import brotli

from onrecord.errors import UnreadableInputError

__all__ = ["HttpAnswer", "answer_of"]

_LONGEST_HEAD = 65_536
_LONGEST_SIZE_LINE = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpAnswer:
    """A status, the type and charset of a body, and the body itself."""

    status: int
    content_type: str | None
    charset: str | None
    body: bytes


def answer_of(block: bytes, *, where: str, most: int) -> HttpAnswer | None:
    """Return the answer a block holds, its body unpacked; None if it is none.

    Archives often keep a body unpacked under a header that calls it packed, so a body that
    is not as the header says is taken as it is. Raises UnreadableInputError for one that
    unpacks to more than *most* bytes.
    """
    if not block.startswith(b"HTTP/"):
        return None
    head, body = _divided(block)
    first, _, rest = head.partition(b"\n")
    status = first.split(maxsplit=2)[1:2]
    named = _named(rest)
    if "chunked" in named.get("transfer-encoding", "").lower():
        body = _joined(body)
    for coding in reversed(named.get("content-encoding", "").lower().split(",")):
        body = _unpacked(body, coding.strip(), most=most, where=where)
    label = Message()
    label["Content-Type"] = named.get("content-type", "")
    return HttpAnswer(
        status=int(status[0]) if status and status[0].isdigit() else 0,
        content_type=label.get_content_type() if named.get("content-type") else None,
        charset=label.get_content_charset(),
        body=body,
    )


def _divided(block: bytes) -> tuple[bytes, bytes]:
    """Return the header and the body, whichever line breaks stand between them."""
    top = block[:_LONGEST_HEAD]
    ends = [
        (at, at + len(mark)) for mark in (b"\r\n\r\n", b"\n\n") if (at := top.find(mark)) > 0
    ]
    end, start = min(ends, default=(len(top), len(top)))
    return block[:end], block[start:]


def _named(lines: bytes) -> Mapping[str, str]:
    named: dict[str, str] = {}
    for line in lines.decode("latin-1").splitlines():
        name, colon, value = line.partition(":")
        if colon:
            named.setdefault(name.strip().lower(), value.strip())
    return named


def _joined(body: bytes) -> bytes:
    """Return the chunks of a body joined, as far as they are whole."""
    parts: list[bytes] = []
    here = 0
    while True:
        end = body.find(b"\n", here, here + _LONGEST_SIZE_LINE)
        try:
            size = int(body[here:end].split(b";")[0].strip(), 16) if end > 0 else -1
        except ValueError:
            size = -1
        if size < 0:
            return b"".join(parts) if parts else body
        if size == 0:
            return b"".join(parts)
        parts.append(body[end + 1 : end + 1 + size])
        here = end + 1 + size
        here += 2 if body[here : here + 2] == b"\r\n" else 1


def _unpacked(body: bytes, coding: str, *, most: int, where: str) -> bytes:
    try:
        if coding in {"gzip", "x-gzip"}:
            data = _inflated(body, zlib.MAX_WBITS | 16, most=most)
        elif coding == "deflate":
            raw = body[:1] and body[0] & 0x0F != 8
            data = _inflated(body, -zlib.MAX_WBITS if raw else zlib.MAX_WBITS, most=most)
        elif coding == "br":
            data = brotli.Decompressor().process(body, output_buffer_limit=most + 1)
        else:
            return body
    except (zlib.error, brotli.error):
        return body
    if len(data) > most:
        raise UnreadableInputError(
            what=f"the page unpacks to more than {most:,} bytes",
            where=where,
            fix="nothing needs doing, unless it is an article: then save it and give the file",
        )
    return data or body


def _inflated(body: bytes, wbits: int, *, most: int) -> bytes:
    """Return what a body unpacks to, as far as it is whole, and never much more than asked."""
    return zlib.decompressobj(wbits).decompress(body, most + 1)
