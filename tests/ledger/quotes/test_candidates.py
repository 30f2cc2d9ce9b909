"""Candidates: distinct statements that share words with a quotation."""

from sqlalchemy import update

from onrecord.ledger.quotes.candidates import find_candidates
from onrecord.ledger.schema import fact_no, statements
from onrecord.ledger.store import Ledger
from tests.ledger.said import add, chatter, said_record


def statement_in(ledger: Ledger, words: str, *, id: str, seed: int) -> None:
    text = f"{chatter(seed)}\n\n“{words}”"
    add(ledger, said_record(text, ("Ivo Tarn", words), id=id))


def test_what_shares_most_comes_first_and_copies_and_what_was_dropped_not_at_all(
    ledger: Ledger,
) -> None:
    statement_in(ledger, "the strait stays shut", id="a", seed=1)
    statement_in(ledger, "the strait stays shut", id="copy", seed=1)
    statement_in(ledger, "no ship shall pass the strait", id="b", seed=2)
    statement_in(ledger, "no ship shall ever pass", id="dropped", seed=3)
    with ledger.writing() as connection:
        dropped = update(statements).where(statements.c.article == 4).values(dropped=True)
        connection.execute(dropped)
    with ledger.reading() as connection:
        found = find_candidates(connection, "No ship shall pass the Strait", limit=9)
        assert found == (fact_no(3, 0), fact_no(1, 0))
        assert find_candidates(connection, "no ship", limit=0) == ()
        assert find_candidates(connection, "…", limit=9) == ()
