"""Facts: the rows of each table that the record of one article makes, without its number."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import count

from onrecord.errors import UnreadableInputError
from onrecord.ledger.names import block_of, form_of, name_key
from onrecord.ledger.quotes.wordings import hash_wording
from onrecord.ledger.writing.cells import column_text, fact_cells, iso_day
from onrecord.ledger.writing.extents import extent_of, mentions_within, said_at
from onrecord.ledger.writing.layouts import LAYOUTS, Row
from onrecord.ledger.writing.reasoned import reasoning_rows
from onrecord.model import (
    Actor,
    Article,
    Commitment,
    Event,
    Record,
    Statement,
    Territory,
)

__all__ = ["Rows", "fact_rows"]

Rows = Mapping[str, Sequence[Row]]
"""The rows of one article by the name of their table, each as its `Layout` says."""

Places = Mapping[str, int]
"""The places of facts in their list of the record, from 0, by id."""

_BREAK = " … "


def fact_rows(record: Record) -> Rows:
    """Return the rows of all facts of a record, table by table, in the order of writing."""
    _check_statements(record)
    sightings: Places = {actor.id: place for place, actor in enumerate(record.actors)}
    statements: Places = {said.id: place for place, said in enumerate(record.statements)}
    days = [_day_of(said, record.article) for said in record.statements]
    made: dict[str, list[Row]] = {
        "sightings": [_sighting(*numbered) for numbered in enumerate(record.actors)],
        "statements": [
            _statement(place, said, sightings=sightings, day=days[place])
            for place, said in enumerate(record.statements)
        ],
        "commitments": [
            _commitment(place, commitment, statements=statements, days=days)
            for place, commitment in enumerate(record.commitments)
        ],
        "territories": [_territory(*numbered) for numbered in enumerate(record.territories)],
        "status_claims": _claims(record.territories, sightings=sightings),
        "events": [
            _event(place, event, sightings=sightings)
            for place, event in enumerate(record.events)
        ],
        **reasoning_rows(
            record, extents={said.id: said_at(said) for said in record.statements}
        ),
        "statements_about": _about(record),
    }
    return {layout.table.name: made[layout.table.name] for layout in LAYOUTS}


def _check_statements(record: Record) -> None:
    """Raise an error if a fact stands on a statement that the record does not have."""
    known = {said.id for said in record.statements}
    for id in (
        *(commitment.statement for commitment in record.commitments),
        *(reaction.statement for reaction in record.reactions),
    ):
        if id not in known:
            raise UnreadableInputError(
                what=f"a fact names the statement {id}, which is not on record",
                where=record.article.id,
                fix="read the article again with this version",
            )


def _day_of(said: Statement, article: Article) -> date | None:
    return said.said.earliest if said.said else article.published


def _sighting(place: int, actor: Actor) -> Row:
    return (
        place,
        *fact_cells(actor.id, extent_of(actor.mentions), actor),
        column_text(actor.name),
        actor.kind.value,
        column_text(block_of(actor)),
        column_text(form_of(actor)),
    )


def _statement(place: int, said: Statement, *, sightings: Places, day: date | None) -> Row:
    content = _BREAK.join(span.text for span in said.content)
    return (
        place,
        place,
        sightings.get(said.speaker.actor) if said.speaker else None,
        *fact_cells(said.id, said_at(said), said),
        said.act.value,
        said.manner.value,
        column_text(said.speaker.name if said.speaker else None),
        column_text(said.role_as_given),
        column_text(said.venue),
        column_text(said.addressee),
        iso_day(said.said.earliest if said.said else None),
        iso_day(said.said.latest if said.said else None),
        iso_day(day),
        said.negated,
        said.confidence,
        column_text(content, whole=True),
        False,
        False,
        hash_wording(content, negated=said.negated),
    )


def _commitment(
    place: int, commitment: Commitment, *, statements: Places, days: Sequence[date | None]
) -> Row:
    statement = statements[commitment.statement]
    return (
        place,
        statement,
        *fact_cells(
            commitment.id,
            extent_of((*commitment.trigger, *commitment.consequence)),
            commitment,
        ),
        commitment.kind.value,
        commitment.conditional,
        commitment.means.value,
        commitment.modality.value,
        commitment.explicitness,
        iso_day(days[statement]),
        commitment.confidence,
    )


def _territory(place: int, territory: Territory) -> Row:
    return (
        place,
        *fact_cells(territory.id, extent_of(territory.mentions), territory),
        column_text(territory.name),
    )


def _claims(territories: Iterable[Territory], *, sightings: Places) -> list[Row]:
    places = count()
    return [
        (
            next(places),
            place,
            sightings.get(claim.according_to),
            *fact_cells(f"{territory.id}.{n}", extent_of(claim.evidence), claim),
            claim.status.value,
            column_text(claim.holder),
        )
        for place, territory in enumerate(territories)
        for n, claim in enumerate(territory.claims, 1)
    ]


def _event(place: int, event: Event, *, sightings: Places) -> Row:
    return (
        place,
        sightings.get(event.according_to),
        *fact_cells(event.id, extent_of(event.evidence), event),
        column_text(event.kind),
        column_text(event.plover),
        event.phase.value,
        column_text(event.place),
        iso_day(event.when.earliest if event.when else None),
        iso_day(event.when.latest if event.when else None),
        event.confidence,
    )


def _about(record: Record) -> list[Row]:
    """Return which statements speak of which territory, by every name of it."""
    keys = [
        tuple(dict.fromkeys(map(name_key, (territory.name, *territory.aliases))))
        for territory in record.territories
    ]
    named = mentions_within(
        [said.content for said in record.statements],
        [territory.mentions for territory in record.territories],
    )
    return [
        (place, key)
        for place, territories in enumerate(named)
        for key in dict.fromkeys(key for territory in territories for key in keys[territory])
        if key
    ]
