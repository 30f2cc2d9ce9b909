"""Deliveries: one source under way, and how the articles of each kind of source come out."""

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import TypedDict

from onrecord.intake.citron import parcels_from_citron
from onrecord.intake.feeds import parcels_from_feed
from onrecord.intake.fetch import Page, fetch
from onrecord.intake.gzips import unpacking
from onrecord.intake.jsonl import parcels_from_jsonl
from onrecord.intake.kinds import BEGINNING, Kind, is_packed, kind_of
from onrecord.intake.manners import Manners
from onrecord.intake.parcels import Parcel, Shipped
from onrecord.intake.parquet import parcels_from_parquet
from onrecord.intake.rows import Fields
from onrecord.intake.sitemaps import parcels_from_sitemap
from onrecord.intake.source import Form, source_from_stream
from onrecord.intake.streams import Follow, Stream, seekable
from onrecord.intake.tables import parcels_from_csv
from onrecord.intake.warc import parcels_from_warc

__all__ = ["Delivery", "Desk", "Order", "shipped"]

_LARGEST_ANSWER = 50_000_000
_SECONDS_TO_ANSWER = 60.0
_OWN_NAMES = Fields()


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is told of the sources beforehand.

    *kind* overrides what a source seems to be; *published* is the day of publication of
    articles that tell none; *fields* says under which names rows keep what; *triage* is
    whether pages of archives and sitemaps are first looked at for being articles at all.
    Between two pages that one site's feed or sitemap lists lie at least *pause* seconds; with
    *robots*, none is fetched that the site asks programs not to.
    """

    kind: Kind | None = None
    published: date | None = None
    fields: Fields = _OWN_NAMES
    triage: bool = True
    allow_private: bool = False
    pause: float = 0.0
    robots: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What every delivery is handled with."""

    order: Order
    now: Callable[[], datetime]
    follow: Follow

    def fetched(self, url: str) -> Page:
        """Return the page at an address."""
        return fetch(
            url,
            max_bytes=_LARGEST_ANSWER,
            timeout=_SECONDS_TO_ANSWER,
            allow_private=self.order.allow_private,
        )

    def listed(self) -> Callable[[str], Page]:
        """Return what fetches the pages that a feed or a sitemap lists, with manners."""
        manners = Manners(
            self.fetched, pause=self.order.pause, clock=time.monotonic, sleep=time.sleep
        )
        return manners.fetched if self.order.robots else manners.in_time

    def moment(self) -> str:
        """Return the moment it is, as records keep it."""
        return self.now().astimezone(UTC).isoformat(timespec="seconds")


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One source under way: its bytes from the start, and what is known of them."""

    stream: Stream
    where: str
    name: str
    id: str
    desk: Desk
    page: Page | None = None


def shipped(delivery: Delivery) -> Iterator[Shipped]:
    """Yield what one source holds, by its kind."""
    beginning = delivery.stream.peek(BEGINNING)[:BEGINNING]
    told = delivery.page.content_type if delivery.page else None
    order = delivery.desk.order
    kind = order.kind or kind_of(beginning, name=delivery.name, content_type=told)
    if is_packed(beginning) and kind is not Kind.WARC:
        delivery = replace(delivery, stream=unpacking(delivery.stream))
    for one in _SHIPPERS[kind](delivery):
        yield replace(one, otherwise=order.published) if isinstance(one, Parcel) else one


class _RowOptions(TypedDict):
    """What every reader of rows is told."""

    where: str
    prefix: str
    fields: Fields
    published: date | None


def _one(delivery: Delivery, *, form: Form) -> Iterator[Shipped]:
    """Yield the one article of a text or a page."""
    source = source_from_stream(delivery.stream, where=delivery.where, form=form)
    page = delivery.page
    if page is not None:
        source = replace(source, url=page.url, charset=page.charset)
    yield Parcel(
        id=delivery.id,
        where=delivery.where,
        source=source,
        url=source.url,
        retrieved=delivery.desk.moment() if page else None,
    )


def _text(delivery: Delivery) -> Iterator[Shipped]:
    return _one(delivery, form=Form.TEXT)


def _html(delivery: Delivery) -> Iterator[Shipped]:
    return _one(delivery, form=Form.HTML)


def _jsonl(delivery: Delivery) -> Iterator[Shipped]:
    return parcels_from_jsonl(delivery.stream, **_rows(delivery))


def _rows(delivery: Delivery) -> _RowOptions:
    return {
        "where": delivery.where,
        "prefix": f"{delivery.name or delivery.id}:",
        "fields": delivery.desk.order.fields,
        "published": delivery.desk.order.published,
    }


def _warc(delivery: Delivery) -> Iterator[Shipped]:
    with seekable(delivery.stream) as stream:
        yield from parcels_from_warc(
            stream,
            where=delivery.where,
            name=delivery.name or delivery.id,
            triage=delivery.desk.order.triage,
        )


def _csv(delivery: Delivery) -> Iterator[Shipped]:
    return parcels_from_csv(delivery.stream, **_rows(delivery))


def _parquet(delivery: Delivery) -> Iterator[Shipped]:
    with seekable(delivery.stream) as stream:
        yield from parcels_from_parquet(stream, **_rows(delivery))


def _citron(delivery: Delivery) -> Iterator[Shipped]:
    order = delivery.desk.order
    return parcels_from_citron(
        delivery.stream,
        where=delivery.where,
        id=delivery.id,
        fields=order.fields,
        published=order.published,
    )


def _feed(delivery: Delivery) -> Iterator[Shipped]:
    return parcels_from_feed(
        delivery.stream.read(_LARGEST_ANSWER),
        where=delivery.where,
        url=delivery.page.url if delivery.page else None,
        fetched=delivery.desk.listed(),
        moment=delivery.desk.moment,
    )


def _sitemap(delivery: Delivery) -> Iterator[Shipped]:
    return parcels_from_sitemap(
        delivery.stream.read(_LARGEST_ANSWER),
        where=delivery.where,
        fetched=delivery.desk.listed(),
        moment=delivery.desk.moment,
        triage=delivery.desk.order.triage,
    )


_Shipper = Callable[[Delivery], Iterator[Shipped]]

_SHIPPERS: Mapping[Kind, _Shipper] = {
    Kind.TEXT: _text,
    Kind.HTML: _html,
    Kind.JSONL: _jsonl,
    Kind.CITRON: _citron,
    Kind.CSV: _csv,
    Kind.PARQUET: _parquet,
    Kind.WARC: _warc,
    Kind.FEED: _feed,
    Kind.SITEMAP: _sitemap,
}
