"""References: facts of a record that name others."""

from dataclasses import replace

import pytest

from onrecord.ledger.writing.references import broken_references
from onrecord.model import Record
from tests.whole import whole_record


def test_a_whole_record_names_nothing_that_it_does_not_have() -> None:
    assert list(broken_references(whole_record())) == []


@pytest.mark.parametrize(
    ("name", "lost"),
    [
        ("actors", {"s1", "s3", "c1", "e1", "e2", "q1", "t1", ""}),
        ("statements", {"c1", "c2", "c3", "c4", ""}),
        ("commitments", {""}),
        ("territories", {"c1", "c2"}),
        ("events", {""}),
        ("quantities", {"e1", "e3"}),
    ],
)
def test_what_names_a_lost_fact_is_found(name: str, lost: set[str]) -> None:
    record: Record = replace(whole_record(), **{name: ()})
    found = dict(broken_references(record))
    assert lost <= found.keys()
    assert all(what.endswith("which is not on record") for what in found.values())
