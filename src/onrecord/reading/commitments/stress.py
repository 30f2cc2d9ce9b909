"""Stress: the words that say how resolved a speaker is, and that there is no way back."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from onrecord.model import Act, ActorId, Span
from onrecord.reading.commitments.drafts import Draft
from onrecord.reading.commitments.wording import Wording
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.syntax import Run

__all__ = ["Turns", "stress_of", "turns_of"]

_SENTENCES = 2  # between a commitment and what stresses it in the same statement
_FARTHEST = 2  # paragraphs to the statement before or after by the same speaker
_REACH = 400  # words to either side, where a sentence is as long as a book

Turns = Mapping[int, Sequence[int]]
"""For each statement those of the same speaker just before and after it."""


def turns_of(found: Interpretation) -> Turns:
    """Return the neighbours of each statement among those of its speaker, in reading order."""
    spoken: dict[ActorId, list[int]] = defaultdict(list)
    for index, statement in enumerate(found.statements):
        if statement.act is Act.SAY and statement.speaker is not None:
            spoken[statement.speaker.actor].append(index)
    turns: dict[int, Sequence[int]] = {}
    for same in spoken.values():
        same.sort(key=lambda i: found.attributions[i].contents[0])
        for place, index in enumerate(same):
            turns[index] = same[max(0, place - 1) : place] + same[place + 1 : place + 2]
    return turns


def stress_of(
    wording: Wording, found: Interpretation, draft: Draft, kind: str, turns: Turns
) -> tuple[Span, ...]:
    """Return the words of resolve or irreversibility in a commitment and right around it.

    They may stand in its own statement, in its cue, or in the statement before or after it by
    the same speaker.
    """
    phrases = wording.lexicon.words[kind]
    runs = [*_own(wording, found, draft), *_around(wording, found, draft, turns)]
    spans = sorted({span for run in runs for span in _phrases(wording, run, phrases)})
    return tuple(span for span in spans if not _is_inner(span, spans))


def _own(wording: Wording, found: Interpretation, draft: Draft) -> Iterator[Run]:
    """Yield the words of its statement near a commitment, and the cue."""
    attribution = found.attributions[draft.index]
    sentence = wording.analysis.draft.sentence
    here = sentence[draft.head]
    low = max(draft.head - _REACH, bisect_left(sentence, here - _SENTENCES))
    high = min(draft.head + _REACH, bisect_right(sentence, here + _SENTENCES) - 1)
    for first, last in attribution.contents:
        if first <= high and low <= last:
            yield max(first, low), min(last, high)
    if attribution.cue is not None:
        yield attribution.cue


def _around(
    wording: Wording, found: Interpretation, draft: Draft, turns: Turns
) -> Iterator[Run]:
    paragraph = wording.analysis.draft.paragraph
    for index in turns.get(draft.index, ()):
        for first, last in found.attributions[index].contents:
            near = first <= draft.head + _REACH and draft.head - _REACH <= last
            if near and abs(paragraph[first] - paragraph[draft.head]) <= _FARTHEST:
                yield max(first, draft.head - _REACH), min(last, draft.head + _REACH)


def _phrases(wording: Wording, run: Run, phrases: Sequence[str]) -> Iterator[Span]:
    """Yield where the phrases stand in a run of words."""
    text = f" {wording.plain(*run)} "
    for phrase in phrases:
        if f" {phrase} " not in text:
            continue
        size = phrase.count(" ")
        for word in range(run[0], run[1] - size + 1):
            if wording.plain(word, word + size) == phrase:
                yield wording.analysis.span((word, word + size))


def _is_inner(span: Span, spans: Sequence[Span]) -> bool:
    return any(o != span and o.start <= span.start and span.end <= o.end for o in spans)
