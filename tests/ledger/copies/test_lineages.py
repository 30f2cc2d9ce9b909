"""Lineages: copies are found, and what only looks like one is not."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from onrecord.ledger.schema import articles, copies, fingerprints
from onrecord.ledger.store import Ledger
from onrecord.model import Record
from tests.ledger.said import add, chatter, said_record


def story(*parts: str, id: str) -> Record:
    return said_record("\n\n".join(parts), id=id)


def lineages(ledger: Ledger) -> list[int]:
    with ledger.reading() as connection:
        return list(connection.scalars(select(articles.c.lineage).order_by(articles.c.no)))


def links(ledger: Ledger) -> set[tuple[int, int]]:
    with ledger.reading() as connection:
        rows = connection.execute(select(copies.c.article, copies.c.of))
        return {(row.article, row.of) for row in rows}


def test_a_story_with_a_passage_of_an_earlier_one_joins_its_lineage(ledger: Ledger) -> None:
    shared = chatter(1, length=80)
    add(ledger, story(chatter(2), shared, id="a"), story(chatter(3), id="b"))
    add(ledger, story(shared, chatter(4), id="c"))
    assert lineages(ledger) == [1, 2, 1]
    assert links(ledger) == {(3, 1)}


def test_a_share_is_the_part_of_the_later_article_that_is_the_earlier_ones(
    ledger: Ledger,
) -> None:
    add(ledger, story(chatter(1, length=400), id="a"), story(chatter(1, length=200), id="b"))
    with ledger.reading() as connection:
        (row,) = connection.execute(select(copies))
    assert row.share > 0.9
    assert row.shared >= 15


def test_a_roundup_of_two_stories_does_not_make_them_one_lineage(ledger: Ledger) -> None:
    first, second = chatter(1, length=300), chatter(2, length=300)
    add(ledger, story(first, id="a"), story(second, id="b"))
    add(ledger, story(first[:700], second[:1000], id="roundup"))
    add(ledger, story(first[:1500], id="c"), story(second[:1500], id="d"))
    assert lineages(ledger) == [1, 2, 2, 1, 2]
    assert {(3, 1), (3, 2)} <= links(ledger)


def test_a_passage_under_many_unrelated_stories_stops_linking_them(ledger: Ledger) -> None:
    notice = chatter(0, length=80)
    stories = [story(chatter(n), notice, id=str(n)) for n in range(1, 12)]
    add(ledger, *stories)
    assert lineages(ledger)[5:] == list(range(6, 12))
    assert all(article <= 5 for article, _ in links(ledger))


def test_a_story_that_forty_outlets_carry_stays_one_lineage(ledger: Ledger) -> None:
    told = chatter(1, length=200)
    add(ledger, *(story(chatter(100 + n, length=10), told, id=str(n)) for n in range(40)))
    assert lineages(ledger) == [1] * 40
    with ledger.reading() as connection:
        rows = connection.execute(select(fingerprints.c.hash)).all()
    assert max(rows.count(row) for row in set(rows)) <= 32


def test_short_articles_are_copies_if_their_texts_are_the_same(ledger: Ledger) -> None:
    brief = "Kelm port is closed."
    add(ledger, story(brief, id="a"), story("Kelm port is open.", id="b"), story(brief, id="c"))
    assert lineages(ledger) == [1, 2, 1]


def test_a_brief_of_fifty_words_is_found_in_a_longer_story(ledger: Ledger) -> None:
    brief = chatter(1, length=50)
    add(ledger, story(chatter(2), brief, chatter(3), id="a"), story(brief, id="b"))
    assert links(ledger) == {(2, 1)}


@pytest.fixture(scope="module")
def mixed() -> list[Record]:
    """Stories, copies of parts of them, notices and briefs, in one order."""
    passages = [chatter(n, length=75) for n in range(6)]
    picks = [
        (0, 1),
        (2,),
        (0, 5),
        (1, 2),
        (3, 5),
        (4, 5),
        (0,),
        (3, 1, 5),
        (2, 5),
        (5,),
        (4, 5),
    ]
    return [
        story(*(passages[n] for n in pick), chatter(50 + at % 9, length=30), id=str(at))
        for at, pick in enumerate(picks)
    ]


@settings(
    max_examples=5,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(cuts=st.sets(st.integers(1, 10)))
def test_lineages_do_not_depend_on_how_articles_are_grouped(
    new_place: Callable[[], str], mixed: list[Record], cuts: set[int]
) -> None:
    bounds = [0, *sorted(cuts), len(mixed)]
    lots = [mixed[a:b] for a, b in pairwise(bounds)]
    with Ledger.open(new_place()) as one, Ledger.open(new_place()) as other:
        add(one, *mixed)
        add(other, lots=lots)
        assert lineages(one) == lineages(other)
        assert links(one) == links(other)
