"""Drafts: what single clauses commit a speaker to, before commitments are joined and linked."""

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.model import CommitmentKind, Means, Modality
from onrecord.reading.actors.knowledge import Knowledge
from onrecord.reading.commitments.acceptance import is_kept_option
from onrecord.reading.commitments.belonging import Belonging
from onrecord.reading.commitments.candidates import Candidate
from onrecord.reading.commitments.clauses import Clause
from onrecord.reading.commitments.deeds import Deed, DeedSort, read_clause
from onrecord.reading.commitments.extents import consequence_of, sentence_end
from onrecord.reading.commitments.judging import Judge, Judged
from onrecord.reading.commitments.sides import names_in
from onrecord.reading.commitments.speech import reporter_of, threatener_of
from onrecord.reading.commitments.stretches import Stretch
from onrecord.reading.commitments.telling import find_deeds
from onrecord.reading.commitments.triggers import object_trigger
from onrecord.reading.commitments.wording import Wording
from onrecord.reading.syntax import Run

__all__ = ["Draft", "draft_clause"]

_HARMING = (DeedSort.ACT, DeedSort.SUFFER, DeedSort.TELL, DeedSort.LINE)
_WARNING = (DeedSort.LEAD, DeedSort.ALLUDE)
_ARMED = (Means.NUCLEAR, Means.MILITARY)
LIKELY = 0.5  # the chance from which on a clause that no rule takes is a commitment
LIKELY_IF = 0.3  # and where it hangs on a condition
LIKELY_MEANS = 0.4  # the chance from which on means are taken that no word tells
_NOT_AHEAD = frozenset(("to", "was", "were", "had", "did", "been"))
_TELLING_OF = frozenset(
    "mean means constitute constitutes represent represents begin end start last resume "
    "conclude".split()
)
# How often a deed of a sort is a commitment, as read off dev articles.
_SURE: Mapping[DeedSort, float] = {
    DeedSort.ACT: 0.8,
    DeedSort.SUFFER: 0.75,
    DeedSort.TELL: 0.75,
    DeedSort.LINE: 0.7,
    DeedSort.LEAD: 0.6,
    DeedSort.HOLD: 0.65,
    DeedSort.RESIST: 0.7,
    DeedSort.JOIN: 0.7,
    DeedSort.RELENT: 0.65,
    DeedSort.LAST: 0.6,
    DeedSort.ALLUDE: 0.5,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A commitment as runs of words.

    `voice` is the word of whoever is said to make it, if not the statement's speaker; `names`
    are the states whose part the speaker takes by saying it; `learned` says that no rule, but
    what was learned from examples, takes it for one.
    """

    index: int  # of the statement
    head: int
    kind: CommitmentKind
    means: Means
    modality: Modality
    consequence: tuple[Run, ...]
    trigger: tuple[Run, ...]
    sure: float
    voice: int | None = None
    names: frozenset[str] = frozenset()
    learned: bool = False


def draft_clause(
    wording: Wording, candidate: Candidate, *, judge: Judge, knowledge: Knowledge
) -> Draft | None:
    """Return what a clause commits its speaker to, by the rules or by how likely it is."""
    clause, stretch, standing = candidate.clause, candidate.stretch, candidate.standing
    judged = None if candidate.deed is not None else _likely(wording, candidate, judge)
    deed = candidate.deed if judged is None else _likely_deed(candidate, judged)
    voice = threatener_of(wording, clause, stretch, standing.belongs)
    if deed is None and voice is not None:
        threatened = read_clause(wording, clause, candidate.reading.scope, bound=True)
        deed = next(find_deeds(threatened), None)
    if deed is None or (stretch.bearing.denies and deed.means not in _ARMED):
        return None
    aside = stretch.bearing.bound and not standing.governed
    if aside and clause.modality is Modality.COULD and voice is None:
        return None
    triggers = _fitting(wording, candidate, deed)
    consequence = consequence_of(wording, clause, stretch, triggers)
    if not consequence:
        return None
    return Draft(
        index=stretch.index,
        head=clause.verb,
        kind=CommitmentKind.DENIAL if stretch.bearing.denies else _kind(clause, deed),
        means=deed.means,
        modality=clause.modality,
        consequence=consequence,
        trigger=tuple(dict.fromkeys(triggers)),
        sure=_sure(deed, judged),
        voice=voice if voice is not None else reporter_of(wording, clause, stretch),
        names=_side_taken(wording, candidate, deed, knowledge),
        learned=judged is not None,
    )


def _likely(wording: Wording, candidate: Candidate, judge: Judge) -> Judged | None:
    """Return the judgement of a clause that no rule takes, if it is likely a commitment."""
    if not candidate.stretch.crisis or not _may_commit(wording, candidate):
        return None
    judged = judge.judge(candidate)
    least = LIKELY_IF if candidate.triggers else LIKELY
    return judged if judged.chance >= least else None


def _likely_deed(candidate: Candidate, judged: Judged) -> Deed:
    """Return what a clause tells that is likely a commitment, though no rule says so."""
    other = candidate.standing.belongs is Belonging.OTHER
    told = next(iter(candidate.deeds), Deed(DeedSort.SUFFER if other else DeedSort.ACT))
    unsaid = told.means is Means.UNSPECIFIED and judged.means_chance >= LIKELY_MEANS
    return Deed(told.sort, judged.means if unsaid else told.means, guessed=True)


def _sure(deed: Deed, judged: Judged | None) -> float:
    """Return how often a clause like this is a commitment."""
    if judged is not None:
        return (1 + judged.chance) / 2
    return _SURE[deed.sort] * (0.6 if deed.guessed else 1.0)


def _may_commit(wording: Wording, candidate: Candidate) -> bool:
    """Whether a clause that no rule takes could commit anyone at all.

    It is put as something to come, or hangs on a condition; it is no past, no aim of another's
    deed and no part of a noun phrase; and it does not say what a thing means, what should or
    needs not be done, when what is planned takes place, what is done in peace or what defends.
    """
    clause, standing, words = candidate.clause, candidate.standing, wording.words
    if clause.modality is Modality.NONE and not (standing.governed or clause.bound):
        led = {words[c] for c in wording.trees.children[clause.verb] if c < clause.verb}
        past = not led.isdisjoint(_NOT_AHEAD) or words[clause.verb].endswith("ed")
        if past or not candidate.triggers:
            return False
    return not (
        _tells_of_a_thing(wording, candidate)
        or _is_peaceful(wording, candidate)
        or _is_mediator(wording, candidate.stretch)
    )


def _tells_of_a_thing(wording: Wording, candidate: Candidate) -> bool:
    """Whether a clause is part of a noun phrase, or says what a thing means or when it is."""
    verb, words, trees = candidate.clause.verb, wording.words, wording.trees
    if trees.rel(verb) == "acl" or any(
        words[w] in _TELLING_OF for w in (verb, trees.heads[verb])
    ):
        return True
    return bool(candidate.told) and words[candidate.told[0][0]] in ("that", "which", "who")


def _is_peaceful(wording: Wording, candidate: Candidate) -> bool:
    """Whether a clause says what is done in peace, what defends, or what need not be done."""
    clause, words = candidate.clause, wording.words
    if clause.modality is Modality.MUST and candidate.standing.belongs is not Belonging.OWN:
        return True
    if clause.negated:
        return any(words[w] in ("need", "needs") for w in clause.chain)
    run = clause.verb, sentence_end(wording, clause.verb)
    defends = clause.passive and wording.has(run, wording.lexicon.words["defensive"])
    return defends or candidate.reading.says(wording.lexicon.peaceful)


def _is_mediator(wording: Wording, stretch: Stretch) -> bool:
    """Whether a speaker is of a body that stands between the sides, or brings aid."""
    said = [span.text for span in stretch.statement.source]
    if stretch.side.actor is not None:
        said.append(stretch.side.actor.name)
    words = " ".join(said).lower().replace("’", "'").replace("'s", "")
    named = f" {words} "
    return any(f" {body} " in named for body in wording.lexicon.nouns["mediators"])


def _fitting(wording: Wording, candidate: Candidate, deed: Deed) -> list[Run]:
    """Return the triggers that fit a deed, with what it names as its object."""
    clause, standing, run = candidate.clause, candidate.standing, candidate.stretch.run
    triggers = list(candidate.triggers)
    if standing.fronted and (deed.sort is DeedSort.TELL or is_kept_option(wording, clause)):
        triggers = triggers[1:]
    if deed.sort is DeedSort.LINE:
        return [*triggers, *object_trigger(wording, clause, run)]
    if deed.sort in (DeedSort.ACT, DeedSort.SUFFER) and not triggers:
        return list(object_trigger(wording, clause, run, opened=True))
    return triggers


def _kind(clause: Clause, deed: Deed) -> CommitmentKind:
    if deed.sort in _HARMING:
        spared = clause.negated and deed.sort is DeedSort.ACT and not deed.guessed
        return CommitmentKind.ASSURANCE if spared else CommitmentKind.THREAT
    return CommitmentKind.WARNING if deed.sort in _WARNING else CommitmentKind.PROMISE


def _side_taken(
    wording: Wording, candidate: Candidate, deed: Deed, knowledge: Knowledge
) -> frozenset[str]:
    """Return whose part a speaker takes: his subject's, or of those that "we" will defend."""
    clause, belongs = candidate.clause, candidate.standing.belongs
    texts = wording.analysis.draft.words.texts
    if belongs is Belonging.OPEN and clause.subject is not None:
        return frozenset(names_in([texts[clause.subject]], knowledge))
    if belongs is Belonging.OWN and deed.sort in (DeedSort.HOLD, DeedSort.ACT):
        words, held = wording.words, wording.lexicon.holds
        verbs = [
            w
            for w in candidate.reading.scope
            if words[w] in held and wording.trees.upos[w] == "VERB"
        ]
        objects = [
            c
            for v in verbs
            for c in wording.trees.children[v]
            if wording.trees.rel(c) == "obj" and wording.trees.upos[c] == "PROPN"
        ]
        return frozenset(names_in([texts[c] for c in objects], knowledge))
    return frozenset()
