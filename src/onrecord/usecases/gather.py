"""Gather: from files, folders, addresses and pipes to articles, one by one."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import IO

from onrecord.errors import OnRecordError, UnreadableInputError
from onrecord.intake.fetch import fetch
from onrecord.intake.jsonl import articles_from_jsonl
from onrecord.intake.places import STDIN, is_address, is_lines, list_places
from onrecord.intake.source import (
    Form,
    Source,
    article_from_source,
    source_from_file,
    source_from_page,
    source_from_stream,
)
from onrecord.intake.streams import opened
from onrecord.usecases.read import Taken

__all__ = ["Asked", "Form", "gather", "list_places"]

_STDIN_NAME = "standard input"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is told of the input beforehand, and where it may come from.

    *form* overrides what an input seems to be; *published* is the day of publication of
    articles that tell none.
    """

    form: Form | None = None
    published: date | None = None
    allow_private: bool = False


def gather(
    places: Iterable[str], *, asked: Asked, stdin: IO[bytes], now: Callable[[], datetime]
) -> Iterator[Taken]:
    """Return the articles at those places, in order; what cannot be taken in is an error.

    An article's id is the name of its file, its address, or what its line of JSON says.
    """
    for place in places:
        try:
            yield from _taken(place, asked=asked, stdin=stdin, now=now)
        except OnRecordError as error:
            yield error


def _taken(
    place: str, *, asked: Asked, stdin: IO[bytes], now: Callable[[], datetime]
) -> Iterator[Taken]:
    if place == STDIN:
        yield from _from_stdin(stdin, asked=asked)
    elif is_address(place):
        page = fetch(place, allow_private=asked.allow_private)
        moment = now().astimezone(UTC).isoformat(timespec="seconds")
        source = source_from_page(page, form=asked.form)
        yield from _from_source(source, id=place, asked=asked, retrieved=moment)
    else:
        yield from _from_path(Path(place), asked=asked)


def _from_stdin(stdin: IO[bytes], *, asked: Asked) -> Iterator[Taken]:
    if asked.form is Form.JSONL:
        yield from articles_from_jsonl(stdin, where=_STDIN_NAME, published=asked.published)
        return
    source = source_from_stream(stdin, where=_STDIN_NAME, form=asked.form)
    yield from _from_source(source, id="stdin", asked=asked)


def _from_path(path: Path, *, asked: Asked) -> Iterator[Taken]:
    if path.is_dir():
        raise UnreadableInputError(
            what="the folder holds no article",
            where=str(path),
            fix="give a folder with .txt, .html or .jsonl files in it, or name the files",
        )
    if asked.form is Form.JSONL or (asked.form is None and is_lines(path)):
        with opened(path) as stream:
            yield from articles_from_jsonl(stream, where=str(path), published=asked.published)
        return
    source = source_from_file(path, form=asked.form)
    yield from _from_source(source, id=path.stem or path.name, asked=asked)


def _from_source(
    source: Source, *, id: str, asked: Asked, retrieved: str | None = None
) -> Iterator[Taken]:
    if source.form is Form.JSONL:
        lines = BytesIO(source.data)
        yield from articles_from_jsonl(lines, where=source.where, published=asked.published)
        return
    article = article_from_source(source, id=id, retrieved=retrieved)
    yield replace(article, published=article.published or asked.published)
