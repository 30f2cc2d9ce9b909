"""Matrices are changed by logged facts, and every one can be taken back."""

from dataclasses import replace

import pytest

from onrecord.errors import AskedWronglyError, NotOnRecordError
from onrecord.ledger.store import Ledger
from onrecord.model.hypotheses import Rating
from onrecord.usecases.weigh import (
    By,
    add_fact,
    add_hypothesis,
    add_item,
    log_of,
    new_matrix,
    rate,
    set_credibility,
    set_ratio,
    show_matrix,
    undo,
)


@pytest.fixture
def strait(ledger: Ledger, lind: By) -> str:
    new_matrix(ledger, " strait ", question="Will it be closed?", by=lind)
    for text in ("bluff", "earnest"):
        add_hypothesis(ledger, "strait", text, by=lind)
    add_fact(ledger, "strait", "1.s3", by=lind)
    return "strait"


def test_every_fact_has_a_number_an_author_a_reason_and_a_moment(
    ledger: Ledger, lind: By, strait: str
) -> None:
    rate(ledger, strait, "e1", {"h1": Rating.I, "h2": Rating.C}, by=lind)
    set_credibility(ledger, strait, "e1", 0.25, by=lind)
    set_ratio(ledger, strait, "e1", over="h1", under="none", low=1, high=1, by=lind)
    logs = [fact.log for fact in log_of(ledger, strait).facts()]
    assert [log.no for log in logs] == list(range(1, 8))
    assert {(log.author, log.reason, log.made) for log in logs} == {
        ("Mara Lind", "as heard", "2031-03-14T09:00:00+00:00")
    }


def test_undoing_a_rating_brings_back_the_one_before(
    ledger: Ledger, lind: By, strait: str
) -> None:
    rate(ledger, strait, "e1", {"h1": Rating.I, "h2": Rating.C}, by=lind)
    (newer,) = rate(ledger, strait, "e1", {"h1": Rating.CC}, by=lind)
    undo(ledger, strait, newer.log.no, by=replace(lind, author="Tomas Reik"))
    matrix = log_of(ledger, strait)
    assert matrix.cells("Mara Lind")["e1", "h1"] is Rating.I
    assert matrix.ratings[-1].log.undone_by == "Tomas Reik"
    with pytest.raises(AskedWronglyError, match="undone before, by Tomas Reik"):
        undo(ledger, strait, newer.log.no, by=lind)


def test_an_item_that_is_taken_back_is_neither_shown_nor_rated(
    ledger: Ledger, lind: By, strait: str
) -> None:
    undo(ledger, strait, 3, by=lind)
    with pytest.raises(NotOnRecordError, match="add evidence first"):
        rate(ledger, strait, "e1", {"h1": Rating.I}, by=lind)
    assert add_fact(ledger, strait, "1.s3", by=lind).id == "e2"


def test_a_failing_rating_leaves_none_of_its_cells(
    ledger: Ledger, lind: By, strait: str
) -> None:
    with pytest.raises(NotOnRecordError, match="h1, h2, none"):
        rate(ledger, strait, "e1", {"h1": Rating.I, "h7": Rating.C}, by=lind)
    assert log_of(ledger, strait).ratings == ()


@pytest.mark.parametrize(("author", "reason"), [(" ", "so"), ("Mara Lind", " ")])
def test_nothing_is_put_in_without_author_and_reason(
    ledger: Ledger, lind: By, strait: str, author: str, reason: str
) -> None:
    with pytest.raises(AskedWronglyError, match="needs a"):
        rate(
            ledger,
            strait,
            "e1",
            {"h1": Rating.I},
            by=replace(lind, author=author, reason=reason),
        )


def test_what_cannot_be_is_refused(ledger: Ledger, lind: By, strait: str) -> None:
    with pytest.raises(AskedWronglyError, match="there already, as h1"):
        add_hypothesis(ledger, strait, "BLUFF", by=lind)
    with pytest.raises(AskedWronglyError, match="has it already, as e1"):
        add_fact(ledger, strait, "1.s3", by=lind)
    with pytest.raises(NotOnRecordError, match="no statement, commitment or event"):
        add_fact(ledger, strait, "1.s99", by=lind)
    with pytest.raises(AskedWronglyError, match="words and a source"):
        add_item(ledger, strait, "tugs left", source=" ", by=lind)
    with pytest.raises(NotOnRecordError, match="could repeat"):
        add_item(ledger, strait, "tugs left", source="log", copy_of="e9", by=lind)
    with pytest.raises(AskedWronglyError, match="no credibility"):
        set_credibility(ledger, strait, "e1", float("nan"), by=lind)
    for low, high in ((0, 1), (3, 2), (1, float("inf")), (float("nan"), 1)):
        with pytest.raises(AskedWronglyError, match="no"):
            set_ratio(ledger, strait, "e1", over="h1", under="h2", low=low, high=high, by=lind)
    with pytest.raises(AskedWronglyError, match="name already"):
        new_matrix(ledger, "strait", question="Again?", by=lind)
    with pytest.raises(AskedWronglyError, match="needs a question"):
        new_matrix(ledger, "other", question=" ", by=lind)
    with pytest.raises(NotOnRecordError, match="no fact of this number"):
        undo(ledger, strait, 99, by=lind)
    with pytest.raises(NotOnRecordError, match="h1, h2, none"):
        show_matrix(ledger, strait, among=("h9",))
