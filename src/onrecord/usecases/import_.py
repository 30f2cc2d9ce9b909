"""Import: a ledger made again from our own JSON lines, or added to by them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import IO

from onrecord.exports.jsonl_lines import read_jsonl
from onrecord.exports.saved import Logged, SavedArticle
from onrecord.ledger.logs import LogEntry, Restored, restore_logs
from onrecord.ledger.store import Ledger
from onrecord.ledger.writing.adding import add_entries
from onrecord.ledger.writing.entries import AddedAs
from onrecord.ledger.writing.rows import prepare

__all__ = ["Imported", "check_import", "import_ledger"]

_ARTICLES_A_COMMIT = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """How many articles were new or there already, and what became of the log's entries."""

    added: int
    there: int
    logged: Restored


def check_import(
    stream: IO[bytes], *, where: str, on_article: Callable[[], None] = lambda: None
) -> int:
    """Read a whole file that is to be imported, and return how many articles it holds.

    Each digest, each span and the end of the file are checked; the first fault is raised.
    """
    articles = 0
    for line in read_jsonl(stream, where=where):
        if isinstance(line, SavedArticle):
            articles += 1
            on_article()
    return articles


def import_ledger(
    stream: IO[bytes],
    *,
    ledger: Ledger,
    where: str,
    on_article: Callable[[], None] = lambda: None,
) -> Imported:
    """Add every article of a checked file in its order, then what people logged of them.

    An article that is there already is left as it is, so the same call again goes on after an
    interruption; articles keep their numbers where the ledger has no others.
    """
    numbers: dict[int, int] = {}
    logged: list[LogEntry] = []
    added = 0
    for lot in _lots(read_jsonl(stream, where=where), logged=logged):
        entries = [prepare(saved.record, reader=saved.reader) for saved in lot]
        with ledger.writing() as connection:
            became = add_entries(connection, entries)
        numbers |= {saved.no: one.no for saved, one in zip(lot, became, strict=True)}
        added += sum(one.how is AddedAs.NEW for one in became)
        for _ in lot:
            on_article()
    with ledger.writing() as connection:
        restored = restore_logs(connection, logged, numbers=numbers)
    return Imported(added=added, there=len(numbers) - added, logged=restored)


def _lots(
    lines: Iterable[SavedArticle | Logged], *, logged: list[LogEntry]
) -> Iterator[list[SavedArticle]]:
    """Return the articles in lots of one commit each; what is logged is put by."""
    lot: list[SavedArticle] = []
    for line in lines:
        if isinstance(line, Logged):
            logged.append(LogEntry(table=line.table, values=line.values))
            continue
        lot.append(line)
        if len(lot) >= _ARTICLES_A_COMMIT:
            yield lot
            lot = []
    if lot:
        yield lot
