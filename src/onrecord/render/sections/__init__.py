"""Sections: the parts of a record that stand beside its statements, ready to be shown."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from onrecord.model import Record
from onrecord.render.sections.arguments import argument_section
from onrecord.render.sections.commitments import commitment_section
from onrecord.render.sections.events import event_section
from onrecord.render.sections.firsts import first_section
from onrecord.render.sections.items import Group, Item, Line, Link, Section, SectionName
from onrecord.render.sections.keys import Keys, keys_of
from onrecord.render.sections.quantities import quantity_section
from onrecord.render.sections.reactions import reaction_section
from onrecord.render.sections.readings import reading_section
from onrecord.render.sections.territories import territory_section

__all__ = ["ALL", "Group", "Item", "Line", "Link", "Section", "SectionName", "sections_of"]

ALL: Collection[SectionName] = tuple(SectionName)

_STATEMENTS = Section(name=SectionName.STATEMENTS, title="Statements")
_BUILDERS: Mapping[SectionName, Callable[[Record, Keys], Section]] = {
    SectionName.COMMITMENTS: commitment_section,
    SectionName.TERRITORIES: territory_section,
    SectionName.EVENTS: event_section,
    SectionName.QUANTITIES: quantity_section,
    SectionName.FIRSTS: first_section,
    SectionName.ARGUMENTS: argument_section,
    SectionName.READINGS: reading_section,
    SectionName.REACTIONS: reaction_section,
}


def sections_of(
    record: Record,
    *,
    only: Collection[SectionName] = ALL,
    called: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Section]:
    """Return the sections of a record that hold something, in the order they are shown.

    *called* are names that items go by in the place of their keys ("C1").
    Statements are grouped by their speakers (`onrecord.render.speakers`): their section is
    in its place, and empty.
    """
    keys = keys_of(record, called=called)
    for name in SectionName:
        if name not in only:
            continue
        if name is SectionName.STATEMENTS:
            if record.statements:
                yield _STATEMENTS
        elif (section := _BUILDERS[name](record, keys)).groups:
            yield _renamed(section, called)


def _renamed(section: Section, called: Mapping[str, str]) -> Section:
    groups = (
        replace(
            group,
            items=tuple(replace(one, key=called.get(one.key, one.key)) for one in group.items),
        )
        for group in section.groups
    )
    return replace(section, groups=tuple(groups))
