"""Columns that tables have in common: which fact, of which article, on which words."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from onrecord.exports.tables.table import Column, Fact, Kind
from onrecord.model import Span

__all__ = ["according_to", "extent", "keyed"]

T = TypeVar("T")


def keyed(name: str) -> tuple[Column[T], Column[T]]:
    """Return the two columns that every table of facts opens with."""
    return (
        Column(
            name,
            Kind.TEXT,
            "Handle: number of the article, a point, and the id in its record.",
            lambda fact: fact.handle,
        ),
        Column("article", Kind.INTEGER, "Number of the article.", lambda fact: fact.kept.no),
    )


def according_to(asserter: Callable[[T], str]) -> tuple[Column[T], Column[T]]:
    """Return the columns that say who asserts something."""
    return (
        Column(
            "according_to",
            Kind.TEXT,
            "Who says so: a name across the ledger, or `narrator`, the article itself.",
            lambda fact: fact.cast.name(asserter(fact.item)),
        ),
        Column(
            "according_to_actor",
            Kind.TEXT,
            "Handle of that actor across the ledger; empty for the narrator.",
            lambda fact: fact.cast.handle(asserter(fact.item)),
        ),
    )


def extent(spans: Callable[[T], Iterable[Span]]) -> Iterator[Column[T]]:
    """Return the columns that say where the evidence stands in the article's text."""

    def start(fact: Fact[T]) -> int | None:
        return min((span.start for span in spans(fact.item)), default=None)

    def stop(fact: Fact[T]) -> int | None:
        return max((span.end for span in spans(fact.item)), default=None)

    yield Column("start", Kind.INTEGER, "Offset of its first character in the text.", start)
    yield Column("stop", Kind.INTEGER, "Offset after its last character.", stop)
