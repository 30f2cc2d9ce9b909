"""Layouts: which columns of a table an article's facts are written to, and in which order."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from sqlalchemy import Delete, Table, delete

from onrecord.ledger import schema

__all__ = ["LAYOUTS", "Layout", "Row", "Value", "numbered"]

Value: TypeAlias = str | int | float | bytes | None

Row: TypeAlias = tuple[Value, ...]
"""The values of one fact: first the places it refers to, then all else, as the layout says."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a table that `rows.prepare` fills; all others are left to the ledger.

    `places` are facts of the same article, the row's own first, counted from 0 in their list
    of the record; in the table they are the numbers of those facts.
    """

    table: Table
    places: tuple[str, ...]
    values: tuple[str, ...]
    with_article: bool = True

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns in the order of the numbered rows."""
        return (*self.places, *(("article",) if self.with_article else ()), *self.values)

    def of_article(self, article: int) -> Delete:
        """Return what deletes the rows of an article."""
        own = self.table.c[self.places[0]]
        first, end = schema.fact_no(article, 0), schema.fact_no(article + 1, 0)
        return delete(self.table).where(own >= first, own < end)


_FACT = ("id", "start", "stop", "data")

LAYOUTS: tuple[Layout, ...] = (
    Layout(schema.sightings, ("no",), (*_FACT, "name", "kind", "block", "form")),
    Layout(
        schema.statements,
        ("no", "carried", "sighting"),
        (
            *_FACT,
            *("act", "manner", "speaker_name", "role", "venue", "addressee"),
            *("earliest", "latest", "day", "negated", "confidence", "content"),
            *("corrected", "dropped", "wording"),
        ),
    ),
    Layout(
        schema.commitments,
        ("no", "statement"),
        (
            *_FACT,
            *("kind", "conditional", "means", "modality", "explicitness", "day", "confidence"),
        ),
    ),
    Layout(schema.territories, ("no",), (*_FACT, "name")),
    Layout(schema.status_claims, ("no", "territory", "sighting"), (*_FACT, "status", "holder")),
    Layout(
        schema.events,
        ("no", "sighting"),
        (*_FACT, "kind", "plover", "phase", "place", "earliest", "latest", "confidence"),
    ),
    Layout(schema.quantities, ("no",), (*_FACT, "unit")),
    Layout(schema.arguments, ("no",), _FACT),
    Layout(schema.firsts, ("no",), _FACT),
    Layout(schema.precedents, ("no",), _FACT),
    Layout(schema.readings, ("no",), _FACT),
    Layout(schema.reactions, ("no",), _FACT),
    Layout(schema.statements_about, ("statement",), ("key",), with_article=False),
)
"""In the order of writing: a row stands after those that it refers to."""


def numbered(layout: Layout, rows: Iterable[Row], *, article: int) -> list[Row]:
    """Return rows as they are written for the article of that number."""
    base = schema.fact_no(article, 0)
    many = len(layout.places)
    between: Row = (article,) if layout.with_article else ()
    return [
        (
            *[None if place is None else base + place for place in row[:many]],  # type: ignore[operator]
            *between,
            *row[many:],
        )
        for row in rows
    ]
