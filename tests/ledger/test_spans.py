"""Spans: all of a record's, with the facts that rest on them."""

from onrecord.codec import encode
from onrecord.ledger.spans import spans_of
from tests.whole import whole_record


def test_every_span_in_the_json_of_a_record_is_found() -> None:
    record = whole_record()
    assert len(list(spans_of(record))) == encode(record).count(b'"start":')


def test_a_span_comes_with_the_fact_that_rests_on_it() -> None:
    found = {(id, span.text) for id, span in spans_of(whole_record())}
    assert ("s1", "Wednesday") in found
    assert ("a1", "Defence minister") in found
    assert ("", "Vessany had turned back two tugs off Sarn in 2029") in found
