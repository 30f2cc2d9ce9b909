"""Doings: attributions of what a source did, not of what it said or thought.

The network takes "the council launched a drill" for an attribution as often as not. What is
done to a thing, without a word of it quoted and with a verb that the lexicon of cues does not
know or knows for a deed, quotes nobody.
"""

from onrecord.model import Act, Manner
from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution
from onrecord.reading.manners import act_of, manner_of
from onrecord.reference.cues import CueReading

__all__ = ["only_does"]

_DEEDS = frozenset(("sign", "ban", "bar", "block", "outlaw", "opt", "opt to"))
_SURE = 0.75  # from which the network is right that an unknown verb is one of saying
_TALKS = frozenset(
    "speak talk chat confer consult negotiate deliberate discuss debate meet".split()
)


def only_does(analysis: Analysis, attribution: Attribution, reading: CueReading | None) -> bool:
    """Whether an attribution tells of a deed alone ("signed the accord", "spoke with Ode")."""
    if attribution.cue is None or attribution.block:
        return False
    if _is_a_name(analysis, attribution.cue):
        return True
    if manner_of(analysis.draft, attribution.contents) is not Manner.INDIRECT:
        return False
    nominal = analysis.trees.is_nominal(attribution.contents[0])
    return _tells_of_deed(analysis, attribution, reading, nominal=nominal)


def _tells_of_deed(
    analysis: Analysis, attribution: Attribution, reading: CueReading | None, *, nominal: bool
) -> bool:
    """Whether the verb of an attribution that quotes nothing is one of doing."""
    assert attribution.cue is not None
    if reading is None:
        return nominal and _is_deed(analysis, attribution)
    if _explains(analysis, attribution.cue):
        return nominal
    if reading.entry.lemma in _TALKS:
        return analysis.words(attribution.contents[0])[0].lower() == "with"
    deed = reading.entry.part == "verb" and reading.entry.lemma in _DEEDS
    return deed and (nominal or reading.entry.lemma.startswith("opt"))


def _is_a_name(analysis: Analysis, cue: tuple[int, int]) -> bool:
    """Whether what was taken for a cue is part of a name ("General Said Ode")."""
    first, last = analysis.sentence_run(cue[0])
    if cue[0] != cue[1] or not first < cue[0] < last:
        return False
    beside = analysis.words((cue[0] - 1, cue[0] + 1))
    words = [w for w in analysis.words((first, last)) if w[:1].isalpha()]
    heading = sum(w[:1].isupper() for w in words) * 2 > len(words)
    return not heading and all(w.istitle() for w in beside)


def _explains(analysis: Analysis, cue: tuple[int, int]) -> bool:
    """Whether a participle only tells what the words before it mean ("referring to a dam")."""
    return analysis.words(cue)[0].lower() == "referring"


def _is_deed(analysis: Analysis, attribution: Attribution) -> bool:
    """Whether a verb that is no known cue is, for all the network can tell, one of doing."""
    assert attribution.cue is not None
    if analysis.trees.upos[analysis.trees.head_of(attribution.cue)] != "VERB":
        return False
    act = act_of(attribution, None, Manner.INDIRECT)
    return act is Act.DO or (act is Act.SAY and attribution.sorts[0] < _SURE)
