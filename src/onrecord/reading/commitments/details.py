"""Details: target, means as the article reads them, explicitness and scope of a commitment."""

from collections.abc import Sequence

from onrecord.model import BlockKind, Means, Span, Territory, TerritoryId
from onrecord.reading.actors.knowledge import Knowledge
from onrecord.reading.commitments.drafts import Draft
from onrecord.reading.commitments.sides import names_in
from onrecord.reading.commitments.wording import Wording
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.syntax import Run

__all__ = ["explicitness_of", "is_read_as_nuclear", "means_of", "scope_of", "target_of"]

_NUCLEAR = ("nuclear", "nuke", "nukes", "atomic", "warhead", "warheads")
_OF_THREATS = (
    "threat", "threats", "warning", "warnings", "warns", "warned", "threatens", "threatened",
    "rhetoric", "option", "tripwire", "strike", "strikes", "blackmail", "doctrine", "sabre",
    "saber", "weapons", "used", "use", "bluff", "escalation", "ultimatum",
)  # fmt: skip
_VAGUE = ("on the table", "red line", "red lines")
_TITLE_LONGEST = 400  # characters of a title that are looked at


def is_read_as_nuclear(wording: Wording, found: Interpretation) -> bool:
    """Return whether the article, in its title or its own voice, speaks of nuclear threats."""
    article = wording.analysis.draft.article
    titles = [article.title or ""]
    titles += [b.span.text for b in article.blocks if b.kind is BlockKind.TITLE]
    if any(_speaks_of_it(t[:_TITLE_LONGEST].lower().split()) for t in titles):
        return True
    for word, written in enumerate(wording.words):
        if written not in _NUCLEAR or found.statement_at(word) is not None:
            continue
        first, last = max(0, word - 8), word + 8
        if _speaks_of_it(list(wording.words[first : last + 1])):
            return True
    return False


def _speaks_of_it(words: list[str]) -> bool:
    bare = {w.strip(".,;:!?'\"“”‘’") for w in words}
    return bool(bare & set(_NUCLEAR)) and bool(bare & set(_OF_THREATS))


def means_of(wording: Wording, draft: Draft, *, nuclear: bool) -> Means:
    """Return the means; "all means" are nuclear where the article reads them so."""
    runs = (*draft.consequence, *draft.trigger)
    every = any(wording.has(run, wording.lexicon.words["all_means"]) for run in runs)
    if every and nuclear and draft.means in (Means.UNSPECIFIED, Means.MILITARY):
        return Means.NUCLEAR
    return draft.means


def explicitness_of(wording: Wording, draft: Draft) -> int:
    """Return how explicit a commitment is by its own words, 0 (allusion) to 4 (ultimatum)."""
    if draft.trigger and any(_has_deadline(wording, run) for run in draft.trigger):
        return 4
    if draft.means is not Means.UNSPECIFIED:
        return 3
    if draft.trigger:
        return 2
    vague = any(
        wording.has(run, (*_VAGUE, *wording.lexicon.words["allusions"]))
        for run in draft.consequence
    )
    return 0 if vague else 1


def _has_deadline(wording: Wording, run: Run) -> bool:
    """Whether a time limit stands in a run ("within 48 hours", "by Friday")."""
    span = wording.analysis.span(run)
    times = wording.analysis.times_within(span.start, span.end)
    starts = wording.analysis.draft.words.starts
    before = {starts[w]: wording.words[w - 1] for w in range(run[0] + 1, run[1] + 1)}
    return any(before.get(t.span.start) in wording.lexicon.words["deadlines"] for t in times)


def target_of(
    wording: Wording,
    found: Interpretation,
    draft: Draft,
    names: frozenset[str],
    knowledge: Knowledge,
) -> str | None:
    """Return whom it is aimed at: the first other side named in it, or whoever is told it."""
    for run in (*draft.consequence, *draft.trigger):
        other = _first_named(wording, run, knowledge) - names
        if other:
            return min(other)
    addressee = found.statements[draft.index].addressee
    if addressee is not None and names_in(addressee.split(), knowledge):
        return addressee
    return None


def _first_named(wording: Wording, run: Run, knowledge: Knowledge) -> set[str]:
    """Return every state and body that a run of words names."""
    return names_in(wording.analysis.draft.words.texts[run[0] : run[1] + 1], knowledge)


def scope_of(
    spans: Sequence[Span], territories: Sequence[Territory]
) -> tuple[TerritoryId, ...]:
    """Return the territories that a commitment's own words mention."""
    return tuple(
        t.id
        for t in territories
        if any(s.start <= m.start and m.end <= s.end for m in t.mentions for s in spans)
    )
