"""Finding: the commitments of an article, from what its statements say."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.model import (
    ActorId,
    Commitment,
    CommitmentId,
    Statement,
    Territory,
    Voice,
)
from onrecord.reading.commitments.demands import draft_demands
from onrecord.reading.commitments.details import (
    explicitness_of,
    is_read_as_nuclear,
    means_of,
    scope_of,
    target_of,
)
from onrecord.reading.commitments.drafts import Draft, draft_clause
from onrecord.reading.commitments.judging import Judge
from onrecord.reading.commitments.links import Sided, link_of
from onrecord.reading.commitments.named import draft_named
from onrecord.reading.commitments.pages import (
    CommitmentLexicons,
    Page,
    candidates_of,
    page_of,
    stretches_of,
)
from onrecord.reading.commitments.sides import side_of
from onrecord.reading.commitments.stress import Turns, stress_of, turns_of
from onrecord.reading.commitments.stretches import Stretch
from onrecord.reading.interpretation import Interpretation

__all__ = ["find_commitments"]

_FARTHEST_BACK = 50  # commitments among which the linked one is looked for


def find_commitments(
    found: Interpretation,
    *,
    lexicons: CommitmentLexicons,
    territories: Sequence[Territory] = (),
) -> tuple[Commitment, ...]:
    """Return the commitments of an article, numbered in reading order.

    Only what an official voice says or is reported to say commits anyone; the default is none.
    """
    page = page_of(found, lexicons)
    judge = Judge(lexicons.weights, page.wording, page.knowledge)
    drafts = [draft for s in stretches_of(page) for draft in _of_stretch(page, judge, s)]
    kept = _without_overlaps(drafts)
    return _linked(page, kept, territories) if kept else ()


def _linked(
    page: Page, drafts: Sequence[Draft], territories: Sequence[Territory]
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


def _of_stretch(page: Page, judge: Judge, stretch: Stretch) -> Iterator[Draft]:
    """Yield what the clauses of a stretch commit to, or else what it names or demands."""
    named = draft_named(page.wording, stretch)
    if named is not None:
        yield named
        return
    none = True
    for candidate in candidates_of(page, stretch):
        draft = draft_clause(page.wording, candidate, judge=judge, knowledge=page.knowledge)
        if draft is not None:
            none = False
            yield draft
    if none and not stretch.bearing.denies:
        yield from draft_demands(page.wording, stretch, knowledge=page.knowledge)


def _without_overlaps(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts in reading order, of those that tell of the same words the surest.

    What a rule takes goes before what was learned.
    """
    kept: list[Draft] = []
    told: set[int] = set()
    heads: set[int] = set()
    for draft in sorted(drafts, key=lambda d: (d.learned, -d.sure, d.head)):
        words = {w for a, b in (*draft.consequence, *draft.trigger) for w in range(a, b + 1)}
        if draft.head in told or not heads.isdisjoint(words):
            continue
        kept.append(draft)
        heads.add(draft.head)
        told.update(w for a, b in draft.consequence for w in range(a, b + 1))
    return sorted(kept, key=lambda d: d.head)


def _commitment(
    page: Page, draft: Draft, names: frozenset[str], turns: Turns, *, nuclear: bool
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
