"""Facts: the rows of each table that the record of one article makes, without its number."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import count

from onrecord.codec import encode_part
from onrecord.errors import UnreadableInputError
from onrecord.ledger.extents import Extent, extent_of, mentions_within
from onrecord.ledger.layouts import LAYOUTS, Row
from onrecord.ledger.names import block_of, form_of, name_key
from onrecord.model import (
    Actor,
    Article,
    Commitment,
    Event,
    Record,
    Span,
    Statement,
    Territory,
)

__all__ = ["Rows", "column_text", "fact_rows", "iso_day"]

Rows = Mapping[str, Sequence[Row]]
"""The rows of one article by the name of their table, each as its `Layout` says."""

# What PostgreSQL takes in no text; the whole of it stands in `data`, escaped.
_UNFIT = re.compile("[\0\ud800-\udfff]")
_INSTEAD = "\ufffd"
# An index entry has to fit a page: longer names are searched by their beginning.
_LONGEST = 500
_BREAK = " … "


def fact_rows(record: Record) -> Rows:
    """Return the rows of all facts of a record, table by table, in the order of writing."""
    _check_statements(record)
    sightings: Places = {actor.id: place for place, actor in enumerate(record.actors)}
    statements: Places = {said.id: place for place, said in enumerate(record.statements)}
    days = [_day_of(said, record.article) for said in record.statements]
    extents = [_said_at(said) for said in record.statements]
    made: dict[str, list[Row]] = {
        "sightings": [_sighting(*numbered) for numbered in enumerate(record.actors)],
        "statements": [
            _statement(place, said, sightings=sightings, at=at, day=day)
            for place, said, at, day in zip(
                count(), record.statements, extents, days, strict=False
            )
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
        **_reasoning(record, extents=dict(zip(statements, extents, strict=False))),
        "statements_about": _about(record),
    }
    return {layout.table.name: made[layout.table.name] for layout in LAYOUTS}


Places = dict[str, int]


def column_text(text: str | None, *, whole: bool = False) -> str | None:
    """Return a text as a column takes it: signs that no store takes are replaced.

    Unless *whole*, it is cut to what an index can hold.

    >>> column_text("Ada\\0 Quill")
    'Ada\\ufffd Quill'
    """
    if text is None:
        return None
    return _UNFIT.sub(_INSTEAD, text if whole else text[:_LONGEST])


def iso_day(day: date | None) -> str | None:
    """Return a day as both stores take it."""
    return None if day is None else day.isoformat()


def _check_statements(record: Record) -> None:
    """Raise an error if a fact stands on a statement that the record does not have."""
    known = {said.id for said in record.statements}
    for fact in (*record.commitments, *record.reactions):
        if fact.statement not in known:
            raise UnreadableInputError(
                what=f"a fact names the statement {fact.statement}, which is not on record",
                where=record.article.id,
                fix="read the article again with this version",
            )


def _fact(id: str, at: Extent, part: object) -> Row:
    return (column_text(id), *at, encode_part(part))


def _day_of(said: Statement, article: Article) -> date | None:
    return said.said.earliest if said.said else article.published


def _said_at(said: Statement) -> Extent:
    return extent_of(said.content or said.cue or said.source)


def _sighting(place: int, actor: Actor) -> Row:
    return (
        place,
        *_fact(actor.id, extent_of(actor.mentions), actor),
        column_text(actor.name),
        actor.kind.value,
        column_text(block_of(actor)),
        column_text(form_of(actor)),
    )


def _statement(
    place: int, said: Statement, *, sightings: Places, at: Extent, day: date | None
) -> Row:
    return (
        place,
        place,
        sightings.get(said.speaker.actor) if said.speaker else None,
        *_fact(said.id, at, said),
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
        column_text(_BREAK.join(span.text for span in said.content), whole=True),
        False,
        False,
    )


def _commitment(
    place: int, commitment: Commitment, *, statements: Places, days: Sequence[date | None]
) -> Row:
    statement = statements[commitment.statement]
    return (
        place,
        statement,
        *_fact(
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
        *_fact(territory.id, extent_of(territory.mentions), territory),
        column_text(territory.name),
    )


def _claims(territories: Iterable[Territory], *, sightings: Places) -> list[Row]:
    places = count()
    return [
        (
            next(places),
            place,
            sightings.get(claim.according_to),
            *_fact(f"{territory.id}.{n}", extent_of(claim.evidence), claim),
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
        *_fact(event.id, extent_of(event.evidence), event),
        column_text(event.kind),
        column_text(event.plover),
        event.phase.value,
        column_text(event.place),
        iso_day(event.when.earliest if event.when else None),
        iso_day(event.when.latest if event.when else None),
        event.confidence,
    )


def _reasoning(record: Record, *, extents: Mapping[str, Extent]) -> dict[str, list[Row]]:
    """Return the rows of facts that are searched by their words alone.

    Those without an id in the record are named by a letter and their place in it, from 1.
    """
    return {
        "quantities": [
            (place, *_fact(item.id, extent_of((item.span,)), item), column_text(item.unit))
            for place, item in enumerate(record.quantities)
        ],
        "arguments": _named(
            "g", ((item, (*item.premises, item.conclusion)) for item in record.arguments)
        ),
        "firsts": _named("f", ((item, (item.claim,)) for item in record.firsts)),
        "precedents": _named("p", ((item, (item.event,)) for item in record.precedents)),
        "readings": _named("r", ((item, item.evidence) for item in record.readings)),
        "reactions": [
            (place, *_fact(f"x{place + 1}", extents[item.statement], item))
            for place, item in enumerate(record.reactions)
        ],
    }


def _named(letter: str, found: Iterable[tuple[object, Sequence[Span]]]) -> list[Row]:
    return [
        (place, *_fact(f"{letter}{place + 1}", extent_of(evidence), item))
        for place, (item, evidence) in enumerate(found)
    ]


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
