"""Candidates: the distinct statements that share the rarest words with a quotation."""

import re
import unicodedata
from itertools import accumulate

from sqlalchemy import Connection, text

__all__ = ["find_candidates"]

# What both stores take for a word: runs of letters and digits.
_WORD = re.compile(r"[^\W_]+")

# A word is counted up to here; what more statements have is no rare word.
_COMMON = 2_000

# So many of the quotation's words are counted, the longest first, and the rarest are searched
# by: as many as have so many statements between them.
_COUNTED = 24
_RANKED = 6_000

_COUNT = {
    "sqlite": "SELECT count(*) FROM (SELECT 1 FROM statement_words"
    " WHERE statement_words MATCH :words LIMIT :most)",
    "postgresql": "SELECT count(*) FROM (SELECT 1 FROM statements"
    " WHERE words @@ websearch_to_tsquery('onrecord', :words) LIMIT :most) AS found",
}
_FIND = {
    "sqlite": "SELECT s.no FROM statement_words JOIN statements AS s"
    " ON s.no = statement_words.rowid WHERE statement_words MATCH :words"
    " AND s.carried = s.no AND NOT s.dropped"
    " ORDER BY bm25(statement_words), s.no LIMIT :most",
    "postgresql": "SELECT s.no FROM statements AS s,"
    " websearch_to_tsquery('onrecord', :words) AS wanted"
    " WHERE s.words @@ wanted AND s.carried = s.no AND NOT s.dropped"
    " ORDER BY ts_rank(s.words, wanted, 1) DESC, s.no LIMIT :most",
}


def find_candidates(connection: Connection, quotation: str, *, limit: int) -> tuple[int, ...]:
    """Return the numbers of the statements that may be a quotation's wordings, best first.

    Copies and what a person dropped are left out.
    """
    wanted = _wanted(connection, quotation)
    if not wanted:
        return ()
    found = text(_FIND[connection.dialect.name])
    return tuple(connection.scalars(found, {"words": wanted, "most": limit}))


def _wanted(connection: Connection, quotation: str) -> str:
    """Return the search: any of the rarest words, or all words if each is common."""
    words = _words(quotation)
    longest = sorted(words, key=lambda word: -len(word))[:_COUNTED]
    counts = {word: _count(connection, word) for word in longest}
    rare = [word for word in longest if 0 < counts[word] < _COMMON]
    if not rare:
        return " ".join(f'"{word}"' for word in longest if counts[word])
    rare.sort(key=lambda word: counts[word])
    ranked = accumulate(counts[word] for word in rare)
    few = [word for word, rows in zip(rare, ranked, strict=True) if rows <= _RANKED]
    return " OR ".join(f'"{word}"' for word in few)


def _words(quotation: str) -> list[str]:
    """Return each word once, without accents, which neither store keeps."""
    plain = unicodedata.normalize("NFKD", quotation.casefold())
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return list(dict.fromkeys(_WORD.findall(bare)))


def _count(connection: Connection, word: str) -> int:
    asked = {"words": f'"{word}"', "most": _COMMON}
    return int(connection.execute(text(_COUNT[connection.dialect.name]), asked).scalar_one())
