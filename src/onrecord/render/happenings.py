"""Happenings: events as a table, with how far each has got and who says so."""

from collections.abc import Sequence

from rich.text import Text

from onrecord.model import NARRATOR, Event, FoundEvent
from onrecord.render.tables import (
    Column,
    carrier_words,
    cell,
    handle_width,
    iso_words,
    render_table,
)
from onrecord.render.wording import doubt_of

__all__ = ["event_day", "event_words", "parties_words", "render_events"]

_BREAK = " … "


def render_events(
    events: Sequence[FoundEvent], *, width: int = 80, colour: bool = False
) -> str:
    """Return events as a table."""
    columns = (
        Column(title="where", width=handle_width(events)),
        Column(title="day", width=10),
        Column(title="event", width=22),
        Column(title="in the words"),
    )
    return render_table(columns, map(_row, events), width=width, colour=colour)


def event_day(event: Event) -> str:
    """Return when an event was or may have been: a day, or the first of several."""
    if event.when is None:
        return "undated"
    first, last = event.when.earliest, event.when.latest
    return iso_words(first) if first == last else f"{first} to {last}"


def event_words(event: Event) -> str:
    """Return the words of an event's evidence, its pieces joined."""
    return _BREAK.join(span.text for span in event.evidence)


def parties_words(event: Event) -> str:
    """Return who does it, and to whom."""
    does = ", ".join(party.name for party in event.actors)
    suffers = ", ".join(party.name for party in event.targets)
    return " → ".join(part for part in (does, suffers) if part)


def _row(found: FoundEvent) -> tuple[Text, ...]:
    event = found.event
    return (
        cell(found.handle),
        cell(event_day(event)),
        cell(
            (f"{event.kind}, {event.phase.value.replace('_', ' ')}", "bold"),
            parties_words(event),
            (event.place or "", "dim"),
            (doubt_of(event) or "", "yellow"),
        ),
        cell(
            event_words(event),
            (_asserter(found), "dim"),
            (carrier_words(found.carriers), "italic"),
        ),
    )


def _asserter(found: FoundEvent) -> str:
    """Return who says so, if it is not the article whose outlet stands below."""
    told = found.asserter is None and found.according_to == NARRATOR
    return "" if told else f"according to {found.according_to}"
