"""Gather: articles from files, addresses and pipes, in order."""

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import pytest

from onrecord.errors import OnRecordError
from onrecord.intake.fetch import Page
from onrecord.model import Article
from onrecord.usecases.gather import Asked, Form, gather
from onrecord.usecases.read import Taken

NOON = datetime(2031, 3, 13, 12, tzinfo=UTC)
LINES = [
    {"id": "one", "text": "He said no.", "published": "2031-03-01"},
    {"text": "She said yes."},
]


def gathered(
    places: Iterable[str], *, asked: Asked | None = None, stdin: bytes = b""
) -> list[Taken]:
    return list(gather(places, asked=asked or Asked(), stdin=BytesIO(stdin), now=lambda: NOON))


def article(taken: Taken) -> Article:
    assert isinstance(taken, Article)
    return taken


def as_lines() -> bytes:
    return "\n".join(map(json.dumps, LINES)).encode()


def test_a_day_that_is_told_beforehand_is_for_pages_that_tell_none(tmp_path: Path) -> None:
    told = '<meta property="article:published_time" content="2021-03-04T10:00:00Z">'
    body = "<p>Anna Lorn, the minister, said on Monday that the strait was closed.</p>" * 4
    for name, head in (("a", told), ("b", "")):
        page = (
            f"<html><head>{head}<title>T</title></head><body><article>{body}</article></body>"
        )
        (tmp_path / f"{name}.html").write_text(page, encoding="utf-8")
    pages = [str(tmp_path / "a.html"), str(tmp_path / "b.html")]
    taken = gathered(pages, asked=Asked(published=date(2031, 3, 13)))
    assert [article(one).published for one in taken] == [date(2021, 3, 4), date(2031, 3, 13)]


def test_a_file_gives_an_article_named_after_it(tmp_path: Path) -> None:
    (tmp_path / "kelm.strait.txt").write_bytes(b"He said no.\r\n")
    (taken,) = gathered([f"{tmp_path}/kelm.strait.txt"])
    assert (article(taken).id, article(taken).text) == ("kelm.strait", "He said no.\r\n")


def test_the_day_that_is_asked_for_is_the_day_of_publication() -> None:
    day = date(2031, 3, 13)
    (taken,) = gathered(["-"], asked=Asked(published=day), stdin=b"He said no.")
    assert (article(taken).id, article(taken).published) == ("stdin", day)


@pytest.mark.parametrize("form", [None, Form.JSONL])
def test_lines_from_a_pipe_are_articles_with_days_of_their_own(form: Form | None) -> None:
    asked = Asked(form=form, published=date(2031, 3, 13))
    taken = [article(one) for one in gathered(["-"], asked=asked, stdin=as_lines())]
    assert [one.id for one in taken] == ["one", "2"]
    assert [one.published for one in taken] == [date(2031, 3, 1), date(2031, 3, 13)]


def test_lines_in_a_file_are_articles(tmp_path: Path) -> None:
    (tmp_path / "pages.jsonl").write_bytes(as_lines())
    assert [article(one).id for one in gathered([f"{tmp_path}/pages.jsonl"])] == ["one", "2"]


def test_lines_from_a_pipe_are_articles_before_the_pipe_ends() -> None:
    class Pipe(BytesIO):
        def read(self, *_: object) -> bytes:
            raise AssertionError("the pipe was read to its end")

    asked = Asked(form=Form.JSONL)
    first = next(gather(["-"], asked=asked, stdin=Pipe(as_lines()), now=lambda: NOON))
    assert article(first).id == "one"


def test_a_page_from_the_web_knows_its_address_and_when_it_was_fetched(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    prose = "<p>The minister said on Monday that no ship will pass the strait.</p>" * 20
    html = f"<html><head><title>Closed</title></head><body><article>{prose}</article></body>"
    allowed = []

    def answer(url: str, *, allow_private: bool) -> Page:
        allowed.append(allow_private)
        return Page(data=html.encode(), url=url, charset="utf-8", content_type="text/html")

    monkeypatch.setattr("onrecord.usecases.gather.fetch", answer)
    address = "https://courier.example/kelm"
    (taken,) = gathered([address], asked=Asked(allow_private=True))
    assert (article(taken).id, article(taken).url) == (address, address)
    assert article(taken).retrieved == "2031-03-13T12:00:00+00:00"
    assert allowed == [True]


def test_errors_stand_in_their_place(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("He said no.")
    places = ["gone.txt", f"{tmp_path}/a.txt", "ftp://courier.example/a", str(tmp_path / "b")]
    kinds = [isinstance(taken, OnRecordError) for taken in gathered(places)]
    assert kinds == [True, False, True, True]


def test_a_folder_without_articles_says_what_it_looked_for(tmp_path: Path) -> None:
    (taken,) = gathered([str(tmp_path)])
    assert isinstance(taken, OnRecordError)
    assert ".txt, .html or .jsonl" in taken.fix
