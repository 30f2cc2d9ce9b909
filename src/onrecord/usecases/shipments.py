"""Shipments: from all kinds of sources to parcels, one article each, lazily and in order."""

import io
import zlib
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import IO

from onrecord.errors import OnRecordError, SourceError
from onrecord.intake.kinds import Kind
from onrecord.intake.parcels import Shipped
from onrecord.intake.places import STDIN, is_address, name_of, size_of, sources_in
from onrecord.intake.rows import Fields
from onrecord.intake.streams import Follow, followed, opened
from onrecord.usecases.deliveries import Delivery, Desk, Order, shipped

__all__ = ["Fields", "Kind", "Order", "shipments", "size_of"]

_STDIN_NAME = "standard input"
_BROKEN = (OSError, EOFError, zlib.error)


def shipments(
    places: Iterable[str],
    *,
    order: Order,
    stdin: IO[bytes],
    now: Callable[[], datetime],
    follow: Follow = lambda _: None,
) -> Iterator[Shipped]:
    """Yield what the sources at those places hold, each article as a parcel or an error.

    A place is a file, a folder (taken in whole, in the order of names), an address, or `-`.
    A SourceError stands for no article: it says that a source ended there, broken. *follow*
    is told, as local files are read, how many more bytes of them were read.
    """
    desk = Desk(order=order, now=now, follow=follow)
    for place in places:
        path = Path(place)
        if place == STDIN:
            yield from _guarded(_from_stdin(stdin, desk=desk), _STDIN_NAME)
        elif is_address(place):
            yield from _guarded(_from_address(place, desk=desk), place)
        elif path.is_dir():
            yield from _guarded(_from_folder(path, desk=desk), place)
        else:
            yield from _guarded(_from_file(path, id=name_of(path.name), desk=desk), place)


def _guarded(taken: Iterator[Shipped], where: str) -> Iterator[Shipped]:
    """Yield what is shipped; what breaks the source ends it with one error that says so."""
    try:
        yield from taken
    except SourceError as error:
        yield error
    except OnRecordError as error:
        yield SourceError(what=error.what, where=error.where, fix=error.fix)
    except _BROKEN as error:
        yield SourceError(
            what=f"it could not be read to its end ({error})",
            where=where,
            fix="fetch or copy it again; what was read before this stands",
        )


def _from_stdin(stdin: IO[bytes], *, desk: Desk) -> Iterator[Shipped]:
    stream = followed(stdin, follow=desk.follow)
    return shipped(Delivery(stream=stream, where=_STDIN_NAME, name="", id="stdin", desk=desk))


def _from_address(url: str, *, desk: Desk) -> Iterator[Shipped]:
    page = desk.fetched(url)
    stream = followed(io.BytesIO(page.data), follow=lambda _: None)
    yield from shipped(
        Delivery(stream=stream, where=url, name=url, id=url, desk=desk, page=page)
    )


def _from_folder(folder: Path, *, desk: Desk) -> Iterator[Shipped]:
    empty = True
    for path in sources_in(folder):
        empty = False
        id = name_of(path.relative_to(folder))
        yield from _guarded(_from_file(path, id=id, desk=desk), str(path))
    if empty:
        raise SourceError(
            what="the folder holds no source of articles",
            where=str(folder),
            fix="give a folder with pages, texts, tables or archives in it, or name the files",
        )


def _from_file(path: Path, *, id: str, desk: Desk) -> Iterator[Shipped]:
    with opened(path, follow=desk.follow) as stream:
        yield from shipped(
            Delivery(stream=stream, where=str(path), name=path.name, id=id, desk=desk)
        )
