"""The page that a brief is before it is Markdown or HTML: sections, lines, notes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from onrecord.model import Article, Kept, Span

__all__ = ["Brief", "Line", "Note", "Section", "Source", "note_of", "source_of"]

_LEFT_OUT = " […] "


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What a footnote tells of an article."""

    article: int
    outlet: str | None
    day: date | None
    title: str
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A footnote: exact words of an article."""

    source: Source
    quotation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a section; those below one that stands out are `under` it."""

    words: str
    notes: tuple[Note, ...] = ()
    under: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section: its title, what to bear in mind, and its lines."""

    title: str
    about: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A whole brief; `coverage` says what it rests on."""

    title: str
    coverage: str
    sections: tuple[Section, ...]


def source_of(kept: Kept) -> Source:
    """Return what a footnote tells of an article."""
    article: Article = kept.record.article
    return Source(
        article=kept.no,
        outlet=article.outlet,
        day=article.published,
        title=article.title or article.id,
        url=article.url,
    )


def note_of(source: Source, spans: Iterable[Span]) -> Note:
    """Return the footnote for those words, […] where some between them are left out."""
    return Note(source=source, quotation=_LEFT_OUT.join(span.text for span in spans))
