"""Ledgers: opened for a use case."""

from pathlib import Path

import pytest

from onrecord.errors import LedgerError
from onrecord.usecases.ledgers import open_ledger
from onrecord.usecases.verify import Verified, verify_ledger
from tests.ledger.entries import add_records, named


def test_a_ledger_is_opened_where_it_is(tmp_path: Path) -> None:
    place = tmp_path / "crisis.db"
    with pytest.raises(LedgerError):
        open_ledger(place)
    with open_ledger(place, create=True) as ledger:
        assert ledger.place == str(place)


def test_a_ledger_is_verified_article_by_article(tmp_path: Path) -> None:
    taken: list[None] = []
    with open_ledger(tmp_path / "crisis.db", create=True) as ledger:
        add_records(ledger, named("a"), named("b"))
        done = verify_ledger(
            ledger, on_fault=pytest.fail, on_article=lambda: taken.append(None)
        )
    assert len(taken) == done.articles == 2
    assert done == Verified(articles=2, facts=done.facts, spans=done.spans, faults=0)
