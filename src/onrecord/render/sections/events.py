"""Events: who does what to whom, by how far it has got, as items to show."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import count

from onrecord.model import Event, Party, Phase, Record
from onrecord.render.marks import Part
from onrecord.render.quotes import quoted_words
from onrecord.render.sections.items import Group, Item, Line, Link, Section, SectionName
from onrecord.render.sections.keys import Keys
from onrecord.render.visible import one_line
from onrecord.render.wording import days_words, doubt_of

__all__ = ["event_section"]

# What is still to come is what an analyst looks for first; what is only feared comes last.
_HEADINGS: Mapping[Phase, str] = {
    Phase.SCHEDULED: "Scheduled",
    Phase.ANNOUNCED: "Announced",
    Phase.UNDER_WAY: "Under way",
    Phase.DONE: "Done",
    Phase.CANCELLED: "Called off",
    Phase.HYPOTHETICAL: "Hypothetical (conditional, denied or feared)",
}


def event_section(record: Record, keys: Keys) -> Section:
    """Return the events by phase, and by date within it; undated ones last."""
    numbered = list(zip(map("E{}".format, count(1)), record.events, strict=False))
    groups = []
    for phase, heading in _HEADINGS.items():
        held = sorted(((k, e) for k, e in numbered if e.phase is phase), key=_day)
        items = tuple(_item(k, e, keys=keys, text=record.article.text) for k, e in held)
        groups.append(Group(heading=heading, items=items))
    return Section(
        name=SectionName.EVENTS,
        title="Events",
        note="By how far each is said to have got; nothing is done unless it is said to be.",
        groups=tuple(group for group in groups if group.items),
    )


def _day(numbered: tuple[str, Event]) -> date:
    when = numbered[1].when
    return when.earliest if when else date.max


def _item(key: str, event: Event, *, keys: Keys, text: str) -> Item:
    quote = Line(
        quote=quoted_words(sorted(event.evidence), text=text),
        spans=event.evidence,
        part=Part.EVENT,
    )
    return Item(
        key=key,
        lead=one_line(event.kind.replace("_", " ")),
        facts=tuple(_facts(event, keys)),
        doubt=doubt_of(event),
        lines=(quote,),
    )


def _facts(event: Event, keys: Keys) -> Iterator[Link]:
    if event.actors:
        yield Link(f"by: {_parties(event.actors)}")
    if event.targets:
        yield Link(f"target: {_parties(event.targets)}")
    if event.place:
        yield Link(f"place: {one_line(event.place)}")
    if event.when:
        yield Link(days_words(event.when))
    yield from map(keys.quantity, event.quantities)
    yield Link(keys.according_to(event.according_to))
    if event.plover:
        mode = f" ({one_line(event.mode)})" if event.mode else ""
        yield Link(f"PLOVER {one_line(event.plover)}{mode}")


def _parties(parties: Iterable[Party]) -> str:
    return ", ".join(one_line(party.name) for party in parties)
