"""Shipments: parcels from files, folders, addresses and pipes, in order."""

import gzip
import json
from collections.abc import Iterable
from datetime import UTC, date, datetime
from http.server import BaseHTTPRequestHandler
from io import BytesIO
from pathlib import Path

import pytest

from bench.warcs import archive_of, page_record
from onrecord.errors import FetchError, OnRecordError, RefusedAddressError, SourceError
from onrecord.intake.fetch import Page
from onrecord.intake.parcels import Parcel, Shipped, article_from_parcel
from onrecord.model import Article
from onrecord.usecases.shipments import Fields, Kind, Order, shipments, size_of
from tests.intake.servers import serving

NOON = datetime(2031, 3, 13, 12, tzinfo=UTC)
PROSE = "<p>The minister said on Monday that no ship will pass the strait.</p>" * 20
PAGE = f"<html><head><title>Closed</title></head><body><article>{PROSE}</article></body></html>"
LINES = [
    {"id": "one", "text": "He said no.", "published": "2031-03-01"},
    {"text": "She said yes."},
]


def shipped(
    places: Iterable[str | Path], *, order: Order | None = None, stdin: bytes = b""
) -> list[Shipped]:
    return list(
        shipments(
            map(str, places), order=order or Order(), stdin=BytesIO(stdin), now=lambda: NOON
        )
    )


def article(shipped: Shipped) -> Article:
    assert isinstance(shipped, Parcel), shipped
    return article_from_parcel(shipped)


def as_lines() -> bytes:
    return "\n".join(map(json.dumps, LINES)).encode()


def test_a_file_gives_an_article_named_after_it(tmp_path: Path) -> None:
    (tmp_path / "kelm.strait.txt").write_bytes(b"He said no.\r\n")
    (one,) = shipped([tmp_path / "kelm.strait.txt"], order=Order(published=date(2031, 3, 13)))
    assert (article(one).id, article(one).text) == ("kelm.strait", "He said no.\r\n")
    assert article(one).published == date(2031, 3, 13)


def test_a_day_told_beforehand_is_for_articles_of_any_source_that_tell_none(
    tmp_path: Path,
) -> None:
    told = '<meta property="article:published_time" content="2021-03-04T10:00:00Z">'
    body = "<p>Anna Lorn, the minister, said on Monday that the strait was closed.</p>" * 4
    pages = [
        f"<html><head>{head}<title>T</title></head><body><article>{body}</article></body>"
        for head in (told, "")
    ]
    (tmp_path / "a.html").write_text(pages[0], encoding="utf-8")
    (tmp_path / "b.html").write_text(pages[1], encoding="utf-8")
    rows = "\n".join(json.dumps({"html": page}) for page in pages)
    (tmp_path / "c.jsonl").write_text(rows, encoding="utf-8")
    found = shipped([tmp_path], order=Order(published=date(2031, 3, 13)))
    days = [article(one).published for one in found]
    assert days == [date(2021, 3, 4), date(2031, 3, 13)] * 2


def test_a_folder_is_taken_in_whole_and_its_articles_are_named_by_their_path(
    tmp_path: Path,
) -> None:
    (tmp_path / "march").mkdir()
    (tmp_path / "march" / "1.txt").write_text("He said no.")
    (tmp_path / "march" / "2.txt.gz").write_bytes(gzip.compress(b"She said yes."))
    (tmp_path / "pages.jsonl.gz").write_bytes(gzip.compress(as_lines()))
    ids = [article(one).id for one in shipped([tmp_path])]
    assert ids == ["march/1", "march/2", "one", "pages.jsonl.gz:2"]


def test_an_empty_folder_and_a_missing_file_end_only_themselves(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("He said no.")
    (tmp_path / "b").mkdir()
    first, second, third = shipped([tmp_path / "b", tmp_path / "no.txt", tmp_path / "a.txt"])
    assert isinstance(first, SourceError)
    assert isinstance(second, SourceError)
    assert article(third).id == "a"


def test_named_fields_say_where_rows_keep_what() -> None:
    row = {"body": "He said no.", "headline": "No", "day": "2031/03/02", "key": 7}
    fields = Fields(
        named={"text": "body", "title": "headline", "published": "day", "id": "key"}
    )
    order = Order(kind=Kind.JSONL, fields=fields)
    (one,) = shipped(["-"], order=order, stdin=json.dumps(row).encode())
    assert (article(one).id, article(one).title) == ("7", "No")
    assert article(one).published == date(2031, 3, 2)


def test_a_field_that_articles_do_not_have_is_refused() -> None:
    with pytest.raises(OnRecordError, match="no such field"):
        Fields(named={"txt": "body"})


def test_lines_from_a_pipe_are_shipped_before_the_pipe_ends() -> None:
    class Pipe(BytesIO):
        def read(self, *_: object) -> bytes:
            raise AssertionError("the pipe was read to its end")

    stdin = Pipe(as_lines())
    first = next(shipments(["-"], order=Order(), stdin=stdin, now=lambda: NOON))
    assert article(first).id == "one"


def test_a_packed_file_cut_short_gives_what_came_before_and_says_so(tmp_path: Path) -> None:
    lines = b"".join(
        json.dumps({"text": f"He said {n}."}).encode() + b"\n" for n in range(9_999)
    )
    packed = gzip.compress(lines)
    (tmp_path / "a.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    *parcels, last = shipped([tmp_path / "a.jsonl.gz"])
    assert len(parcels) > 1_000
    assert all(isinstance(one, Parcel) for one in parcels)
    assert isinstance(last, SourceError)


def test_a_page_from_the_web_knows_its_address_and_when_it_was_fetched(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    prose = "<p>The minister said on Monday that no ship will pass the strait.</p>" * 20
    html = f"<html><head><title>Closed</title></head><body><article>{prose}</article></body>"
    page = Page(
        data=html.encode(),
        url="https://courier.example/b",
        charset=None,
        content_type="text/html",
    )
    monkeypatch.setattr("onrecord.usecases.deliveries.fetch", lambda url, **_: page)
    (one,) = shipped(["https://courier.example/a"])
    found = article(one)
    assert (found.id, found.url) == ("https://courier.example/a", "https://courier.example/b")
    assert found.retrieved == "2031-03-13T12:00:00+00:00"


def test_every_kind_of_file_is_known_and_shipped(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("text;id\nHe said no.;csv\n")
    (tmp_path / "b.json").write_text(
        json.dumps({"text": "He said no.", "quotes": []}, indent=1)
    )
    record = page_record("https://courier.example/kelm", PAGE.encode())
    (tmp_path / "c.warc.gz").write_bytes(archive_of([record]).data)
    places = sorted(tmp_path.iterdir())
    results = shipped(places, order=Order(triage=False))
    assert [article(one).id for one in results] == ["csv", "b", "https://courier.example/kelm"]


def test_reading_is_followed_to_the_last_byte(tmp_path: Path) -> None:
    record = page_record("https://courier.example/kelm", PAGE.encode())
    (tmp_path / "c.warc.gz").write_bytes(archive_of([record] * 20).data)
    (tmp_path / "d.jsonl").write_bytes(as_lines())
    seen: list[int] = []
    list(
        shipments(
            [str(tmp_path)],
            order=Order(),
            stdin=BytesIO(),
            now=lambda: NOON,
            follow=seen.append,
        )
    )
    assert sum(seen) == size_of([str(tmp_path)])


def listed(host: str) -> str:
    return "".join(f"<url><loc>{host}/{name}</loc></url>" for name in "bc")


def test_a_feed_and_a_sitemap_lead_to_their_pages() -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        host = f"http://{request.headers['Host']}"
        body = {
            "/feed": f"<rss><channel><item><link>{host}/a</link></item></channel></rss>",
            "/map": f"<urlset>{listed(host)}</urlset>",
            "/c": "",
        }.get(request.path, PAGE)
        request.send_response(200 if body else 404)
        kind = "text/html" if body == PAGE else "text/xml"
        request.send_header("Content-Type", kind)
        request.end_headers()
        request.wfile.write(body.encode())

    order = Order(allow_private=True, triage=False)
    with serving(answer) as site:
        one, two, three = shipped([f"{site}/feed", f"{site}/map"], order=order)
    assert [article(one).id, article(two).id] == [f"{site}/a", f"{site}/b"]
    assert isinstance(three, FetchError)


def test_what_lies_behind_a_feed_is_vetted_as_any_address() -> None:
    feed = b"<rss><channel><item><link>http://127.0.0.1:9/a</link></item></channel></rss>"
    (one,) = shipped(["-"], order=Order(kind=Kind.FEED), stdin=feed)
    assert isinstance(one, RefusedAddressError)
