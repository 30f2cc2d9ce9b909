"""Weigh: what the evidence speaks against, by Analysis of Competing Hypotheses (Heuer 1999)."""

from onrecord.reasoning.weigh.weighing import weigh

__all__ = ["weigh"]
