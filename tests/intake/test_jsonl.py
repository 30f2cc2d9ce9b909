import json
from datetime import date
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import OnRecordError
from onrecord.intake.jsonl import articles_from_jsonl
from onrecord.model import Article

PAGE = "<html><body><article>" + "<p>The ship left Ostra on Monday, he said.</p>" * 3


def taken(*lines: str | bytes, **options: date) -> list[Article | OnRecordError]:
    data = b"\n".join(x if isinstance(x, bytes) else x.encode() for x in lines)
    return list(articles_from_jsonl(BytesIO(data), where="pages.jsonl", **options))


def test_each_line_gives_its_article_in_order() -> None:
    one, two = taken(
        '{"id": "b", "text": "He left.", "published": "2031-03-03", "title": "T",'
        ' "outlet": "O"}',
        json.dumps({"id": 7, "html": PAGE, "url": "https://courier.example/"}),
    )
    assert isinstance(one, Article)
    assert isinstance(two, Article)
    assert (one.id, one.text, one.published) == ("b", "He left.", date(2031, 3, 3))
    assert (one.title, one.outlet) == ("T", "O")
    assert (two.id, two.url) == ("7", "https://courier.example/")


def test_a_line_without_an_id_is_named_by_its_number() -> None:
    ids = [
        a.id
        for a in taken("", '{"text": "a"}', "  ", '{"text": "b"}')
        if isinstance(a, Article)
    ]
    assert ids == ["2", "4"]


def test_a_moment_gives_its_day_and_a_missing_day_the_one_that_was_given() -> None:
    one, two = taken(
        '{"text": "a", "published": "2031-03-03T23:59:00Z"}',
        '{"text": "b"}',
        published=date(2031, 1, 1),
    )
    assert isinstance(one, Article)
    assert isinstance(two, Article)
    assert (one.published, two.published) == (date(2031, 3, 3), date(2031, 1, 1))


def test_a_bad_line_is_an_error_in_its_place_and_does_not_stop_the_rest() -> None:
    results = taken(
        "nonsense",
        "[]",
        '{"id": 1}',
        '{"text": "a", "html": "b"}',
        '{"text": 5}',
        '{"text": "a", "id": [1]}',
        '{"text": "a", "published": "yesterday"}',
        '{"html": "<p>"}',
        b'{"text": "\xff"}',
        "[" * 100_000,
        '{"text": "good"}',
    )
    assert [type(r).__name__ for r in results] == ["UnreadableInputError"] * 10 + ["Article"]
    assert "pages.jsonl, line 2: the line is not a JSON object" in str(results[1])
    assert all(r.fix for r in results if isinstance(r, OnRecordError))


@given(st.lists(st.text(st.characters(codec=None), min_size=1).filter(str.strip), max_size=5))
def test_any_text_passes_through_unchanged(texts: list[str]) -> None:
    articles = taken(*(json.dumps({"text": text}) for text in texts))
    assert [a.text for a in articles if isinstance(a, Article)] == texts


@given(st.binary(max_size=200))
def test_any_bytes_give_articles_or_errors(data: bytes) -> None:
    assert all(isinstance(x, Article | OnRecordError) for x in taken(data))
