"""First-time claims and precedents: what is said to be new, and to have been before."""

from collections.abc import Iterator
from itertools import count

from onrecord.model import First, Precedent, Record
from onrecord.render.marks import Part
from onrecord.render.quotes import quoted_words
from onrecord.render.sections.items import Group, Item, Line, Link, Section, SectionName
from onrecord.render.sections.keys import Keys
from onrecord.render.visible import one_line

__all__ = ["first_section"]


def first_section(record: Record, keys: Keys) -> Section:
    """Return the claims that something is new, and the precedents that are pointed to."""
    text = record.article.text
    firsts = tuple(
        _first(f"F{number}", first, keys=keys, text=text)
        for number, first in zip(count(1), record.firsts, strict=False)
    )
    precedents = tuple(
        _precedent(f"P{number}", precedent, keys=keys, text=text)
        for number, precedent in zip(count(1), record.precedents, strict=False)
    )
    groups = (
        Group(heading="First-time claims", items=firsts),
        Group(heading="Precedents", items=precedents),
    )
    return Section(
        name=SectionName.FIRSTS,
        title="First-time claims and precedents",
        groups=tuple(group for group in groups if group.items),
    )


def _first(key: str, first: First, *, keys: Keys, text: str) -> Item:
    scope = (Link(f"scope: “{one_line(first.scope)}”"),) if first.scope else ()
    quote = Line(
        quote=quoted_words((first.claim,), text=text), spans=(first.claim,), part=Part.NOVELTY
    )
    lead = keys.according_to(first.according_to)
    return Item(key=key, lead=lead, facts=scope, lines=(quote,))


def _precedent(key: str, precedent: Precedent, *, keys: Keys, text: str) -> Item:
    quote = Line(
        quote=quoted_words((precedent.event,), text=text),
        spans=(precedent.event,),
        part=Part.PRECEDENT,
    )
    lines = tuple(_tested(precedent, keys))
    return Item(
        key=key,
        lead=keys.according_to(precedent.according_to),
        facts=(Link(f"place: {one_line(precedent.place)}"),) if precedent.place else (),
        lines=(quote, *lines),
    )


def _tested(precedent: Precedent, keys: Keys) -> Iterator[Line]:
    if precedent.commitment:
        red_line = keys.commitment(precedent.commitment)
        words = Link(f"the trigger of {red_line.words}", red_line.to)
        yield Line(label="said to meet", words=(words,))
