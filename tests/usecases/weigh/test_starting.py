"""A first matrix out of an article's rival readings."""

from dataclasses import replace

import pytest

from onrecord.errors import AskedWronglyError, NotOnRecordError
from onrecord.ledger.store import Ledger
from onrecord.model.hypotheses import ItemKind
from onrecord.usecases.weigh import By, list_matrices, start_matrix
from tests.builders import crisis_record
from tests.ledger.entries import add_records, named
from tests.whole import whole_record


def test_positions_become_hypotheses_and_none_of_these_is_offered(
    ledger: Ledger, lind: By
) -> None:
    matrix = start_matrix(ledger, "strait", article="1", by=lind).matrix
    assert matrix.question == "How is the minister's warning to be taken?"
    assert matrix.offered() == (
        ("h1", "posturing"),
        ("h2", "meant in earnest"),
        ("none", "none of these"),
    )
    assert list_matrices(ledger) == (matrix,)


def test_what_holders_conclude_is_a_judgement_and_nothing_is_rated(
    ledger: Ledger, lind: By
) -> None:
    matrix = start_matrix(ledger, "strait", article=1, by=lind).matrix
    kinds = {item.handle: item.kind for item in matrix.items}
    assert kinds["1.s5"] is ItemKind.JUDGEMENT
    assert kinds["1.s2"] is ItemKind.JUDGEMENT  # the reading's own words stand in it
    assert kinds["1.s1"] is ItemKind.EVIDENCE
    assert kinds["1.s10"] is ItemKind.EVIDENCE
    assert matrix.ratings == ()
    assert all(item.log.reason.startswith("offered: ") for item in matrix.items)


def test_what_copies_repeat_is_not_offered_again(ledger: Ledger, lind: By) -> None:
    matrix = start_matrix(ledger, "strait", article=2, by=lind).matrix
    lineages = [item.lineage for item in matrix.items]
    assert len(set(lineages)) == len(lineages)
    assert {item.handle.split(".")[0] for item in matrix.items if item.handle} == {"2"}
    assert "1.s1" in lineages


def test_what_is_only_supposed_is_not_offered(ledger: Ledger, lind: By) -> None:
    matrix = start_matrix(ledger, "strait", article=1, by=lind).matrix
    handles = {item.handle for item in matrix.items}
    assert "1.e2" not in handles
    assert {"1.e3", "1.e4"} <= handles


def test_the_other_questions_of_the_article_are_told_and_may_be_asked(
    ledger: Ledger, lind: By
) -> None:
    record = whole_record()
    other = replace(record.readings[0], question="Whom is it said to?", position="voters")
    add_records(ledger, named("three", replace(record, readings=(*record.readings, other))))
    begun = start_matrix(ledger, "strait", article=3, by=lind)
    assert begun.other_questions == ("Whom is it said to?",)
    asked = start_matrix(ledger, "whom", article=3, question="whom", by=lind)
    assert [text for _, text in asked.matrix.offered()] == ["voters", "none of these"]
    with pytest.raises(AskedWronglyError, match="Whom is it said to"):
        start_matrix(ledger, "again", article=3, question="when", by=lind)


def test_an_article_without_readings_or_none_at_all_is_refused(
    ledger: Ledger, lind: By
) -> None:
    add_records(ledger, named("plain", crisis_record()))
    with pytest.raises(AskedWronglyError, match="no rival readings"):
        start_matrix(ledger, "strait", article=3, by=lind)
    with pytest.raises(NotOnRecordError):
        start_matrix(ledger, "strait", article=9, by=lind)
