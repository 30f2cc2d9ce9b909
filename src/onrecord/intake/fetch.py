"""Fetching: one page over HTTP, within limits of time, size, redirects and place."""

import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from onrecord.errors import FetchError
from onrecord.intake.connections import connected

__all__ = ["Page", "fetch"]

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; onrecord)",
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}
_SAFE = "%/:=&?~#+!$,;'@()*[]"
_CHUNK = 65_536


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What an address answered: the bytes, the address they came from, and their labels."""

    data: bytes
    url: str
    charset: str | None
    content_type: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Limits:
    deadline: float
    max_bytes: int
    allow_private: bool
    clock: Callable[[], float]

    def seconds_left(self, *, where: str) -> float:
        left = self.deadline - self.clock()
        if left <= 0:
            raise _too_slow(where)
        return left


def fetch(  # noqa: PLR0913 - one keyword for each limit
    url: str,
    *,
    timeout: float = 20.0,
    max_bytes: int = 10_000_000,
    max_redirects: int = 5,
    allow_private: bool = False,
    clock: Callable[[], float] = time.monotonic,
) -> Page:
    """Return the page at an http or https address.

    *timeout* bounds the whole of it, redirects included; *max_bytes* bounds the page as sent
    and as unpacked. Raises RefusedAddressError where an address, first or redirected to, is
    not public, and FetchError for all else that goes wrong.
    """
    limits = _Limits(
        deadline=clock() + timeout,
        max_bytes=max_bytes,
        allow_private=allow_private,
        clock=clock,
    )
    here = url
    for _ in range(max_redirects + 1):
        answer = _ask(here, limits=limits)
        if isinstance(answer, Page):
            return answer
        here = answer
    raise FetchError(
        what=f"it redirects more than {max_redirects} times",
        where=url,
        fix="give the address the page ends up at",
    )


def _ask(url: str, *, limits: _Limits) -> Page | str:
    """Return the page at an address, or the address it redirects to."""
    parts = _split(url)
    seconds = limits.seconds_left(where=url)
    host = parts.hostname or ""
    tls = parts.scheme == "https"
    try:
        port = parts.port or (443 if tls else 80)
        with connected(
            host,
            port,
            tls=tls,
            seconds=seconds,
            allow_private=limits.allow_private,
            where=url,
        ) as sock:
            connection = HTTPConnection(host, port)
            connection.sock = sock
            connection.request(
                "GET", _target(parts), headers={**_HEADERS, "Host": _host(parts)}
            )
            response = connection.getresponse()
            return _answer(response, url=url, limits=limits)
    except (OSError, HTTPException, ValueError) as error:
        limits.seconds_left(where=url)
        if isinstance(error, TimeoutError):
            raise _too_slow(url) from error
        raise FetchError(
            what=f"it could not be fetched ({error or type(error).__name__})",
            where=url,
            fix="check the address and try again, or save the page and give the file",
        ) from error


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = SplitResult("", "", "", "", "")
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise FetchError(
            what="this is not an http or https address",
            where=url,
            fix="give an address that begins with http:// or https://, or a file",
        )
    return parts


def _target(parts: SplitResult) -> str:
    query = f"?{parts.query}" if parts.query else ""
    return quote((parts.path or "/") + query, safe=_SAFE)


def _host(parts: SplitResult) -> str:
    host = parts.hostname or ""
    name = f"[{host}]" if ":" in host else host.encode("idna").decode("ascii")
    return f"{name}:{parts.port}" if parts.port else name


def _answer(response: HTTPResponse, *, url: str, limits: _Limits) -> Page | str:
    location = response.getheader("Location")
    if response.status in _REDIRECTS and location:
        return urljoin(url, location)
    if response.status != 200:
        raise FetchError(
            what=f"the server answered {response.status} {response.reason}".rstrip(),
            where=url,
            fix="check the address in a browser, or save the page and give the file",
        )
    body = _body(response, url=url, limits=limits)
    coding = (response.getheader("Content-Encoding") or "identity").strip().lower()
    return Page(
        data=_unpacked(body, coding=coding, url=url, max_bytes=limits.max_bytes),
        url=url,
        charset=response.headers.get_content_charset(),
        content_type=response.getheader("Content-Type") and response.headers.get_content_type(),
    )


def _body(response: HTTPResponse, *, url: str, limits: _Limits) -> bytes:
    body = bytearray()
    while chunk := response.read1(_CHUNK):
        body += chunk
        limits.seconds_left(where=url)
        if len(body) > limits.max_bytes:
            raise _too_large(url, limits.max_bytes)
    limits.seconds_left(where=url)
    if response.length:
        raise HTTPException("the connection broke off in the middle of the page")
    return bytes(body)


def _unpacked(body: bytes, *, coding: str, url: str, max_bytes: int) -> bytes:
    """Return a body without its compression, however large it claims to become."""
    if coding in {"identity", ""} or not body:
        return body
    if coding not in {"gzip", "x-gzip", "deflate"}:
        raise HTTPException(f"the page is packed as {coding}, which was not asked for")
    raw_deflate = coding == "deflate" and body[0] & 0x0F != 8
    wbits = -zlib.MAX_WBITS if raw_deflate else zlib.MAX_WBITS | 32
    page = bytearray()
    try:
        while body:
            unpacker = zlib.decompressobj(wbits)
            page += unpacker.decompress(body, max_bytes + 1 - len(page))
            if len(page) > max_bytes:
                raise _too_large(url, max_bytes)
            if not unpacker.eof:
                raise HTTPException("the page is packed wrongly: its end is missing")
            body = unpacker.unused_data.lstrip(b"\0")
    except zlib.error as error:
        raise HTTPException(f"the page is packed wrongly: {error}") from error
    return bytes(page)


def _too_large(url: str, max_bytes: int) -> FetchError:
    return FetchError(
        what=f"the page is larger than {max_bytes:,} bytes",
        where=url,
        fix="save the part you need and give the file",
    )


def _too_slow(url: str) -> FetchError:
    return FetchError(
        what="it took too long",
        where=url,
        fix="try again later, or save the page and give the file",
    )
