from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from onrecord.errors import UnreadableInputError
from onrecord.intake import source as sources
from onrecord.intake.fetch import Page
from onrecord.intake.source import (
    Form,
    Source,
    article_from_source,
    form_of,
    source_from_file,
    source_from_page,
    source_from_stream,
)

PAGE = b"<html><body><article>" + b"<p>The ship left Ostra on Monday, he said.</p>" * 3


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (b"He left.", Form.TEXT),
        (b"", Form.TEXT),
        (b"\xef\xbb\xbf \n<!DOCTYPE html>", Form.HTML),
        ("<html>".encode("utf-16"), Form.HTML),
        (b"<div class='x'>", Form.HTML),
        (b"<3 is less", Form.TEXT),
        (b'{"id": "1", "text": "a"}\n{"text": "b"}', Form.JSONL),
        (b'{"a": 1}', Form.TEXT),
        (b"{not json", Form.TEXT),
    ],
)
def test_the_form_is_told_by_how_an_input_begins(data: bytes, form: Form) -> None:
    assert form_of(data) is form


def test_a_type_goes_before_a_name_and_a_name_before_the_content() -> None:
    assert form_of(PAGE, name="a.txt") is Form.TEXT
    assert form_of(b"He left.", name="A.HTML") is Form.HTML
    assert form_of(b"", name="a.html", content_type="text/plain") is Form.TEXT
    assert form_of(PAGE, content_type="application/octet-stream") is Form.HTML


def test_a_text_file_is_read_without_touching_its_line_breaks(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeffHe left.\r\nShe “stayed”.\r".encode())
    article = article_from_source(source_from_file(path), id="a", published=date(2031, 3, 3))
    with path.open(encoding="utf-8", newline="") as stream:
        assert article.text == stream.read()
    assert article.published == date(2031, 3, 3)


def test_a_page_keeps_its_address_and_charset() -> None:
    page = Page(data=PAGE, url="https://courier.example/a", charset="utf-8", content_type=None)
    article = article_from_source(
        source_from_page(page), id="a", retrieved="2031-03-03T01:00:00Z"
    )
    assert article.url == "https://courier.example/a"
    assert article.retrieved == "2031-03-03T01:00:00Z"


def test_a_form_that_is_given_overrides_the_rest() -> None:
    source = source_from_stream(BytesIO(PAGE), where="-", form=Form.TEXT)
    assert article_from_source(source, id="a").text == PAGE.decode()


def test_json_lines_are_not_one_article() -> None:
    source = Source(data=b"{}", where="-", form=Form.JSONL)
    with pytest.raises(UnreadableInputError, match="--as jsonl"):
        article_from_source(source, id="a")


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match="No such file"):
        source_from_file(tmp_path / "none.txt")
    with pytest.raises(UnreadableInputError, match="Is a directory"):
        source_from_file(tmp_path)


def test_an_input_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "_LONGEST_INPUT", 10)
    with pytest.raises(UnreadableInputError, match="larger than 10 bytes"):
        source_from_stream(BytesIO(b"x" * 11), where="-")
