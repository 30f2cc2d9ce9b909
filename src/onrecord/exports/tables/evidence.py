"""The table of evidence: every span that any fact rests on, a row each."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from onrecord.exports.tables.articles import ACTORS
from onrecord.exports.tables.events import EVENTS, QUANTITIES
from onrecord.exports.tables.places import STATUS_CLAIMS, TERRITORIES
from onrecord.exports.tables.reasoning import ARGUMENTS, FIRSTS, PRECEDENTS, READINGS
from onrecord.exports.tables.said import COMMITMENTS, STATEMENTS
from onrecord.exports.tables.table import Column, Fact, Kind, Table
from onrecord.model import Handle, Kept, Span

__all__ = ["EVIDENCE"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """A span, the fact that rests on it, and as what."""

    fact: Handle
    table: str
    part: str
    place: int
    span: Span


_Spans = Callable[[Any], Iterable[Span]]
_PARTS: tuple[tuple[Table[Any], str, _Spans], ...] = (
    (ACTORS, "mention", lambda item: item.mentions),
    (ACTORS, "role", lambda item: (role.span for role in item.roles)),
    (STATEMENTS, "source", lambda item: item.source),
    (STATEMENTS, "cue", lambda item: item.cue),
    (STATEMENTS, "content", lambda item: item.content),
    (
        STATEMENTS,
        "said",
        lambda item: (item.said.span,) if item.said and item.said.span else (),
    ),
    (COMMITMENTS, "trigger", lambda item: item.trigger),
    (COMMITMENTS, "consequence", lambda item: item.consequence),
    (COMMITMENTS, "resolve", lambda item: item.resolve),
    (COMMITMENTS, "irreversible", lambda item: item.irreversible),
    (TERRITORIES, "mention", lambda item: item.mentions),
    (STATUS_CLAIMS, "evidence", lambda item: item.claim.evidence),
    (EVENTS, "evidence", lambda item: item.evidence),
    (QUANTITIES, "words", lambda item: (item.span,)),
    (FIRSTS, "claim", lambda item: (item.claim,)),
    (PRECEDENTS, "event", lambda item: (item.event,)),
    (ARGUMENTS, "premise", lambda item: item.premises),
    (ARGUMENTS, "conclusion", lambda item: (item.conclusion,)),
    (READINGS, "evidence", lambda item: item.evidence),
)


def _pieces(kept: Kept) -> Iterator[Fact[_Piece]]:
    for table, part, spans in _PARTS:
        for fact in table.facts(kept):
            for place, span in enumerate(spans(fact.item), start=1):
                piece = _Piece(
                    fact=fact.handle, table=table.name, part=part, place=place, span=span
                )
                yield Fact(kept=kept, cast=fact.cast, id=fact.id, item=piece)


EVIDENCE: Table[_Piece] = Table(
    name="evidence",
    about="One row for each run of words that a fact rests on.",
    facts=_pieces,
    columns=(
        Column("fact", Kind.TEXT, "Handle of the fact.", lambda f: f.item.fact),
        Column("article", Kind.INTEGER, "Number of the article.", lambda f: f.kept.no),
        Column("table", Kind.TEXT, "The table that the fact is in.", lambda f: f.item.table),
        Column("part", Kind.TEXT, "What the words are to the fact.", lambda f: f.item.part),
        Column(
            "place", Kind.INTEGER, "From 1, among those of its part.", lambda f: f.item.place
        ),
        Column(
            "start",
            Kind.INTEGER,
            "Offset of the first character in the text.",
            lambda f: f.item.span.start,
        ),
        Column(
            "stop", Kind.INTEGER, "Offset after the last character.", lambda f: f.item.span.end
        ),
        Column("words", Kind.TEXT, "The words.", lambda f: f.item.span.text),
    ),
)
