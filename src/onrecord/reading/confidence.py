"""Confidence: how often a statement like this one is right, calibrated on dev articles."""

import math

from onrecord.model import Act, Manner
from onrecord.reading.attributions import Attribution

__all__ = ["confidence_of"]


def confidence_of(attribution: Attribution, *, act: Act, manner: Manner, known: bool) -> float:
    """Return the chance, between 0 and 1, that content and source are as a reader would mark them."""
    score = 3.0 * attribution.link + 3.0 * attribution.tagging - 3.5
    score += 0.8 if act is Act.SAY else -0.4
    score += 0.6 if manner is Manner.DIRECT else 0.0
    score -= 0.0 if known else 0.7
    return round(1 / (1 + math.exp(-score)), 3)
