"""Connections: sockets to vetted addresses only, cut when their time is up."""

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from queue import Empty, SimpleQueue
from threading import Thread, Timer
from typing import Any

from onrecord.errors import FetchError, RefusedAddressError
from onrecord.intake.addresses import is_public

__all__ = ["connected"]

_Info = tuple[Any, Any, int, str, tuple[Any, ...]]


@contextmanager
def connected(  # noqa: PLR0913 - one keyword for each limit
    host: str, port: int, *, tls: bool, seconds: float, allow_private: bool, where: str
) -> Iterator[socket.socket]:
    """Open a connection to a public host; whatever happens on it ends after *seconds*.

    The address is vetted after the name is resolved and before anything is sent to it, so a
    name that resolves differently a second time gains nothing.
    """
    infos = _resolved(host, port, seconds=seconds, where=where)
    if not allow_private:
        _refuse_private(infos, where=where)
    plain = _opened(infos, seconds=seconds)
    handle = plain.dup()
    timer = Timer(seconds, _cut, [handle])
    timer.daemon = True
    timer.start()
    try:
        sock = _wrapped(plain, host) if tls else plain
        with sock:
            yield sock
    finally:
        timer.cancel()
        plain.close()
        handle.close()


def _refuse_private(infos: list[_Info], *, where: str) -> None:
    """Refuse a name if any of its addresses is not public: such a name is set up to deceive."""
    for *_, address in infos:
        if not is_public(str(address[0])):
            raise RefusedAddressError(
                what=f"this leads to {address[0]}, which is not a public address",
                where=where,
                fix="pass --allow-private if you trust it",
            )


def _resolved(host: str, port: int, *, seconds: float, where: str) -> list[_Info]:
    """Return the addresses of a host; a resolver that takes too long is left behind."""
    answer: SimpleQueue[list[_Info] | OSError] = SimpleQueue()

    def resolve() -> None:
        try:
            answer.put(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError) as error:
            answer.put(error if isinstance(error, OSError) else OSError(str(error)))

    Thread(target=resolve, daemon=True).start()
    try:
        found = answer.get(timeout=seconds)
    except Empty:
        found = TimeoutError(f"no answer for the name {host}")
    if isinstance(found, OSError) or not found:
        raise FetchError(
            what=f"the name {host} was not found ({found})",
            where=where,
            fix="check the spelling of the address and your connection",
        )
    return found


def _opened(infos: list[_Info], *, seconds: float) -> socket.socket:
    error: OSError = OSError("no address")
    for family, kind, protocol, _, address in infos:
        sock = socket.socket(family, kind, protocol)
        sock.settimeout(max(0.1, seconds / len(infos)))
        try:
            sock.connect(address)
        except OSError as failure:
            sock.close()
            error = failure
        else:
            sock.settimeout(seconds)
            return sock
    raise error


def _wrapped(plain: socket.socket, host: str) -> socket.socket:
    return ssl.create_default_context().wrap_socket(plain, server_hostname=host)


def _cut(handle: socket.socket) -> None:
    with suppress(OSError):
        handle.shutdown(socket.SHUT_RDWR)
