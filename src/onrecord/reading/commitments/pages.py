"""Pages: the clauses of what official voices say in an article, as commitments are read."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.reading.actors.knowledge import Knowledge
from onrecord.reading.commitments.bearings import bearing_of
from onrecord.reading.commitments.candidates import Candidate, candidate_of
from onrecord.reading.commitments.sides import side_of
from onrecord.reading.commitments.stretches import Stretch, is_predicate
from onrecord.reading.commitments.voices import is_crisis, is_official
from onrecord.reading.commitments.wording import Wording
from onrecord.reading.conditions import Condition, find_conditions
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.syntax import Run
from onrecord.reference.commitment_weights import CommitmentWeights
from onrecord.reference.commitments import CommitmentLexicon
from onrecord.reference.cues import CueLexicon

__all__ = ["CommitmentLexicons", "Page", "candidates_of", "page_of", "stretches_of"]

_FARTHEST = 512  # words that are read together of a sentence without an end


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentLexicons:
    """The reference data that commitments are read with."""

    words: CommitmentLexicon
    weights: CommitmentWeights
    cues: CueLexicon
    knowledge: Knowledge


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What all statements of one article are read with."""

    wording: Wording
    found: Interpretation
    conditions: tuple[Condition, ...]
    cues: CueLexicon
    knowledge: Knowledge
    crisis: bool


def page_of(found: Interpretation, lexicons: CommitmentLexicons) -> Page:
    """Return an interpreted article as its commitments are read."""
    wording = Wording(found.analysis, lexicons.words)
    return Page(
        wording=wording,
        found=found,
        conditions=find_conditions(found.analysis),
        cues=lexicons.cues,
        knowledge=lexicons.knowledge,
        crisis=is_crisis(wording),
    )


def stretches_of(page: Page) -> Iterator[Stretch]:
    """Yield the contents of statements sentence by sentence, where an official voice speaks."""
    return (s for i in range(len(page.found.statements)) for s in _of_statement(page, i))


def candidates_of(page: Page, stretch: Stretch) -> Iterator[Candidate]:
    """Yield the clauses of a stretch that tell what is to come."""
    for word in range(stretch.run[0], stretch.run[1] + 1):
        if is_predicate(page.wording, word):
            candidate = candidate_of(
                page.wording, page.found, stretch, word, knowledge=page.knowledge
            )
            if candidate is not None:
                yield candidate


def _of_statement(page: Page, index: int) -> Iterator[Stretch]:
    found = page.found
    statement, attribution = found.statements[index], found.attributions[index]
    cue = found.analysis.said(attribution.cue) if attribution.cue is not None else ""
    bearing = bearing_of(cue, statement, page.cues)
    if not bearing.says:
        return
    actor = found.cast.parts[index].actor
    if not is_official(actor, statement, page.wording, page.knowledge, crisis=page.crisis):
        return
    side = side_of(actor, statement, page.knowledge)
    runs = [run for content in attribution.contents for run in _sentences(found, content)]
    for beside in _by_sentence(found, runs):
        conditions = tuple(c for run in beside for c in _within(page, run))
        for run in beside:
            yield Stretch(
                index=index,
                statement=statement,
                bearing=bearing,
                run=run,
                runs=beside,
                side=side,
                conditions=conditions,
                crisis=page.crisis,
            )


def _by_sentence(found: Interpretation, runs: Sequence[Run]) -> Iterator[tuple[Run, ...]]:
    """Yield the runs of each sentence together; of a monstrous one those of a part."""
    sentence = found.analysis.draft.sentence
    beside: list[Run] = []
    for run in runs:
        if beside:
            first = beside[0][0]
            if sentence[run[0]] != sentence[first] or run[1] - first > _FARTHEST:
                yield tuple(beside)
                beside = []
        beside.append(run)
    if beside:
        yield tuple(beside)


def _within(page: Page, run: Run) -> tuple[Condition, ...]:
    """Return the conditions whose marker stands in a run."""
    first = bisect_left(page.conditions, run[0], key=lambda c: c.marker[0])
    return page.conditions[
        first : bisect_right(page.conditions, run[1], key=lambda c: c.marker[0])
    ]


def _sentences(found: Interpretation, run: Run) -> Iterator[Run]:
    """Yield the parts of a run that stand in one sentence each."""
    first = run[0]
    while first <= run[1]:
        last = min(run[1], found.analysis.sentence_run(first)[1])
        yield first, last
        first = last + 1
