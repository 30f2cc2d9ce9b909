import io
import os
from pathlib import Path

import pytest

from bench.warcs import archive_of, page_record, record
from onrecord.errors import DamagedRecordError, NotAnArticleError, UnreadableInputError
from onrecord.intake.parcels import Parcel, Shipped, article_from_parcel
from onrecord.intake.source import Form
from onrecord.intake.streams import followed, seekable
from onrecord.intake.warc import parcels_from_warc

URL = "https://courier.example/kelm"
PROSE = "<p>The minister said on Monday that no ship will pass the strait.</p>" * 20
PAGE = f"<html><head><title>Closed</title></head><body><article>{PROSE}</article></body></html>"


def shipped(*records: bytes, packed: bool = True) -> list[Shipped]:
    stream = followed(
        io.BytesIO(archive_of(records, packed=packed).data), follow=lambda _: None
    )
    return list(parcels_from_warc(stream, where="x/a.warc.gz", name="a.warc.gz", triage=False))


def test_a_page_is_named_by_its_address_and_knows_when_it_was_fetched() -> None:
    skipped = record("warcinfo", b"a: b"), record("request", b"GET / HTTP/1.1\r\n\r\n")
    (one,) = shipped(*skipped, page_record(URL, PAGE.encode()))
    assert isinstance(one, Parcel)
    article = article_from_parcel(one)
    assert (article.id, article.url, article.title) == (URL, URL, "Closed")
    assert article.retrieved == "2031-03-13T12:00:00+00:00"
    assert "no ship will pass" in article.text


def test_a_text_of_a_wet_file_is_taken_as_it_is() -> None:
    text = "Closed\nThe minister said no ship will pass – not one.\n"
    head = {"WARC-Target-URI": URL, "Content-Type": "text/plain"}
    (one,) = shipped(record("conversion", text.encode(), head=head))
    assert isinstance(one, Parcel)
    assert one.source is not None
    assert one.source.form is Form.TEXT
    assert article_from_parcel(one).text == text


def test_a_page_kept_as_a_file_is_a_page() -> None:
    (one,) = shipped(record("resource", PAGE.encode(), head={"Content-Type": "text/html"}))
    assert isinstance(one, Parcel)
    assert one.id == "a.warc.gz:0"
    assert article_from_parcel(one).title == "Closed"


@pytest.mark.parametrize(
    ("page", "what"),
    [
        (page_record(URL, b"x", Content_Type="image/png"), "type image/png"),
        (page_record(URL, PAGE.encode(), status=404), "answered 404"),
        (page_record(URL, b"  \n"), "empty"),
        (page_record(URL, b"words", Content_Type=""), "no known type"),
    ],
)
def test_what_is_no_page_is_no_article_and_says_why(page: bytes, what: str) -> None:
    one, two = shipped(page, page_record(URL, PAGE.encode()))
    assert isinstance(one, NotAnArticleError)
    assert what in one.what
    assert one.where == "x/a.warc.gz, byte 0"
    assert isinstance(two, Parcel)


def test_a_page_too_large_is_refused_and_the_rest_goes_on() -> None:
    large = page_record(URL, PAGE.encode() + b" " * 20_000_000)
    one, two = shipped(large, page_record(URL, PAGE.encode()))
    assert isinstance(one, UnreadableInputError)
    assert isinstance(two, Parcel)


def test_a_damaged_record_is_an_error_in_its_place() -> None:
    bad = page_record(URL, PAGE.encode()).replace(b"Content-Length: ", b"Content-Length: x")
    one, two = shipped(bad, page_record(URL, PAGE.encode()), packed=False)
    assert isinstance(one, DamagedRecordError)
    assert isinstance(two, Parcel)


def test_a_pipe_is_written_down_to_be_read(tmp_path: Path) -> None:
    out, into = os.pipe()
    os.write(into, page_record(URL, PAGE.encode()))
    os.close(into)
    with (
        os.fdopen(out, "rb") as pipe,
        seekable(followed(pipe, follow=lambda _: None)) as stream,
    ):
        (one,) = parcels_from_warc(stream, where="-", name="stdin", triage=False)
    assert isinstance(one, Parcel)
