"""Handles: the names of articles and facts in a ledger, as people write them."""

import re

from onrecord.errors import AskedWronglyError

__all__ = ["is_handle", "parse_article", "parse_handle"]

_HANDLE = re.compile(r"([0-9]{1,9})\.([a-z][0-9a-z.]*)", re.ASCII)
_GIVEN = re.compile(r"[0-9]{1,9}\.[a-z][0-9][0-9.]*", re.ASCII)
_ARTICLE = re.compile(r"[0-9]{1,9}", re.ASCII)


def parse_handle(text: str) -> tuple[int, str]:
    """Return the article and the id in its record that a handle names.

    >>> parse_handle("12.s3")
    (12, 's3')
    """
    found = _HANDLE.fullmatch(text.strip())
    if found is None:
        raise AskedWronglyError(
            what="this is not the name of a fact",
            where=repr(text),
            fix="write the article's number, a point and the fact's id, like 12.s3",
        )
    return int(found[1]), found[2]


def is_handle(text: str) -> bool:
    """Return whether words are a handle, and not a name or a quotation.

    >>> is_handle("12.s3"), is_handle("12.t1.2"), is_handle("12.txt"), is_handle("Kelm")
    (True, True, False, False)
    """
    return _GIVEN.fullmatch(text.strip()) is not None


def parse_article(text: str) -> int:
    """Return the number of the article that *text* names, alone or by one of its facts.

    >>> parse_article("12"), parse_article("12.s3")
    (12, 12)
    """
    if _ARTICLE.fullmatch(text.strip()):
        return int(text)
    if "." in text:
        return parse_handle(text)[0]
    raise AskedWronglyError(
        what="this is not the number of an article",
        where=repr(text),
        fix="write its number in the ledger, like 12, or a fact of it, like 12.s3",
    )
