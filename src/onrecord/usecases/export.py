"""Export: what a ledger holds, or a part of it, handed on in one of the formats."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from onrecord.errors import AskedWronglyError
from onrecord.exports.formats import EXPORTERS, OpenFile, exporter_of
from onrecord.exports.holding import Holding, Tally
from onrecord.exports.jsonl import write_jsonl
from onrecord.exports.saved import Logged, SavedArticle, SavedLine
from onrecord.ledger.logs import LogEntry, Shelved, list_shelved, log_entries
from onrecord.ledger.records import load_all, machine_records
from onrecord.ledger.redlines import red_lines
from onrecord.ledger.store import Ledger
from onrecord.model import Kept, RedLine
from onrecord.usecases.narrow import narrowed

__all__ = ["JSONL", "PERSPECTIVES", "Chosen", "export", "file_of"]

JSONL = "jsonl"
"""Our own format: the only one that a ledger can be made from again."""

_SAVED = "onrecord.jsonl"

PERSPECTIVES = frozenset({"brief", "brief-html", "geojson"})
"""The formats that can show one side's map alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What of a ledger is asked for: articles by day and outlet, and in them what one says.

    Days are those of publication and count themselves; an article without one is left out
    where a day is asked for. `perspective` is whose status claims are shown.
    """

    since: date | None = None
    until: date | None = None
    outlet: str | None = None
    speaker: str | None = None
    perspective: str | None = None


def export(ledger: Ledger, *, to: str, chosen: Chosen, open_file: OpenFile) -> Tally:
    """Write what is chosen of a ledger in the format *to*, and say how much that was."""
    _check(to, chosen)
    with ledger.reading() as connection:
        shelved = {one.no: one for one in list_shelved(connection) if _is_chosen(one, chosen)}
        if to == JSONL:
            records = machine_records(connection)
            saved = (
                SavedArticle(no=no, reader=shelved[no].reader, record=record)
                for no, record in records
                if no in shelved
            )
            logged = map(_logged, log_entries(connection, nos=shelved.keys()))
            with open_file(_SAVED) as stream:
                return write_jsonl(_lines(saved, logged), stream)
        holding = Holding(
            articles=_articles(load_all(connection), nos=shelved.keys(), chosen=chosen),
            red_lines=_red_lines(ledger, nos=shelved.keys(), speaker=chosen.speaker),
            perspective=chosen.perspective,
        )
        return exporter_of(to)(holding, open_file=open_file)


def file_of(to: str) -> str | None:
    """Return the name of the one file of a format; None if it is several."""
    return _SAVED if to == JSONL else EXPORTERS[to].file


def _check(to: str, chosen: Chosen) -> None:
    if to != JSONL and to not in EXPORTERS:
        raise AskedWronglyError(
            what="there is no such format",
            where=f"--to {to}",
            fix=f"choose one of {', '.join((JSONL, *EXPORTERS))}",
        )
    if to == JSONL and chosen.speaker:
        raise AskedWronglyError(
            what="JSON lines hold whole articles, not what one speaker says",
            where="--speaker",
            fix="leave --speaker out, or choose another format",
        )
    if chosen.perspective and to not in PERSPECTIVES:
        raise AskedWronglyError(
            what=f"{to} shows every perspective, each with who says so",
            where="--perspective",
            fix=f"leave it out, or choose one of {', '.join(sorted(PERSPECTIVES))}",
        )


def _is_chosen(one: Shelved, chosen: Chosen) -> bool:
    if chosen.outlet and (one.outlet or "").casefold() != chosen.outlet.casefold():
        return False
    if not (chosen.since or chosen.until):
        return True
    if one.published is None:
        return False
    first, last = chosen.since or date.min, chosen.until or date.max
    return first <= one.published <= last


def _articles(
    articles: Iterable[Kept], *, nos: Collection[int], chosen: Chosen
) -> Iterator[Kept]:
    for kept in articles:
        if kept.no not in nos:
            continue
        part = narrowed(kept, speaker=chosen.speaker) if chosen.speaker else kept
        if part is not None:
            yield part


def _red_lines(
    ledger: Ledger, *, nos: Collection[int], speaker: str | None
) -> Iterator[RedLine]:
    """Return the red lines with the steps in those articles; drawn only if they are asked for.

    A speaker may be named by a part of the name ("Orvin").
    """
    words = set((speaker or "").casefold().split())
    with ledger.reading() as connection:
        lines = red_lines(connection)
    for line in lines:
        moves = tuple(move for move in line.moves if move.article in nos)
        if moves and words <= set(line.name.casefold().split()):
            yield replace(line, moves=moves)


def _lines(articles: Iterator[SavedArticle], logged: Iterator[Logged]) -> Iterator[SavedLine]:
    yield from articles
    yield from logged


def _logged(entry: LogEntry) -> Logged:
    return Logged(table=entry.table, values=entry.values)
