"""The reader as a whole: batches, odd articles, and what holds of any text."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import fields, is_dataclass
from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from onrecord.codec import encode
from onrecord.errors import UnreadableInputError
from onrecord.intake.text import article_from_text
from onrecord.model import Article, Span
from onrecord.reading.pipeline import MAX_CHARACTERS, MIN_UNSOURCED, Kit, read, read_many

DAY = date(2031, 3, 13)
SAID = "“We will not leave the strait,” Ada Quill told reporters on Monday."
PLAIN = "Vessany's harbour ministry warned that no ship would pass. It gave no reason."
ODD = (
    "He said:\r\n“no \U0001f600 way \u202bلن نغادر\u202c”, \0 she \ud800 added, 'so”.\r\n\r\n"
    "“‘Never,’ Ada said. «Nie„\u2028They warned that \ufeff…\x85"
)
ODDITIES = [" ", "\n", "\r\n", "\n\n", "\0", "\ud800", "\U0001f600", "\u202e", "קול", "。"]
MARKS = ["“", "”", '"', "'", "‘", "’", "«", "»", "``", "''", ".", ",", ":", "…", "-", "—"]
WORDS = [
    *("he", "She", "said", "told", "Ada Quill", "Mr. Tarn", "the ministry", "denied", "that"),
    *("on Monday", "in a statement", "Norway", "some analysts", "warned", "and", "министр"),
]
PIECES = st.sampled_from([*ODDITIES, *MARKS, *WORDS])
TEXTS = st.one_of(st.lists(PIECES, max_size=40).map(" ".join), st.text(max_size=120))
FEW = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


def article(text: str, *, id: str = "page") -> Article:
    return article_from_text(text, id=id, published=DAY)


def spans_in(value: object) -> Iterator[Span]:
    """Yield every span that a value of the model holds, however deep."""
    if isinstance(value, Span):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from spans_in(getattr(value, field.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from spans_in(part)


@FEW
@given(TEXTS)
@example(ODD)
@example("“" * 50 + " He said. " + '"' * 51)
@example(" ".join(f"ЩЫЖФЪ{n}ЙЦУКЕН" for n in range(140)))
def test_of_any_text_there_is_a_sound_record(kit: Kit, text: str) -> None:
    record = read(article(text), kit=kit)
    for span in spans_in(record):
        assert span.text
        assert text[span.start : span.end] == span.text
    actors = [actor.id for actor in record.actors]
    assert len(set(actors)) == len(actors)
    assert [s.id for s in record.statements] == [
        f"s{n + 1}" for n in range(len(record.statements))
    ]
    for s in record.statements:
        assert s.content
        assert 0 <= s.confidence <= 1
        assert s.speaker is None or s.speaker.actor in actors
        assert set(s.via) <= set(actors)
        assert s.said is None or s.said.earliest <= s.said.latest


@FEW
@given(TEXTS)
@example(ODD)
def test_reading_twice_gives_the_same_record(kit: Kit, text: str) -> None:
    assert read(article(text), kit=kit) == read(article(text), kit=kit)


@FEW
@given(st.lists(TEXTS, min_size=1, max_size=4))
@example([ODD, PLAIN, "", SAID])
def test_a_record_does_not_depend_on_what_is_read_beside_it(kit: Kit, texts: list[str]) -> None:
    articles = [article(text) for text in texts]
    together = list(read_many(articles, kit=kit))
    assert together == [read(one, kit=kit) for one in articles]


def test_long_articles_read_alike_alone_and_beside_short_ones(kit: Kit) -> None:
    long = "\n\n".join([PLAIN, SAID, PLAIN.replace("Vessany", "Orland")] * 12)
    articles = [article(t) for t in (SAID, long, PLAIN, long + "\n\n" + ODD, SAID)]
    together = list(read_many(articles, kit=kit))
    assert [encode(r) for r in together] == [encode(read(a, kit=kit)) for a in articles]


def test_records_come_in_the_order_of_their_articles(kit: Kit) -> None:
    articles = [article(SAID if n % 3 else PLAIN, id=f"n{n}") for n in range(40)]
    assert [r.article.id for r in read_many(iter(articles), kit=kit)] == [
        a.id for a in articles
    ]


def test_records_come_before_the_last_article_is_asked_for(kit: Kit) -> None:
    def endless() -> object:
        for n in range(1000):
            assert n < 100, "all articles were asked for before the first record came"
            yield article(PLAIN, id=f"n{n}")

    assert next(read_many(endless(), kit=kit)).article.id == "n0"


@pytest.mark.parametrize("text", ["", " \r\n\t", "\0", "\ufeff", "…", "“”"])
def test_an_article_without_words_has_an_empty_record(kit: Kit, text: str) -> None:
    record = read(article(text), kit=kit)
    assert (record.actors, record.statements) == ((), ())


def test_an_article_of_nothing_but_furniture_has_no_statement(kit: Kit) -> None:
    text = (
        "Share this article\nFollow us on Chirper and Gramophone!\n\nPost a Comment\n\n"
        "Previous Post\nNext Post\n\nSubscribe to our newsletter\n"
    )
    assert read(article(text), kit=kit).statements == ()


def test_a_text_of_too_many_characters_is_refused(kit: Kit) -> None:
    with pytest.raises(UnreadableInputError, match="characters"):
        read(article("a " * (MAX_CHARACTERS // 2 + 1)), kit=kit)


def test_each_stage_is_timed_by_the_clock_that_is_given(kit: Kit) -> None:
    stages: list[str] = []

    def clock(stage: str) -> AbstractContextManager[None]:
        stages.append(stage)
        return nullcontext()

    list(read_many([article(SAID), article(PLAIN)], kit=kit, clock=clock))
    assert stages[:2] == ["words", "encoder"]
    each = ["trees, names, times", "attributions", "actors", "statements"]
    assert [stage for stage in stages if stage in each] == each * 2


@pytest.mark.parametrize(
    "make",
    [
        lambda n: '"' * n,
        lambda n: "‘ships’ “a” " * (n // 12),
        lambda n: "he said that Ann Tarn warned them, " * (n // 35),
        lambda n: "a" * n,
        lambda n: "word\n" * (n // 5),
    ],
    ids=["marks", "nested marks", "no stop", "one word", "one-word lines"],
)
def test_hostile_texts_are_read(kit: Kit, make: Callable[[int], str]) -> None:
    read(article(make(20_000)), kit=kit)


def test_what_nobody_is_named_to_say_must_be_likelier(kit: Kit) -> None:
    text = "The bill was suspended. Talk of a harbour has ceased. The plan was claimed dead."
    for statement in read(article(text), kit=kit).statements:
        assert statement.source or statement.confidence >= MIN_UNSOURCED
