"""Read: from articles to their records, batch by batch, in order, past what failed."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TypeAlias

from onrecord.errors import OnRecordError, UnreadableInputError
from onrecord.model import Article, Record

__all__ = ["Outcome", "ReadMany", "Taken", "read_all"]

ReadMany: TypeAlias = Callable[[Iterable[Article]], Iterable[Record]]
"""What reads articles: one record for each, in the same order."""

Taken: TypeAlias = Article | OnRecordError
"""What came of taking in one article."""

Outcome: TypeAlias = Record | OnRecordError
"""What came of reading one article."""

# Large enough to keep the encoder busy, small enough that a pipe sees its records soon.
_BATCH = 32
_BATCH_CHARACTERS = 200_000


def read_all(taken: Iterable[Taken], *, read_many: ReadMany) -> Iterator[Outcome]:
    """Return the record of each article, and each error in its place; the order is kept.

    Articles are read in batches; an article that cannot be read costs only itself.
    """
    for batch in _batches(taken):
        articles = [item for item in batch if isinstance(item, Article)]
        records = iter(_read_batch(articles, read_many=read_many))
        for item in batch:
            yield next(records) if isinstance(item, Article) else item


def _read_batch(articles: list[Article], *, read_many: ReadMany) -> list[Outcome]:
    try:
        return list(read_many(articles)) if articles else []
    except Exception as error:  # whatever the reader stumbles over costs only one article
        if len(articles) == 1:
            return [_as_ours(error, where=articles[0].id)]
        alone = (_read_batch([article], read_many=read_many) for article in articles)
        return list(chain.from_iterable(alone))


def _as_ours(error: Exception, *, where: str) -> OnRecordError:
    if isinstance(error, OnRecordError):
        return error
    return UnreadableInputError(
        what=f"the reader failed on this text ({type(error).__name__}: {error})",
        where=where,
        fix="read it in parts, and report the text: this is a fault of the reader",
    )


def _batches(taken: Iterable[Taken]) -> Iterator[list[Taken]]:
    batch: list[Taken] = []
    characters = 0
    for item in taken:
        batch.append(item)
        characters += len(item.text) if isinstance(item, Article) else 0
        if len(batch) >= _BATCH or characters >= _BATCH_CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch
