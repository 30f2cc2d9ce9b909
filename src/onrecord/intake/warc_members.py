"""Members: a packed web archive, read on from one gzip member to the next."""

import re
import zlib

from onrecord.intake.streams import Stream

__all__ = ["LONGEST_OPENING", "RECORD_OPENS", "DamageError", "PackedTape"]

RECORD_OPENS = re.compile(rb"WARC/[01]\.\d{1,2}\r?\n")
LONGEST_OPENING = 16

_PIECE = 65_536
_GZIP = b"\x1f\x8b\x08"
_WINDOW = 1_000_000
# Enough of a gzip member to unpack how it opens.
_PREVIEW = 4096
_MOST_SKIPPED = 1 << 30


class DamageError(Exception):
    """The bytes at hand cannot be what they should be; caught where records are read."""


class PackedTape:
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
        """Return the byte of the file at which what comes next is packed."""
        if self._member is None and not self._at_hand():
            self._pass_over_padding()
            return self._next
        return self._member_start

    def peek(self, size: int) -> bytes:
        """Return some of what comes next, up to *size*; nothing only at the end."""
        while not self._at_hand() and self._pull():
            pass
        return self._ready[self._used : self._used + size]

    def line(self, longest: int) -> bytes:
        """Return what comes next up to a line break, or up to *longest* bytes."""
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
        """Return what comes next, up to *size*; less only at the end."""
        parts: list[bytes] = []
        while size and (part := self.peek(size)):
            parts.append(part)
            self._used += len(part)
            size -= len(part)
        return b"".join(parts)

    def skip(self, size: int) -> int:
        """Pass over what comes next; return how much was passed over."""
        if size > _MOST_SKIPPED:
            raise DamageError(f"it claims another {size:,} bytes")
        passed = 0
        while passed < size and self.peek(1):
            step = min(self._at_hand(), size - passed)
            self._used += step
            passed += step
        return passed

    def goes_on(self) -> bool:
        """Return whether more comes in this member; else its checksum has been checked."""
        while self._member is not None and not self._at_hand():
            self._pull()
        return self._at_hand() > 0

    def resume_after(self, offset: int) -> bool:
        """Go to the next member after *offset* that opens as a record, else to the end."""
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
            opening = member.decompress(whole[found : found + _PREVIEW], LONGEST_OPENING)
        except zlib.error:
            opening = b""
        if RECORD_OPENS.match(opening):
            return found
        found = window.find(_GZIP, found + 1)
    return None
