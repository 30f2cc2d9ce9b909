"""The sections of the report: items with their keys, particulars and quoted words."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from onrecord.render.sections import Group, Item, Line, Link, Section
from onrecord.render.visible import paragraphs_of

__all__ = ["ALARM", "DOUBTFUL", "LABEL", "NAME", "QUIET", "glued", "render_section", "unglued"]

QUIET = "dim"
NAME = "bold"
LABEL = "bold cyan"
ALARM = "bold red"
DOUBTFUL = "yellow"

_KEY_WIDTH = 4
_LONGEST_LABEL = 14  # a longer label stands before its words, not in a column of its own
_SHORT = 48  # a particular up to this long stands on one line
_GLUE = "\u2800"  # a blank that is no space to the line breaker, not even to Rich's


def render_section(section: Section) -> Iterator[RenderableType]:
    """Return the parts of a section below its title."""
    if section.note:
        yield Text(section.note, style="italic")
    for group in section.groups:
        if group.heading:
            yield Text()
            yield _heading(group)
            yield Rule(style=QUIET)
        for at, item in enumerate(group.items):
            if not section.compact or at == 0:
                yield Text()
            yield _item(item)


def glued(particular: str) -> str:
    """Return a particular with the dot before it, held on one line if it is short."""
    short = len(particular) <= _SHORT
    return _GLUE + "· " + (particular.replace(" ", _GLUE) if short else particular)


def unglued(text: str) -> str:
    """Return *text* with plain blanks where particulars were held together."""
    return text.replace(_GLUE, " ")


def _heading(group: Group) -> Text:
    heading = Text.assemble((group.heading, NAME), overflow="fold")
    if group.aside:
        heading.append(f" · {group.aside}", style=QUIET)
    return heading


def _item(item: Item) -> Table:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=max(_KEY_WIDTH, len(item.key)), justify="right", no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(Text(item.key, style=NAME), _opening(item))
    for part in _lines(item.lines):
        grid.add_row("", part)
    return grid


def _opening(item: Item) -> Text:
    line = Text.assemble((item.lead, LABEL), overflow="fold")
    for alarm in item.alarms:
        line.append(glued(alarm), style=ALARM)
    for fact in item.facts:
        line.append(glued(fact.words), style=QUIET)
    if item.doubt:
        line.append(glued(item.doubt), style=DOUBTFUL)
    return line


def _lines(lines: Iterable[Line]) -> Iterator[RenderableType]:
    held = [line for line in lines if line.quote or line.words]
    widths = [len(line.label) for line in held if len(line.label) <= _LONGEST_LABEL]
    width = max(widths, default=0)
    for line in held:
        words = _words(line)
        if not width or not line.label or len(line.label) > width:
            label = f"{line.label} " if line.label else ""
            yield Text.assemble((label, NAME), words, overflow="fold")
            continue
        row = Table.grid(padding=(0, 1, 0, 0))
        row.add_column(width=width, style=NAME, no_wrap=True)
        row.add_column(overflow="fold")
        row.add_row(line.label, words)
        yield row


def _words(line: Line) -> Text:
    words = Text(_in_a_row(line.words), overflow="fold")
    if line.quote:
        words.append(": " if line.words else "")
        words.append(" ".join(paragraphs_of(line.quote)))
    return words


def _in_a_row(links: Sequence[Link]) -> str:
    first, *others = (link.words for link in links) if links else ("",)
    return first + "".join(map(glued, others))
