"""Finding: what each answering statement answers, be it a statement or an event."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.model import (
    Act,
    Actor,
    ActorId,
    Commitment,
    Event,
    EventId,
    Reaction,
    Statement,
    StatementId,
)
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.reactions.answers import Answer, find_answers, words_of
from onrecord.reference.stances import StanceLexicon

__all__ = ["find_reactions"]

_OPENING = 12  # words in which an answer names what it answers
_MOST_BETWEEN = 300  # statements between an answer and what it answers
_JUST_BEFORE = 400  # characters back to what a bare "replied" answers
_RIGHT_BEHIND = 600  # characters on to what is only reported behind its answer
_ANYWHERE = 1_000_000


@dataclass(frozen=True, slots=True)
class _Scene:
    """An article's statements in reading order, threats, events, and who speaks for whom."""

    interpretation: Interpretation
    lower: Sequence[str]
    stances: StanceLexicon
    statements: Sequence[Statement]
    threats: frozenset[StatementId]
    evidence: Sequence[tuple[int, int, EventId]]
    voices: Mapping[ActorId, frozenset[ActorId]]


def find_reactions(
    interpretation: Interpretation,
    *,
    stances: StanceLexicon,
    events: Sequence[Event] = (),
    commitments: Sequence[Commitment] = (),
) -> tuple[Reaction, ...]:
    """Return the reactions of an article in the order of the statements that react.

    A threat that is answered is looked for among the commitments first.
    """
    analysis = interpretation.analysis
    scene = _Scene(
        interpretation=interpretation,
        lower=[w.lower() for w in analysis.draft.words.texts],
        stances=stances,
        statements=sorted(
            (s for s in interpretation.statements if s.content), key=lambda s: s.content[0]
        ),
        threats=frozenset(c.statement for c in commitments),
        evidence=sorted((s.start, s.end, e.id) for e in events for s in e.evidence),
        voices=_voices(interpretation.cast.actors),
    )
    found: list[Reaction] = []
    for at, statement in enumerate(scene.statements):
        for answer in find_answers(analysis, scene.lower, statement, stances):
            to = _statement_answered(scene, at, answer) or _event_answered(scene, answer)
            if to is not None:
                found.append(Reaction(statement=statement.id, to=to, stance=answer.stance))
                break
    return tuple(found)


def _voices(actors: Iterable[Actor]) -> dict[ActorId, frozenset[ActorId]]:
    """Return for each actor who speaks for it by an office of it, itself first."""
    officers: dict[str, set[ActorId]] = {}
    known = tuple(actors)
    for actor in known:
        for role in actor.roles:
            if role.of:
                officers.setdefault(role.of.lower(), set()).add(actor.id)
    return {
        actor.id: frozenset({actor.id}).union(
            *(officers.get(name.lower(), ()) for name in (actor.name, *actor.aliases))
        )
        for actor in known
    }


def _statement_answered(scene: _Scene, at: int, answer: Answer) -> StatementId | None:
    """Return the statement that is answered: the last one before of whoever is named."""
    nouns, first = scene.stances.said | scene.stances.threatening, answer.region[0]
    near = range(first, min(answer.region[1], first + _OPENING) + 1)
    noun = next((w for w in near if scene.lower[w] in nouns), None)
    actor = _actor_named(scene, scene.statements[at], answer, noun)
    candidates = list(_candidates(scene, at, actor))
    if actor is None and answer.loose:
        return _nearest(candidates, scene.statements[at], within=_JUST_BEFORE, behind=0)
    threatening = noun is not None and scene.lower[noun] in scene.stances.threatening
    meant = [s for s in candidates if threatening and s.id in scene.threats]
    if actor is None and (noun is None or not meant or not _points_back(scene.lower, noun)):
        return None
    return _nearest(
        meant or candidates, scene.statements[at], within=_ANYWHERE, behind=_RIGHT_BEHIND
    )


def _points_back(lower: Sequence[str], noun: int) -> bool:
    """Whether a noun for what was said points back: "this rhetoric", "the threats"."""
    before = lower[max(0, noun - 3) : noun]
    return not {"this", "these", "the", "those", "such"}.isdisjoint(before)


def _actor_named(
    scene: _Scene, statement: Statement, answer: Answer, noun: int | None
) -> ActorId | None:
    """Return whose words are meant: the name that hangs on the noun, or who is responded to."""
    if noun is None and not answer.cued:
        return None
    own = statement.speaker.actor if statement.speaker is not None else None
    for word in words_of(answer.region):
        actor = scene.interpretation.cast.actor_at(word)
        if actor in (None, own):
            continue
        if noun is None or _hangs_on(scene.interpretation.analysis.trees.heads, word, noun):
            return actor
    return None


def _hangs_on(heads: Sequence[int], word: int, noun: int) -> bool:
    """Whether a name hangs on a noun: "his rival's threats", "a threat by his rival"."""
    for _ in range(4):
        word = heads[word]
        if word == noun:
            return True
    return False


def _candidates(scene: _Scene, at: int, actor: ActorId | None) -> Iterator[Statement]:
    """Yield the statements around one that it may answer, of an actor or of anyone else."""
    answer = scene.statements[at]
    own = answer.speaker.actor if answer.speaker is not None else None
    voices = scene.voices.get(actor, frozenset({actor})) if actor is not None else None
    near = scene.statements[max(0, at - _MOST_BETWEEN) : at + _MOST_BETWEEN]
    for one in near:
        if one is answer or one.speaker is None or one.act is Act.DO:
            continue
        speaker = one.speaker.actor
        if speaker != own and (voices is None or speaker in voices):
            yield one


def _nearest(
    candidates: Sequence[Statement], answer: Statement, *, within: int, behind: int
) -> StatementId | None:
    """Return the last statement before the answer, or else the first right behind it."""
    here = answer.content[0].start
    earlier = [s for s in candidates if here - within <= s.content[0].start < here]
    later = [s for s in candidates if here < s.content[0].start <= here + behind]
    if not earlier and not later:
        return None
    return earlier[-1].id if earlier else later[0].id


def _event_answered(scene: _Scene, answer: Answer) -> EventId | None:
    """Return the first event that the words of an answer tell of: not of "replied with"."""
    opening = scene.lower[answer.region[0] : answer.region[0] + 4]
    if answer.cued and "to" not in opening:
        return None
    span = scene.interpretation.analysis.span(answer.region)
    at = bisect_left(scene.evidence, (span.start, 0, ""))
    if at < len(scene.evidence) and scene.evidence[at][0] < span.end:
        return scene.evidence[at][2]
    return None
