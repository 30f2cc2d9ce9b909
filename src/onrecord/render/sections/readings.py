"""Rival readings: who reads an event or a threat how, question by question."""

from itertools import count

from onrecord.model import Record, RivalReading
from onrecord.render.marks import Part
from onrecord.render.quotes import quoted_words
from onrecord.render.sections.items import Group, Item, Line, Link, Section, SectionName
from onrecord.render.sections.keys import Keys
from onrecord.render.visible import one_line

__all__ = ["reading_section"]


def reading_section(record: Record, keys: Keys) -> Section:  # noqa: ARG001 - as all builders
    """Return the readings, those that answer one question together."""
    groups: dict[str, list[Item]] = {}
    for number, reading in zip(count(1), record.readings, strict=False):
        item = _item(f"V{number}", reading, text=record.article.text)
        groups.setdefault(one_line(reading.question), []).append(item)
    return Section(
        name=SectionName.READINGS,
        title="Rival readings",
        note="How events and threats are read, and by whom; none is preferred here.",
        groups=tuple(Group(heading=q, items=tuple(items)) for q, items in groups.items()),
    )


def _item(key: str, reading: RivalReading, *, text: str) -> Item:
    holders = ", ".join(one_line(holder.name) for holder in reading.holders)
    quote = Line(
        quote=quoted_words(reading.evidence, text=text), spans=reading.evidence, part=Part.VIEW
    )
    return Item(
        key=key,
        lead=one_line(reading.position),
        facts=(Link(f"held by: {holders or 'nobody named'}"),),
        lines=(quote,),
    )
