"""Shelves: where an export puts its files: standard output, a file, a folder or a zip file.

A file has its name only when it is whole; what was there before stays until then.
"""

import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import RawIOBase
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory
from typing import IO, Protocol, cast

from onrecord.errors import AskedWronglyError

__all__ = ["Shelf", "shelf_at"]

# Zip files tell no time before 1980; none is told, so that the same export is the same file.
_NO_TIME = (1980, 1, 1, 0, 0, 0)


class Shelf(Protocol):
    """Opens a file of that name to be written; what is written may go by another name."""

    def __call__(self, name: str) -> IO[bytes]:
        """Return the file, open; it is closed by who writes."""


@contextmanager
def shelf_at(place: str | None, *, many: bool) -> Iterator[Shelf]:
    """Return the shelf for a format of one file, or of *many*, at the place that was named.

    Without a place, or with `-`, one file goes to standard output.
    """
    if place is None or place == "-":
        if many:
            raise AskedWronglyError(
                what="this format is several files",
                where="-o",
                fix="name a folder or a .zip file for them: -o tables/",
            )
        yield lambda _: cast(IO[bytes], _Output())
        return
    path = Path(place)
    named = not (many or place.endswith("/") or path.is_dir())
    try:
        if many and path.suffix.lower() == ".zip":
            yield from _zip(path)
        else:
            yield from _folder(
                path.parent if named else path, only=path.name if named else None
            )
    except OSError as error:
        raise AskedWronglyError(
            what=f"it cannot be written ({error.strerror or error})",
            where=f"-o {place}",
            fix="name a place that can be written to and has room",
        ) from error


class _Output(RawIOBase):
    """Standard output, which stays open when a writer closes it."""

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        return sys.stdout.buffer.write(data)

    def close(self) -> None:
        if not self.closed:
            sys.stdout.buffer.flush()
        super().close()


def _folder(folder: Path, *, only: str | None) -> Iterator[Shelf]:
    """Put files into a folder; the *only* one goes by that name."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder, prefix=".onrecord-") as unfinished:
        made: dict[str, Path] = {}

        def open_file(name: str) -> IO[bytes]:
            made[only or name] = Path(unfinished) / name
            return made[only or name].open("wb")

        yield open_file
        for name, path in made.items():
            path.replace(folder / name)


def _zip(place: Path) -> Iterator[Shelf]:
    place.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=place.parent, prefix=".onrecord-") as unfinished:
        made: list[str] = []

        def open_file(name: str) -> IO[bytes]:
            made.append(name)
            return (Path(unfinished) / name).open("wb")

        yield open_file
        packed = Path(unfinished) / "packed.zip"
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in made:
                member = zipfile.ZipInfo(name, date_time=_NO_TIME)
                member.compress_type = zipfile.ZIP_DEFLATED
                with (
                    (Path(unfinished) / name).open("rb") as file,
                    archive.open(member, "w", force_zip64=True) as packing,
                ):
                    copyfileobj(file, packing)
        packed.replace(place)
