from dataclasses import replace

from onrecord.exports.spans import wrong_span
from onrecord.model import Span, every_span
from tests.whole import whole_record


def test_spans_are_found_however_deep_they_stand() -> None:
    record = whole_record()
    found = set(every_span(record))
    assert record.territories[2].claims[1].evidence[0] in found
    assert record.article.blocks[3].span in found
    assert record.actors[0].roles[0].span in found


def test_a_record_that_was_read_has_no_wrong_span() -> None:
    assert wrong_span(whole_record()) is None


def test_a_span_beyond_the_text_or_before_it_is_wrong() -> None:
    record = whole_record()
    for span in (Span(-4, 0, ""), Span(10**9, 10**9 + 3, "abc"), Span(5, 4, "")):
        first = replace(record.firsts[0], claim=span)
        assert wrong_span(replace(record, firsts=(first,))) == span
