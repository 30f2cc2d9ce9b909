"""Tokens of a query: words, phrases, parentheses and operators, each with its place."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from onrecord.errors import QueryError

__all__ = ["Kind", "Token", "split_words", "tokens_of"]


class Kind(Enum):
    """What a token is."""

    WORDS = auto()  # a word, a word with marks inside ("cease-fire"), or a phrase
    PREFIX = auto()
    OPEN = auto()
    CLOSE = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    NEAR_TO = auto()  # between two phrases
    NEAR_OF = auto()  # before a list of phrases
    DISTANCE = auto()  # at the end of that list
    END = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A token: where it begins, its words if it has any, its number if it has one."""

    kind: Kind
    at: int
    words: tuple[str, ...] = ()
    number: int | None = None


SHORTEST_PREFIX = 2
_QUOTES = '"“”„‟«»＂'
_STOPS = rf"\s(){_QUOTES}"
_END = rf"(?![^{_STOPS}])"
_SPACE = re.compile(r"\s+")
_QUOTED = re.compile(rf"[{_QUOTES}]([^{_QUOTES}]*)[{_QUOTES}]|‘([^’]*)’{_END}")
_SIGNS = {
    Kind.OPEN: re.compile(r"\("),
    Kind.CLOSE: re.compile(r"\)"),
    Kind.AND: re.compile(rf"AND{_END}"),
    Kind.OR: re.compile(rf"OR{_END}"),
    Kind.NOT: re.compile(rf"NOT{_END}|[-−](?=[^\s)-])"),
    Kind.NEAR_OF: re.compile(r"NEAR(?=\s*\()"),
}
_NEAR_TO = re.compile(rf"NEAR(?:/(\d{{1,9}}))?{_END}")
_DISTANCE = re.compile(r",\s*(\d{1,9})\s*(?=\))")
_WORD = re.compile(rf"[^{_STOPS}]+")
_WORD_OF_LIST = re.compile(rf"(?:(?!,\s*\d{{1,9}}\s*\))[^{_STOPS}])+")


def tokens_of(text: str) -> Iterator[Token]:
    """Return the tokens of a query, an END last; marks that are no words are passed over."""
    at = 0
    in_list = False  # only there is ", 5" a distance
    while at < len(text):
        space = _SPACE.match(text, at)
        if space:
            at = space.end()
            continue
        token, at = _token(text, at, in_list=in_list)
        if token is None:
            continue
        if token.kind in {Kind.NEAR_OF, Kind.CLOSE}:
            in_list = token.kind is Kind.NEAR_OF
        yield token
    yield Token(Kind.END, len(text))


def split_words(text: str) -> tuple[str, ...]:
    """Return the words of *text* as both stores cut them: letters and digits, no marks.

    >>> split_words("cease-fire, U.N.")
    ('cease', 'fire', 'U', 'N')
    """
    return tuple("".join(sign if _is_of_word(sign) else " " for sign in text).split())


def _is_of_word(sign: str) -> bool:
    category = unicodedata.category(sign)
    return category[0] in "LNM" or category == "Co"


def _token(text: str, at: int, *, in_list: bool) -> tuple[Token | None, int]:
    """Return the token that begins here, if any does, and where to go on."""
    if text[at] in _QUOTES or text[at] == "‘":
        return _quoted(text, at)
    for kind, pattern in _SIGNS.items():
        if found := pattern.match(text, at):
            return Token(kind, at), found.end()
    if found := _NEAR_TO.match(text, at):
        return Token(Kind.NEAR_TO, at, number=_number(found[1])), found.end()
    if in_list and (found := _DISTANCE.match(text, at)):
        return Token(Kind.DISTANCE, at, number=_number(found[1])), found.end()
    return _word(text, at, in_list=in_list)


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _quoted(text: str, at: int) -> tuple[Token | None, int]:
    found = _QUOTED.match(text, at)
    if found is None:
        if text[at] == "‘":
            return None, at + 1
        raise QueryError(
            what="this quotation mark is never closed",
            fix="close the phrase with another one, or leave the mark out",
            query=text,
            at=at,
        )
    words = split_words(found[1] if found[1] is not None else found[2])
    return (Token(Kind.WORDS, at, words) if words else None), found.end()


def _word(text: str, at: int, *, in_list: bool) -> tuple[Token | None, int]:
    found = (_WORD_OF_LIST if in_list else _WORD).match(text, at)
    if found is None:  # a comma that begins a distance outside its place
        return None, at + 1
    words = split_words(found[0])
    star = found[0].find("*")
    if star < 0:
        return (Token(Kind.WORDS, at, words) if words else None), found.end()
    if star + 1 < len(found[0].rstrip(",.;:!?")):
        raise QueryError(
            what="* stands inside a word",
            fix="put it at the end, where it stands for any ending: secur*",
            query=text,
            at=at + star,
        )
    if not words or len(words[-1]) < SHORTEST_PREFIX:
        raise QueryError(
            what="* needs at least two letters before it",
            fix="write more of the word: secur*",
            query=text,
            at=at + star,
        )
    return Token(Kind.PREFIX, at, words), found.end()
