"""Rules: a pattern over lower-case text and the function that reads what it matched."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from onrecord.model.times import Days, TimeKind
from onrecord.reading.dates.tense import Tense, tense_around

__all__ = ["EDGE", "GAP", "Reading", "Rule", "Setting", "part_value"]

GAP = r"[\s\u00a0]{1,3}"
EDGE = (
    rf"(?:(?:early|late|mid|later|earlier|sometime)(?:{GAP}in(?:{GAP}the)?|{GAP}on)?[\s-]{{1,2}}"
    rf"|(?:the{GAP})?(?:end|beginning|start|middle|close|rest){GAP}of{GAP})"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a rule makes of its words; `days` overrides the days that `value` spans."""

    kind: TimeKind = TimeKind.DATE
    value: str | None = None
    days: Days | None = None
    anchored: bool = False
    other: Days | None = None
    echo: bool = False  # leans on an earlier expression, so later ones must not lean on it


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Where an expression stands: the whole text, the day of publication, what went before."""

    text: str
    published: date | None
    earlier: list[tuple[int, str]] = field(default_factory=list)

    def tense_at(self, match: re.Match[str]) -> Tense:
        """Return the tense of the words around a match."""
        return tense_around(match.string, match.start(), match.end())

    def is_name(self, match: re.Match[str], group: str) -> bool:
        """Return whether the words of a group are capitalised, as names of days are."""
        return self.text[match.start(group)].isupper()

    def last_value(
        self, match: re.Match[str], shape: re.Pattern[str], *, within: int
    ) -> str | None:
        """Return the nearest earlier value of a given shape, looking back some characters."""
        for start, value in reversed(self.earlier):
            if match.start() - start > within:
                return None
            if shape.fullmatch(value):
                return value
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A named pattern and how to read it; a reader returns None for words that tell no time."""

    name: str
    pattern: str
    read: Callable[[re.Match[str], Setting], Reading | None]


def part_value(value: str, part: str | None, parts: Mapping[str, str]) -> str:
    """Return the value of a day with the part of the day added, as in ``2022-09-21TMO``."""
    return f"{value}T{parts[part]}" if part else value
