"""Spans: all of a record's, each with the id of the fact that rests on it."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache

from onrecord.model import Record, Span

__all__ = ["spans_of"]


def spans_of(record: Record) -> Iterator[tuple[str, Span]]:
    """Return every span of a record, with the id of its fact where that has one."""
    for block in record.article.blocks:
        yield "", block.span
    for name in _names(Record):
        facts = getattr(record, name)
        if isinstance(facts, tuple):
            for fact in facts:
                id = getattr(fact, "id", "")
                yield from ((id, span) for span in _within(fact))


def _within(value: object) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _within(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for name in _names(type(value)):
            yield from _within(getattr(value, name))


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
