import gzip
import time
from collections.abc import Mapping
from datetime import date

import pytest

from onrecord.errors import FetchError, SourceError
from onrecord.intake.fetch import Page
from onrecord.intake.parcels import Parcel, Shipped
from onrecord.intake.sitemaps import parcels_from_sitemap

SITE = "https://courier.example"
SPACE = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
)


def urls(*told: str) -> bytes:
    rows = "".join(f"<url>{one}</url>" for one in told)
    return f'<?xml version="1.0"?><urlset {SPACE}>{rows}</urlset>'.encode()


def index(*addresses: str) -> bytes:
    rows = "".join(f"<sitemap><loc>{one}</loc></sitemap>" for one in addresses)
    return f"<sitemapindex {SPACE}>{rows}</sitemapindex>".encode()


def shipped(data: bytes, pages: Mapping[str, bytes] | None = None) -> list[Shipped]:
    def fetched(url: str) -> Page:
        if url.endswith("gone"):
            raise FetchError(what="the server answered 404", where=url, fix="look again")
        body = (pages or {}).get(url, b"<p>He left.</p>")
        return Page(data=body, url=url, charset=None, content_type=None)

    return list(
        parcels_from_sitemap(
            data,
            where=f"{SITE}/sitemap.xml",
            fetched=fetched,
            moment=lambda: "2031-03-13T12:00:00+00:00",
        )
    )


def ids(results: list[Shipped]) -> list[str]:
    return [one.id for one in results if isinstance(one, Parcel)]


def test_each_page_is_fetched_and_what_the_sitemap_says_of_it_is_known() -> None:
    news = (
        "<news:news><news:publication><news:name>The Courier</news:name></news:publication>"
        "<news:publication_date>2031-03-04T10:00:00+01:00</news:publication_date>"
        "<news:title>Closed</news:title></news:news>"
    )
    one, two = shipped(urls(f"<loc> {SITE}/a?b=1&c=2 </loc>{news}", f"<loc>{SITE}/b</loc>"))
    assert isinstance(one, Parcel)
    assert (one.id, one.title, one.outlet) == (f"{SITE}/a?b=1&c=2", "Closed", "The Courier")
    assert (one.published, one.triage) == (date(2031, 3, 4), True)
    assert isinstance(two, Parcel)
    assert two.published is None


def test_sitemaps_of_sitemaps_are_followed_in_order_packed_or_not() -> None:
    pages = {
        f"{SITE}/1.xml.gz": gzip.compress(urls(f"<loc>{SITE}/a</loc>")),
        f"{SITE}/2.xml": urls(f"<loc>{SITE}/b</loc>", f"<loc>{SITE}/a</loc>"),
    }
    results = shipped(index(f"{SITE}/1.xml.gz", f"{SITE}/gone", f"{SITE}/2.xml"), pages)
    assert ids(results) == [f"{SITE}/a", f"{SITE}/b"]
    assert isinstance(results[1], SourceError)


def test_rings_and_endless_depth_end() -> None:
    ring = {f"{SITE}/{n}": index(f"{SITE}/{n + 1}", f"{SITE}/{n}") for n in range(9)}
    (one,) = shipped(index(f"{SITE}/0"), ring)
    assert isinstance(one, SourceError)
    assert "too deep" in one.what


def test_a_page_that_cannot_be_fetched_does_not_stop_the_rest() -> None:
    results = shipped(urls(f"<loc>{SITE}/gone</loc>", "<loc/>", "", f"<loc>{SITE}/a</loc>"))
    assert isinstance(results[0], FetchError)
    assert ids(results) == [f"{SITE}/a"]


def test_a_sitemap_that_breaks_off_gives_what_came_before_and_says_so() -> None:
    whole = urls(*(f"<loc>{SITE}/{n}</loc>" for n in range(500)))
    results = shipped(whole[: len(whole) // 2])
    assert 200 < len(ids(results)) < 260
    assert isinstance(results[-1], SourceError)


@pytest.mark.parametrize("charset", ["utf-8", "utf-16"])
def test_entities_are_refused(charset: str) -> None:
    bomb = '<!DOCTYPE u [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + urls(
        "<loc>&b;</loc>"
    ).decode().replace('<?xml version="1.0"?>', "")
    (one,) = shipped(bomb.encode(charset))
    assert isinstance(one, SourceError)
    assert "entities" in one.what


@pytest.mark.parametrize(
    "data",
    [
        gzip.compress(b" " * 60_000_000),
        gzip.compress(urls())[:-20],
        b"<urlset>" + b"<x>" * 200_000,
        b"<urlset>" + b"<x/>" * 200_000,
        b"",
    ],
)
def test_a_sitemap_made_to_harm_is_one_error(
    data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.intake.sitemaps._MOST_ELEMENTS", 150_000)
    started = time.monotonic()
    (one,) = shipped(data)
    assert isinstance(one, SourceError)
    assert time.monotonic() - started < 10
