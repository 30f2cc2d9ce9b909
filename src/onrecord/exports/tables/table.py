"""Tables: columns that say what they hold, and how a row comes out of an article."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeAlias, TypeVar

from onrecord.exports.cast import Cast, cast_of
from onrecord.model import Handle, Kept, Span, handle

__all__ = ["Cell", "Column", "Fact", "Kind", "Table", "facts", "joined", "rows_of"]

T = TypeVar("T")
Cell: TypeAlias = str | tuple[str, ...] | int | float | bool | date | None

_LEFT_OUT = " […] "


class Kind(StrEnum):
    """What a column holds."""

    TEXT = "text"
    TEXTS = "texts"
    INTEGER = "integer"
    NUMBER = "number"
    DAY = "day"
    FLAG = "flag"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Generic[T]):
    """One item of a record, with the article and the actors that it belongs to."""

    kept: Kept
    cast: Cast
    id: str
    item: T

    @property
    def handle(self) -> Handle:
        """The name of the fact in its ledger."""
        return handle(self.kept.no, self.id)


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """A column: its name, what it holds, what that means, and how to get it."""

    name: str
    kind: Kind
    about: str
    value: Callable[[Fact[T]], Cell]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Generic[T]):
    """A table: what a row of it stands for, its columns, and its items in an article."""

    name: str
    about: str
    columns: tuple[Column[T], ...]
    facts: Callable[[Kept], Iterable[Fact[T]]]


def rows_of(table: Table[T], kept: Kept) -> Iterator[tuple[Cell, ...]]:
    """Return the rows that an article gives a table, a cell for each column."""
    for fact in table.facts(kept):
        yield tuple(column.value(fact) for column in table.columns)


def facts(
    pick: Callable[[Kept], Iterable[T]], *, called: str
) -> Callable[[Kept], Iterator[Fact[T]]]:
    """Return what makes facts of the items that *pick* finds in an article.

    Items without an id of their own are counted from 1 after *called*, as the ledger names
    them: the first argument of article 12 is `12.g1`.
    """

    def of(kept: Kept) -> Iterator[Fact[T]]:
        cast = cast_of(kept)
        for place, item in enumerate(pick(kept), start=1):
            id = getattr(item, "id", None) or f"{called}{place}"
            yield Fact(kept=kept, cast=cast, id=id, item=item)

    return of


def joined(spans: Iterable[Span]) -> str | None:
    """Return the words of *spans*, with […] where some are left out; None for no words."""
    return _LEFT_OUT.join(span.text for span in spans) or None
