"""Sitemaps: the pages a site lists, sitemaps of sitemaps included, each fetched and sifted."""

import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, iterparse

from onrecord.errors import OnRecordError, SourceError
from onrecord.intake.fetch import Page
from onrecord.intake.parcels import Parcel, Shipped
from onrecord.intake.rows import day_of
from onrecord.intake.source import source_from_page

__all__ = ["parcels_from_sitemap"]

# The protocol allows 50 MB and 50,000 pages a sitemap.
_LARGEST = 50_000_000
_MOST_ELEMENTS = 2_000_000
_DEEPEST = 3
_BARE_AMPERSAND = re.compile(rb"&(?!#?\w{1,10};)")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Listed:
    """One address a sitemap lists, and what it says of the page."""

    url: str
    nested: bool
    published: date | None
    title: str | None
    outlet: str | None


def parcels_from_sitemap(
    data: bytes,
    *,
    where: str,
    fetched: Callable[[str], Page],
    moment: Callable[[], str],
    triage: bool = True,
) -> Iterator[Shipped]:
    """Yield each page a sitemap lists, in order, fetched as it is asked for.

    A sitemap may list sitemaps; each address is fetched once. A page that cannot be fetched
    is an error in its place; so is a sitemap that cannot be read, or not to its end.
    """
    seen = {where}
    waiting = [_listing(data, where=where)]
    while waiting:
        listed = next(waiting[-1], None)
        if listed is None:
            waiting.pop()
        elif isinstance(listed, OnRecordError):
            yield listed
        elif listed.url not in seen:
            seen.add(listed.url)
            try:
                page = fetched(listed.url)
            except OnRecordError as error:
                yield _broken(error) if listed.nested else error
                continue
            if not listed.nested:
                yield _parcel(listed, page, moment=moment(), triage=triage)
            elif len(waiting) < _DEEPEST:
                waiting.append(_listing(page.data, where=listed.url))
            else:
                yield _bad("sitemaps are listed in sitemaps too deep", listed.url)


def _parcel(listed: _Listed, page: Page, *, moment: str, triage: bool) -> Parcel:
    return Parcel(
        id=listed.url,
        where=listed.url,
        source=source_from_page(page),
        published=listed.published,
        title=listed.title,
        outlet=listed.outlet,
        url=page.url,
        retrieved=moment,
        triage=triage,
    )


def _listing(data: bytes, *, where: str) -> Iterator[_Listed | SourceError]:
    """Yield what a sitemap lists, up to where it breaks off."""
    try:
        xml = _BARE_AMPERSAND.sub(b"&amp;", _unpacked(data))
    except zlib.error as error:
        yield _bad(f"the sitemap cannot be unpacked ({error})", where)
        return
    if len(xml) > _LARGEST:
        yield _bad(f"the sitemap is larger than {_LARGEST:,} bytes", where)
        return
    if b"<!ENTITY" in xml.replace(b"\0", b""):
        yield _bad("the sitemap declares entities, which could unfold without end", where)
        return
    try:
        for element in _ended(xml):
            listed = _listed(element)
            if listed is not None:
                yield listed
    except (ParseError, ValueError, LookupError) as error:
        yield _bad(f"the sitemap breaks off ({error})", where)


def _unpacked(data: bytes) -> bytes:
    if not data.startswith(b"\x1f\x8b"):
        return data
    return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(data, _LARGEST + 1)


def _ended(xml: bytes) -> Iterator[Element]:
    """Yield the elements under the root as they end; none is kept after its use."""
    depth = 0
    root = None
    for count, (event, element) in enumerate(iterparse(BytesIO(xml), events=("start", "end"))):
        if count > 2 * _MOST_ELEMENTS:
            raise ValueError("it has too many elements")
        root = element if root is None else root
        depth += 1 if event == "start" else -1
        if event == "end" and depth == 1:
            if _name(element) in {"url", "sitemap"}:
                yield element
            root.clear()


def _listed(element: Element) -> _Listed | None:
    """Return what a sitemap says of one address; None if it gives no address."""
    said = {
        _name(one): " ".join((one.text or "").split()) for one in reversed([*element.iter()])
    }
    if not said.get("loc"):
        return None
    return _Listed(
        url=said["loc"],
        nested=_name(element) == "sitemap",
        published=_day(said.get("publication_date")),
        title=said.get("title") or None,
        outlet=said.get("name") or None,
    )


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _day(value: str | None) -> date | None:
    try:
        return day_of(value) if value else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _broken(error: OnRecordError) -> SourceError:
    return SourceError(what=error.what, where=error.where, fix=error.fix)


def _bad(what: str, where: str) -> SourceError:
    return SourceError(
        what=what,
        where=where,
        fix="give the addresses of its pages, or a sitemap that is whole",
    )
