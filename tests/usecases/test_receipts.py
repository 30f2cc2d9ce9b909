"""Receipts: each error under its reason, and a bounded number of them by name."""

import pytest

from onrecord.errors import (
    DamagedRecordError,
    FetchError,
    GivenUpError,
    LedgerError,
    NotAnArticleError,
    OnRecordError,
    RefusedAddressError,
    SourceError,
    UnreadableInputError,
)
from onrecord.usecases.receipts import NAMED, Tally, reason_of


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        (NotAnArticleError, "not an article"),
        (DamagedRecordError, "damaged in its archive"),
        (FetchError, "could not be fetched"),
        (RefusedAddressError, "could not be fetched"),
        (GivenUpError, "given up while reading"),
        (UnreadableInputError, "no text to read"),
        (LedgerError, "for another reason"),
    ],
)
def test_errors_are_counted_by_reason(kind: type[OnRecordError], reason: str) -> None:
    assert reason_of(kind(what="a", where="b", fix="c")) == reason


def test_only_the_first_errors_are_kept() -> None:
    tally = Tally(taken_in=1000)
    for n in range(1000):
        tally.reject(UnreadableInputError(what="it is blank", where=f"{n}", fix="fill it"))
    receipt = tally.receipt(seconds=1.0, dry=False, stopped=False, failure=None)
    assert receipt.rejections == 1000
    assert [error.where for error in receipt.errors] == [str(n) for n in range(NAMED)]


def test_pages_that_are_no_articles_are_counted_and_not_named() -> None:
    tally = Tally(taken_in=1)
    tally.reject(NotAnArticleError(what="it is a list", where="a", fix="pass it over"))
    receipt = tally.receipt(seconds=1.0, dry=False, stopped=False, failure=None)
    assert (receipt.rejections, receipt.errors) == (1, ())


def test_a_broken_source_is_no_article() -> None:
    tally = Tally()
    tally.reject(SourceError(what="it broke off", where="feed", fix="fetch it again"))
    receipt = tally.receipt(seconds=1.0, dry=False, stopped=False, failure=None)
    assert (receipt.broken, receipt.rejections, receipt.left) == (1, 0, 0)
