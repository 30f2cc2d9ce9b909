"""Spans: whether those of a record hold the words of its article."""

from onrecord.model import Record, Span, every_span

__all__ = ["wrong_span"]


def wrong_span(record: Record) -> Span | None:
    """Return the first span of a record that is not the words of its article, or None."""
    text = record.article.text
    for span in every_span(record):
        if span.start < 0 or span.end < span.start or text[span.start : span.end] != span.text:
            return span
    return None
