"""Carriers: statements that a copy repeats, each led back to the one it repeats.

A statement carried by forty outlets is one statement with forty carriers. Only articles that
`copies` links are compared, so the same words said twice stay two statements. What the machine
read decides, not what people corrected, and articles are taken in the order of their numbers:
the outcome is a function of the articles alone.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import msgspec
from sqlalchemy import Column, Connection, select, update

from onrecord.codec import decode_parts
from onrecord.ledger.lots import in_lots
from onrecord.ledger.schema import copies, statements
from onrecord.ledger.wordings import split_words

__all__ = ["carry"]

# What one reading takes into a content and another leaves out, without a change of meaning.
_TRIMMED = frozenset({"a", "also", "an", "and", "but", "so", "that", "the"})

# Fewer words than this are said by many.
_FEW_WORDS = 4


class _Speaker(msgspec.Struct):
    name: str


class _Attribution(msgspec.Struct):
    """What of a statement's JSON decides whether two are one, beside its words."""

    speaker: _Speaker | None = None
    negated: bool = False


@dataclass(frozen=True, slots=True)
class _Repeatable:
    """A statement as it is compared: its words and polarity, and who says it."""

    no: int
    carried: int
    key: tuple[bool, str]
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
    earlier: dict[tuple[bool, str], list[_Repeatable]] = defaultdict(list)
    for statement in _statements_of(connection, of):
        earlier[statement.key].append(statement)
    for statement in _statements_of(connection, [article]):
        same = (one for one in earlier.get(statement.key, ()) if _same_act(one, statement))
        carried = min((one.carried for one in same), default=statement.no)
        if carried != statement.carried:
            row = update(statements).where(statements.c.no == statement.no)
            connection.execute(row.values(carried=carried))


def _statements_of(connection: Connection, nos: Collection[int]) -> Iterator[_Repeatable]:
    table = statements.c
    for some in in_lots(nos):
        found = select(table.no, table.carried, table.content, table.data)
        for row in connection.execute(found.where(table.article.in_(some))):
            yield _repeatable(row.no, row.carried, content=row.content, data=row.data)


def _repeatable(no: int, carried: int, *, content: str, data: str) -> _Repeatable:
    key, speaker = _compared(content, data)
    return _Repeatable(no=no, carried=carried, key=key, speaker=speaker)


@lru_cache(maxsize=8192)
def _compared(content: str, data: str) -> tuple[tuple[bool, str], frozenset[str]]:
    """Return the words and polarity of a statement, and the words of its speaker's name; many
    copies are held against the same few originals."""
    (told,) = decode_parts(_Attribution, (data,))
    name = told.speaker.name if told.speaker else ""
    return (told.negated, _trimmed(split_words(content))), frozenset(split_words(name))


def _trimmed(words: list[str]) -> str:
    """Return the words as one string, without the small words at either end."""
    first, last = 0, len(words)
    while first < last and words[first] in _TRIMMED:
        first += 1
    while last > first and words[last - 1] in _TRIMMED:
        last -= 1
    return " ".join(words[first:last])


def _same_act(one: _Repeatable, other: _Repeatable) -> bool:
    """Whether two statements in the same words may be one: nothing tells their speakers apart.

    A name may be given in full or in part ("Tarn" for "Ivo Tarn"). A few words from nobody
    known ("no comment") may be anybody's, so they are not led to another's.
    """
    words = one.key[1].split()
    if not one.speaker or not other.speaker:
        return len(words) >= _FEW_WORDS
    return bool(words) and (one.speaker <= other.speaker or other.speaker <= one.speaker)
