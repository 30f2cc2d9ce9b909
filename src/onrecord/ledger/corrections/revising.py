"""Revising: a record with people's corrections in the place of what the machine read."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from onrecord.ledger.names import name_key
from onrecord.ledger.names.forms import kind_of_name
from onrecord.ledger.writing.extents import extent_of
from onrecord.model import (
    Actor,
    ActorId,
    Correction,
    Field,
    Manner,
    Record,
    Said,
    Statement,
    StatementId,
    Voice,
)

__all__ = ["Revised", "corrected", "revise", "statement_at"]

_ACTOR_ID = re.compile(r"a([0-9]{1,9})")


@dataclass(frozen=True, slots=True)
class Revised:
    """A record with corrections, and by the id of a statement what was corrected in it.

    Statements that are to be dropped are still in the record. `not_placed` are corrections
    whose words no statement of this reading has.
    """

    record: Record
    fields: Mapping[StatementId, frozenset[Field]]
    not_placed: tuple[Correction, ...] = ()

    @property
    def dropped(self) -> frozenset[StatementId]:
        """The statements that are not to be shown."""
        return frozenset(id for id, fields in self.fields.items() if Field.DROPPED in fields)


def corrected(record: Record, corrections: Sequence[Correction]) -> Record:
    """Return a record with corrections applied, later ones over earlier ones.

    A statement that is dropped takes along its commitments, and reactions by and to it. A
    corrected speaker whom the article does not name is a new actor without a mention.
    """
    if not corrections:
        return record
    revised = revise(record, corrections)
    return _without(revised.record, revised.dropped)


def revise(record: Record, corrections: Iterable[Correction]) -> Revised:
    """Return a record with corrections, and which of its statements they are about."""
    fields: dict[StatementId, frozenset[Field]] = {}
    not_placed = []
    places = {said.id: place for place, said in enumerate(record.statements)}
    for correction in sorted(corrections, key=lambda c: c.no):
        if correction.undone is not None:
            continue
        if correction.start == correction.stop:
            record = _article_corrected(record, correction)
            continue
        said = statement_at(record.statements, correction)
        if said is None:
            not_placed.append(correction)
            continue
        record = _statement_corrected(record, places[said.id], correction)
        fields[said.id] = fields.get(said.id, frozenset()) | {correction.field}
    return Revised(record, fields, tuple(not_placed))


def _article_corrected(record: Record, correction: Correction) -> Record:
    value = correction.value
    if correction.field is Field.PUBLISHED:
        day = date.fromisoformat(value) if value else None
        return replace(record, article=replace(record.article, published=day))
    return replace(record, article=replace(record.article, outlet=value or None))


def statement_at(statements: Iterable[Statement], correction: Correction) -> Statement | None:
    """Return the statement whose words overlap most with those that were corrected."""
    best: tuple[int, int] | None = None
    found = None
    for said in statements:
        start, stop = extent_of(said.content or said.cue or said.source)
        shared = min(stop, correction.stop) - max(start, correction.start)
        beyond = (stop - start) - shared
        if shared > 0 and (best is None or (shared, -beyond) > best):
            best, found = (shared, -beyond), said
    return found


def _statement_corrected(record: Record, place: int, correction: Correction) -> Record:
    said = record.statements[place]
    if correction.field is Field.SPEAKER:
        record, voice = _voice(record, correction.value)
        new = replace(said, speaker=voice)
        record = _commitments_follow(record, said, voice)
    else:
        new = _REVISIONS[correction.field](said, correction.value)
    statements = (*record.statements[:place], new, *record.statements[place + 1 :])
    return replace(record, statements=statements)


def _voice(record: Record, name: str) -> tuple[Record, Voice | None]:
    """Return the actor of that name, and the record, with one more actor if it has none."""
    if not name:
        return record, None
    key = name_key(name)
    for names in (lambda a: (a.name,), lambda a: a.aliases):
        for actor in record.actors:
            if key in map(name_key, names(actor)):
                return record, Voice(actor=actor.id, name=actor.name)
    taken = [int(m[1]) for a in record.actors if (m := _ACTOR_ID.fullmatch(a.id))]
    id = ActorId(f"a{max(taken, default=0) + 1}")
    actor = Actor(id=id, name=name, kind=kind_of_name(name))
    return replace(record, actors=(*record.actors, actor)), Voice(actor=id, name=name)


def _commitments_follow(record: Record, said: Statement, voice: Voice | None) -> Record:
    """Give the commitments that were the old speaker's to the new one."""
    return replace(
        record,
        commitments=tuple(
            replace(c, speaker=voice)
            if c.statement == said.id and c.speaker == said.speaker
            else c
            for c in record.commitments
        ),
    )


def _said(said: Statement, value: str) -> Statement:
    if not value:
        return replace(said, said=None)
    earliest, _, latest = value.partition("/")
    days = Said(
        earliest=date.fromisoformat(earliest), latest=date.fromisoformat(latest or earliest)
    )
    return replace(said, said=days)


_REVISIONS: Mapping[Field, Callable[[Statement, str], Statement]] = {
    Field.SAID: _said,
    Field.VENUE: lambda said, value: replace(said, venue=value or None),
    Field.MANNER: lambda said, value: replace(said, manner=Manner(value)),
    Field.DROPPED: lambda said, _: said,
}


def _without(record: Record, dropped: frozenset[StatementId]) -> Record:
    if not dropped:
        return record
    gone = frozenset(c.id for c in record.commitments if c.statement in dropped)
    return replace(
        record,
        statements=tuple(s for s in record.statements if s.id not in dropped),
        commitments=tuple(
            replace(c, links=tuple(link for link in c.links if link.to not in gone))
            for c in record.commitments
            if c.id not in gone
        ),
        precedents=tuple(
            replace(p, commitment=None) if p.commitment in gone else p
            for p in record.precedents
        ),
        reactions=tuple(
            r for r in record.reactions if r.statement not in dropped and r.to not in dropped
        ),
    )
