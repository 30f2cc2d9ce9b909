"""Gzips: packed files unpacked as they are read, as far as they are whole."""

import io
import zlib

from onrecord.intake.streams import Stream

__all__ = ["unpacking"]

# Small, since damage costs what was unpacked from the same piece.
_PIECE = 4096


def unpacking(stream: Stream) -> Stream:
    """Return the content of a packed file as a stream.

    Where the file is damaged or cut short, all that comes before is read as usual, and then
    EOFError or zlib.error is raised.
    """
    return io.BufferedReader(_Unpacking(stream), buffer_size=1 << 17)


class _Unpacking(io.RawIOBase):
    """The content of one gzip member after the other; zeros between them are passed over."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._waiting = b""
        self._member = zlib.decompressobj(zlib.MAX_WBITS | 16)
        self._inside = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while True:
            if not self._waiting:
                self._waiting = self._stream.read(_PIECE)
            if not self._inside:
                self._waiting = self._waiting.lstrip(b"\0")
            if not self._waiting:
                if self._stream.peek(1):
                    continue
                if self._inside:
                    raise EOFError("its end is missing")
                return 0
            data = self._unpacked(len(buffer))
            if data:
                buffer[: len(data)] = data
                return len(data)

    def _unpacked(self, most: int) -> bytes:
        self._inside = True
        data = self._member.decompress(self._waiting, most)
        self._waiting = self._member.unconsumed_tail
        if self._member.eof:
            self._waiting = self._member.unused_data
            self._member = zlib.decompressobj(zlib.MAX_WBITS | 16)
            self._inside = False
        return data
