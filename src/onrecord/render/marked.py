"""The marked article: its paragraphs in HTML, each item's words marked in place."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape

from onrecord.model import Article, BlockKind
from onrecord.render.marks import Mark, Part, Segment, in_order, segments
from onrecord.render.paragraphs import Paragraph, paragraphs
from onrecord.render.visible import visible

__all__ = ["MarkedArticle", "render_marked"]

_OPENING = tuple("\"'“‘„«‹「『")
_LABELS = {BlockKind.FURNITURE: "page furniture", BlockKind.CAPTION: "caption"}


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """An article in HTML, and the keys that stand in it."""

    html: str
    keys: frozenset[str]


def render_marked(
    article: Article, marks: Iterable[Mark], *, names: Mapping[str, str]
) -> MarkedArticle:
    """Return the article as HTML paragraphs; each item's first words carry its key.

    *names* say what each key stands for.
    """
    pieces = list(paragraphs(article))
    cut = segments([(p.start, p.end) for p in pieces], marks)
    keyed: set[str] = set()
    lines: list[str] = []
    before: BlockKind | None = None
    for piece, parts in zip(pieces, cut, strict=True):
        inner = "".join(_pieces(parts, article.text, names=names, keyed=keyed))
        lines.append(_paragraph(piece, inner, labelled=piece.kind is not before))
        before = piece.kind
    return MarkedArticle("\n".join(lines), frozenset(keyed))


def _pieces(
    parts: Iterable[Segment], text: str, *, names: Mapping[str, str], keyed: set[str]
) -> Iterator[str]:
    marked = ""
    for part in parts:
        # Words of resolve may stand elsewhere: an item's key goes where its own words begin.
        own = {mark.key for mark in part.marks if mark.part is not Part.STRESS}
        new = sorted(own - keyed, key=in_order)
        keyed.update(new)
        keys = "".join(_key(key, names[key]) for key in new)
        # A key goes before the quotation mark that opens the words it belongs to.
        opening = marked[-1:] if keys and marked.endswith(_OPENING) else ""
        yield marked.removesuffix(opening) + keys + opening
        words = visible(text[part.start : part.end])
        marked = _marked(words, part.marks, names=names)
    yield marked


def _key(key: str, name: str) -> str:
    what = f"Statement {key}" if key.isdigit() else key
    label = escape(f"{what}, {name}: go to its card")
    return (
        f'<a class="to{_kind(key)}" id="t{key}" href="#s{key}" title="{escape(name)}"'
        f' aria-label="{label}">{key}</a>'
    )


def _kind(key: str) -> str:
    return "" if key.isdigit() else f" k{key[0]}"


def _marked(words: str, marks: tuple[Mark, ...], *, names: Mapping[str, str]) -> str:
    words = escape(words, quote=False)
    for part in reversed(Part):
        held = [mark.key for mark in marks if mark.part is part]
        if held:
            who = "; ".join(f"{part.value} of {key}: {names[key]}" for key in held)
            deep = ("deep",) if part is Part.CONTENT and len(held) > 1 else ()
            classes = " ".join((part.name.lower(), *deep, *(f"p{key}" for key in held)))
            words = f'<span class="{classes}" title="{escape(who)}">{words}</span>'
    return words


def _paragraph(piece: Paragraph, inner: str, *, labelled: bool) -> str:
    named = _LABELS.get(piece.kind) if labelled else None
    label = f'<span class="label" dir="ltr">{named}</span>' if named else ""
    return f'<p class="{piece.kind.value}" dir="auto">{label}{inner}</p>'
