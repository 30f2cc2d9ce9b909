"""Conditions: what is said to hold only if something else does, with or without an "if"."""

from onrecord.reading.conditions.condition import Condition, ConditionKind
from onrecord.reading.conditions.finding import find_conditions

__all__ = ["Condition", "ConditionKind", "find_conditions"]
