"""Articles: one page as it was taken in, its text untouched, its parts marked."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from onrecord.model.ids import ArticleId
from onrecord.model.spans import Span

__all__ = ["Article", "Block", "BlockKind"]


class BlockKind(StrEnum):
    """What a block of a page is for."""

    TITLE = "title"
    BODY = "body"
    CAPTION = "caption"
    LIST = "list"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A run of whole lines of one kind; blocks are in reading order and never overlap."""

    span: Span
    kind: BlockKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One page. `text` is the decoded file for plain text, the extracted text for a web page.

    `published` is a calendar day, `retrieved` an ISO 8601 moment (UTC); `language` is an
    ISO 639-1 code; `sha256` is of the text in UTF-8 (lone surrogates passed through).
    `incomplete` says that the extracted text is less than half of the page's visible text.
    """

    id: ArticleId
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    url: str | None = None
    published: date | None = None
    retrieved: str | None = None
    language: str | None = None
    text: str
    sha256: str
    incomplete: bool = False
    blocks: tuple[Block, ...] = ()
