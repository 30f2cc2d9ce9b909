"""Inferences: facts on somebody's map, rules over them, and what follows in a world."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from onrecord.model.statements import Manner
from onrecord.model.times import Days

__all__ = [
    "UNKNOWN_DAY",
    "Ambiguity",
    "Choice",
    "Fact",
    "Pattern",
    "Premise",
    "PremiseKind",
    "Reading",
    "Rule",
    "RuleSource",
    "Sentence",
    "Supposition",
    "Term",
    "Value",
    "Variable",
]

UNKNOWN_DAY = Days(date.min, date.max)
"""The day of what is not dated: it is surely neither before nor after any other."""

Value: TypeAlias = str | Days
"""What fills a slot of a sentence: a name, or a day between two bounds."""


@dataclass(frozen=True, slots=True)
class Variable:
    """A slot that a rule leaves open: `T` in "D is before T"."""

    name: str


Term: TypeAlias = Variable | Value
"""What stands in a slot of a rule's sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of the rule language, its slots filled in the order of its template.

    `holder` is on whose map it holds; None is the world that is asked about.
    """

    template: str
    values: tuple[Value, ...] = ()
    holder: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """A sentence in a rule, with variables in some of its slots."""

    template: str
    terms: tuple[Term, ...] = ()
    holder: Term | None = None


class PremiseKind(StrEnum):
    """On what a premise rests."""

    STATED = "stated"  # a statement of the record
    NARRATED = "narrated"  # the article's own words
    ASSUMED = "assumed"  # no words on record: taken for granted in the case
    WHAT_IF = "what_if"  # supposed by the reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Premise:
    """What facts rest on and what a world can leave out: a statement, or words of an article.

    `id` is the statement's id or handle (`s12`, `4.s12`). `article` names the article for
    readers; `document` is what counts as one source (the article, or its lineage of copies).
    """

    id: str
    kind: PremiseKind = PremiseKind.STATED
    speaker: str | None = None
    manner: Manner | None = None
    quotation: str = ""
    article: str | None = None
    document: str | None = None
    day: Days | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Choice:
    """One reading of an ambiguous wording, by their names."""

    ambiguity: str
    reading: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A sentence that holds if its premise does, as one actor holds it.

    `held_by` is whose map it is on; None is common ground. `sure` says that the record is
    clear about it; `under` is the reading of the wording that gives it, if it takes one.
    """

    sentence: Sentence
    premise: str
    held_by: str | None = None
    sure: bool = True
    under: Choice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One way to read an ambiguous wording, and what it takes the words to mean."""

    name: str
    gloss: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambiguity:
    """A wording that can be read in more than one way; exactly one is taken in each world."""

    name: str
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSource:
    """A public document in which rules are stated, and by whom."""

    title: str
    url: str | None = None
    day: date | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A step from premises to conclusions, and whose step it is.

    Holds for all values of its variables: if every one of `when` holds and for none of the
    groups in `unless` all sentences hold together, then every one of `then` does. `under`
    names the readings that it needs. `premise` is the statement that states the rule, which
    goes when that is left out; `by` is whose rule it is.
    """

    name: str
    when: tuple[Pattern, ...]
    then: tuple[Pattern, ...]
    unless: tuple[tuple[Pattern, ...], ...] = ()
    under: tuple[Choice, ...] = ()
    by: str | None = None
    premise: str | None = None
    source: RuleSource | None = None
    sure: bool = True
    where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Supposition:
    """A change to the world that is offered: a sentence to assume, or a premise or rule to
    leave out by its id or name. Exactly one of both is set."""

    id: str
    assume: Fact | None = None
    without: str | None = None
