"""Speakers: the statements of a record gathered under who makes them."""

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.model import Act, Actor, ActorId, ActorKind, Record, Statement
from onrecord.render.visible import one_line

__all__ = ["NO_SPEAKER", "Entry", "Speaker", "speakers_of"]

NO_SPEAKER = "No speaker found"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A statement with its number in the order of the article."""

    number: int
    statement: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """One who speaks, with roles in the article's words and the entries by act."""

    name: str
    kind: ActorKind | None
    roles: tuple[str, ...]
    entries: tuple[Entry, ...]

    def acts(self) -> tuple[tuple[Act, tuple[Entry, ...]], ...]:
        """Return the entries by act: what is said, then thought, then done."""
        by_act = (
            (act, tuple(e for e in self.entries if e.statement.act is act)) for act in Act
        )
        return tuple((act, entries) for act, entries in by_act if entries)


def speakers_of(record: Record) -> tuple[Speaker, ...]:
    """Return the speakers in the order in which they first speak; nobody comes last."""
    actors = {actor.id: actor for actor in record.actors}
    groups: dict[ActorId | None, list[Entry]] = {}
    for number, statement in enumerate(record.statements, start=1):
        key = statement.speaker.actor if statement.speaker else None
        groups.setdefault(key, []).append(Entry(number=number, statement=statement))
    nobody = groups.pop(None, [])
    speakers = [_speaker(actors.get(key), entries) for key, entries in groups.items() if key]
    if nobody:
        speakers.append(_speaker(None, nobody))
    return tuple(speakers)


def _speaker(actor: Actor | None, entries: list[Entry]) -> Speaker:
    voice = entries[0].statement.speaker
    name = actor.name if actor else voice.name if voice else NO_SPEAKER
    given = (e.statement.role_as_given for e in entries if voice)
    stated = (role.span.text for role in actor.roles) if actor else ()
    return Speaker(
        name=one_line(name),
        kind=actor.kind if actor else None,
        roles=_distinct([*(words for words in given if words), *stated]),
        entries=tuple(entries),
    )


def _distinct(roles: Iterable[str]) -> tuple[str, ...]:
    kept: dict[str, str] = {}
    for role in map(one_line, roles):
        kept.setdefault(role.casefold(), role)
    inside = {a for a in kept for b in kept if a != b and a in b}
    return tuple(role for key, role in kept.items() if key not in inside)
