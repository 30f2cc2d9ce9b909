"""Tapes: the bytes of a web archive, plain or packed, read on from record to record.

A tape is read like a stream. Where reading fails, `resume_after` finds the next place at which
a record can begin, so that damage costs the records it lies in and no others.
"""

import io
from typing import Protocol

from onrecord.intake.streams import Stream
from onrecord.intake.warc_members import LONGEST_OPENING, RECORD_OPENS, PackedTape

__all__ = ["Tape", "tape_of"]

_WINDOW = 1_000_000


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
    beginning = stream.peek(LONGEST_OPENING)
    if beginning.startswith(b"\x1f\x8b\x08"):
        return PackedTape(stream)
    if not RECORD_OPENS.match(beginning):
        packed = PackedTape(stream)
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
            start += len(window) - LONGEST_OPENING
