import gzip

import pytest

from onrecord.intake.kinds import Kind, kind_of

RSS = b'<?xml version="1.0"?>\n<!-- made -- by hand -->\n<rss version="2.0">'
ATOM = b'\xef\xbb\xbf<feed xmlns="http://www.w3.org/2005/Atom">'
SITEMAP = b'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
PAGE = b"<!doctype html><html><body><p>rss</p></body></html>"


@pytest.mark.parametrize(
    ("beginning", "name", "kind"),
    [
        (b"WARC/1.1\r\n", "pages.txt", Kind.WARC),
        (b"\0\0", "pages.warc", Kind.WARC),
        (b"PAR1", "", Kind.PARQUET),
        (RSS, "news.xml", Kind.FEED),
        (ATOM, "", Kind.FEED),
        (RSS.decode().encode("utf-16"), "", Kind.FEED),
        (SITEMAP, "sitemap.xml", Kind.SITEMAP),
        (b"<sm:sitemapindex xmlns:sm='x'>", "", Kind.SITEMAP),
        (b"text,title\n", "a.csv", Kind.CSV),
        (b"text\ttitle\n", "a.TSV", Kind.CSV),
        (PAGE, "", Kind.HTML),
        (PAGE, "a.txt", Kind.TEXT),
        (b'{"text": "a"}\n{"text": "b"}\n', "", Kind.JSONL),
        (b'{\n "text": "a",\n "quotes": []\n}', "a.json", Kind.CITRON),
        (b'[\n {"text": "a"}]', "a.json", Kind.CITRON),
        (b"He left.", "a.json", Kind.TEXT),
        (b"He left.", "", Kind.TEXT),
        (b"", "", Kind.TEXT),
    ],
)
def test_a_source_is_known_by_its_bytes_and_then_by_its_name(
    beginning: bytes, name: str, kind: Kind
) -> None:
    assert kind_of(beginning, name=name) is kind
    assert kind_of(gzip.compress(beginning), name=f"{name}.gz") is kind


def test_a_packed_file_whose_first_bytes_are_damaged_is_known_by_its_name() -> None:
    assert kind_of(b"damaged", name="pages.warc.gz") is Kind.WARC
    assert kind_of(b"\x1f\x8b damaged", name="pages.warc.gz") is Kind.WARC


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("application/rss+xml", Kind.FEED),
        ("text/csv", Kind.CSV),
        ("text/html", Kind.HTML),
        ("image/png", Kind.TEXT),
    ],
)
def test_a_server_may_tell_what_it_is(told: str, kind: Kind) -> None:
    assert kind_of(b"words", content_type=told) is kind
