"""Applying: the searched columns of articles with corrections in them."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select, update

from onrecord.codec import decode_parts
from onrecord.ledger.corrections.revising import Revised, revise
from onrecord.ledger.lots import in_lots
from onrecord.ledger.schema import (
    PUT_IN,
    articles,
    commitments,
    corrections,
    fact_no,
    sightings,
    statements,
)
from onrecord.ledger.writing.cells import column_text
from onrecord.model import (
    Actor,
    Article,
    Commitment,
    Correction,
    Field,
    Record,
    Statement,
)

__all__ = ["apply_corrections", "by_article", "read_record"]

_NOBODY: tuple[int | None, int | None] = (None, None)


def apply_corrections(connection: Connection, nos: Iterable[int]) -> None:
    """Write the searched columns of these articles from what was read and corrected.

    An article that nobody ever corrected is left as it is.
    """
    for some in in_lots(set(nos)):
        asked = select(corrections).where(corrections.c.article.in_(some))
        for no, those in by_article(connection, asked):
            _apply(connection, no, those)


def by_article(
    connection: Connection, asked: Select[Any]
) -> list[tuple[int, list[Correction]]]:
    """Return the corrections that are asked for by article, in their order."""
    found: dict[int, list[Correction]] = {}
    for row in connection.execute(asked.order_by(corrections.c.no)):
        values = {**row._mapping, "field": Field(row.field)}
        found.setdefault(row.article, []).append(Correction(**values))
    return sorted(found.items())


def _apply(connection: Connection, no: int, those: Collection[Correction]) -> None:
    machine = read_record(connection, no)
    revised = revise(machine, those)
    article = revised.record.article
    connection.execute(
        update(articles)
        .where(articles.c.no == no)
        .values(published=article.published, outlet=column_text(article.outlet))
    )
    spoken = _sightings(connection, no)
    _write_statements(connection, no, revised, spoken)
    _write_commitments(connection, no, revised, spoken)


def read_record(connection: Connection, no: int) -> Record:
    """Return as much of an article's record as can be corrected."""
    data = connection.execute(select(articles.c.data).where(articles.c.no == no)).scalar_one()
    kinds = ((sightings, Actor), (statements, Statement), (commitments, Commitment))
    lists: list[Any] = []
    for table, kind in kinds:
        asked = select(table.c.data).where(
            table.c.article == no, table.c.no < fact_no(no, PUT_IN)
        )
        lists.append(decode_parts(kind, connection.scalars(asked.order_by(table.c.no)).all()))
    (article,) = decode_parts(Article, (data,))
    actors, said, committed = lists
    return Record(article=article, actors=actors, statements=said, commitments=committed)


def _sightings(connection: Connection, no: int) -> dict[str, tuple[int, int | None]]:
    columns = select(sightings.c.id, sightings.c.no, sightings.c.actor)
    rows = connection.execute(columns.where(sightings.c.article == no))
    return {row.id: (row.no, row.actor) for row in rows}


def _write_statements(
    connection: Connection,
    no: int,
    revised: Revised,
    spoken: Mapping[str, tuple[int, int | None]],
) -> None:
    published = revised.record.article.published
    rows = []
    for said in revised.record.statements:
        fields = revised.fields.get(said.id, frozenset())
        voice = said.speaker
        sighting, speaker = spoken.get(voice.actor, _NOBODY) if voice else _NOBODY
        day = said.said.earliest if said.said else published
        rows.append(
            {
                "said_id": said.id,
                "manner": said.manner.value,
                "sighting": sighting,
                "speaker": speaker,
                "speaker_name": column_text(voice.name if voice else None),
                "venue": column_text(said.venue),
                "earliest": said.said.earliest if said.said else None,
                "latest": said.said.latest if said.said else None,
                "day": day,
                "corrected": bool(fields),
                "dropped": Field.DROPPED in fields,
            }
        )
    if rows:
        names = [name for name in rows[0] if name != "said_id"]
        own = statements.c.article == no, statements.c.id == bindparam("said_id")
        changed = update(statements).where(*own)
        connection.execute(changed.values({n: bindparam(n) for n in names}), rows)


def _write_commitments(
    connection: Connection,
    no: int,
    revised: Revised,
    spoken: Mapping[str, tuple[int, int | None]],
) -> None:
    published = revised.record.article.published
    days = {
        said.id: said.said.earliest if said.said else published
        for said in revised.record.statements
    }
    rows = [
        {
            "its_id": one.id,
            "its_speaker": spoken.get(one.speaker.actor, _NOBODY)[1] if one.speaker else None,
            "its_day": days[one.statement],
        }
        for one in revised.record.commitments
    ]
    if rows:
        own = commitments.c.article == no, commitments.c.id == bindparam("its_id")
        changed = update(commitments).where(*own)
        changed = changed.values(speaker=bindparam("its_speaker"), day=bindparam("its_day"))
        connection.execute(changed, rows)
