"""Page lines: the lines of an extracted page, each with the kind its element tells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from onrecord.model import BlockKind

__all__ = ["Element", "PageLine", "lines_of"]

_SPACES = re.compile(r"[ \t\r\n\f]+")
_SKIPPED = frozenset({"graphic", "comments"})
_KINDS = {"head": BlockKind.TITLE, "item": BlockKind.LIST, "row": BlockKind.LIST}
_LINES = frozenset(
    {"p", "head", "item", "row", "quote", "list", "table", "body", "div", "code"}
)


class Element(Protocol):
    """The part of an XML element that is read here."""

    tag: str
    text: str | None
    tail: str | None

    def __iter__(self) -> Iterator["Element"]:
        """Iterate over the children."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLine:
    """One line of an extracted page, and its kind where the element it stood in tells it."""

    words: str
    kind: BlockKind | None


def lines_of(body: Element) -> Iterator[PageLine]:
    """Yield the lines of an extracted body in reading order, white space made single."""
    for kind, words in _runs(body, None):
        shown = _SPACES.sub(" ", words).strip()
        if shown:
            yield PageLine(words=shown, kind=kind)


def _runs(element: Element, kind: BlockKind | None) -> Iterator[tuple[BlockKind | None, str]]:
    """Yield the text between the starts and ends of lines, with the kind of its element."""
    kind = _KINDS.get(element.tag, kind)
    run = [element.text or ""]
    for child in element:
        if child.tag in _LINES:
            yield kind, "".join(run)
            yield from _runs(child, kind)
            run = []
        elif child.tag == "lb":
            yield kind, "".join(run)
            run = []
        elif child.tag not in _SKIPPED:
            run.append(_inline(child))
        run.append(child.tail or "")
    yield kind, "".join(run)


def _inline(element: Element) -> str:
    parts = [element.text or ""]
    for child in element:
        parts.extend((_inline(child), child.tail or ""))
    if element.tag == "cell":
        parts.append(" ")
    return "".join(parts)
