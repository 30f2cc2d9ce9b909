"""Streams: files read from their start to their end, with a word to who follows how far."""

import io
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any, TypeAlias

from onrecord.errors import UnreadableInputError

__all__ = ["Follow", "Stream", "followed", "opened", "seekable"]

Follow = Callable[[int], None]
"""Is told, as input is read, how many more bytes of it were read."""

Stream: TypeAlias = "io.BufferedReader[Any]"
"""A stream whose beginning can be looked at before it is read."""


@contextmanager
def opened(path: Path, *, follow: Follow = lambda _: None) -> Iterator[Stream]:
    """Open a file for as long as it is read; raise UnreadableInputError if that cannot be."""
    try:
        stream = path.open("rb", buffering=0)
    except OSError as error:
        raise UnreadableInputError(
            what=f"the file cannot be read ({error.strerror or error})",
            where=str(path),
            fix="check the path and its permissions",
        ) from error
    with stream, followed(stream, follow=follow) as buffered:
        yield buffered


def followed(stream: IO[bytes] | io.RawIOBase, *, follow: Follow) -> Stream:
    """Return a stream that tells *follow* of what is read from it."""
    return io.BufferedReader(_Followed(stream, follow=follow), buffer_size=1 << 18)


@contextmanager
def seekable(stream: Stream) -> Iterator[Stream]:
    """Give a stream in which one can go back: a pipe is first written to a file that passes."""
    if stream.seekable():
        yield stream
        return
    with TemporaryFile() as file:
        shutil.copyfileobj(stream, file)
        file.seek(0)
        yield followed(file, follow=lambda _: None)


class _Followed(io.RawIOBase):
    """A stream that counts: each byte once, however often it is gone over."""

    def __init__(self, stream: IO[bytes] | io.RawIOBase, *, follow: Follow) -> None:
        self._stream = stream
        self._read = getattr(stream, "read1", stream.read)
        self._follow = follow
        self._furthest = 0
        self._here = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._stream.seekable()

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self._here = self._stream.seek(offset, whence)
        return self._here

    def tell(self) -> int:
        return self._here

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._read(len(buffer)) or b""
        buffer[: len(data)] = data
        self._here += len(data)
        if self._here > self._furthest:
            self._follow(self._here - self._furthest)
            self._furthest = self._here
        return len(data)
