"""Finding: the commitments of an article, from what its statements say."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from onrecord.model import (
    ActorId,
    Commitment,
    CommitmentId,
    Statement,
    Territory,
    Voice,
)
from onrecord.reading.actors.knowledge import Knowledge
from onrecord.reading.commitments.bearings import bearing_of
from onrecord.reading.commitments.demands import draft_demands
from onrecord.reading.commitments.details import (
    explicitness_of,
    is_read_as_nuclear,
    means_of,
    scope_of,
    target_of,
)
from onrecord.reading.commitments.drafts import Draft, draft_clause
from onrecord.reading.commitments.links import Sided, link_of
from onrecord.reading.commitments.named import draft_named
from onrecord.reading.commitments.sides import side_of
from onrecord.reading.commitments.stress import Turns, stress_of, turns_of
from onrecord.reading.commitments.stretches import Stretch, is_predicate
from onrecord.reading.commitments.voices import is_crisis, is_official
from onrecord.reading.commitments.wording import Wording
from onrecord.reading.conditions import Condition, find_conditions
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.syntax import Run
from onrecord.reference.commitments import CommitmentLexicon
from onrecord.reference.cues import CueLexicon

__all__ = ["find_commitments"]

_FARTHEST_BACK = 50  # commitments among which the linked one is looked for


@dataclass(frozen=True)
class _Page:
    """What all statements of one article are read with."""

    wording: Wording
    found: Interpretation
    conditions: tuple[Condition, ...]
    cues: CueLexicon
    knowledge: Knowledge
    crisis: bool


def find_commitments(
    found: Interpretation,
    *,
    lexicon: CommitmentLexicon,
    cues: CueLexicon,
    knowledge: Knowledge,
    territories: Sequence[Territory] = (),
) -> tuple[Commitment, ...]:
    """Return the commitments of an article, numbered in reading order.

    Only what an official voice says or is reported to say commits anyone; the default is none.
    """
    wording = Wording(found.analysis, lexicon)
    conditions = find_conditions(found.analysis)
    page = _Page(wording, found, conditions, cues, knowledge, is_crisis(wording))
    drafts = [d for i in range(len(found.statements)) for d in _of_statement(page, i)]
    kept = _without_overlaps(drafts)
    return _linked(page, kept, territories) if kept else ()


def _linked(
    page: _Page, drafts: Sequence[Draft], territories: Sequence[Territory]
) -> tuple[Commitment, ...]:
    """Return the commitments of the drafts, each linked to an earlier one of its side."""
    nuclear = is_read_as_nuclear(page.wording, page.found)
    turns, taken = turns_of(page.found), _sides_taken(page.found, drafts)
    sided: list[Sided] = []
    for number, draft in enumerate(drafts, start=1):
        statement = page.found.statements[draft.index]
        actor = page.found.cast.parts[draft.index].actor
        names = side_of(actor, statement, page.knowledge).names
        if statement.speaker is not None:
            names |= taken[statement.speaker.actor]
        commitment = replace(
            _commitment(page, draft, names, turns, nuclear=nuclear),
            id=CommitmentId(f"c{number}"),
        )
        scope = scope_of((*commitment.trigger, *commitment.consequence), territories)
        one = Sided(replace(commitment, scope=scope), names, draft.means, draft.index)
        links = link_of(page.wording, page.found, one, sided[-_FARTHEST_BACK:])
        sided.append(replace(one, commitment=replace(one.commitment, links=links)))
    return tuple(s.commitment for s in sided)


def _of_statement(page: _Page, index: int) -> Iterator[Draft]:
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
    sentence = found.analysis.draft.sentence
    for _, group in groupby(runs, key=lambda run: sentence[run[0]]):
        beside = tuple(group)
        conditions = tuple(c for run in beside for c in _within(page, run))
        for run in beside:
            yield from _of_stretch(
                page,
                Stretch(
                    index=index,
                    statement=statement,
                    bearing=bearing,
                    run=run,
                    runs=beside,
                    side=side,
                    conditions=conditions,
                    crisis=page.crisis,
                ),
            )


def _of_stretch(page: _Page, stretch: Stretch) -> Iterator[Draft]:
    """Yield what the clauses of a stretch commit to, or else what it names or demands."""
    named = draft_named(page.wording, stretch)
    if named is not None:
        yield named
        return
    none = True
    for word in range(stretch.run[0], stretch.run[1] + 1):
        if is_predicate(page.wording, word):
            draft = draft_clause(
                page.wording, page.found, stretch, word, knowledge=page.knowledge
            )
            if draft is not None:
                none = False
                yield draft
    if none and not stretch.bearing.denies:
        yield from draft_demands(page.wording, stretch, knowledge=page.knowledge)


def _within(page: _Page, run: Run) -> tuple[Condition, ...]:
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


def _without_overlaps(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the surest of the drafts that tell of the same words, in reading order."""
    kept: list[Draft] = []
    told: set[int] = set()
    heads: set[int] = set()
    for draft in sorted(drafts, key=lambda d: (-d.sure, d.head)):
        words = {w for a, b in (*draft.consequence, *draft.trigger) for w in range(a, b + 1)}
        if draft.head in told or not heads.isdisjoint(words):
            continue
        kept.append(draft)
        heads.add(draft.head)
        told.update(w for a, b in draft.consequence for w in range(a, b + 1))
    return sorted(kept, key=lambda d: d.head)


def _commitment(
    page: _Page, draft: Draft, names: frozenset[str], turns: Turns, *, nuclear: bool
) -> Commitment:
    """Return the commitment of a draft, but for its number, scope and links."""
    wording, found = page.wording, page.found
    statement = found.statements[draft.index]
    return Commitment(
        id=CommitmentId("c0"),
        statement=statement.id,
        speaker=_speaker(found, draft, statement),
        kind=draft.kind,
        conditional=bool(draft.trigger and draft.consequence),
        trigger=tuple(found.analysis.span(run) for run in draft.trigger),
        consequence=tuple(found.analysis.span(run) for run in draft.consequence),
        target=target_of(wording, found, draft, names, page.knowledge),
        means=means_of(wording, draft, nuclear=nuclear),
        modality=draft.modality,
        explicitness=explicitness_of(wording, draft),
        resolve=stress_of(wording, found, draft, "resolve", turns),
        irreversible=stress_of(wording, found, draft, "irreversible", turns),
        confidence=round(draft.sure * (0.5 + statement.confidence / 2), 3),
    )


def _speaker(found: Interpretation, draft: Draft, statement: Statement) -> Voice | None:
    """Return who makes a commitment: the statement's speaker, or whom the statement quotes."""
    if draft.voice is None:
        return statement.speaker
    actor = found.cast.actor_at(draft.voice)
    return next(
        (Voice(actor=a.id, name=a.name) for a in found.cast.actors if a.id == actor), None
    )


def _sides_taken(
    found: Interpretation, drafts: Sequence[Draft]
) -> Mapping[ActorId, frozenset[str]]:
    """Return for whom each speaker speaks by what he commits himself to in the article."""
    taken: dict[ActorId, frozenset[str]] = defaultdict(frozenset)
    for draft in drafts:
        speaker = found.statements[draft.index].speaker
        if speaker is not None:
            taken[speaker.actor] |= draft.names
    return taken
