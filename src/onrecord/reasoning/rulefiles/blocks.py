"""Blocks: a rule file cut at its unindented lines, comments left out."""

import re
from collections.abc import Sequence
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


@dataclass(slots=True)
class Block:
    """A keyword, the words after it, and the indented lines below."""

    keyword: Keyword
    head: Line
    body: list[Line] = field(default_factory=list)


def blocks_of(name: str, text: str, *, problems: Problems) -> tuple[Block, ...]:
    """Return the blocks of a file; lines that belong to none are noted as problems."""
    blocks: list[Block] = []
    lost = False
    for number, raw in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        words = _COMMENT.sub("", raw).rstrip()
        line = Line(f"{name}:{number}", words.strip())
        if not line.words:
            continue
        if words[0].isspace() or _belongs(line, blocks, problems):
            if not lost:
                _add_to_last(blocks, line, problems)
            continue
        block = _opened(line, problems)
        lost = block is None
        if block is not None:
            blocks.append(block)
    return tuple(blocks)


def _belongs(line: Line, blocks: Sequence[Block], problems: Problems) -> bool:
    """Whether a line that is not indented still has to be a line of the rule above it."""
    word = line.words.partition(" ")[0]
    if word not in _BODY:
        return False
    problems.add(
        f"{word!r} stands at the start of the line, outside of any rule",
        where=line.where,
        fix="indent the line, so that it belongs to the rule above it",
    )
    return bool(blocks)


def _add_to_last(blocks: list[Block], line: Line, problems: Problems) -> None:
    if not blocks:
        problems.add(
            f"an indented line before any block: {line.words!r}",
            where=line.where,
            fix="start with a block: sentence, source, readings or rule",
        )
        return
    blocks[-1].body.append(line)


def _opened(line: Line, problems: Problems) -> Block | None:
    word, _, rest = line.words.partition(" ")
    if word in set(Keyword):
        return Block(Keyword(word), Line(line.where, rest.strip()))
    if word not in _BODY:
        problems.add(
            f"{word!r} starts no block",
            where=line.where,
            fix=f"begin with {nearest(word, Keyword)}; text of your own goes after a #",
        )
    return None
