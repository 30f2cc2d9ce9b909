"""Homes: names that a record uses as states, by the offices that are held there."""

import re
from collections.abc import Iterator

from onrecord.model import ActorKind, Record, Role
from onrecord.reference.offices import OfficeLexicon, TitleKind

__all__ = ["homes_in"]

_PUBLIC = frozenset({TitleKind.LEADER, TitleKind.OFFICIAL, TitleKind.DIPLOMAT})
_BEHIND = 80  # characters after a title in which it may be told what it is of


def homes_in(record: Record, *, offices: OfficeLexicon) -> Iterator[str]:
    """Yield what public offices are of, in one word: "President Ada Brook of Velmark".

    It need not be a state that is known. A word that is part of somebody's name is none
    ("Brook's foreign minister").
    """
    persons = [a for a in record.actors if a.kind is ActorKind.PERSON]
    taken = {
        part
        for actor in persons
        if actor.roles or " " in actor.name
        for part in (*actor.name.split(), *actor.aliases)
    }
    for role in (role for actor in persons for role in actor.roles):
        of = role.of or ""
        named = _is_a_name(of) and of not in taken
        if named and _is_told(role, of, record.article.text, offices):
            yield of


def _is_a_name(word: str) -> bool:
    return word.isalpha() and word[0].isupper() and not word.isupper()


def _is_told(role: Role, of: str, text: str, offices: OfficeLexicon) -> bool:
    """Whether an office is said to be of a place, and not of a field ("minister of Trade")."""
    title = offices.resolve_title(role.title)
    if title is None or title.kind not in _PUBLIC:
        return False
    if re.search(rf"\b{of}['’]s?\b", role.span.text):
        return True
    told = text[role.span.start : role.span.end + _BEHIND]
    sure = title.kind is TitleKind.LEADER or " " in title.name
    return sure and re.search(rf"\bof (?:the )?{of}\b", told) is not None
