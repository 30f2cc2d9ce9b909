"""Novelties: what came before a claim to be the first, and how far the record goes."""

from datetime import date

import pytest

from onrecord.errors import AskedWronglyError, NotOnRecordError
from onrecord.ledger.names import name_key
from onrecord.ledger.search.filters import Filters
from onrecord.ledger.store import Ledger
from onrecord.ledger.views.novelties import Asserted, asserted_first, find_precursors
from onrecord.model import Coverage
from tests.ledger.reports import add_crisis

COVERAGE = Coverage(articles=4, outlets=3, first=date(2031, 3, 13), last=date(2031, 3, 20))


def test_a_claim_on_record_is_tested_by_what_came_before_its_article(ledger: Ledger) -> None:
    add_crisis(ledger)
    with ledger.reading() as connection:
        asserted = asserted_first(connection, "4.f1")
        novelty = find_precursors(connection, asserted, Filters())
    assert (asserted.before, asserted.article) == (date(2031, 3, 20), 4)
    (earlier,) = novelty.precursors
    assert earlier.found.handle == "1.s1"
    assert earlier.shared == ("blockade", "kelm", "strait")
    assert novelty.absent == ("threatened",)
    assert novelty.coverage == COVERAGE


def test_nothing_earlier_comes_with_the_coverage_only(ledger: Ledger) -> None:
    add_crisis(ledger)
    with ledger.reading() as connection:
        asserted = Asserted(claim="blockade of the strait", before=date(2031, 3, 13))
        novelty = find_precursors(connection, asserted, Filters())
        unheard = find_precursors(connection, Asserted(claim="zebras"), Filters())
    assert novelty.precursors == unheard.precursors == ()
    assert novelty.coverage == unheard.coverage == COVERAGE
    assert (unheard.words, unheard.absent, unheard.least) == ((), ("zebras",), 0)


def test_who_says_it_and_what_is_done_counts_as_shared(ledger: Ledger) -> None:
    add_crisis(ledger)
    with ledger.reading() as connection:
        by_tarn = find_precursors(connection, Asserted(claim="Tarn on talks"), Filters())
        voting = find_precursors(connection, Asserted(claim="Sarn votes, Orland"), Filters())
        said = Filters(speaker=name_key("Quill"))
        of_quill = find_precursors(connection, Asserted(claim="Sarn votes, Orland"), said)
    assert by_tarn.precursors[0].found.handle == "2.s1"
    assert [one.found.handle for one in voting.precursors] == ["2.e1"]
    assert of_quill.precursors == ()


def test_a_claim_without_a_telling_word_is_asked_for_again(ledger: Ledger) -> None:
    with ledger.reading() as connection:
        with pytest.raises(AskedWronglyError, match="no word to look for"):
            find_precursors(connection, Asserted(claim="the first time ever"), Filters())
        with pytest.raises(NotOnRecordError, match="give the claim in words"):
            asserted_first(connection, "1.f1")
