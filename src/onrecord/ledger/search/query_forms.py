"""Forms of a query: what SQLite's FTS5 and PostgreSQL's text search are asked.

Both are built from the tree alone: words hold letters and digits only, and all else is ours,
so that nothing a user types can be taken for syntax.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import combinations

from onrecord.ledger.search.queries import AllOf, AnyOf, Near, Phrase, Query, Without

__all__ = ["fts5_form", "tsquery_form"]

_ACCENTS = re.compile("[\u0300-\u036f]+")


def fts5_form(query: Query) -> str:
    """Return the query for MATCH in SQLite.

    >>> fts5_form(AllOf((Phrase(("will", "answer")), Phrase(("ferr",), prefix=True))))
    '("will answer" AND "ferr" *)'
    """
    if isinstance(query, Phrase):
        return _quoted(query)
    if isinstance(query, Near):
        pairs = (
            f"NEAR({_quoted(one)} {_quoted(other)}, {query.distance})"
            for one, other in combinations(query.parts, 2)
        )
        return f"({' AND '.join(pairs)})"
    return _joined(query, form=fts5_form, signs=("AND", "OR", "NOT"))


def tsquery_form(query: Query) -> str:
    """Return the query for `to_tsquery` in PostgreSQL.

    >>> tsquery_form(Without(Phrase(("will", "answer")), Phrase(("port",))))
    "(('will' <-> 'answer') & !'port')"
    """
    if isinstance(query, Phrase):
        return _followed(query)
    if isinstance(query, Near):
        return f"({' & '.join(_near_pairs(query))})"
    return _joined(query, form=tsquery_form, signs=("&", "|", "& !"))


def _joined(
    query: AllOf | AnyOf | Without, *, form: Callable[[Query], str], signs: tuple[str, str, str]
) -> str:
    both, either, without = signs
    if isinstance(query, Without):
        gap = "" if without.endswith("!") else " "
        return f"({form(query.wanted)} {without}{gap}{form(query.unwanted)})"
    sign = both if isinstance(query, AllOf) else either
    return f"({f' {sign} '.join(map(form, query.parts))})"


def _quoted(phrase: Phrase) -> str:
    return f'"{" ".join(phrase.words)}"' + (" *" if phrase.prefix else "")


def _followed(phrase: Phrase) -> str:
    words = [f"'{_without_accents(word)}'" for word in phrase.words]
    if phrase.prefix:
        words[-1] += ":*"
    return words[0] if len(words) == 1 else f"({' <-> '.join(words)})"


def _without_accents(word: str) -> str:
    """Return a word as the index of PostgreSQL has it; SQLite folds accents by itself."""
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", word)) or word


def _near_pairs(near: Near) -> Iterator[str]:
    for pair in combinations(map(_followed, near.parts), 2):
        orders = (
            f"({first} <{gap}> {second})"
            for first, second in (pair, pair[::-1])
            for gap in range(1, near.distance + 2)
        )
        yield f"({' | '.join(orders)})"
