"""Novelties in words: how far a ledger goes, without what it does not know."""

from datetime import date

import pytest

from onrecord.model.findings import Coverage
from onrecord.render.novelties import coverage_words

FIRST, LAST = date(2031, 3, 3), date(2031, 3, 13)


@pytest.mark.parametrize(
    ("coverage", "words"),
    [
        (
            Coverage(articles=4, outlets=1, first=FIRST, last=LAST, undated=2),
            "4 articles of 1 outlet, coverage from 2031-03-03 to 2031-03-13, 2 of them undated",
        ),
        (
            Coverage(articles=4, outlets=0, first=FIRST, last=LAST),
            "4 articles, coverage from 2031-03-03 to 2031-03-13",
        ),
        (
            Coverage(articles=1, outlets=0, first=None, last=None, undated=1),
            "1 article, none of them dated",
        ),
    ],
)
def test_coverage_is_told_without_outlets_or_days_that_nobody_knows(
    coverage: Coverage, words: str
) -> None:
    assert coverage_words(coverage) == words
