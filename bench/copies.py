"""Copies: whether a ledger finds the origin of an edited story, and ties it to nothing else.

`python -m bench --only copies` takes 500 stories of the corpora (made-up ones where there are
none), adds them to a ledger, and then ten edits of each, shuffled. *Recall* is the share of
edited stories with a link to their origin; *precision* the share of all links of edited
stories that lead to their origin or to another edit of it. Two paragraphs are reused in a
story that stands nowhere else in the ledger. Stories that share thirty words in a row with
another are left out beforehand: outlets do reuse, and a link between such is no fault.
"""

import random
import time
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from sqlalchemy import select

from bench.corpora import Corpora, read_entries
from bench.edits import EDITS, edited
from bench.floors import Measurement
from bench.reader import Bench
from bench.stories import made_stories
from onrecord.intake.text import article_from_text
from onrecord.ledger.quotes.wordings import split_words
from onrecord.ledger.schema import copies
from onrecord.ledger.store import Ledger
from onrecord.ledger.writing.adding import add_entries
from onrecord.ledger.writing.rows import prepare
from onrecord.model import Record

__all__ = ["Told", "measure_copies", "shuffled_edits", "take_in"]

STORIES = 500
FEW_STORIES = 40
_LOT = 50
_SEED = 2031
_RUN = 30


@dataclass(frozen=True, slots=True)
class Told:
    """A story as it is added: its text, which origin it is of, and what was done to it."""

    text: str
    origin: int
    edit: str | None = None


def measure_copies(bench: Bench) -> Iterator[Measurement]:
    """Return recall and precision of links, the worst recall of an edit, time an article."""
    count = FEW_STORIES if bench.fast else STORIES
    texts = _texts(Corpora(bench.shared), 2 * count)
    told = shuffled_edits(texts[:count], others=texts[count:], seed=_SEED)
    start = time.perf_counter()
    links = take_in(told, place=bench.room / "copies.db")
    milliseconds = (time.perf_counter() - start) / len(told) * 1_000
    found = _found(told, links)
    by_edit = {name: sum(hits) / len(hits) for name, hits in found.items()}
    yield Measurement(
        name="copies_recall",
        value=sum(map(sum, found.values())) / sum(map(len, found.values())),
        detail=tuple(f"{name:<22} {recall:.3f}" for name, recall in by_edit.items()),
    )
    yield Measurement(name="copies_worst_edit", value=min(by_edit.values()))
    yield Measurement(name="copies_precision", value=_precision(told, links))
    yield Measurement(name="copies_milliseconds", value=milliseconds)


def shuffled_edits(
    texts: Sequence[str], *, others: Sequence[str], seed: int
) -> tuple[Told, ...]:
    """Return the origins in order, and after them every edit of each, shuffled."""
    chance = random.Random(seed)
    edits = [
        Told(edited(text, other, edit=edit, chance=chance), origin, edit)
        for origin, (text, other) in enumerate(zip(texts, others, strict=True))
        for edit in EDITS
    ]
    chance.shuffle(edits)
    return (*(Told(text, origin) for origin, text in enumerate(texts)), *edits)


def take_in(told: Sequence[Told], *, place: Path) -> Mapping[int, Collection[int]]:
    """Add stories to a new ledger; return the places of those that each is linked to."""
    records = (
        Record(article=article_from_text(one.text, id=str(at))) for at, one in enumerate(told)
    )
    place.unlink(missing_ok=True)
    with Ledger.open(place, create=True) as ledger:
        for lot in _lots(records):
            with ledger.writing() as connection:
                add_entries(connection, [prepare(record, reader="bench") for record in lot])
        links: dict[int, list[int]] = defaultdict(list)
        with ledger.reading() as connection:
            for row in connection.execute(select(copies.c.article, copies.c.of)):
                links[row.article - 1].append(row.of - 1)
    return links


def _lots(records: Iterator[Record]) -> Iterator[list[Record]]:
    while lot := list(islice(records, _LOT)):
        yield lot


def _found(
    told: Sequence[Told], links: Mapping[int, Collection[int]]
) -> Mapping[str, list[bool]]:
    """Return for every edit whether each story that had it is linked to its origin."""
    found: dict[str, list[bool]] = {edit: [] for edit in EDITS}
    for at, one in enumerate(told):
        if one.edit:
            found[one.edit].append(one.origin in links.get(at, ()))
    return found


def _precision(told: Sequence[Told], links: Mapping[int, Collection[int]]) -> float:
    right = [
        told[at].origin == told[of].origin
        for at, others in links.items()
        for of in others
        if told[at].edit
    ]
    return sum(right) / len(right) if right else 0.0


def _texts(corpora: Corpora, count: int) -> list[str]:
    """Return so many texts of the corpora, shuffled, or made-up ones if there are too few."""
    paths = (corpora.wikinews, corpora.polnear_train, corpora.polnear)
    entries = chain.from_iterable(read_entries(path) for path in paths if path.exists())
    texts = [entry["text"] for entry in entries if entry["text"].strip()]
    random.Random(_SEED).shuffle(texts)
    apart = list(islice(_unrelated(texts), count))
    return apart if len(apart) == count else list(made_stories(count, seed=_SEED))


def _unrelated(texts: Iterable[str]) -> Iterator[str]:
    """Yield the texts that share no thirty words in a row with an earlier one."""
    seen: set[int] = set()
    for text in texts:
        words = split_words(text)
        runs = {hash(tuple(words[at : at + _RUN])) for at in range(len(words) - _RUN + 1)}
        if runs.isdisjoint(seen):
            yield text
        seen |= runs
