"""Queries: the words, phrases and operators of a search, parsed into a small tree."""

from dataclasses import dataclass
from typing import NoReturn, TypeAlias

from onrecord.errors import QueryError
from onrecord.ledger.search.query_tokens import Kind, Token, tokens_of

__all__ = ["AllOf", "AnyOf", "Near", "Phrase", "Query", "Without", "parse_query"]

# Bounds within which both stores take every query.
MOST_WORDS = 64
DEEPEST = 16
FARTHEST = 50

_NEAR_BY_DEFAULT = 10  # as in SQLite


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand side by side; with `prefix` the last is only how a word begins."""

    words: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """Phrases of which every two have at most `distance` words between them."""

    parts: tuple[Phrase, ...]
    distance: int


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part matches."""

    parts: tuple["Query", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part matches."""

    parts: tuple["Query", ...]


@dataclass(frozen=True, slots=True)
class Without:
    """One query matches and another one does not."""

    wanted: "Query"
    unwanted: "Query"


Query: TypeAlias = Phrase | Near | AllOf | AnyOf | Without


def parse_query(text: str) -> Query:
    """Return the tree of a query, or raise QueryError, which says where it goes wrong.

    Words must all match; `"a b"` is a phrase, `a OR b` either, `NOT a` and `-a` leave out,
    `a NEAR/5 b` and `NEAR(a b, 5)` stand close together, `a*` begins a word, and parentheses
    group. Operators are in capitals: small "or" is a word.

    >>> parse_query('"will answer" -port')  # doctest: +NORMALIZE_WHITESPACE
    Without(wanted=Phrase(words=('will', 'answer'), prefix=False),
            unwanted=Phrase(words=('port',), prefix=False))
    """
    return _Parser(text).parse()


class _Parser:
    """Goes through the tokens of a query from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = tuple(tokens_of(text))
        self._place = 0
        self._depth = 0
        self._check_length()

    def parse(self) -> Query:
        query = self._any_of()
        if self._now.kind is not Kind.END:  # only a parenthesis stops the parser early
            self._fail("this parenthesis was never opened", "leave it out, or open one before")
        return query

    @property
    def _now(self) -> Token:
        return self._tokens[self._place]

    def _any_of(self) -> Query:
        parts = [self._all_of()]
        while self._took(Kind.OR):
            parts.append(self._all_of())
        return parts[0] if len(parts) == 1 else AnyOf(tuple(parts))

    def _all_of(self) -> Query:
        wanted: list[Query] = []
        unwanted: list[Query] = []
        first = self._now
        while self._now.kind not in {Kind.OR, Kind.CLOSE, Kind.END}:
            if (wanted or unwanted) and self._took(Kind.AND):
                pass  # what stands side by side is joined anyway
            leaves_out = False
            while self._took(Kind.NOT):
                leaves_out = not leaves_out
            (unwanted if leaves_out else wanted).append(self._close_together())
        if not wanted:
            self._fail_for_nothing(first, only_left_out=bool(unwanted))
        query = wanted[0] if len(wanted) == 1 else AllOf(tuple(wanted))
        if not unwanted:
            return query
        return Without(query, unwanted[0] if len(unwanted) == 1 else AnyOf(tuple(unwanted)))

    def _close_together(self) -> Query:
        """Return one part and what is joined to it by NEAR."""
        at = self._now
        part = self._part()
        pairs: list[Query] = []
        while self._now.kind is Kind.NEAR_TO:
            near = self._take()
            left, left_at, at = part, at, self._now
            part = self._part()
            distance = self._distance(near)
            pairs.append(Near((self._phrase(left, left_at), self._phrase(part, at)), distance))
        if not pairs:
            return part
        return pairs[0] if len(pairs) == 1 else AllOf(tuple(pairs))

    def _part(self) -> Query:
        token = self._now
        if token.kind in {Kind.WORDS, Kind.PREFIX}:
            self._take()
            return Phrase(token.words, prefix=token.kind is Kind.PREFIX)
        if token.kind is Kind.OPEN:
            return self._group()
        if token.kind is Kind.NEAR_OF:
            return self._near_list()
        before = self._tokens[self._place - 1] if self._place else token
        return self._fail(
            "a word or a phrase is missing here",
            'put one on each side of AND, OR, NOT and NEAR, or write the operator as "or"',
            at=before.at if token.kind is Kind.END else token.at,
        )

    def _group(self) -> Query:
        opening = self._take()
        self._depth += 1
        if self._depth > DEEPEST:
            self._fail("parentheses are nested too deep", "write a simpler query", opening.at)
        query = self._any_of()
        self._depth -= 1
        if not self._took(Kind.CLOSE):
            self._fail("this parenthesis is never closed", "close it", opening.at)
        return query

    def _near_list(self) -> Near:
        near = self._take()
        opening = self._take()
        parts: list[Phrase] = []
        while self._now.kind in {Kind.WORDS, Kind.PREFIX}:
            token = self._take()
            parts.append(Phrase(token.words, prefix=token.kind is Kind.PREFIX))
        distance = self._take() if self._now.kind is Kind.DISTANCE else near
        if self._now.kind is Kind.END:
            self._fail("this parenthesis is never closed", "close it", opening.at)
        if not self._took(Kind.CLOSE):
            self._fail(
                "NEAR(…) takes words and phrases only",
                'write it like NEAR(ferry "will answer", 5)',
            )
        if len(parts) < 2:
            self._fail(
                "NEAR needs two words or phrases",
                "write it like NEAR(ferry port, 5)",
                near.at,
            )
        return Near(tuple(parts), self._distance(distance))

    def _phrase(self, part: Query, at: Token) -> Phrase:
        if isinstance(part, Phrase):
            return part
        return self._fail(
            "NEAR stands between words or phrases, not groups",
            "write it out: (a NEAR/5 c) OR (b NEAR/5 c)",
            at.at,
        )

    def _distance(self, token: Token) -> int:
        distance = _NEAR_BY_DEFAULT if token.number is None else token.number
        if distance > FARTHEST:
            self._fail(
                f"{distance:,} words is too far for NEAR",
                f"give at most {FARTHEST}, or AND, which asks for no distance",
                token.at,
            )
        return distance

    def _check_length(self) -> None:
        count = 0
        for token in self._tokens:
            count += len(token.words)
            if count > MOST_WORDS:
                what = f"a query of more than {MOST_WORDS} words is too long"
                self._fail(what, "leave words out, or search twice", token.at)

    def _took(self, kind: Kind) -> bool:
        if self._now.kind is not kind:
            return False
        self._place += 1
        return True

    def _take(self) -> Token:
        token = self._now
        self._place += 1
        return token

    def _fail_for_nothing(self, first: Token, *, only_left_out: bool) -> NoReturn:
        if only_left_out:
            self._fail(
                "this only leaves out, and there is nothing to leave it out of",
                "add a word to look for: ferry -port",
                first.at,
            )
        if len(self._tokens) == 1:
            self._fail("there is no word to look for", "give at least one word", 0)
        what = "nothing stands between the parentheses"
        if first.kind is not Kind.CLOSE:
            what = "a word or a phrase is missing here"
        self._fail(what, 'put a word there, or write an operator as "or"', first.at)

    def _fail(self, what: str, fix: str, at: int | None = None) -> NoReturn:
        place = self._now.at if at is None else at
        raise QueryError(what=what, fix=fix, query=self._text, at=place)
