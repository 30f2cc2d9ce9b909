"""Archives: small web archives made record by record, whose places in the file are known."""

import base64
import gzip
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

__all__ = ["Made", "archive_of", "page_record", "record", "response"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """An archive, and from where to where in it each of its records stands."""

    data: bytes
    extents: tuple[tuple[int, int], ...]


def archive_of(records: Iterable[bytes], *, packed: bool = True) -> Made:
    """Return an archive of those records, each a gzip member of its own if packed."""
    pieces = [gzip.compress(one, 6, mtime=0) if packed else one for one in records]
    extents = []
    here = 0
    for piece in pieces:
        extents.append((here, here + len(piece)))
        here += len(piece)
    return Made(data=b"".join(pieces), extents=tuple(extents))


def record(
    kind: str, block: bytes, *, digest: bool = True, head: Mapping[str, str] | None = None
) -> bytes:
    """Return one record as it stands in an archive that is not packed."""
    told = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:uuid:{hashlib.md5(block).hexdigest()}>",
        "WARC-Date": "2031-03-13T12:00:00Z",
        **({"WARC-Block-Digest": f"sha1:{_sha1(block)}"} if digest else {}),
        **(head or {}),
        "Content-Length": str(len(block)),
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in told.items())
    return b"WARC/1.0\r\n" + lines.encode() + b"\r\n" + block + b"\r\n\r\n"


def response(body: bytes, *, status: int = 200, head: Mapping[str, str] | None = None) -> bytes:
    """Return what a server answered, as archives keep it."""
    told = {"Content-Type": "text/html; charset=utf-8", **(head or {})}
    lines = "".join(f"{name}: {value}\r\n" for name, value in told.items())
    return f"HTTP/1.1 {status} Said\r\n{lines}\r\n".encode() + body


def page_record(url: str, body: bytes, *, status: int = 200, **head: str) -> bytes:
    """Return the record of one page; names of its HTTP header are given with underscores."""
    named = {name.replace("_", "-"): value for name, value in head.items()}
    told = {
        "WARC-Target-URI": url,
        "Content-Type": "application/http; msgtype=response",
    }
    return record("response", response(body, status=status, head=named), head=told)


def _sha1(data: bytes) -> str:
    return base64.b32encode(hashlib.sha1(data).digest()).decode()
