from collections.abc import Mapping
from datetime import date

import pytest

from onrecord.errors import FetchError, OnRecordError, SourceError
from onrecord.intake.feeds import parcels_from_feed
from onrecord.intake.fetch import Page
from onrecord.intake.parcels import Parcel, Shipped, article_from_parcel

PROSE = "".join(
    f"<p>The minister said on Monday that no ship will pass gate {n}.</p>" for n in range(20)
)
PAGE = f"<html><head><title>Page</title></head><body><article>{PROSE}</article></body></html>"
SITE = "https://courier.example"


def rss(*items: str) -> bytes:
    space = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    told = "".join(f"<item>{item}</item>" for item in items)
    head = "<title>The Courier</title><link>https://courier.example/</link>"
    return f'<rss version="2.0" {space}><channel>{head}{told}</channel></rss>'.encode()


ATOM = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>The Courier</title><id>x</id>
<updated>2031-03-05T00:00:00Z</updated>
<entry><title>Closed</title><link href="{SITE}/a"/><id>a</id>
<published>2031-03-04T10:00:00Z</published><author><name>Mira Oske</name></author></entry>
</feed>""".encode()


def shipped(data: bytes, pages: Mapping[str, str] | None = None) -> list[Shipped]:
    def fetched(url: str) -> Page:
        if url not in (pages or {}):
            raise FetchError(what="the server answered 404", where=url, fix="look again")
        body = (pages or {})[url].encode()
        return Page(data=body, url=url, charset=None, content_type="text/html")

    return list(
        parcels_from_feed(
            data,
            where="feed",
            url=f"{SITE}/feed.xml",
            fetched=fetched,
            moment=lambda: "2031-03-13T12:00:00+00:00",
        )
    )


def test_the_page_behind_an_entry_is_taken_with_what_the_feed_says_of_it() -> None:
    item = "<title>Closed &amp; shut</title><link>/a</link><author>Mira Oske</author>"
    day = "<pubDate>Tue, 04 Mar 2031 10:00:00 GMT</pubDate>"
    (one,) = shipped(rss(item + day), {f"{SITE}/a": PAGE})
    assert isinstance(one, Parcel)
    article = article_from_parcel(one)
    assert (article.id, article.url) == (f"{SITE}/a", f"{SITE}/a")
    assert (article.title, article.byline) == ("Closed & shut", "Mira Oske")
    assert article.published == date(2031, 3, 4)
    assert article.retrieved == "2031-03-13T12:00:00+00:00"
    assert "no ship will pass" in article.text


def test_atom_is_read_too() -> None:
    (one,) = shipped(ATOM, {f"{SITE}/a": PAGE})
    assert isinstance(one, Parcel)
    assert (one.title, one.byline, one.published) == ("Closed", "Mira Oske", date(2031, 3, 4))


def test_the_whole_text_in_a_feed_stands_in_for_a_page_that_cannot_be_fetched() -> None:
    whole = f"<content:encoded><![CDATA[{PROSE}]]></content:encoded>"
    (one,) = shipped(rss(f"<title>Closed</title><link>{SITE}/gone</link>{whole}"))
    assert isinstance(one, Parcel)
    article = article_from_parcel(one)
    assert (article.id, article.outlet, article.title) == (
        f"{SITE}/gone",
        "The Courier",
        "Closed",
    )
    assert article.text.count("no ship will pass") == 20


def test_a_summary_does_not_stand_in() -> None:
    short = "<content:encoded>The minister said no.</content:encoded>"
    one, two = shipped(rss(f"<link>{SITE}/gone</link>{short}", "<title>Lost</title>"))
    assert isinstance(one, FetchError)
    assert isinstance(two, OnRecordError)
    assert two.where == "feed, entry 2"


def test_one_bad_entry_does_not_stop_the_rest_and_none_is_taken_twice() -> None:
    good = f"<link>{SITE}/a</link><pubDate>someday</pubDate>"
    bad = "<link>javascript:alert(1)</link>"
    first, second = shipped(rss(bad, good, good), {f"{SITE}/a": PAGE})
    assert isinstance(first, FetchError)
    assert isinstance(second, Parcel)
    assert second.published is None


def test_a_feed_that_breaks_off_gives_the_entries_before() -> None:
    data = rss(f"<link>{SITE}/a</link>", f"<link>{SITE}/b</link>")
    (one,) = shipped(data[: data.index(b"/b")], {f"{SITE}/a": PAGE})[:1]
    assert isinstance(one, Parcel)


@pytest.mark.parametrize("data", [b"", b"no feed", PAGE.encode(), b"\0" * 99])
def test_what_is_no_feed_cannot_be_read(data: bytes) -> None:
    with pytest.raises(SourceError, match="no feed that can be read"):
        shipped(data)


def test_a_feed_without_entries_gives_nothing() -> None:
    assert shipped(rss()) == []


def test_entities_that_unfold_without_end_do_not() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE rss [<!ENTITY l0 "ha">{laughs}]>'.encode() + rss("<title>&l11;</title>")
    (one,) = shipped(bomb)
    assert isinstance(one, OnRecordError)
