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
    Phase,
    Reaction,
    Stance,
    Statement,
    StatementId,
)
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.reactions.answers import Answer, find_answers, is_clause, words_of
from onrecord.reference.stances import StanceLexicon

__all__ = ["find_reactions"]

_OPENING = 12  # words in which an answer names what it answers
_MOST_BETWEEN = 300  # statements between an answer and what it answers
_JUST_BEFORE = 400  # characters back to what a bare "replied" answers
_RIGHT_BEHIND = 600  # characters on to what is only reported behind its answer
_ANYWHERE = 1_000_000
_NAMELESS = 800  # characters back to words that are named by no word of their own cue
_OF_IT = 3  # words after a noun in which the event it is of is named ("the decision to leave")
_STEM = 5  # letters that a noun shares with the verb it is of ("announcement", "announced")


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
        evidence=sorted(
            (s.start, s.end, e.id)
            for e in events
            if e.phase is not Phase.HYPOTHETICAL
            for s in e.evidence
        ),
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
    within = _ANYWHERE
    if noun is not None and not threatening:
        meant = [s for s in candidates if _is_told_by(s, scene.lower[noun])]
        within = _ANYWHERE if meant else _NAMELESS
    return _nearest(
        meant or candidates, scene.statements[at], within=within, behind=_RIGHT_BEHIND
    )


def _is_told_by(statement: Statement, noun: str) -> bool:
    """Whether a statement's cue is of the same stem as a noun ("announcement")."""
    return any(noun[:_STEM] in span.text.lower() for span in statement.cue)


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
    """Return the event that an answer is about: the thing itself, not one told of in passing.

    "Condemned the launch" answers the launch; "condemned his behaviour during the talks" and
    "questioned whether the launch …" answer no event.
    """
    analysis = scene.interpretation.analysis
    opening = scene.lower[answer.region[0] : answer.region[0] + 4]
    if answer.cued and "to" not in opening:
        return None
    thing = _thing(scene, answer)
    if thing is None:
        return None
    start, head = analysis.span(answer.region).start, analysis.span((thing, thing)).start
    of_it = scene.lower[thing + 1 : thing + 2] in (["of"], ["to"], ["by"])
    reach = analysis.span((thing, min(thing + _OF_IT * of_it, answer.region[1]))).end
    first = bisect_left(scene.evidence, (start, 0, ""))
    for begins, ends, event in scene.evidence[first:]:
        if begins >= reach:
            return None
        if ends > head:
            return event
    return None


def _thing(scene: _Scene, answer: Answer) -> int | None:
    """Return the noun for what is answered, or None if that is a clause or far off."""
    analysis = scene.interpretation.analysis
    upos = analysis.trees.upos
    first, last = answer.region
    if answer.cued:
        first = scene.lower.index("to", first, first + 4) + 1
    elif first == last or not is_clause(analysis, answer.region):
        head = analysis.trees.head_of(answer.region)
        return head if upos[head] in ("NOUN", "PROPN") else None
    elif answer.stance is not Stance.ANSWERS:
        return None
    for word in range(first, min(last, first + _OPENING) + 1):
        if scene.lower[word] == "," or upos[word] in ("VERB", "AUX"):
            return None
        ends = word == last or upos[word + 1] not in ("NOUN", "PROPN", "PART")
        if upos[word] in ("NOUN", "PROPN") and ends:
            return word
    return None
