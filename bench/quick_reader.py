"""A reader that takes no time: it takes what stands in quotation marks for a statement.

Processes that add articles import this module to find it.
"""

import re
from collections.abc import Iterable

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

__all__ = ["quick"]

_QUOTED = re.compile('["“](?P<what>[^"“”]{8,400})["”]')
_NAMED = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+")


def quick() -> Reader:
    """Return the reader."""
    return Reader(lambda articles: map(_record, articles), "quick")


def _record(article: Article) -> Record:
    names = sorted(set(_NAMED.findall(article.text)))[:20]
    actors = tuple(
        Actor(id=ActorId(f"a{n}"), name=name, kind=ActorKind.PERSON)
        for n, name in enumerate(names)
    )
    return Record(article=article, actors=actors, statements=tuple(_said(article, actors)))


def _said(article: Article, actors: tuple[Actor, ...]) -> Iterable[Statement]:
    for n, found in enumerate(_QUOTED.finditer(article.text)):
        speaker = actors[n % len(actors)] if actors else None
        yield Statement(
            id=StatementId(f"s{n}"),
            act=Act.SAY,
            manner=Manner.DIRECT,
            speaker=Voice(actor=speaker.id, name=speaker.name) if speaker else None,
            content=(Span.of(article.text, found.start("what"), found.end("what")),),
            confidence=0.9,
        )
