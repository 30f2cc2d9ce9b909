"""Entries: an article with its record, ready to be written to a ledger."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.ledger.writing.facts import Rows

__all__ = ["Added", "AddedAs", "Entry"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """All that is written of one article, worked out beforehand and fit to be pickled.

    `identity` tells whether an article is in a ledger already; `record_sha256` is of the JSON
    of its record. `article` are the values of its own row by column; `text` is in UTF-8 with
    lone surrogates passed through; `fingerprints` tell its passages from those of others.
    """

    identity: str
    record_sha256: str
    reader: str
    text_sha256: str
    text: bytes
    article: tuple[tuple[str, str | None], ...]
    fingerprints: tuple[int, ...]
    rows: Rows


class AddedAs(StrEnum):
    """What became of an article that was to be added."""

    NEW = "new"
    THERE = "there"
    REREAD = "reread"


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of an article: its number, and the earliest that it shares words with."""

    no: int
    how: AddedAs
    lineage: int
