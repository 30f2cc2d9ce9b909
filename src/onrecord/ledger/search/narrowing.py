"""Narrowing: what a person asks for by name, and the numbers and keys it means in a ledger."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from onrecord.ledger.search.filters import Filters
from onrecord.ledger.search.known_names import (
    KnownActor,
    actors_named,
    outlets_named,
    territory_named,
)
from onrecord.model import Act, CommitmentKind, Manner

__all__ = ["Narrowed", "resolve"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowed:
    """To which statements a search is narrowed, in the words of the person who asks.

    `speaker` is a name, an alias or a handle; `territory` and `outlet` are names.
    """

    speaker: str | None = None
    role: str | None = None
    venue: str | None = None
    manner: Manner | None = None
    act: Act | None = None
    territory: str | None = None
    outlet: str | None = None
    kind: CommitmentKind | None = None
    since: date | None = None
    until: date | None = None
    min_confidence: float = 0.0
    all_carriers: bool = False


def resolve(connection: Connection, narrowed: Narrowed) -> tuple[Filters, tuple[str, ...]]:
    """Return the filters, and how names were understood where that is not plain."""
    notes: list[str] = []
    key: str | None = None
    actor: int | None = None
    if narrowed.speaker:
        key, known = actors_named(connection, narrowed.speaker)
        actor = None if key else known[0].no
        notes.extend(_note_on_speakers(narrowed.speaker, known))
    outlets: tuple[str, ...] | None = None
    if narrowed.outlet:
        outlets = outlets_named(connection, narrowed.outlet)
        notes.extend(_note_on_outlets(narrowed.outlet, outlets))
    territory = territory_named(connection, narrowed.territory) if narrowed.territory else None
    filters = Filters(
        speaker=key,
        actor=actor,
        role=narrowed.role,
        venue=narrowed.venue,
        manner=narrowed.manner,
        act=narrowed.act,
        territory=territory,
        outlets=outlets,
        kind=narrowed.kind,
        since=narrowed.since,
        until=narrowed.until,
        min_confidence=narrowed.min_confidence,
        all_carriers=narrowed.all_carriers,
    )
    return filters, tuple(notes)


def _note_on_speakers(asked: str, known: Sequence[KnownActor]) -> list[str]:
    if len(known) == 1:
        same = known[0].name.casefold() == asked.casefold()
        return [] if same else [f'"{asked}" is {known[0].name} ({known[0].handle})']
    names = ", ".join(f"{one.name} ({one.handle})" for one in known)
    return [f'"{asked}" fits several actors, and all are searched: {names}']


def _note_on_outlets(asked: str, outlets: Sequence[str]) -> list[str]:
    if len(outlets) == 1 and outlets[0].casefold() == asked.casefold().strip():
        return []
    return [f'"{asked}" is taken for: {", ".join(outlets)}']
