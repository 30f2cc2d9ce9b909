"""Sources: bytes from a file, a pipe or the web, and what form of input they are."""

import json
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import IO

from onrecord.errors import UnreadableInputError
from onrecord.intake.charsets import decode
from onrecord.intake.fetch import Page
from onrecord.intake.page import article_from_page
from onrecord.intake.text import article_from_text
from onrecord.model import Article

__all__ = [
    "Form",
    "Source",
    "article_from_source",
    "form_of",
    "source_from_file",
    "source_from_page",
    "source_from_stream",
]

_LONGEST_INPUT = 200_000_000
_BEGINNING = 4096

_BY_SUFFIX = {
    ".htm": "html",
    ".html": "html",
    ".jsonl": "jsonl",
    ".md": "text",
    ".ndjson": "jsonl",
    ".shtml": "html",
    ".text": "text",
    ".txt": "text",
    ".xhtml": "html",
}
_BY_CONTENT_TYPE = {
    "application/jsonl": "jsonl",
    "application/x-ndjson": "jsonl",
    "application/xhtml+xml": "html",
    "text/html": "html",
    "text/markdown": "text",
    "text/plain": "text",
}
_HTML_OPENS = re.compile(
    rb"(?:<!--|<\?xml|<!doctype\s+html|<(?:html|head|body|meta|title|article|div|p|h1)\b)",
    re.IGNORECASE,
)
_LEADING = b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"


class Form(StrEnum):
    """What form of input it is; the values are those of `--as`."""

    TEXT = "text"
    HTML = "html"
    JSONL = "jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Bytes that may hold an article, and what is known of where they came from."""

    data: bytes
    where: str
    form: Form
    url: str | None = None
    charset: str | None = None


def article_from_source(
    source: Source, *, id: str, published: date | None = None, retrieved: str | None = None
) -> Article:
    """Return the article of a source of text or HTML; JSON lines hold many and are refused."""
    if source.form is Form.HTML:
        return article_from_page(
            source.data,
            id=id,
            url=source.url,
            published=published,
            charset=source.charset,
            retrieved=retrieved,
        )
    if source.form is Form.JSONL:
        raise UnreadableInputError(
            what="these are JSON lines, which hold more than one article",
            where=source.where,
            fix="pass --as jsonl, or --as text to read them as one text",
        )
    text = decode(source.data, declared=source.charset, where=source.where)
    return article_from_text(text, id=id, published=published, url=source.url)


def source_from_file(path: Path, *, form: Form | None = None) -> Source:
    """Return the bytes of a file; raise UnreadableInputError if it cannot be read."""
    try:
        with path.open("rb") as stream:
            return source_from_stream(stream, where=str(path), name=path.name, form=form)
    except OSError as error:
        raise UnreadableInputError(
            what=f"the file cannot be read ({error.strerror or error})",
            where=str(path),
            fix="check the path and its permissions",
        ) from error


def source_from_stream(
    stream: IO[bytes], *, where: str, name: str = "", form: Form | None = None
) -> Source:
    """Return the bytes of a stream up to its end."""
    data = stream.read(_LONGEST_INPUT + 1)
    if len(data) > _LONGEST_INPUT:
        raise UnreadableInputError(
            what=f"the input is larger than {_LONGEST_INPUT:,} bytes",
            where=where,
            fix="give one article at a time, or many as JSON lines with --as jsonl",
        )
    return Source(data=data, where=where, form=form or form_of(data, name=name))


def source_from_page(page: Page, *, form: Form | None = None) -> Source:
    """Return what an address answered as a source."""
    told = form or form_of(page.data, content_type=page.content_type)
    return Source(data=page.data, where=page.url, form=told, url=page.url, charset=page.charset)


def form_of(data: bytes, *, name: str = "", content_type: str | None = None) -> Form:
    """Return the form of an input: by its type, else by its name, else by how it begins.

    >>> form_of(b"<p>He left.</p>"), form_of(b"<p>He left.</p>", name="a.txt")
    (<Form.HTML: 'html'>, <Form.TEXT: 'text'>)
    """
    told = _BY_CONTENT_TYPE.get(content_type or "") or _BY_SUFFIX.get(Path(name).suffix.lower())
    if told is not None:
        return Form(told)
    beginning = data[:_BEGINNING].lstrip(_LEADING)
    if _HTML_OPENS.match(beginning.replace(b"\0", b"")):
        return Form.HTML
    return Form.JSONL if _opens_as_jsonl(beginning, data) else Form.TEXT


def _opens_as_jsonl(beginning: bytes, data: bytes) -> bool:
    if not beginning.startswith(b"{"):
        return False
    line = data.lstrip(_LEADING).partition(b"\n")[0]
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(fields, dict) and not {"text", "html"}.isdisjoint(fields)
