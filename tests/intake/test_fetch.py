import gzip
import time
import zlib
from http.server import BaseHTTPRequestHandler

import pytest

from onrecord.errors import FetchError, RefusedAddressError
from onrecord.intake.fetch import fetch
from tests.intake.servers import Answer, serving

PAGE = "<p>The sound is ours, said Toreth.</p>".encode("cp1251")


def answering(
    body: bytes = PAGE, *, status: int = 200, length: int | None = None, **headers: str
) -> Answer:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        for name, value in headers.items():
            request.send_header(name.replace("_", "-"), value)
        request.send_header("Content-Length", str(len(body) if length is None else length))
        request.end_headers()
        request.wfile.write(body)

    return answer


def test_a_page_comes_with_its_address_and_labels() -> None:
    with serving(answering(Content_Type="text/html; charset=Windows-1251")) as site:
        page = fetch(f"{site}/ä b?q=é", allow_private=True)
    assert (page.data, page.url) == (PAGE, f"{site}/ä b?q=é")
    assert (page.content_type, page.charset) == ("text/html", "windows-1251")


def test_labels_may_be_missing() -> None:
    with serving(answering()) as site:
        page = fetch(site, allow_private=True)
    assert (page.content_type, page.charset) == (None, None)


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip", gzip.compress(PAGE)),
        ("gzip", gzip.compress(PAGE[:9]) + gzip.compress(PAGE[9:])),
        ("deflate", zlib.compress(PAGE)),
        ("deflate", zlib.compress(PAGE)[2:-4]),
    ],
)
def test_a_packed_page_is_unpacked(coding: str, body: bytes) -> None:
    with serving(answering(body, Content_Encoding=coding)) as site:
        assert fetch(site, allow_private=True).data == PAGE


def test_a_redirect_is_followed_and_its_end_is_the_address() -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        if request.path == "/old":
            answering(b"", status=302, Location="/new")(request)
        else:
            answering()(request)

    with serving(answer) as site:
        assert fetch(f"{site}/old", allow_private=True).url == f"{site}/new"


def test_a_ring_of_redirects_ends() -> None:
    ring = answering(b"", status=301, Location="/again")
    with serving(ring) as site, pytest.raises(FetchError, match="redirects more than 3 times"):
        fetch(site, allow_private=True, max_redirects=3)


@pytest.mark.parametrize(
    "url",
    [
        *("http://127.0.0.1:9/", "http://localhost:9/", "http://[::1]:9/", "http://0.0.0.0/"),
        *("http://2130706433/", "http://0x7f.1/", "http://169.254.169.254/latest/meta-data"),
        *("http://[::ffff:10.0.0.1]/", "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/"),
        *("http://100.64.0.1/", "http://224.0.0.1/", "https://192.168.1.1/"),
    ],
)
def test_an_address_inside_is_refused(url: str) -> None:
    with pytest.raises(RefusedAddressError, match="not a public address"):
        fetch(url, timeout=5)


def test_a_redirect_to_an_address_inside_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(answering(b"", status=302, Location="http://127.0.0.2/")) as site:
        monkeypatch.setattr(
            "onrecord.intake.connections.is_public", lambda address: address == "127.0.0.1"
        )
        with pytest.raises(RefusedAddressError, match=r"leads to 127\.0\.0\.2"):
            fetch(site)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/hosts",
        "ftp://example.org/",
        "/etc/hosts",
        "http://",
        "http://[x/",
        "javascript:1",
    ],
)
def test_only_http_and_https_are_fetched(url: str) -> None:
    with pytest.raises(FetchError, match="not an http or https address"):
        fetch(url)


def test_a_redirect_to_a_file_is_refused() -> None:
    away = answering(b"", status=302, Location="file:///etc/hosts")
    with serving(away) as site, pytest.raises(FetchError, match="not an http or https"):
        fetch(site, allow_private=True)


def test_a_page_too_large_is_refused_as_sent_and_as_unpacked() -> None:
    bomb = gzip.compress(b"\0" * 5_000_000)
    with serving(answering(bomb, Content_Encoding="gzip")) as site:
        with pytest.raises(FetchError, match="larger than 1,000,000 bytes"):
            fetch(site, allow_private=True, max_bytes=1_000_000)
        with pytest.raises(FetchError, match="larger than 100 bytes"):
            fetch(site, allow_private=True, max_bytes=100)


@pytest.mark.parametrize("part", ["headers", "body"])
def test_a_server_that_drips_is_cut_off_in_time(part: str) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"HTTP/1.1 200 OK\r\n" + (b"\r\n" if part == "body" else b"X-A: "))
        for _ in range(200):
            request.wfile.write(b"x")
            request.wfile.flush()
            time.sleep(0.05)

    with serving(answer) as site:
        started = time.monotonic()
        with pytest.raises(FetchError, match="took too long"):
            fetch(site, allow_private=True, timeout=0.4)
        assert time.monotonic() - started < 3


@pytest.mark.parametrize(
    ("answer", "what"),
    [
        (answering(status=404), "answered 404 Not Found"),
        (answering(length=999), "could not be fetched"),
        (answering(b"?", Content_Encoding="br"), "packed as br"),
        (answering(b"?", Content_Encoding="gzip"), "packed wrongly"),
    ],
)
def test_a_bad_answer_says_what_is_wrong(answer: Answer, what: str) -> None:
    with serving(answer) as site, pytest.raises(FetchError, match=what):
        fetch(site, allow_private=True, timeout=2)


def test_an_unknown_name_says_so() -> None:
    with pytest.raises(FetchError, match="was not found"):
        fetch("http://no-such-host.invalid/", timeout=10)


def test_plain_http_on_a_tls_port_fails_cleanly() -> None:
    with serving(answering()) as site, pytest.raises(FetchError, match="could not be fetched"):
        fetch(site.replace("http:", "https:"), allow_private=True, timeout=5)
