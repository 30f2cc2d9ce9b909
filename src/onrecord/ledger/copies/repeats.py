"""Repeats: facts that copies of an article repeat, gathered under the one that came first."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from onrecord.ledger.search.found import carrier_of
from onrecord.model import Carrier, Span

__all__ = ["gathered", "words_of"]

_Fact = TypeVar("_Fact")


def gathered(
    rows: Iterable[tuple[Any, _Fact]], *, key: Callable[[Any, _Fact], object]
) -> list[tuple[Any, _Fact, tuple[Carrier, ...]]]:
    """Return each fact once for every lineage of copies, with the articles that carry it.

    Facts are one if their articles share words and *key* is equal; the earliest article of
    the ledger stands for all, in the place of the first of them.
    """
    groups: dict[object, list[tuple[Any, _Fact]]] = {}
    for row, fact in rows:
        groups.setdefault((row.lineage, key(row, fact)), []).append((row, fact))
    found = []
    for group in groups.values():
        group.sort(key=lambda pair: pair[0].no)
        carriers = {row.article: carrier_of(row) for row, _ in group}
        found.append((*group[0], tuple(carriers.values())))
    return found


def words_of(spans: Iterable[Span]) -> str:
    """Return evidence in words, its pieces joined."""
    return " … ".join(" ".join(span.text.split()) for span in spans)
