import gzip
import zlib

import brotli
import pytest

from bench.warcs import response
from onrecord.errors import UnreadableInputError
from onrecord.intake.http_answers import HttpAnswer, answer_of

PAGE = b"<p>The strait is closed, said Toreth.</p>"


def answer(block: bytes, *, most: int = 1_000_000) -> HttpAnswer:
    found = answer_of(block, where="a.warc, byte 7", most=most)
    assert found is not None
    return found


def test_an_answer_comes_with_its_status_type_and_charset() -> None:
    found = answer(response(PAGE, head={"Content-Type": "text/html; charset=Windows-1251"}))
    assert (found.status, found.content_type) == (200, "text/html")
    assert (found.charset, found.body) == ("windows-1251", PAGE)


def test_lines_may_break_without_a_return() -> None:
    found = answer(b"HTTP/1.0 404 Gone\nContent-Type: text/plain\n\nno\r\n\r\nsuch page")
    assert (found.status, found.body) == (404, b"no\r\n\r\nsuch page")


def test_what_is_no_answer_is_none() -> None:
    assert answer_of(PAGE, where="a.warc, byte 7", most=9) is None


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip", gzip.compress(PAGE)),
        ("deflate", zlib.compress(PAGE)),
        ("deflate", zlib.compress(PAGE)[2:-4]),
        ("br", brotli.compress(PAGE)),
        ("deflate, gzip", gzip.compress(zlib.compress(PAGE))),
        ("gzip", PAGE),
        ("br", PAGE),
        ("snappy", PAGE),
    ],
)
def test_a_body_is_unpacked_if_it_is_packed_as_its_header_says(
    coding: str, body: bytes
) -> None:
    assert answer(response(body, head={"Content-Encoding": coding})).body == PAGE


@pytest.mark.parametrize(
    "body",
    [
        b"10;x=1\r\n" + PAGE[:16] + b"\r\n19\r\n" + PAGE[16:] + b"\r\n0\r\n\r\n",
        b"10\n" + PAGE[:16] + b"\n19\n" + PAGE[16:] + b"\n",
        PAGE,
    ],
)
def test_chunks_are_joined_if_there_are_any(body: bytes) -> None:
    assert answer(response(body, head={"Transfer-Encoding": "chunked"})).body == PAGE


@pytest.mark.parametrize("pack", [gzip.compress, brotli.compress, zlib.compress])
def test_a_bomb_is_refused(pack) -> None:  # type: ignore[no-untyped-def]
    coding = {"compress": "br"}.get(pack.__name__) if pack is brotli.compress else None
    coding = coding or ("gzip" if pack is gzip.compress else "deflate")
    block = response(pack(b"\0" * 30_000_000), head={"Content-Encoding": coding})
    with pytest.raises(UnreadableInputError, match="more than 1,000,000 bytes"):
        answer(block)


def test_any_cut_of_an_answer_is_taken_without_a_stumble() -> None:
    block = response(gzip.compress(PAGE), head={"Content-Encoding": "gzip"})
    for end in range(5, len(block)):
        assert isinstance(answer(block[:end]), HttpAnswer)
