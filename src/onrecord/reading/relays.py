"""Relays: what an outlet passes on is said by whom it names, not by the outlet.

"Ode rejected the plan, the agency reported": the innermost speaker is the speaker.
"""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.model import Act
from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution, Run
from onrecord.reading.names import NameKind
from onrecord.reference.cues import CueLexicon
from onrecord.reference.outlets import Outlets

__all__ = ["unfold_relays"]

_NAMING = (NameKind.ORGANISATION, NameKind.OTHER, NameKind.PERSON)
_SHORTEST = 3  # words that must be left of a content
_AGENCY = frozenset(("agency", "newswire", "newspaper", "broadcaster"))


def unfold_relays(
    analysis: Analysis,
    attributions: Sequence[Attribution],
    *,
    cues: CueLexicon,
    outlets: Outlets,
) -> list[Attribution]:
    """Return the attributions, an outlet's report of what another said given to that other."""
    found = []
    for a in attributions:
        relayed = a.source is not None and _is_outlet(analysis, a.source, outlets)
        found.append(_unfolded(analysis, a, cues) if relayed else a)
    return found


def _is_outlet(analysis: Analysis, source: Run, outlets: Outlets) -> bool:
    """Whether a source is a news outlet: by its name or by the word for what it is."""
    if any(w.lower() in _AGENCY for w in analysis.words(source)):
        return True
    whole = outlets.resolve(analysis.said(source))
    if whole is not None:
        return True
    inside = [n for n in analysis.names if source[0] <= n.first and n.last <= source[1]]
    named = (n for n in inside if n.kind in _NAMING)
    return any(
        hit is not None and not hit.ambiguous
        for hit in (outlets.resolve(analysis.said((n.first, n.last))) for n in named)
    )


def _unfolded(analysis: Analysis, outer: Attribution, cues: CueLexicon) -> Attribution:
    """Return what the subject of the content says, or the attribution as it is."""
    first, last = outer.contents[0]
    trees, texts = analysis.trees, analysis.draft.words.texts
    sentence = analysis.sentence_run(first)
    for word in range(first, min(last, sentence[1], first + 25) + 1):
        entry = cues.classify(texts[word]) if trees.upos[word] == "VERB" else None
        if entry is None or entry.act is not Act.SAY or entry.part != "verb":
            continue
        subject = next((c for c in trees.children[word] if trees.rels[c] == "nsubj"), None)
        if subject is None or not first <= subject < word or last - word < _SHORTEST:
            continue
        below = [i for i in trees.subtree(subject) if first <= i < word]
        if min(below) - first > 1 or analysis.draft.quote[min(below)] == 1:
            continue  # the clause is not the content's own, or the quotation is the outlet's
        start = word + 1
        contents = ((start, last), *outer.contents[1:])
        source = (min(below), max(below))
        return replace(
            outer, source=source, cue=(word, word), contents=contents, relay=outer.source
        )
    return outer
