"""Loading: what red lines are drawn from, as a ledger has it, without a record in whole."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Connection, and_, select

from onrecord.codec import decode_parts
from onrecord.ledger import schema
from onrecord.ledger.lots import in_lots
from onrecord.ledger.redlines.asking import Voices, rows_of
from onrecord.ledger.redlines.deeds import load_deeds
from onrecord.ledger.redlines.drawing import draw_red_lines
from onrecord.ledger.redlines.gathering import gather
from onrecord.ledger.redlines.material import Pledge
from onrecord.ledger.redlines.offices import states_of
from onrecord.ledger.redlines.reports import load_precedents, load_sayings
from onrecord.model import Commitment, Handle, RedLine, handle

__all__ = ["red_lines"]


def red_lines(
    connection: Connection, *, actors: Collection[int] | None = None
) -> tuple[RedLine, ...]:
    """Return the red lines of a ledger, or those that some of its actors drew or moved.

    Copies count once, and what a person dropped does not count.
    """
    articles = None if actors is None else _articles_of(connection, actors)
    voices = Voices(connection)
    pledges = _pledges(connection, articles, voices)
    if actors is not None:
        theirs = {voices.handle_of(no) for no in actors}
        pledges = _of_lines(pledges, theirs)
    return draw_red_lines(
        pledges,
        deeds=load_deeds(connection, pledges, voices),
        precedents=load_precedents(connection, articles),
        sayings=load_sayings(connection, voices),
    )


def _of_lines(pledges: Collection[Pledge], actors: Collection[Handle | None]) -> list[Pledge]:
    """Return the pledges of those lines that some actors drew or moved, and their denials."""
    lines = [line for line in gather(pledges) if any(p.actor in actors for p in line.pledges)]
    concerned = {pledge.actor for line in lines for pledge in line.pledges}
    denials = [p for p in pledges if not p.threatens and p.actor in concerned]
    return [*(pledge for line in lines for pledge in line.pledges), *denials]


def _articles_of(connection: Connection, actors: Collection[int]) -> set[int]:
    asked = select(schema.commitments.c.article).distinct()
    return {
        no
        for some in in_lots(actors)
        for no in connection.scalars(asked.where(schema.commitments.c.speaker.in_(some)))
    }


def _pledges(
    connection: Connection, articles: Collection[int] | None, voices: Voices
) -> list[Pledge]:
    own, said = schema.commitments.c, schema.statements.c
    asked = select(
        *(own.no, own.article, own.id, own.data, own.day, own.speaker, said.content),
        *(said.corrected, said.speaker_name),
    ).join(
        schema.statements,
        and_(said.no == own.statement, said.carried == said.no, said.dropped.is_(False)),
    )
    rows = rows_of(connection, asked, own.article, articles)
    read = decode_parts(Commitment, [row.data for row in rows])
    states = states_of(connection, {row.speaker for row in rows} - {None})
    voices.know(row.speaker for row in rows)
    voices.know(no for those in states.values() for no in those)
    names = _territories(
        connection, {row.article for row, one in zip(rows, read, strict=True) if one.scope}
    )
    return [
        Pledge(
            no=row.no,
            handle=handle(row.article, row.id),
            article=row.article,
            day=row.day,
            actor=voices.handle_of(row.speaker),
            name=voices.name_of(row.speaker) or _name(row, one),
            commitment=one,
            said=row.content,
            scope=tuple(names.get((row.article, id), id) for id in one.scope),
            kin=_kin(row.speaker, states, voices),
        )
        for row, one in zip(rows, read, strict=True)
    ]


def _kin(
    speaker: int | None, states: Mapping[int, Collection[int]], voices: Voices
) -> frozenset[Handle]:
    if speaker is None:
        return frozenset()
    handles = map(voices.handle_of, (speaker, *states.get(speaker, ())))
    return frozenset(one for one in handles if one is not None)


def _name(row: Any, commitment: Commitment) -> str:
    if row.corrected:
        return row.speaker_name or "not known"
    return commitment.speaker.name if commitment.speaker else "not known"


def _territories(
    connection: Connection, articles: Collection[int]
) -> Mapping[tuple[int, str], str]:
    own = schema.territories.c
    asked = select(own.article, own.id, own.name)
    rows = rows_of(connection, asked, own.article, articles)
    return {(row.article, row.id): row.name for row in rows}
