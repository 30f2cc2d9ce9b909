"""Confidence: how often a statement like this one is right, calibrated on dev articles.

A logistic regression (Platt scaling) over what the network and the rules know of a statement.
Its weights belong to the network's and are fitted with them, on PolNeAR dev; a statement is
right where its content and its source are those of a human annotator.
"""

import math
from collections.abc import Mapping

from onrecord.model import Act, Manner
from onrecord.reading.attributions import Attribution

__all__ = ["confidence_of", "features_of"]


def features_of(
    attribution: Attribution, *, act: Act, manner: Manner, known: bool, size: int
) -> dict[str, float]:
    """Return what the confidence of a statement depends on; *size* is its content in words."""
    return {
        "bias": 1.0,
        "link": _logit(attribution.link),
        "tagging": _logit(attribution.tagging),
        "cue": float(attribution.cue is not None),
        "source": float(attribution.source is not None),
        "known": float(known),
        "think": float(act is Act.THINK),
        "do": float(act is Act.DO),
        "direct": float(manner is Manner.DIRECT),
        "mixed": float(manner is Manner.MIXED),
        "short": float(size < 4),
    }


def confidence_of(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return the chance, between 0 and 1, that content and source are right."""
    score = sum(weights.get(name, 0.0) * value for name, value in features.items())
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, score)))), 3)


def _logit(p: float) -> float:
    """Return the log odds of a probability, kept within what a few thousand cases can tell."""
    inside = max(0.02, min(0.98, p))
    return math.log(inside / (1 - inside))
