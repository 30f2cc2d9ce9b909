"""Named commitments: those that a statement names with a noun ("vowed a tough response")."""

from collections.abc import Iterator, Sequence

from onrecord.model import CommitmentKind, Modality
from onrecord.reading.commitments.drafts import Draft
from onrecord.reading.commitments.phrases import is_open, phrase_run
from onrecord.reading.commitments.stretches import Stretch, is_predicate
from onrecord.reading.commitments.triggers import trigger_of
from onrecord.reading.commitments.wording import Wording
from onrecord.reading.conditions import Condition
from onrecord.reading.syntax import Run

__all__ = ["draft_named"]

SURE = 0.65
_LED_BY = frozenset(("of", "with", "about", "to"))
_TO_WHAT = frozenset(("to", "for", "over", "against", "in"))
_CARRIERS = frozenset(("use", "deployment", "possibility", "option"))  # "the use of force"
_FARTHEST = 7  # words before the noun


def draft_named(wording: Wording, stretch: Stretch) -> Draft | None:
    """Return the commitment of a content that is no clause but a noun of answering, or None."""
    if not stretch.bearing.names:
        return None
    head = _head(wording, stretch)
    if head is None:
        return None
    conditions = [c for c in stretch.conditions if c.marker[0] > head]
    last = min((c.marker[0] - 1 for c in conditions), default=stretch.run[1])
    first = stretch.run[0] + stretch.bearing.led_by
    if any(_is_clause(wording, w) or w < head for w in _verbs(wording, (first, last))):
        return None
    trigger, last = _triggers(wording, stretch, (head, last), conditions)
    led = (w + 1 for w in range(first, head) if wording.words[w] in _LED_BY)
    first = max(led, default=first)
    named = wording.harms(range(first, head + 1))
    return Draft(
        index=stretch.index,
        head=head,
        kind=_kind(stretch),
        means=wording.means_of(h.means for _, h in named),
        modality=Modality.COULD if stretch.bearing.leaves_open else Modality.NONE,
        consequence=((first, max(head, last)),),
        trigger=trigger,
        sure=SURE,
    )


def _head(wording: Wording, stretch: Stretch) -> int | None:
    """Return the noun of answering that heads the content, if one does."""
    trees, nouns = wording.trees, wording.lexicon.nouns
    kind = "warned_of" if stretch.bearing.warns else "answering"
    first = stretch.run[0] + stretch.bearing.led_by
    for word in range(first, min(stretch.run[1], first + _FARTHEST) + 1):
        noun = trees.upos[word] == "NOUN" and trees.rel(word) != "compound"
        if noun and wording.words[word] not in _CARRIERS:
            return word if wording.words[word] in nouns[kind] else None
    return None


def _verbs(wording: Wording, run: Run) -> Iterator[int]:
    trees = wording.trees
    for word in range(run[0], run[1] + 1):
        if is_predicate(wording, word) and trees.rel(word) not in ("acl", "amod", "compound"):
            yield word


def _is_clause(wording: Wording, word: int) -> bool:
    """Whether a word heads a clause with a subject or a modal verb."""
    trees = wording.trees
    return any(trees.rel(c) in ("nsubj", "aux", "expl") for c in trees.children[word])


def _triggers(
    wording: Wording, stretch: Stretch, run: Run, conditions: Sequence[Condition]
) -> tuple[tuple[Run, ...], int]:
    """Return the triggers after a noun, and the last word before them."""
    trees = wording.trees
    clauses = tuple(trigger_of(c) for c in conditions)
    for word in range(run[0] + 1, run[1] + 1):
        led = (c for c in trees.children[word] if trees.rel(c) == "case" and run[0] < c < word)
        case = next(led, None)
        if case is not None and wording.words[case] in _TO_WHAT and is_open(wording, word):
            return (*clauses, phrase_run(wording, word, stretch.run)), case - 1
    return clauses, run[1]


def _kind(stretch: Stretch) -> CommitmentKind:
    bearing = stretch.bearing
    if bearing.rules_out and not bearing.leaves_open:
        return CommitmentKind.ASSURANCE
    return CommitmentKind.WARNING if bearing.warns else CommitmentKind.THREAT
