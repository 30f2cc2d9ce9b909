"""Relays: what an outlet passes on is said by whom it names, not by the outlet.

"Ode rejected the plan, the agency reported": the innermost speaker is the speaker.
"""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.model import Act
from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution, Run
from onrecord.reading.names import NameKind
from onrecord.reading.quoted_speakers import quoted_speakers
from onrecord.reading.sharing import subject_of
from onrecord.reference.cues import CueLexicon
from onrecord.reference.outlets import Outlets

__all__ = ["unfold_relays"]

_NAMING = (NameKind.ORGANISATION, NameKind.OTHER, NameKind.PERSON)
_SHORTEST = 3  # words that must be left of a content
_LEAD = 25  # words in which a content must say who speaks in it
_REPORTS = frozenset(("report", "reports", "dispatch", "reporting"))
_AFTER_VERB = 2  # words of a content that may follow "Ode said" at its end
_HEARERS = frozenset(("obj", "iobj", "obl"))  # of "told the pilots that …"
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
    for a in quoted_speakers(analysis, attributions):
        if a.source is None or a.relay is not None:
            found.append(a)
        else:
            relayed = _is_outlet(analysis, a.source, outlets)
            found.append(_unfolded(analysis, a, cues) if relayed else a)
    return found


def _is_outlet(analysis: Analysis, source: Run, outlets: Outlets) -> bool:
    """Whether a source is a news outlet: by its name or by the word for what it is."""
    words = analysis.words(source)
    if any(w in _AGENCY for w in words) or "news agency" in " ".join(words).lower():
        return True
    whole = outlets.resolve(analysis.said(source))
    if whole is not None:
        return True
    inside = [n for n in analysis.names_within(*source) if n.last <= source[1]]
    named = (n for n in inside if n.kind in _NAMING)
    reported = any(w.lower() in _REPORTS for w in words)
    return any(
        hit is not None and (reported or not hit.ambiguous)
        for hit in (outlets.resolve(analysis.said((n.first, n.last))) for n in named)
    )


def _unfolded(analysis: Analysis, outer: Attribution, cues: CueLexicon) -> Attribution:
    """Return what the subject of the content says, or the attribution as it is."""
    shared = _of_its_subject(analysis, outer) or _told_at_its_end(analysis, outer, cues)
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
        contents = (_bare(analysis, (_start(analysis, word), last)), *outer.contents[1:])
        return replace(
            outer, source=source, cue=(word, word), contents=contents, relay=outer.source
        )
    return outer


def _start(analysis: Analysis, verb: int) -> int:
    """Return the first word of the clause that a verb hands over, whom it is told to aside."""
    trees = analysis.trees
    after = [c for c in trees.children[verb] if c > verb]
    clause = next((c for c in after if trees.rel(c) == "ccomp"), None)
    if clause is None or not any(c < clause and trees.rel(c) in _HEARERS for c in after):
        return verb + 1
    return min(w for w in trees.subtree(clause) if w > verb)


def _of_its_subject(analysis: Analysis, outer: Attribution) -> Attribution | None:
    """Return the attribution with its participle's subject as source, the outlet as relay."""
    if outer.cue is None or outer.source is None or _is_according(analysis, outer.cue):
        return None
    subject = subject_of(analysis.trees, outer.cue)
    named = subject is not None and analysis.trees.upos[subject] == "PROPN"
    if subject is None or not named or outer.source[0] <= subject <= outer.source[1]:
        return None
    if subject >= outer.cue[0]:
        return None
    source = _phrase(analysis, subject, subject - 12, outer.cue[0])
    return replace(outer, source=source, relay=outer.source)


def _is_according(analysis: Analysis, cue: Run) -> bool:
    """Whether a cue is "according to": the subject of its clause is told of, not quoted."""
    return analysis.draft.words.texts[cue[0]].lower() == "according"


def _told_at_its_end(
    analysis: Analysis, outer: Attribution, cues: CueLexicon
) -> Attribution | None:
    """Return what a content that ends in "Ode said" tells, said by Ode, the outlet as relay."""
    first, last = outer.contents[-1]
    for verb in range(last, max(first, last - _AFTER_VERB) - 1, -1):
        subject = _said_by(analysis, verb, cues)
        if subject is None or analysis.draft.quote[subject] == 1:
            continue
        source = _phrase(analysis, subject, first, verb)
        end = source[0] - 1
        while end > first and not analysis.words((end, end))[0][:1].isalnum():
            end -= 1
        ends_clause = source[0] - end > 1  # a mark stands between what is told and who tells
        if not ends_clause or end - first < _SHORTEST:
            continue
        contents = (*outer.contents[:-1], _bare(analysis, (first, end)))
        return replace(
            outer, source=source, cue=(verb, verb), contents=contents, relay=outer.source
        )
    return None


def _bare(analysis: Analysis, run: Run) -> Run:
    """Return a content that is one quotation without its marks, with its stop or comma."""
    quote = analysis.draft.quote
    first, last = run
    if quote[first] == 2 and quote[last] == 1:
        first += 1
        last += 1 if last + 1 < len(quote) and quote[last + 1] == 1 else 0
    return first, last


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
