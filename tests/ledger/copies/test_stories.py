"""Stories: the articles of a lineage, and those that are there."""

from onrecord.ledger.copies.stories import articles_of_story, load_those_there
from onrecord.ledger.store import Ledger
from tests.ledger.entries import add_records, named, reworded
from tests.whole import whole_record


def test_an_article_and_its_copies_are_one_story(ledger: Ledger) -> None:
    add_records(ledger, named("one"), reworded(whole_record(), shift=3), named("two"))
    with ledger.reading() as connection:
        assert articles_of_story(connection, 1) == (1, 3)
        assert articles_of_story(connection, 2) == (2,)


def test_an_article_that_is_not_there_is_left_out(ledger: Ledger) -> None:
    add_records(ledger, named("one"))
    with ledger.reading() as connection:
        assert list(load_those_there(connection, [9, 1, 1])) == [1]
