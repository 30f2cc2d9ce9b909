"""Feeds: the articles an RSS or Atom feed points to, each fetched, or taken from the feed."""

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any
from urllib.parse import urljoin

import fastfeedparser
import feedparser

from onrecord.errors import FetchError, OnRecordError, SourceError, UnreadableInputError
from onrecord.intake.fetch import Page
from onrecord.intake.parcels import Parcel, Shipped
from onrecord.intake.rows import day_of
from onrecord.intake.source import Form, Source, source_from_page
from onrecord.intake.visible import visible_lines

__all__ = ["parcels_from_feed"]

# What a feed holds of an article is taken for the whole of it from this length on; summaries
# are seldom longer than 400 characters.
_LEAST_WHOLE = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """What a feed says of one article."""

    place: str
    id: str
    link: str | None
    title: str | None
    byline: str | None
    published: date | None
    outlet: str | None
    html: str | None


def parcels_from_feed(
    data: bytes,
    *,
    where: str,
    url: str | None,
    fetched: Callable[[str], Page],
    moment: Callable[[], str],
) -> Iterator[Shipped]:
    """Yield the article behind each entry of a feed, in order, fetched as it is asked for.

    Where an article cannot be fetched and the feed has its whole text, that is taken. An
    entry that gives neither is an error; a feed that cannot be read raises SourceError.
    """
    seen: set[str] = set()
    for entry in _entries(data, where=where, url=url):
        if entry.id in seen:
            continue
        seen.add(entry.id)
        try:
            yield _parcel(entry, fetched=fetched, moment=moment())
        except OnRecordError as error:
            yield error


def _entries(data: bytes, *, where: str, url: str | None) -> Iterator[_Entry]:
    feed = _parsed(data)
    if feed is None:
        raise SourceError(
            what="this is no feed that can be read",
            where=where,
            fix="check that the address is that of an RSS or Atom feed",
        )
    outlet = _words(feed.get("feed") or {}, "title")
    for number, entry in enumerate(feed["entries"], start=1):
        told = _words(entry, "link")
        link = urljoin(url or "", told) if told else None
        yield _Entry(
            place=f"{where}, entry {number}",
            id=link or _words(entry, "id") or f"{url or where}#{number}",
            link=link,
            title=_words(entry, "title"),
            byline=_words(entry, "author"),
            published=_day(_words(entry, "published") or _words(entry, "updated")),
            outlet=outlet,
            html=_whole(entry),
        )


def _parsed(data: bytes) -> Mapping[str, Any] | None:
    """Return what a feed holds: by the quick reader, else by the forgiving one."""
    try:
        quick: Mapping[str, Any] = fastfeedparser.parse(data)
        if quick.get("entries"):
            return quick
    except Exception:  # it raises what its XML and date libraries raise
        quick = {}
    forgiving: Mapping[str, Any] = feedparser.parse(io.BytesIO(data))
    if forgiving.get("entries") or forgiving.get("version") or "entries" in quick:
        return forgiving
    return None


def _parcel(entry: _Entry, *, fetched: Callable[[str], Page], moment: str) -> Parcel:
    source = _source(entry, fetched=fetched)
    page = source.url is not None
    return Parcel(
        id=entry.id,
        where=entry.link or entry.place,
        source=source,
        published=entry.published,
        title=entry.title,
        outlet=None if page else entry.outlet,
        byline=entry.byline,
        url=source.url or entry.link,
        retrieved=moment,
    )


def _source(entry: _Entry, *, fetched: Callable[[str], Page]) -> Source:
    """Return the page of an entry, or what the feed holds of it."""
    try:
        if entry.link is None:
            raise UnreadableInputError(
                what="the entry has neither a link nor a whole text",
                where=entry.place,
                fix="give the article's own address",
            )
        source = source_from_page(fetched(entry.link))
        if source.form is not Form.HTML:
            raise FetchError(
                what="the link does not lead to a page",
                where=entry.link,
                fix="give the article's own address",
            )
    except OnRecordError:
        if entry.html is None:
            raise
        title = escape(entry.title or "")
        page = f"<html><head><title>{title}</title></head><body><article>{entry.html}"
        data = f"{page}</article></body></html>".encode("utf-8", errors="replace")
        return Source(data=data, where=entry.place, form=Form.HTML, charset="utf-8")
    return source


def _whole(entry: Mapping[str, Any]) -> str | None:
    """Return the text of an article if the feed seems to have the whole of it."""
    for content in entry.get("content") or ():
        html = content.get("value") if isinstance(content, Mapping) else None
        if isinstance(html, str) and sum(map(len, visible_lines(html))) >= _LEAST_WHOLE:
            return html
    return None


def _words(entry: Mapping[str, Any], name: str) -> str | None:
    value = entry.get(name)
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _day(value: str | None) -> date | None:
    try:
        return day_of(value) if value else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
