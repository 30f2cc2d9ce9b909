"""What our own JSON lines hold: articles as the machine read them, and what people logged."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from onrecord.model import ArticleNo, Record

__all__ = ["Cell", "Logged", "SavedArticle", "SavedLine"]

Cell: TypeAlias = str | int | float | bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedArticle:
    """An article with its number and reader, and its record without corrections."""

    no: ArticleNo
    reader: str
    record: Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """An entry of a ledger's logs: the table it is in and its values by column."""

    table: str
    values: Mapping[str, Cell]


SavedLine: TypeAlias = SavedArticle | Logged
