"""A made-up archive of a crisis that never was, and a reader that needs no model.

Processes that add articles import this module to find their reader.
"""

import json
import random
import re
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import select

from onrecord.ledger import schema
from onrecord.ledger.store import Ledger
from onrecord.model import (
    Act,
    Actor,
    ActorId,
    ActorKind,
    Article,
    Manner,
    Record,
    Span,
    Statement,
    StatementId,
    Voice,
)
from onrecord.usecases.taking import Reader

__all__ = ["archive", "dump", "quick", "quick_again", "slow", "write_archive"]

_SPEAKERS = ("Ilse Marrant", "Oda Renn", "Ivo Tarn", "Ada Quill", "Pell Harrow", "Mara Lind")
_PLACES = ("Velmark", "Torran", "the Ambrel Strait", "Kelm", "Sarn", "Halmark")
_DEEDS = ("close the harbour", "answer the blockade", "move the patrol boats", "hold the vote")
_REASONS = ("the talks had failed", "the tugs were turned back", "no grain ship had passed")
_SAID = re.compile(r'(?P<who>[A-Z]\w+ [A-Z]\w+) said, (?P<what>"[^"]+")')


def archive(size: int) -> list[dict[str, str]]:
    """Return the lines of an archive; one article in five repeats most of an earlier one."""
    lines: list[dict[str, str]] = []
    for n in range(size):
        paragraphs = [_paragraph(random.Random(f"{n}-{part}")) for part in range(4)]
        if n % 5 == 4:
            paragraphs = [lines[n - 3]["text"].partition("\n\n")[2], *paragraphs[:1]]
        text = "\n\n".join([f"Report {n} from {_PLACES[n % 6]}", *paragraphs])
        lines.append(
            {"id": f"report-{n}", "text": text, "published": f"2031-03-{n % 28 + 1:02}"}
        )
    return lines


def write_archive(path: Path, lines: Iterable[dict[str, str]]) -> Path:
    """Write the lines of an archive to a file and return it."""
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    return path


def quick() -> Reader:
    """Return a reader of what is said in straight double marks; it hangs where told to."""
    return Reader(_read_many, "quick 1")


def quick_again() -> Reader:
    """Return a newer reader, which is a little less sure."""
    return Reader(lambda articles: _read_many(articles, confidence=0.8), "quick 2")


def slow() -> Reader:
    """Return a reader that takes its time, so that one can come in between."""
    return Reader(lambda articles: map(_slowly, _read_many(articles)), "quick 1")


def dump(place: str | Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table of a ledger, in the order of their keys."""
    with Ledger.open(place) as ledger, ledger.reading() as connection:
        return {
            table.name: [
                tuple(row)
                for row in connection.execute(select(table).order_by(*table.primary_key))
            ]
            for table in schema.metadata.sorted_tables
        }


def _paragraph(dice: random.Random) -> str:
    who, place, deed = (dice.choice(some) for some in (_SPEAKERS, _PLACES, _DEEDS))
    days, boats = dice.randint(2, 90), dice.randint(3, 400)
    return (
        f'{who} said, "We will {deed} at {place} within {days} days." The envoy had come from '
        f"{dice.choice(_PLACES)} with {boats} boats because {dice.choice(_REASONS)}, and by "
        f"evening {dice.randint(2, 999)} people stood on the quay of {dice.choice(_PLACES)}."
    )


def _read_many(articles: Iterable[Article], *, confidence: float = 0.9) -> Iterator[Record]:
    for article in articles:
        if "HANG HERE" in article.text:
            time.sleep(600)
        yield _record(article, confidence)


def _record(article: Article, confidence: float) -> Record:
    names: dict[str, ActorId] = {}
    statements = []
    for n, found in enumerate(_SAID.finditer(article.text), 1):
        actor = names.setdefault(found["who"], ActorId(f"a{len(names) + 1}"))
        statements.append(
            Statement(
                id=StatementId(f"s{n}"),
                act=Act.SAY,
                manner=Manner.DIRECT,
                speaker=Voice(actor=actor, name=found["who"]),
                content=(Span.of(article.text, found.start("what"), found.end("what")),),
                confidence=confidence,
            )
        )
    actors = tuple(Actor(id=id, name=name, kind=ActorKind.PERSON) for name, id in names.items())
    return Record(article=article, actors=actors, statements=tuple(statements))


def _slowly(record: Record) -> Record:
    time.sleep(0.01)
    return record
