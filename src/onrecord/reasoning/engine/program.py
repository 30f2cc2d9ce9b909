"""Programs: clauses over numbered terms, the facts they start from, and their switches."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from onrecord.model.inferences import Value
from onrecord.model.times import Days
from onrecord.reasoning.comparisons import Comparison

__all__ = ["Atom", "Clause", "Comparing", "Literal", "Program", "Switch", "TermTable"]

Atom: TypeAlias = tuple[str, tuple[int, ...]]
"""A predicate and its terms, by their numbers."""


class Switch:
    """The predicates that a world turns on and off, each over the number of one thing."""

    PREMISE = "p"
    HOLDER = "a"  # facts of this holder are accepted
    VIEW = "v"  # on whose map the world is
    RULE = "r"
    CHOICE = "c"  # an ambiguity and one of its readings; always one of them


@dataclass(frozen=True, slots=True)
class Literal:
    """A predicate over terms: a number is a constant, a string a variable."""

    predicate: str
    terms: tuple[int | str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparing:
    """A built-in comparison of two terms."""

    how: Comparison
    left: int | str
    right: int | str


@dataclass(frozen=True, slots=True)
class Clause:
    """The head holds where the whole body does and nothing in `absent` does.

    `rule` is the number of the rule that it comes from; `switches` are those of its body
    literals which say whether it applies at all.
    """

    head: Literal
    body: tuple[Literal, ...] = ()
    absent: tuple[Literal, ...] = ()
    tests: tuple[Comparing, ...] = ()
    switches: tuple[Literal, ...] = ()
    rule: int | None = None


@dataclass(slots=True)
class TermTable:
    """Numbers for names and days; names that differ in case alone are one."""

    labels: list[Value] = field(default_factory=list)
    days: dict[int, Days] = field(default_factory=dict)
    _numbers: dict[object, int] = field(default_factory=dict)

    def number(self, value: Value) -> int:
        """Return the number of a value, a new one if it has none."""
        number = self._numbers.setdefault(_key(value), len(self.labels))
        if number == len(self.labels):
            self.labels.append(value)
            if isinstance(value, Days):
                self.days[number] = value
        return number

    def find(self, value: Value) -> int | None:
        """Return the number of a value, if it has one."""
        return self._numbers.get(_key(value))

    def bounds(self) -> Mapping[int, tuple[int, int]]:
        """Return the first and last day of each term that is a day, counted from year 1."""
        return {
            number: (_ordinal(d.earliest), _ordinal(d.latest))
            for number, d in self.days.items()
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """Clauses, given facts by predicate, and how many of each thing can be switched.

    `choices` holds, for each ambiguity, the number of its readings; `concluded` are the
    predicates that a rule concludes.
    """

    terms: TermTable
    clauses: tuple[Clause, ...]
    given: Mapping[str, tuple[tuple[int, ...], ...]]
    premises: int
    rules: int
    holders: tuple[int, ...]
    choices: tuple[int, ...]
    concluded: tuple[tuple[str, int], ...]

    def ambiguous(self) -> tuple[tuple[str, int], ...]:
        """Return those concluded predicates that hang on readings, or on what does."""
        found = {Switch.CHOICE}
        while True:
            more = {c.head.predicate for c in self.clauses if _names(c) & found} - found
            if not more:
                return tuple(one for one in self.concluded if one[0] in found)
            found |= more


def _names(clause: Clause) -> set[str]:
    return {one.predicate for one in (*clause.body, *clause.absent, *clause.switches)}


def _key(value: Value) -> object:
    return value if isinstance(value, Days) else " ".join(value.casefold().split())


def _ordinal(day: date) -> int:
    return day.toordinal()
