"""Adding: articles with their records written to a ledger, each once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from onrecord.ledger.copies.carriers import carry
from onrecord.ledger.copies.lineages import assign_lineages
from onrecord.ledger.corrections import apply_corrections, sight_speakers
from onrecord.ledger.identity import identify
from onrecord.ledger.lots import in_lots
from onrecord.ledger.schema import articles
from onrecord.ledger.writing.entries import Added, AddedAs, Entry
from onrecord.ledger.writing.rereading import replace_reading
from onrecord.ledger.writing.tables import write_articles, write_facts, write_texts

__all__ = ["add_entries"]

_LOT = 500


@dataclass(frozen=True, slots=True)
class _There:
    """An article that is in the ledger: its number, and the digest of its record."""

    no: int
    record_sha256: str


def add_entries(
    connection: Connection, entries: Sequence[Entry], *, again: bool = False
) -> tuple[Added, ...]:
    """Write articles in the caller's transaction, and return what became of each, in order.

    One that is there is left as it is; with *again*, its facts are replaced where its record
    has changed, while its number, its lineage and people's corrections stay.
    """
    there = _find(connection, entries)
    free = _last_number(connection) + 1
    new: list[tuple[int, Entry]] = []
    became: list[tuple[int, AddedAs]] = []
    for entry in entries:
        known = there.get(entry.identity)
        if known is None:
            known = _There(free, entry.record_sha256)
            free += 1
            new.append((known.no, entry))
            how = AddedAs.NEW
        elif again and known.record_sha256 != entry.record_sha256:
            _add_new(connection, new)
            new = []
            _read_again(connection, known.no, entry)
            how = AddedAs.REREAD
        else:
            how = AddedAs.THERE
        there[entry.identity] = _There(
            known.no, known.record_sha256 if how is AddedAs.THERE else entry.record_sha256
        )
        became.append((known.no, how))
    _add_new(connection, new)
    lineages = _lineages(connection, {no for no, _ in became})
    return tuple(Added(no=no, how=how, lineage=lineages[no]) for no, how in became)


def _find(connection: Connection, entries: Iterable[Entry]) -> dict[str, _There]:
    identities = sorted({entry.identity for entry in entries})
    found: dict[str, _There] = {}
    columns = select(articles.c.identity, articles.c.no, articles.c.record_sha256)
    for at in range(0, len(identities), _LOT):
        some = identities[at : at + _LOT]
        for row in connection.execute(columns.where(articles.c.identity.in_(some))):
            found[row.identity] = _There(row.no, row.record_sha256)
    return found


def _last_number(connection: Connection) -> int:
    return connection.execute(select(func.max(articles.c.no))).scalar() or 0


def _add_new(connection: Connection, new: Sequence[tuple[int, Entry]]) -> None:
    if not new:
        return
    write_texts(connection, [entry for _, entry in new])
    write_articles(connection, new)
    write_facts(connection, new)
    assign_lineages(connection, {no: entry.fingerprints for no, entry in new})
    _settle(connection, [no for no, _ in new])


def _read_again(connection: Connection, no: int, entry: Entry) -> None:
    concerned = replace_reading(connection, no, entry)
    _settle(connection, sorted({no, *concerned}))


def _settle(connection: Connection, nos: Sequence[int]) -> None:
    """Work out all that stands between articles, anew for these."""
    concerned = sorted({*nos, *sight_speakers(connection, nos)})
    identify(connection, concerned)
    carry(connection, nos)
    apply_corrections(connection, concerned)


def _lineages(connection: Connection, nos: set[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for some in in_lots(nos):
        of = select(articles.c.no, articles.c.lineage).where(articles.c.no.in_(some))
        found.update({row.no: row.lineage for row in connection.execute(of)})
    return found
