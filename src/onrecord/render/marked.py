"""The marked article: its paragraphs in HTML, with source, cue and content in place."""

from collections.abc import Iterable, Iterator
from html import escape

from onrecord.model import BlockKind, Record
from onrecord.render.marks import Mark, Part, Segment, marks_of, segments
from onrecord.render.paragraphs import Paragraph, paragraphs
from onrecord.render.speakers import Speaker
from onrecord.render.visible import visible

__all__ = ["render_marked"]

_OPENING = tuple("\"'“‘„«‹「『")
_LABELS = {BlockKind.FURNITURE: "page furniture", BlockKind.CAPTION: "caption"}


def render_marked(record: Record, speakers: Iterable[Speaker]) -> str:
    """Return the article as HTML paragraphs; each statement's first words carry its number."""
    names = {entry.number: speaker.name for speaker in speakers for entry in speaker.entries}
    pieces = list(paragraphs(record.article))
    cut = segments([(p.start, p.end) for p in pieces], marks_of(record.statements))
    numbered: set[int] = set()
    lines: list[str] = []
    before: BlockKind | None = None
    for piece, parts in zip(pieces, cut, strict=True):
        inner = "".join(_pieces(parts, record.article.text, names=names, numbered=numbered))
        lines.append(_paragraph(piece, inner, labelled=piece.kind is not before))
        before = piece.kind
    return "\n".join(lines)


def _pieces(
    parts: Iterable[Segment], text: str, *, names: dict[int, str], numbered: set[int]
) -> Iterator[str]:
    marked = ""
    for part in parts:
        new = sorted({mark.number for mark in part.marks} - numbered)
        numbered.update(new)
        numbers = "".join(_number(number, names[number]) for number in new)
        # A number goes before the quotation mark that opens the words it belongs to.
        opening = marked[-1:] if numbers and marked.endswith(_OPENING) else ""
        yield marked.removesuffix(opening) + numbers + opening
        words = visible(text[part.start : part.end])
        marked = _marked(words, part.marks, names=names)
    yield marked


def _number(number: int, name: str) -> str:
    label = escape(f"Statement {number}, {name}: go to its card")
    return (
        f'<a class="to" id="t{number}" href="#s{number}" title="{escape(name)}"'
        f' aria-label="{label}">{number}</a>'
    )


def _marked(words: str, marks: tuple[Mark, ...], *, names: dict[int, str]) -> str:
    words = escape(words, quote=False)
    for part in reversed(Part):
        held = [mark.number for mark in marks if mark.part is part]
        if held:
            who = "; ".join(f"{part.value} of {number}: {names[number]}" for number in held)
            deep = ("deep",) if part is Part.CONTENT and len(held) > 1 else ()
            classes = " ".join((part.value, *deep, *(f"p{number}" for number in held)))
            words = f'<span class="{classes}" title="{escape(who)}">{words}</span>'
    return words


def _paragraph(piece: Paragraph, inner: str, *, labelled: bool) -> str:
    named = _LABELS.get(piece.kind) if labelled else None
    label = f'<span class="label" dir="ltr">{named}</span>' if named else ""
    return f'<p class="{piece.kind.value}" dir="auto">{label}{inner}</p>'
