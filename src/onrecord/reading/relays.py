"""Relays: what an outlet passes on is said by whom it names, not by the outlet.

"Ode rejected the plan, the agency reported": the innermost speaker is the speaker.
"""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.model import Act
from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution, Run
from onrecord.reading.names import NameKind
from onrecord.reading.sharing import subject_of
from onrecord.reference.cues import CueLexicon
from onrecord.reference.outlets import Outlets

__all__ = ["unfold_relays"]

_NAMING = (NameKind.ORGANISATION, NameKind.OTHER, NameKind.PERSON)
_SHORTEST = 3  # words that must be left of a content
_LEAD = 25  # words in which a content must say who speaks in it
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
    inside = [n for n in analysis.names_within(*source) if n.last <= source[1]]
    named = (n for n in inside if n.kind in _NAMING)
    return any(
        hit is not None and not hit.ambiguous
        for hit in (outlets.resolve(analysis.said((n.first, n.last))) for n in named)
    )


def _unfolded(analysis: Analysis, outer: Attribution, cues: CueLexicon) -> Attribution:
    """Return what the subject of the content says, or the attribution as it is."""
    shared = _of_its_subject(analysis, outer)
    if shared is not None:
        return shared
    first, last = outer.contents[0]
    trees, quote = analysis.trees, analysis.draft.quote
    sentence = analysis.sentence_run(first)
    verbs = [
        word
        for word in range(first, min(last, sentence[1], first + _LEAD) + 1)
        if trees.upos[word] == "VERB"
    ]
    for word in verbs[:1]:
        subject = _said_by(analysis, word, cues)
        if subject is None or subject < first or last - word < _SHORTEST or quote[subject] == 1:
            continue
        source = _phrase(analysis, subject, first, word)
        contents = ((word + 1, last), *outer.contents[1:])
        return replace(
            outer, source=source, cue=(word, word), contents=contents, relay=outer.source
        )
    return outer


def _of_its_subject(analysis: Analysis, outer: Attribution) -> Attribution | None:
    """Return the attribution with its participle's subject as source, the outlet as relay."""
    if outer.cue is None or outer.source is None:
        return None
    subject = subject_of(analysis.trees, outer.cue)
    named = subject is not None and analysis.trees.upos[subject] == "PROPN"
    if subject is None or not named or outer.source[0] <= subject <= outer.source[1]:
        return None
    if subject >= outer.cue[0]:
        return None
    source = _phrase(analysis, subject, subject - 12, outer.cue[0])
    return replace(outer, source=source, relay=outer.source)


def _said_by(analysis: Analysis, word: int, cues: CueLexicon) -> int | None:
    """Return the subject of a verb of saying, or None if it is none or has no subject."""
    entry = cues.classify(analysis.draft.words.texts[word])
    if entry is None or entry.act is not Act.SAY or entry.part != "verb":
        return None
    trees = analysis.trees
    subjects = (c for c in trees.children[word] if trees.rels[c] == "nsubj" and c < word)
    return next(subjects, None)


def _phrase(analysis: Analysis, head: int, start: int, end: int) -> Run:
    below = [i for i in analysis.trees.subtree(head) if start <= i < end]
    return min(below), max(below)
