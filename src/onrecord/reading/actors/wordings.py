"""Wordings: how the article writes a phrase, apart from where it stands in its sentence."""

from onrecord.reading.actors.phrases import COUNTED
from onrecord.reading.analysis import Analysis
from onrecord.reading.syntax import Run

__all__ = ["wording_of"]

_COMMON = frozenset(("NOUN", "DET", "NUM", "ADV"))


def wording_of(analysis: Analysis, run: Run) -> str:
    """Return the words of a phrase, its first without the capital of a sentence's start."""
    written = analysis.said(run)
    first = written.partition(" ")[0]
    common = analysis.trees.upos[run[0]] in _COMMON or first.lower() in COUNTED
    common = common and not any(c.isupper() for c in first[1:])
    opens = analysis.sentence_run(run[0])[0] == run[0]
    return written[:1].lower() + written[1:] if opens and common else written
