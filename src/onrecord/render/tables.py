"""Tables: rows of a listing as plain text that fits a terminal."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from rich import box
from rich.table import Table
from rich.text import Text

from onrecord.model import Carrier, Handle
from onrecord.render.consoles import drawing
from onrecord.render.visible import one_line

__all__ = [
    "Column",
    "carrier_words",
    "cell",
    "handle_width",
    "iso_words",
    "marked_text",
    "render_table",
]

WIDTH = 80

_NARROWEST = 5  # the title "where"

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its title, and its width in characters if it does not share what is left."""

    title: str
    width: int | None = None
    right: bool = False


class Named(Protocol):
    """Whatever is named by a handle."""

    @property
    def handle(self) -> Handle:
        """Its name in the ledger."""


def render_table(
    columns: Sequence[Column],
    rows: Iterable[Sequence[Text]],
    *,
    width: int = WIDTH,
    colour: bool = False,
) -> str:
    """Return a table whose lines are no longer than *width*; long cells are wrapped."""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, expand=True)
    for column in columns:
        table.add_column(
            column.title,
            width=column.width,
            ratio=None if column.width else 1,
            justify="right" if column.right else "left",
            overflow="fold",
        )
    for row in rows:
        table.add_row(*row)
    console = drawing(width=width, colour=colour)
    with console.capture() as shown:
        console.print(table)
    lines = (line.rstrip() for line in shown.get().split("\n"))
    return "\n".join(lines).strip("\n")


def cell(*lines: tuple[str, str] | str) -> Text:
    """Return a cell of lines, made safe to show, each with its style; none of them empty."""
    parts = [line if isinstance(line, tuple) else (line, "") for line in lines]
    shown = [Text(one_line(words), style=style) for words, style in parts if words.strip()]
    return Text("\n").join(shown)


def marked_text(words: str, found: Collection[str], *, colour: bool) -> Text:
    """Return words with those marked that were *found* (casefolded): in colour, or *so*."""
    text = Text()
    end = 0
    shown = one_line(words)
    for word in _WORD.finditer(shown):
        if word[0].casefold() in found:
            text.append(shown[end : word.start()])
            text.append(*((word[0], "bold green") if colour else (f"*{word[0]}*",)))
            end = word.end()
    return text.append(shown[end:])


def carrier_words(carriers: Sequence[Carrier]) -> str:
    """Return the outlet of the first carrier, and how many more there are.

    >>> courier = Carrier(article=1, outlet="Courier", published=None, title=None, url=None)
    >>> carrier_words([courier, courier, courier])
    'Courier +2'
    """
    if not carriers:
        return ""
    outlet = carriers[0].outlet or f"article {carriers[0].article}"
    return outlet if len(carriers) == 1 else f"{outlet} +{len(carriers) - 1}"


def handle_width(named: Iterable[Named]) -> int:
    """Return how wide a column of handles has to be."""
    return max(_NARROWEST, *(len(one.handle) for one in named), 0)


def iso_words(day: date | None) -> str:
    """Return a day as a column has it."""
    return day.isoformat() if day else "undated"
