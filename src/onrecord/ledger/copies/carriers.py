"""Carriers: statements that a copy repeats, each led back to the one it repeats.

A statement carried by forty outlets is one statement with forty carriers. Only articles that
`copies` links are compared, so the same words said twice stay two statements. What the machine
read decides, not what people corrected, and articles are taken in the order of their numbers:
the outcome is a function of the articles alone.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

import msgspec
from sqlalchemy import Column, Connection, bindparam, select, update

from onrecord.codec import decode_parts
from onrecord.ledger.lots import in_lots
from onrecord.ledger.quotes.wordings import split_words
from onrecord.ledger.schema import copies, statements

__all__ = ["carry"]

# Fewer words than this are said by many.
_FEW_WORDS = 4


_LEAD = (
    update(statements)
    .where(statements.c.no == bindparam("which"))
    .values(carried=bindparam("lead"))
)


class _Speaker(msgspec.Struct):
    name: str


class _Attribution(msgspec.Struct):
    """What of a statement's JSON decides whether two are one, beside its words."""

    speaker: _Speaker | None = None


@dataclass(frozen=True, slots=True)
class _Repeatable:
    """A statement as it is compared: a hash of its words and polarity, and where it leads."""

    no: int
    carried: int
    wording: int


@dataclass(frozen=True, slots=True)
class _Told:
    """The words of a statement, and those of its speaker's name."""

    words: tuple[str, ...]
    speaker: frozenset[str]


def carry(connection: Connection, nos: Iterable[int]) -> None:
    """Set `statements.carried` in these articles, and in later ones that copy from them.

    A statement that an earlier, linked article has too, in the same words and from the same
    speaker or an unknown one, is led to the earliest such statement; any other to itself.
    """
    sources = _sources_of(connection, nos)
    for article in sorted(sources):
        _carry_article(connection, article, sources[article])


def _sources_of(connection: Connection, nos: Iterable[int]) -> Mapping[int, Collection[int]]:
    """Return the linked earlier articles of each of these and of all that copy from them."""
    sources: dict[int, list[int]] = {}
    todo = set(nos)
    while todo:
        sources.update({article: [] for article in todo})
        for article, of in _linked(connection, copies.c.article, todo):
            sources[article].append(of)
        copying = {article for article, _ in _linked(connection, copies.c.of, todo)}
        todo = copying - sources.keys()
    return sources


def _linked(
    connection: Connection, side: Column[int], nos: Collection[int]
) -> Iterator[tuple[int, int]]:
    """Return the linked pairs, the copy first, that have one of these on that side."""
    for some in in_lots(nos):
        for row in connection.execute(
            select(copies.c.article, copies.c.of).where(side.in_(some))
        ):
            yield row.article, row.of


def _carry_article(connection: Connection, article: int, of: Collection[int]) -> None:
    if not of:
        return
    own = _statements_of(connection, [article])
    leads: dict[int, set[int]] = defaultdict(set)
    for statement in _statements_of(connection, of, worded={s.wording for s in own}):
        leads[statement.wording].add(statement.carried)
    alike = [no for some in leads.values() for no in some]
    told = _told(connection, [*alike, *(s.no for s in own if s.wording in leads)])
    led = []
    for statement in own:
        same = (
            lead
            for lead in leads.get(statement.wording, ())
            if _same_act(told[lead], told[statement.no])
        )
        carried = min(same, default=statement.no)
        if carried != statement.carried:
            led.append({"which": statement.no, "lead": carried})
    if led:
        connection.execute(_LEAD, led)


def _statements_of(
    connection: Connection, nos: Collection[int], *, worded: Collection[int] | None = None
) -> list[_Repeatable]:
    """Return the statements of articles; with *worded*, only those in one of these wordings."""
    table = statements.c
    return [
        _Repeatable(*row)
        for some in in_lots(nos)
        for row in connection.execute(
            select(table.no, table.carried, table.wording).where(table.article.in_(some))
        )
        if worded is None or row.wording in worded
    ]


def _told(connection: Connection, nos: Collection[int]) -> dict[int, _Told]:
    table = statements.c
    return {
        row.no: _told_in(row.content, row.data)
        for some in in_lots(nos)
        for row in connection.execute(
            select(table.no, table.content, table.data).where(table.no.in_(some))
        )
    }


def _told_in(content: str, data: str) -> _Told:
    (attribution,) = decode_parts(_Attribution, (data,))
    name = attribution.speaker.name if attribution.speaker else ""
    return _Told(tuple(split_words(content)), frozenset(split_words(name)))


def _same_act(one: _Told, other: _Told) -> bool:
    """Whether two statements in the same words may be one: nothing tells their speakers apart.

    A name may be given in full or in part ("Tarn" for "Ivo Tarn"). A few words from nobody
    known ("no comment") may be anybody's, so they are not led to another's.
    """
    if not one.speaker or not other.speaker:
        return len(one.words) >= _FEW_WORDS
    return bool(one.words) and (one.speaker <= other.speaker or other.speaker <= one.speaker)
