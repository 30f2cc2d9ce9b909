"""Read: records in order, past what failed."""

from collections.abc import Iterable, Iterator

from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import OnRecordError, UnreadableInputError
from onrecord.model import Article, Record
from onrecord.usecases.read import read_all
from tests.builders import article_of


class Reader:
    """A reader that keeps count of its batches and cannot read the word "bad"."""

    def __init__(self) -> None:
        self.batches: list[int] = []

    def __call__(self, articles: Iterable[Article]) -> Iterator[Record]:
        held = list(articles)
        self.batches.append(len(held))
        for article in held:
            if article.text == "bad":
                raise failure(article.id)
            yield Record(article=article)


def failure(where: str) -> OnRecordError:
    return UnreadableInputError(what="it is bad", where=where, fix="mend it")


@given(st.lists(st.sampled_from(["good", "bad", "missing"]), max_size=80))
def test_every_article_has_its_outcome_in_its_place(kinds: list[str]) -> None:
    taken = [
        failure(f"n{n}") if kind == "missing" else article_of(kind, id=f"n{n}")
        for n, kind in enumerate(kinds)
    ]
    outcomes = list(read_all(taken, read_many=Reader()))
    assert len(outcomes) == len(kinds)
    for n, (kind, outcome) in enumerate(zip(kinds, outcomes, strict=True)):
        if kind == "good":
            assert isinstance(outcome, Record)
            assert outcome.article.id == f"n{n}"
        else:
            assert isinstance(outcome, OnRecordError)
            assert outcome.where == f"n{n}"


def test_articles_are_read_in_batches() -> None:
    reader = Reader()
    list(read_all((article_of("x", id=str(n)) for n in range(70)), read_many=reader))
    assert reader.batches == [32, 32, 6]


def test_long_articles_make_small_batches() -> None:
    reader = Reader()
    list(read_all([article_of("x" * 150_000)] * 4, read_many=reader))
    assert reader.batches == [2, 2]


def test_a_first_record_is_out_before_the_last_article_is_in() -> None:
    seen = 0

    def endless() -> Iterator[Article]:
        nonlocal seen
        while True:
            seen += 1
            yield article_of("x")

    assert isinstance(next(read_all(endless(), read_many=Reader())), Record)
    assert seen == 32


def test_without_articles_the_reader_is_left_alone() -> None:
    reader = Reader()
    assert len(list(read_all([failure("a"), failure("b")], read_many=reader))) == 2
    assert reader.batches == []


def test_a_fault_of_the_reader_costs_only_the_article_it_meets() -> None:
    def stumbling(articles: Iterable[Article]) -> Iterator[Record]:
        for article in articles:
            if article.id == "odd":
                raise ValueError("no span [9, 2)")
            yield Record(article=article)

    articles = [article_of("x", id=id) for id in ("a", "odd", "b")]
    first, odd, last = read_all(articles, read_many=stumbling)
    assert isinstance(first, Record)
    assert isinstance(last, Record)
    assert isinstance(odd, OnRecordError)
    assert "the reader failed on this text (ValueError: no span [9, 2))" in str(odd)
