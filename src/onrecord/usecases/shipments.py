"""Shipments: from all kinds of sources to parcels, one article each, lazily and in order."""

import io
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import IO

from onrecord.errors import OnRecordError, SourceError
from onrecord.intake.fetch import Page, fetch
from onrecord.intake.gzips import unpacking
from onrecord.intake.jsonl import parcels_from_jsonl
from onrecord.intake.kinds import BEGINNING, Kind, is_packed, kind_of
from onrecord.intake.parcels import Parcel, Shipped
from onrecord.intake.places import STDIN, is_address, name_of, size_of, sources_in
from onrecord.intake.rows import Fields
from onrecord.intake.source import Form, source_from_stream
from onrecord.intake.streams import Follow, Stream, followed, opened, seekable
from onrecord.intake.warc import parcels_from_warc

__all__ = ["Fields", "Kind", "Order", "shipments", "size_of"]

_STDIN_NAME = "standard input"
_LARGEST_ANSWER = 50_000_000
_SECONDS_TO_ANSWER = 60.0
_OWN_NAMES = Fields()
_BROKEN = (OSError, EOFError, zlib.error)


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is told of the sources beforehand.

    *kind* overrides what a source seems to be; *published* is the day of publication of
    articles that tell none; *fields* says under which names rows keep what; *triage* is
    whether pages of archives and sitemaps are first looked at for being articles at all.
    """

    kind: Kind | None = None
    published: date | None = None
    fields: Fields = _OWN_NAMES
    triage: bool = True
    allow_private: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Desk:
    """What every delivery is handled with."""

    order: Order
    now: Callable[[], datetime]
    follow: Follow

    def fetched(self, url: str) -> Page:
        return fetch(
            url,
            max_bytes=_LARGEST_ANSWER,
            timeout=_SECONDS_TO_ANSWER,
            allow_private=self.order.allow_private,
        )

    def moment(self) -> str:
        return self.now().astimezone(UTC).isoformat(timespec="seconds")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Delivery:
    """One source under way: its bytes from the start, and what is known of them."""

    stream: Stream
    where: str
    name: str
    id: str
    desk: _Desk
    page: Page | None = None


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
    desk = _Desk(order=order, now=now, follow=follow)
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


def _guarded(shipped: Iterator[Shipped], where: str) -> Iterator[Shipped]:
    """Yield what is shipped; what breaks the source ends it with one error that says so."""
    try:
        yield from shipped
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


def _from_stdin(stdin: IO[bytes], *, desk: _Desk) -> Iterator[Shipped]:
    stream = followed(stdin, follow=desk.follow)
    return _shipped(_Delivery(stream=stream, where=_STDIN_NAME, name="", id="stdin", desk=desk))


def _from_address(url: str, *, desk: _Desk) -> Iterator[Shipped]:
    page = desk.fetched(url)
    stream = followed(io.BytesIO(page.data), follow=lambda _: None)
    yield from _shipped(
        _Delivery(stream=stream, where=url, name=url, id=url, desk=desk, page=page)
    )


def _from_folder(folder: Path, *, desk: _Desk) -> Iterator[Shipped]:
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


def _from_file(path: Path, *, id: str, desk: _Desk) -> Iterator[Shipped]:
    with opened(path, follow=desk.follow) as stream:
        yield from _shipped(
            _Delivery(stream=stream, where=str(path), name=path.name, id=id, desk=desk)
        )


def _shipped(delivery: _Delivery) -> Iterator[Shipped]:
    """Yield what one source holds, by its kind."""
    beginning = delivery.stream.peek(BEGINNING)[:BEGINNING]
    told = delivery.page.content_type if delivery.page else None
    kind = delivery.desk.order.kind
    kind = kind or kind_of(beginning, name=delivery.name, content_type=told)
    if is_packed(beginning) and kind is not Kind.WARC:
        delivery = replace(delivery, stream=unpacking(delivery.stream))
    return _SHIPPERS[kind](delivery)


def _one(delivery: _Delivery, *, form: Form) -> Iterator[Shipped]:
    """Yield the one article of a text or a page."""
    source = source_from_stream(delivery.stream, where=delivery.where, form=form)
    page = delivery.page
    if page is not None:
        source = replace(source, url=page.url, charset=page.charset)
    yield Parcel(
        id=delivery.id,
        where=delivery.where,
        source=source,
        published=delivery.desk.order.published,
        url=source.url,
        retrieved=delivery.desk.moment() if page else None,
    )


def _text(delivery: _Delivery) -> Iterator[Shipped]:
    return _one(delivery, form=Form.TEXT)


def _html(delivery: _Delivery) -> Iterator[Shipped]:
    return _one(delivery, form=Form.HTML)


def _jsonl(delivery: _Delivery) -> Iterator[Shipped]:
    return parcels_from_jsonl(
        delivery.stream,
        where=delivery.where,
        prefix=f"{delivery.name or delivery.id}:",
        fields=delivery.desk.order.fields,
        published=delivery.desk.order.published,
    )


def _warc(delivery: _Delivery) -> Iterator[Shipped]:
    with seekable(delivery.stream) as stream:
        yield from parcels_from_warc(
            stream,
            where=delivery.where,
            name=delivery.name or delivery.id,
            triage=delivery.desk.order.triage,
        )


_Shipper = Callable[[_Delivery], Iterator[Shipped]]

_SHIPPERS: Mapping[Kind, _Shipper] = {
    Kind.TEXT: _text,
    Kind.HTML: _html,
    Kind.JSONL: _jsonl,
    Kind.WARC: _warc,
}
