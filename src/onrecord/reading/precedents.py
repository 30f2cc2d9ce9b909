"""Precedents: events that are said to have met the trigger of a red line already."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from onrecord.model import Commitment, CommitmentId, Precedent
from onrecord.reading.analysis import Analysis
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.names import NameKind
from onrecord.reading.passages import passage_at, trimmed
from onrecord.reading.syntax import Run

__all__ = ["find_precedents"]

_CROSSED = frozenset(
    {"broken", "broke", "crossed", "violated", "breached", "tested", "defied", "flouted"}
    | {"overstepped", "passed", "ignored", "triggered", "tripped", "challenged", "exceeded"}
)
_LINES = frozenset(
    {"line", "lines", "threshold", "thresholds", "tripwire", "tripwires", "taboo", "taboos"}
    | {"ultimatum", "ultimatums", "limit", "limits", "warning", "warnings", "threat", "threats"}
)
_POINTING = frozenset({"that", "this", "it", "those", "these", "them"})
_CONDITIONAL = frozenset(
    {"if", "would", "threat", "threats", "threatened", "warned", "warning", "ultimatum"}
    | {"tripwire", "threshold", "nuclear", "retaliate", "retaliation", "line", "lines"}
)
_ALREADY = frozenset({"already", "previously", "repeatedly", "once", "twice", "before"})
_PERFECT = frozenset({"has", "have", "had", "'s", "’s", "'ve", "’ve", "having"})
_DID = frozenset({"did", "done"})
_SAME = (("so",), ("the", "same"), ("exactly", "that"), ("just", "that"), ("that",))
_UNANSWERED = frozenset(
    {"consequence", "consequences", "response", "retaliation", "reprisal", "reprisals"}
    | {"reaction", "punishment", "retribution", "answer"}
)
_REACH = 120  # words back to the condition that "that" points at
_NEAR = 12  # words within which what belongs together is looked for


def find_precedents(
    interpretation: Interpretation, *, commitments: Sequence[Commitment] = ()
) -> tuple[Precedent, ...]:
    """Return the precedents of an article, linked to the red line they are said to have met."""
    analysis = interpretation.analysis
    lower = [w.lower() for w in analysis.draft.words.texts]
    found: list[Precedent] = []
    lines = sorted(
        (c.trigger[0].start, c.id) for c in commitments if c.conditional and c.trigger
    )
    for verb in _verbs(analysis, lower):
        run = _event(interpretation, verb)
        found.append(
            Precedent(
                event=analysis.span(run),
                place=_place(analysis, verb, run),
                commitment=_tested(analysis, verb, lines),
                according_to=interpretation.asserter_at(verb),
            )
        )
    return tuple(found)


def _verbs(analysis: Analysis, lower: Sequence[str]) -> Iterator[int]:
    """Yield the verbs that say that a line was crossed, or the like was done, before."""
    for word, text in enumerate(lower):
        if text in _CROSSED and analysis.trees.upos[word] == "VERB":
            if _is_told(analysis, lower, word) and _crosses(analysis, lower, word):
                yield word
        elif text in _DID and _did_the_same(analysis, lower, word):
            yield word


def _is_told(analysis: Analysis, lower: Sequence[str], verb: int) -> bool:
    """Whether the verb tells of the past: "already", the perfect, no modal, no denial."""
    around = [lower[c] for c in analysis.trees.children[verb]]
    if not {"not", "n't", "n’t", "never", "if", "would", "will", "could", "may"}.isdisjoint(
        around
    ):
        return False
    if analysis.trees.rel(verb) in {"amod", "acl"}:
        return False
    first = max(analysis.sentence_run(verb)[0], verb - 4)
    before = lower[first:verb]
    return not _ALREADY.isdisjoint(before) or not _ALREADY.isdisjoint(around)


def _crosses(analysis: Analysis, lower: Sequence[str], verb: int) -> bool:
    """Whether the object is a line, or a word that points back at a condition."""
    trees = analysis.trees
    for child in trees.children[verb]:
        if trees.rel(child) in {"obj", "nsubj"} and lower[child] in _LINES:
            return True
        if trees.rel(child) == "obj" and lower[child] in _POINTING and child > verb:
            return not _CONDITIONAL.isdisjoint(
                lower[_two_sentences_back(analysis, verb) : verb]
            )
    return False


def _two_sentences_back(analysis: Analysis, word: int) -> int:
    first = analysis.sentence_run(word)[0]
    return max(word - _REACH, analysis.sentence_run(first - 1)[0] if first else first)


def _did_the_same(analysis: Analysis, lower: Sequence[str], word: int) -> bool:
    """Read "did so in 2014 without consequence", "did the same there and nothing happened"."""
    if not any(tuple(lower[word + 1 : word + 1 + len(s)]) == s for s in _SAME):
        return False
    last = min(analysis.sentence_run(word)[1], word + _NEAR)
    ahead = lower[word + 1 : last + 1]
    unanswered = "without" in ahead and not _UNANSWERED.isdisjoint(ahead)
    nothing = "nothing" in ahead and not {"happened", "followed", "came"}.isdisjoint(ahead)
    return unanswered or nothing


def _event(interpretation: Interpretation, verb: int) -> Run:
    """Return the clause of a verb: from its subject to the last word that hangs on it."""
    analysis = interpretation.analysis
    trees, passage = analysis.trees, passage_at(interpretation, verb)
    subjects = [c for c in trees.children[verb] if trees.rel(c) == "nsubj" and c < verb]
    first = min([*trees.subtree(subjects[-1])], default=verb) if subjects else verb
    last = max(w for w in trees.subtree(verb) if w <= passage[1])
    return trimmed(analysis, (max(first, passage[0]), max(last, verb))) or (verb, verb)


def _place(analysis: Analysis, verb: int, run: Run) -> str | None:
    """Return the first place named behind the verb."""
    for name in analysis.names_within(verb, run[1]):
        if name.kind is NameKind.PLACE:
            return analysis.said((name.first, name.last))
    return None


def _tested(
    analysis: Analysis, verb: int, lines: Sequence[tuple[int, CommitmentId]]
) -> CommitmentId | None:
    """Return the red line that is meant: the last one before in the paragraph, or the only one.

    *lines* are the red lines by the place of their triggers.
    """
    draft = analysis.draft
    start = draft.paragraphs[draft.paragraph[verb]].start
    at = bisect_left(lines, draft.words.starts[verb], key=lambda line: line[0])
    if at and lines[at - 1][0] >= start:
        return lines[at - 1][1]
    return lines[0][1] if len(lines) == 1 else None
