"""Positions: how a threat or an event can be read, and the words that read it so."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["GAP", "Form", "Position", "PositionLexicon", "Wording", "load_positions"]

_DATA = "data/positions.toml"
GAP = "*"
"""Stands in a wording for up to eight words."""


class Form(StrEnum):
    """When words take a position."""

    PHRASE = "phrase"  # wherever someone says them
    WORD = "word"  # of a subject, or before a thing that is read
    ACT = "act"  # with a thing that is read as their object


@dataclass(frozen=True, slots=True)
class Position:
    """One answer to a question; `denied` is the one its words give when they are denied."""

    question: str
    name: str
    denied: str | None


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that take a position, in lower case."""

    words: tuple[str, ...]
    form: Form
    position: Position


@dataclass(frozen=True, slots=True)
class PositionLexicon:
    """Wordings by their last word, the longest first, and the things that are read."""

    by_last_word: Mapping[str, Sequence[Wording]]
    speech: frozenset[str]
    deeds: frozenset[str]


@cache
def load_positions() -> PositionLexicon:
    """Return the positions of the package; the file is read once.

    >>> [w.position.name for w in load_positions().by_last_word["routine"]]
    ['routine']
    """
    table = tomllib.loads(files("onrecord.reference").joinpath(_DATA).read_text("utf-8"))
    by_last: dict[str, list[Wording]] = {}
    for question in table["question"]:
        for entry in question["position"]:
            for wording in _wordings(question["ask"], entry):
                by_last.setdefault(wording.words[-1], []).append(wording)
    for listed in by_last.values():
        listed.sort(key=lambda w: -len(w.words))
    read = table["read"]
    return PositionLexicon(by_last, frozenset(read["speech"]), frozenset(read["deeds"]))


def _wordings(ask: str, entry: Mapping[str, Any]) -> Iterator[Wording]:
    position = Position(ask, entry["name"], entry.get("denied"))
    for key, form in (("phrases", Form.PHRASE), ("words", Form.WORD), ("acts", Form.ACT)):
        for words in entry.get(key, ()):
            yield Wording(tuple(words.replace("-", " - ").split()), form, position)
