"""Spans: all of a record's, each with the id of the fact that rests on it."""

from collections.abc import Iterator
from dataclasses import fields

from onrecord.model import Record, Span, every_span

__all__ = ["spans_of"]


def spans_of(record: Record) -> Iterator[tuple[str, Span]]:
    """Return every span of a record, with the id of its fact where that has one."""
    for block in record.article.blocks:
        yield "", block.span
    for field in fields(Record):
        facts = getattr(record, field.name)
        if isinstance(facts, tuple):
            for fact in facts:
                id = getattr(fact, "id", "")
                yield from ((id, span) for span in every_span(fact))
