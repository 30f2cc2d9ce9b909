"""Condition: a protasis with the construction that puts it and what depends on it."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.reading.syntax import Run

__all__ = ["Condition", "ConditionKind"]


class ConditionKind(StrEnum):
    """By which construction a condition is put."""

    IF = "if"
    UNLESS = "unless"
    INVERTED = "inverted"  # "should they cross", "had they crossed", "were they to cross"
    PROVIDED = "provided"  # "as long as", "provided that", "in case"
    TEMPORAL = "temporal"  # "the moment", "once", "as soon as", "when"
    UNTIL = "until"
    NOMINAL = "nominal"  # "in the event of", "in case of"
    OR_ELSE = "or_else"  # "must withdraw or face", "stop, or we will"
    IMPERATIVE = "imperative"  # "cross it and we will answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A protasis with what depends on it; a bare question ("what if …") has no apodosis.

    The protasis is without its marker; the heads are the words that the two clauses hang on.
    """

    kind: ConditionKind
    marker: Run
    protasis: Run
    protasis_head: int
    apodosis: tuple[Run, ...] = ()
    apodosis_head: int | None = None
