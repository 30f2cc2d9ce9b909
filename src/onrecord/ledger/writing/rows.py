"""Rows: what is written of an article, worked out before the ledger is touched."""

from dataclasses import replace
from hashlib import sha256

from onrecord.codec import decode, encode, encode_part
from onrecord.errors import UnreadableInputError
from onrecord.ledger.copies.fingerprints import fingerprint
from onrecord.ledger.schema import FACTS_AN_ARTICLE
from onrecord.ledger.writing.cells import column_text, iso_day
from onrecord.ledger.writing.entries import Entry
from onrecord.ledger.writing.facts import Rows, fact_rows
from onrecord.model import Article, Block, Record, Span

__all__ = ["identity_of", "prepare", "record_sha256", "with_blocks"]


def prepare(record: Record, *, reader: str) -> Entry:
    """Return what is to be written of a record that this version of the reader made."""
    record = decode(
        encode(record)
    )  # as it will come back: 40 as 40.0, what is infinite as none
    article = record.article
    text = article.text.encode("utf-8", "surrogatepass")
    rows = fact_rows(record)
    _check_size(rows, where=article.id)
    return Entry(
        identity=identity_of(article),
        record_sha256=record_sha256(record),
        reader=reader,
        text_sha256=sha256(text).hexdigest(),
        text=text,
        article=(
            ("id", column_text(article.id)),
            ("url", column_text(article.url)),
            ("outlet", column_text(article.outlet)),
            ("title", column_text(article.title)),
            ("published", iso_day(article.published)),
            ("language", column_text(article.language)),
            ("data", encode_part(_without_text(article))),
        ),
        fingerprints=fingerprint(article.text, article.blocks),
        rows=rows,
    )


def identity_of(article: Article) -> str:
    """Return what tells an article from every other: a digest of its origin and its text."""
    text = sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
    origin = encode_part((article.id, article.url, article.outlet, text))
    return sha256(origin.encode()).hexdigest()


def record_sha256(record: Record) -> str:
    """Return the digest of a record's JSON."""
    return sha256(encode(record)).hexdigest()


def with_blocks(article: Article, text: str) -> Article:
    """Return an article as it was, from its row's data and its text."""
    blocks = tuple(
        block if block.span.text else _block(block, text[block.span.start : block.span.end])
        for block in article.blocks
    )
    return replace(article, text=text, blocks=blocks)


def _without_text(article: Article) -> Article:
    """Return an article without its text, nor that of its blocks, which stands in the text."""
    text = article.text
    blocks = tuple(
        _block(block, "")
        if block.span.text == text[block.span.start : block.span.end]
        else block
        for block in article.blocks
    )
    return replace(article, text="", blocks=blocks)


def _block(block: Block, text: str) -> Block:
    return replace(block, span=Span(block.span.start, block.span.end, text))


def _check_size(rows: Rows, *, where: str) -> None:
    most = max(map(len, rows.values()))
    if most > FACTS_AN_ARTICLE:
        raise UnreadableInputError(
            what=f"the article holds {most:,} facts of one kind",
            where=where,
            fix=f"split it: a ledger takes {FACTS_AN_ARTICLE:,} of one article",
        )
