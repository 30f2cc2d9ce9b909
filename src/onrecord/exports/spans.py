"""Spans: every span that stands anywhere in a value, and whether they hold their words."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from onrecord.model import Record, Span

__all__ = ["every_span", "wrong_span"]


def every_span(value: object) -> Iterator[Span]:
    """Return the spans in a value of the model, however deep, in the order of its fields."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from every_span(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from every_span(getattr(value, field.name))


def wrong_span(record: Record) -> Span | None:
    """Return the first span of a record that is not the words of its article, or None."""
    text = record.article.text
    for span in every_span(record):
        if span.start < 0 or span.end < span.start or text[span.start : span.end] != span.text:
            return span
    return None
