"""Timelines: moments as a table in the order of their days, undated ones apart."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from onrecord.model import Moment, MomentKind
from onrecord.render.tables import (
    Column,
    carrier_words,
    cell,
    handle_width,
    iso_words,
    render_table,
)

__all__ = ["render_timeline"]


def render_timeline(moments: Sequence[Moment], *, width: int = 80, colour: bool = False) -> str:
    """Return moments as a table; a day stands only where it changes."""
    columns = (
        Column(title="day", width=10),
        Column(title="where", width=handle_width(moments)),
        Column(title="what", width=22),
        Column(title="in the words"),
    )
    return render_table(columns, _rows(moments), width=width, colour=colour)


def _rows(moments: Sequence[Moment]) -> Iterator[tuple[Text, ...]]:
    shown = ""
    for moment in moments:
        day = iso_words(moment.day)
        yield (
            cell((day if day != shown else "", "bold")),
            cell(moment.handle),
            cell((_what(moment), "bold"), moment.who or "speaker not known"),
            cell(moment.words, (carrier_words(moment.carriers), "italic")),
        )
        shown = day


def _what(moment: Moment) -> str:
    if moment.kind is MomentKind.STATEMENT:
        return "statement"
    if moment.kind is MomentKind.CLAIM:
        return f"says: {moment.detail}"
    return moment.detail
