"""Tapes: the bytes of a web archive, plain or packed, read on from record to record.

A tape is read like a stream. Where reading fails, `resume_after` finds the next place at which
a record can begin, so that damage costs the records it lies in and no others.
"""

import io
import re
import zlib
from typing import Protocol

from onrecord.intake.streams import Stream

__all__ = ["RECORD_OPENS", "DamageError", "Tape", "tape_of"]

RECORD_OPENS = re.compile(rb"WARC/[01]\.\d{1,2}\r?\n")

_PIECE = 65_536
_LONGEST_OPENING = 16
_GZIP = b"\x1f\x8b\x08"
_WINDOW = 1_000_000
# Enough of a gzip member to unpack how it opens.
_PREVIEW = 4096
_MOST_SKIPPED = 1 << 30


class DamageError(Exception):
    """The bytes at hand cannot be what they should be; caught where records are read."""


class Tape(Protocol):
    """What records are read from."""

    def offset(self) -> int:
        """Return the byte of the file from which what comes next is read."""
        ...

    def peek(self, size: int) -> bytes:
        """Return some of what comes next, up to *size*; nothing only at the end."""
        ...

    def line(self, longest: int) -> bytes:
        """Return what comes next up to a line break, or up to *longest* bytes."""
        ...

    def read(self, size: int) -> bytes:
        """Return what comes next, up to *size*; less only at the end."""
        ...

    def skip(self, size: int) -> int:
        """Pass over what comes next; return how much was passed over."""
        ...

    def goes_on(self) -> bool:
        """Return whether more comes that is packed together with what was read.

        Where nothing does, the checksum of what was read has been checked.
        """
        ...

    def resume_after(self, offset: int) -> bool:
        """Go to the next place after *offset* where a record can begin, else to the end."""
        ...


def tape_of(stream: Stream) -> Tape:
    """Return the tape of an archive, packed or not, going by its first sound record."""
    beginning = stream.peek(_LONGEST_OPENING)
    if beginning.startswith(_GZIP):
        return _PackedTape(stream)
    if not RECORD_OPENS.match(beginning):
        packed = _PackedTape(stream)
        if packed.resume_after(-1):
            packed.rewind()
            return packed
        stream.seek(0)
    return _PlainTape(stream)


class _PlainTape:
    """An archive as it is; records are found by the line that opens them."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream

    def offset(self) -> int:
        return self._stream.tell()

    def peek(self, size: int) -> bytes:
        return self._stream.peek(size)[:size]

    def line(self, longest: int) -> bytes:
        return self._stream.readline(longest)

    def read(self, size: int) -> bytes:
        return self._stream.read(size)

    def skip(self, size: int) -> int:
        start = self._stream.tell()
        end = self._stream.seek(0, io.SEEK_END)
        return self._stream.seek(min(start + size, end)) - start

    def goes_on(self) -> bool:
        return bool(self._stream.peek(1))

    def resume_after(self, offset: int) -> bool:
        start = offset + 1
        while True:
            self._stream.seek(start)
            window = self._stream.read(_WINDOW)
            for match in RECORD_OPENS.finditer(window):
                if start + match.start() == 0 or window[: match.start()].endswith(b"\n"):
                    self._stream.seek(start + match.start())
                    return True
            if len(window) < _WINDOW:
                return False
            start += len(window) - _LONGEST_OPENING


class _PackedTape:
    """An archive packed with gzip, member by member; what is at hand is of one member only."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._packed = b""
        self._next = 0  # the byte of the file at which `_packed` begins
        self._member: zlib._Decompress | None = None
        self._member_start = 0
        self._ready = b""
        self._used = 0

    def offset(self) -> int:
        if self._member is None and not self._at_hand():
            self._pass_over_padding()
            return self._next
        return self._member_start

    def peek(self, size: int) -> bytes:
        while not self._at_hand() and self._pull():
            pass
        return self._ready[self._used : self._used + size]

    def line(self, longest: int) -> bytes:
        parts: list[bytes] = []
        while longest and self.peek(1):
            end = self._ready.find(b"\n", self._used, self._used + longest) + 1
            part = self.peek((end or len(self._ready)) - self._used)[:longest]
            parts.append(part)
            self._used += len(part)
            longest -= len(part)
            if end:
                break
        return b"".join(parts)

    def read(self, size: int) -> bytes:
        parts: list[bytes] = []
        while size and (part := self.peek(size)):
            parts.append(part)
            self._used += len(part)
            size -= len(part)
        return b"".join(parts)

    def skip(self, size: int) -> int:
        if size > _MOST_SKIPPED:
            raise DamageError(f"it claims another {size:,} bytes")
        passed = 0
        while passed < size and self.peek(1):
            step = min(self._at_hand(), size - passed)
            self._used += step
            passed += step
        return passed

    def goes_on(self) -> bool:
        while self._member is not None and not self._at_hand():
            self._pull()
        return self._at_hand() > 0

    def resume_after(self, offset: int) -> bool:
        start, found = offset + 1, None
        while found is None:
            self._stream.seek(start)
            window = self._stream.read(_WINDOW + _PREVIEW)
            found = _member_in(window[: _WINDOW + len(_GZIP)], window)
            if found is None and len(window) < _WINDOW + _PREVIEW:
                start += len(window)
                break
            start += _WINDOW if found is None else found
        self._go_to(start)
        return found is not None

    def rewind(self) -> None:
        """Go to the start of the file."""
        self._go_to(0)

    def _go_to(self, offset: int) -> None:
        self._stream.seek(offset)
        self._packed, self._next = b"", offset
        self._member, self._ready, self._used = None, b"", 0

    def _at_hand(self) -> int:
        return len(self._ready) - self._used

    def _pull(self) -> bool:
        """Unpack one more piece; return whether there was anything left to unpack."""
        if self._member is None:
            self._pass_over_padding()
            if not self._packed:
                return False
            if not (self._packed + self._stream.peek(1)[:1]).startswith(_GZIP[:2]):
                raise DamageError("no gzip member begins here")
            self._member = zlib.decompressobj(zlib.MAX_WBITS | 16)
            self._member_start = self._next
        if not self._packed:
            self._packed = self._stream.read(_PIECE)
            if not self._packed:
                raise DamageError("the file ends in the middle of it")
        self._unpack(self._member)
        return True

    def _unpack(self, member: "zlib._Decompress") -> None:
        before = len(self._packed)
        try:
            self._ready, self._used = member.decompress(self._packed, _PIECE), 0
        except zlib.error as error:
            raise DamageError(f"it cannot be unpacked ({error})") from error
        self._packed = member.unused_data if member.eof else member.unconsumed_tail
        self._next += before - len(self._packed)
        if member.eof:
            self._member = None

    def _pass_over_padding(self) -> None:
        while True:
            self._packed = self._packed or self._stream.read(_PIECE)
            kept = self._packed.lstrip(b"\0")
            self._next += len(self._packed) - len(kept)
            at_end, self._packed = not self._packed, kept
            if kept or at_end:
                return


def _member_in(window: bytes, whole: bytes) -> int | None:
    """Return where in a window a gzip member begins that begins with a record."""
    found = window.find(_GZIP)
    while found >= 0:
        member = zlib.decompressobj(zlib.MAX_WBITS | 16)
        try:
            opening = member.decompress(whole[found : found + _PREVIEW], _LONGEST_OPENING)
        except zlib.error:
            opening = b""
        if RECORD_OPENS.match(opening):
            return found
        found = window.find(_GZIP, found + 1)
    return None
