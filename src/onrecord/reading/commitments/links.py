"""Links: how a commitment stands to an earlier one of the same side in the same article."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.model import Commitment, CommitmentKind, CommitmentLink, Linkage, Means
from onrecord.reading.commitments.wording import Wording
from onrecord.reading.interpretation import Interpretation

__all__ = ["Sided", "link_of"]

SAME_WORDS_MIN = 0.34  # share of content words of the shorter one that make it a repetition
_SHORTEST = 4  # letters of a word that counts


@dataclass(frozen=True, slots=True)
class Sided:
    """A commitment with the sides its speaker is of and what its own words say of means."""

    commitment: Commitment
    names: frozenset[str]
    own_means: Means
    index: int  # of its statement


def link_of(
    wording: Wording, found: Interpretation, later: Sided, earlier: Sequence[Sided]
) -> tuple[CommitmentLink, ...]:
    """Return the link to the earlier commitment that it widens, narrows or repeats, if any.

    Of several, one by a speaker whom the article names in handing over comes first, then one
    with the same means, then the nearest.
    """
    told = list(_told_about(wording, found, later))
    best: tuple[tuple[bool, bool, int], CommitmentLink] | None = None
    for place, other in enumerate(earlier):
        if not _same_side(later, other) or not _same_sort(later, other):
            continue
        how = _linkage(wording, told, later, other)
        if how is None:
            continue
        same_means = later.commitment.means is other.commitment.means
        rank = (_is_named(other, later, told), same_means, place)
        if best is None or rank > best[0]:
            best = rank, CommitmentLink(to=other.commitment.id, how=how)
    return () if best is None else (best[1],)


def _is_named(other: Sided, later: Sided, told: Sequence[str]) -> bool:
    """Whether the hand-over to a commitment names the other speaker ("beyond Ode's words")."""
    speaker = other.commitment.speaker
    if speaker is None or speaker == later.commitment.speaker:
        return False
    name = speaker.name.lower().split()
    return any(f" {name[-1]} " in text for text in told)


def _same_side(a: Sided, b: Sided) -> bool:
    one, two = a.commitment.speaker, b.commitment.speaker
    if one is not None and two is not None and one.actor == two.actor:
        return True
    return bool(a.names & b.names)


def _same_sort(a: Sided, b: Sided) -> bool:
    harming = (CommitmentKind.THREAT, CommitmentKind.WARNING)
    one, two = a.commitment.kind, b.commitment.kind
    return one is two or (one in harming and two in harming)


def _linkage(
    wording: Wording, told: Sequence[str], later: Sided, other: Sided
) -> Linkage | None:
    new, old = later.commitment, other.commitment
    same_speaker = new.speaker is not None and old.speaker == new.speaker
    if set(new.scope) > set(old.scope) or (
        not same_speaker and _says(told, wording, "widening")
    ):
        return Linkage.WIDENS
    if old.scope and set(new.scope) < set(old.scope) and new.scope:
        return Linkage.NARROWS
    plainer = other.own_means is Means.UNSPECIFIED is not later.own_means
    if plainer and (_alike(new, old) or _says(told, wording, "widening")):
        return Linkage.WIDENS
    if _alike(new, old):
        limited = new.trigger and not old.trigger
        return (
            Linkage.NARROWS
            if limited and _says(told, wording, "narrowing")
            else Linkage.REPEATS
        )
    return None


def _told_about(wording: Wording, found: Interpretation, sided: Sided) -> Iterator[str]:
    """Yield the sentence that hands over to a commitment, and the one before it."""
    attribution = found.attributions[sided.index]
    first = attribution.cue[0] if attribution.cue is not None else attribution.contents[0][0]
    here = wording.analysis.sentence_run(first)
    runs = [here]
    if here[0] > 0:
        runs.append(wording.analysis.sentence_run(here[0] - 1))
    for run in runs:
        content = [c for c in attribution.contents if c[0] <= run[1] and run[0] <= c[1]]
        own = [
            wording.words[w]
            for w in range(run[0], run[1] + 1)
            if not any(first <= w <= last for first, last in content)
        ]
        yield f" {' '.join(own)} "


def _says(told: Sequence[str], wording: Wording, kind: str) -> bool:
    return any(f" {phrase} " in text for text in told for phrase in wording.lexicon.words[kind])


def _alike(new: Commitment, old: Commitment) -> bool:
    """Whether two commitments share enough of their content words."""
    a, b = _content(new), _content(old)
    return len(a & b) >= max(2, SAME_WORDS_MIN * min(len(a), len(b)))


def _content(commitment: Commitment) -> set[str]:
    spans = (*commitment.trigger, *commitment.consequence)
    words = (w.strip(".,;:!?'\"“”‘’()[]").lower() for s in spans for w in s.text.split())
    return {w for w in words if len(w) >= _SHORTEST}
