"""Blocks: a rule file cut at its unindented lines, comments left out."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from onrecord.errors import RuleFileError
from onrecord.reasoning.rulefiles.near import nearest

__all__ = ["Block", "Keyword", "Line", "Problems", "blocks_of"]

_COMMENT = re.compile(r"(?:^|(?<=\s))#.*")
_BODY = frozenset({"if", "and", "unless", "under", "then"})


class Keyword(StrEnum):
    """What a block declares."""

    SENTENCE = "sentence"
    SOURCE = "source"
    READINGS = "readings"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Line:
    """The words of one line and where it stands, as `FILE:NUMBER`."""

    where: str
    words: str


@dataclass(slots=True)
class Problems:
    """Collects what is wrong, so that a reader is told of all of it at once."""

    found: list[RuleFileError] = field(default_factory=list)

    def add(self, what: str, *, where: str, fix: str) -> None:
        """Note one problem."""
        self.found.append(RuleFileError(what=what, where=where, fix=fix))


@dataclass(frozen=True, slots=True)
class Block:
    """A keyword, the words after it, and the indented lines below."""

    keyword: Keyword
    head: Line
    body: tuple[Line, ...]


def blocks_of(name: str, text: str, *, problems: Problems) -> tuple[Block, ...]:
    """Return the blocks of a file; lines that belong to none are noted as problems."""
    blocks: list[Block] = []
    body: list[Line] = []
    lost = False
    for number, raw in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        line = _COMMENT.sub("", raw).rstrip()
        where = f"{name}:{number}"
        if not line.strip():
            continue
        if line[0].isspace():
            if not blocks and not lost:
                _note_stray(line, where, problems)
            body.append(Line(where, line.strip()))
            continue
        _close(blocks, body)
        block = _opened(line, where, problems)
        lost = block is None
        if block is not None:
            blocks.append(block)
        body = []
    if not lost:
        _close(blocks, body)
    return tuple(blocks)


def _close(blocks: list[Block], body: list[Line]) -> None:
    if blocks and body and not blocks[-1].body:
        last = blocks[-1]
        blocks[-1] = Block(last.keyword, last.head, tuple(body))


def _opened(line: str, where: str, problems: Problems) -> Block | None:
    word, _, rest = line.partition(" ")
    if word in set(Keyword):
        return Block(Keyword(word), Line(where, rest.strip()), ())
    if word in _BODY:
        problems.add(
            f"{word!r} stands at the start of the line, outside of any rule",
            where=where,
            fix="indent the line, so that it belongs to the rule above it",
        )
    else:
        problems.add(
            f"{word!r} starts no block",
            where=where,
            fix=f"begin with {nearest(word, Keyword)}; text of your own goes after a #",
        )
    return None


def _note_stray(line: str, where: str, problems: Problems) -> None:
    problems.add(
        f"an indented line before any block: {line.strip()!r}",
        where=where,
        fix="start with a block: sentence, source, readings or rule",
    )
