"""Kept: what a ledger holds of an article, and how a fact in it is named."""

from dataclasses import dataclass
from datetime import date
from typing import NewType

from onrecord.model.record import Record
from onrecord.model.statements import Statement

__all__ = ["ArticleNo", "Carrier", "FoundStatement", "Handle", "Kept", "handle"]

ArticleNo = NewType("ArticleNo", int)
"""The number of an article in its ledger, from 1, in the order of adding."""

Handle = NewType("Handle", str)
"""The name of a fact in a ledger: article number, a point, its id in the record: `12.s3`."""


def handle(article: int, id: str) -> Handle:
    """Return the name of a fact of an article.

    >>> handle(12, "s3")
    '12.s3'
    """
    return Handle(f"{article}.{id}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One article of a ledger with its record, corrections applied.

    `lineage` is the number of the earliest article whose words it shares, or its own;
    `reader` names the version of the reader that made the record. `carries` maps a statement
    that repeats one of an earlier copy to that one; what is not in it is distinct. `identities`
    maps each actor of the record to the actor it is across the ledger (a handle and a name).
    """

    no: ArticleNo
    lineage: ArticleNo
    reader: str
    record: Record
    carries: tuple[tuple[str, Handle], ...] = ()
    identities: tuple[tuple[str, Handle, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """An article that carries a statement: its number, outlet, day, title and address."""

    article: ArticleNo
    outlet: str | None
    published: date | None
    title: str | None
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundStatement:
    """A statement that a search found, who says it across the ledger, and who carries it.

    `statement` is as in the record of its article, corrections applied; `speaker` the actor
    across the ledger. `day` is when it was said, or else published. The first carrier is its
    own article; copies follow in the order of the ledger. `rank` is higher for a better match.
    """

    handle: Handle
    statement: Statement
    speaker: Handle | None
    speaker_name: str | None
    day: date | None
    carriers: tuple[Carrier, ...]
    corrected: bool = False
    rank: float = 0.0
