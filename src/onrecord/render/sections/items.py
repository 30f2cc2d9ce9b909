"""Items: what a section shows, before the report or the page gives it a look."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from onrecord.model import Span
from onrecord.render.marks import Part

__all__ = ["Group", "Item", "Line", "Link", "Section", "SectionName"]


class SectionName(StrEnum):
    """The sections in the order in which they are shown: red lines first."""

    COMMITMENTS = "commitments"
    STATEMENTS = "statements"
    TERRITORIES = "territories"
    EVENTS = "events"
    QUANTITIES = "quantities"
    FIRSTS = "firsts"
    ARGUMENTS = "arguments"
    READINGS = "readings"
    REACTIONS = "reactions"


@dataclass(frozen=True, slots=True)
class Link:
    """Words, and the identifier of the place on a page that they lead to, if any."""

    words: str
    to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line below an item: a label, then quoted words, further words, or both.

    The spans are where the quoted words stand; with a part, they are marked in the article.
    A line of nothing but spans is not shown.
    """

    label: str = ""
    quote: str = ""
    spans: tuple[Span, ...] = ()
    part: Part | None = None
    words: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item with its key ("C1"): words that lead it, particulars, alarms and lines."""

    key: str
    lead: str
    facts: tuple[Link, ...] = ()
    alarms: tuple[str, ...] = ()
    doubt: str | None = None
    lines: tuple[Line, ...] = ()

    def marked(self) -> Iterator[tuple[Part, Span]]:
        """Return the words that are marked in the article for this item, each with its part."""
        for line in self.lines:
            if line.part is not None:
                yield from ((line.part, span) for span in line.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Items under one heading; `id` is where links to the whole group lead."""

    heading: str = ""
    aside: str = ""
    id: str | None = None
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section with its title and a note on how to take what it shows.

    A compact one has items of one line, with no blank line between them.
    """

    name: SectionName
    title: str
    note: str = ""
    groups: tuple[Group, ...] = ()
    compact: bool = False

    def items(self) -> Iterator[Item]:
        """Return the items of all groups, in order."""
        for group in self.groups:
            yield from group.items
