"""Kinds: what a source of articles is, told by its first bytes, its type or its name."""

import re
import zlib
from enum import StrEnum
from pathlib import PurePath

from onrecord.intake.source import Form, form_of

__all__ = ["BEGINNING", "Kind", "is_packed", "kind_of", "unpacked_name"]

BEGINNING = 65_536
"""How many bytes of a source its kind is told by."""

_GZIP = b"\x1f\x8b"
_BY_SUFFIX = {
    ".atom": "feed",
    ".csv": "csv",
    ".parquet": "parquet",
    ".rss": "feed",
    ".tab": "csv",
    ".tsv": "csv",
    ".warc": "warc",
    ".wet": "warc",
}
_BY_CONTENT_TYPE = {
    "application/atom+xml": "feed",
    "application/rss+xml": "feed",
    "application/vnd.apache.parquet": "parquet",
    "application/warc": "warc",
    "text/csv": "csv",
    "text/tab-separated-values": "csv",
}
_LEADING = b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"
_BEFORE_ROOT = re.compile(
    rb"(?:\s+|<\?[^>]{0,2000}>|<!--(?:[^-]|-(?!->)){0,4000}-->|<!DOCTYPE[^>\[]{0,500}>)+"
)
_FEED_ROOT = re.compile(rb"<(?:rss|feed|rdf:RDF|atom:feed|RDF)[\s>]")
_SITEMAP_ROOT = re.compile(rb"<(?:\w{1,20}:)?(?:urlset|sitemapindex)[\s>]")
_CITRON = re.compile(rb'\s*\[?\s*\{\s*(?:"[^"\\]{0,80}"\s*:|\})')


class Kind(StrEnum):
    """What kind of source it is; the values are those of `--as`."""

    TEXT = "text"
    HTML = "html"
    JSONL = "jsonl"
    CITRON = "citron"
    CSV = "csv"
    PARQUET = "parquet"
    WARC = "warc"
    FEED = "feed"
    SITEMAP = "sitemap"


def kind_of(beginning: bytes, *, name: str = "", content_type: str | None = None) -> Kind:
    """Return the kind of a source from how it begins; names decide what bytes cannot.

    >>> kind_of(b"WARC/1.0\\r\\n", name="pages.txt"), kind_of(b"a,b\\n", name="pages.csv")
    (<Kind.WARC: 'warc'>, <Kind.CSV: 'csv'>)
    """
    if is_packed(beginning):
        beginning, content_type = _unpacked(beginning), None
    name = unpacked_name(name)
    certain = _certain(beginning)
    if certain is not None:
        return certain
    suffix = PurePath(name).suffix.lower()
    told = _BY_SUFFIX.get(suffix) or _BY_CONTENT_TYPE.get(content_type or "")
    if told is not None:
        return Kind(told)
    form = form_of(beginning, name=name, content_type=content_type)
    if form is Form.TEXT and (suffix == ".json" or not suffix) and _CITRON.match(beginning):
        return Kind.CITRON
    return Kind(form.value)


def is_packed(beginning: bytes) -> bool:
    """Return whether a source is packed with gzip."""
    return beginning.startswith(_GZIP)


def unpacked_name(name: str) -> str:
    """Return the name of a file without the `.gz` that says it is packed.

    >>> unpacked_name("pages.jsonl.gz"), unpacked_name("pages.jsonl")
    ('pages.jsonl', 'pages.jsonl')
    """
    return name[:-3] if name.lower().endswith(".gz") else name


def _certain(beginning: bytes) -> Kind | None:
    """Return the kind whose mark the bytes carry."""
    if beginning.startswith(b"PAR1"):
        return Kind.PARQUET
    if beginning.startswith((b"WARC/0.", b"WARC/1.")):
        return Kind.WARC
    shown = beginning.replace(b"\0", b"").lstrip(_LEADING)
    before = _BEFORE_ROOT.match(shown)
    root = before.end() if before else 0
    if _FEED_ROOT.match(shown, root):
        return Kind.FEED
    return Kind.SITEMAP if _SITEMAP_ROOT.match(shown, root) else None


def _unpacked(beginning: bytes) -> bytes:
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(beginning, BEGINNING)
    except zlib.error:
        return b""
