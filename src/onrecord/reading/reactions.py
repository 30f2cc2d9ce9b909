"""Reactions: statements that answer another statement or an event, and how they stand to it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.model import (
    Act,
    Actor,
    ActorId,
    Commitment,
    Event,
    EventId,
    Reaction,
    Span,
    Stance,
    Statement,
    StatementId,
)
from onrecord.reading.analysis import Analysis
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.syntax import Run
from onrecord.reference.stances import StanceLexicon

__all__ = ["find_reactions"]

_OPENING = 12  # words in which an answer names what it answers
_LEADS_ON = frozenset({"to", "on", "about", "against", "at", "regarding", ":"})
_JUST_BEFORE = 400  # characters back to what a bare "replied" answers
_RIGHT_BEHIND = 600  # characters on to what is only reported behind its answer
_ANYWHERE = 1_000_000


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a statement answers with: its stance, and the words that tell to what.

    A `loose` one may answer without a word on what: then it is what was said just before. Of a
    `cued` one it is enough to name who is answered ("replied to her").
    """

    stance: Stance
    region: Run
    loose: bool = False
    cued: bool = False


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
    lower = [w.lower() for w in analysis.draft.words.texts]
    threats = {c.statement for c in commitments}
    found: dict[tuple[StatementId, StatementId | EventId], Reaction] = {}
    for statement in interpretation.statements:
        for answer in _answers(analysis, lower, statement, stances):
            said = _answered(interpretation, lower, statement, answer, stances, threats)
            to = said or _event_in(analysis, answer.region, statement, events)
            if to is not None:
                reaction = Reaction(statement=statement.id, to=to, stance=answer.stance)
                found.setdefault((statement.id, to), reaction)
                break
    return tuple(found.values())


def _answers(
    analysis: Analysis, lower: Sequence[str], statement: Statement, stances: StanceLexicon
) -> Iterator[_Answer]:
    """Yield the ways in which a statement may answer something."""
    contents = [r for r in (_run(analysis, s) for s in statement.content) if r is not None]
    cue = _run(analysis, statement.cue[0]) if statement.cue else None
    if not contents or statement.act is Act.DO:
        return
    first, last = contents[0][0], contents[-1][1]
    said = lower[first : last + 1]
    if stances.takes_seriously(said) and not statement.negated:
        yield _Answer(Stance.TAKES_SERIOUSLY, (first, last))
    if cue is None:
        return
    sentence = analysis.sentence_run(cue[0])
    verbal = any(analysis.trees.upos[w] == "VERB" for w in _words(cue))
    stance = stances.stance_of(lower[cue[0] : cue[1] + 1], verbal=verbal)
    if stance is Stance.ANSWERS:
        until = first - 1 if cue[1] < first <= sentence[1] else sentence[1]
        bare = verbal and lower[cue[1]] not in _LEADS_ON and until <= cue[1] + 2
        region = (cue[0], max(until, cue[1]))
        yield _Answer(stance, region, loose=bare or cue[0] > last, cued=True)
    elif stance is not None:
        yield _Answer(stance, contents[0])
    start = _phrase_end(lower, sentence, stances)
    if start is not None and not first <= start <= last:
        yield _Answer(Stance.ANSWERS, (start, sentence[1]))


def _phrase_end(lower: Sequence[str], sentence: Run, stances: StanceLexicon) -> int | None:
    """Return the word behind "in response to" and the like in a sentence."""
    for at in range(sentence[0], sentence[1]):
        for size in (3, 2):
            if tuple(lower[at : at + size]) in stances.phrases and at + size <= sentence[1]:
                return at + size
    return None


def _run(analysis: Analysis, span: Span) -> Run | None:
    return analysis.run_between(span.start, span.end)


def _answered(  # noqa: PLR0913, PLR0917 - what is known of the answer and of what it may answer
    interpretation: Interpretation,
    lower: Sequence[str],
    statement: Statement,
    answer: _Answer,
    stances: StanceLexicon,
    threats: set[StatementId],
) -> StatementId | None:
    """Return the statement that is answered: the last one before of whoever is named."""
    nouns = stances.said | stances.threatening
    near = range(answer.region[0], min(answer.region[1], answer.region[0] + _OPENING) + 1)
    noun = next((w for w in near if lower[w] in nouns), None)
    actor = _actor_in(interpretation, statement, answer, noun)
    threatening = noun is not None and lower[noun] in stances.threatening
    voices = _voices(interpretation.cast.actors, actor) if actor is not None else None
    candidates = [
        s for s in interpretation.statements if _may_be_answered(s, statement, voices)
    ]
    if actor is None and answer.loose:
        return _nearest(candidates, statement, within=_JUST_BEFORE, behind=0)
    meant = [s for s in candidates if s.id in threats] if threatening else []
    if actor is None and (noun is None or not meant or not _points_back(lower, noun)):
        return None
    return _nearest(meant or candidates, statement, within=_ANYWHERE, behind=_RIGHT_BEHIND)


def _words(region: Run) -> range:
    return range(region[0], region[1] + 1)


def _points_back(lower: Sequence[str], noun: int) -> bool:
    """Whether a noun for what was said points back: "this rhetoric", "the threats"."""
    return not {"this", "these", "the", "those", "such"}.isdisjoint(
        lower[max(0, noun - 3) : noun]
    )


def _actor_in(
    interpretation: Interpretation, statement: Statement, answer: _Answer, noun: int | None
) -> ActorId | None:
    """Return whose words are meant: the name that hangs on the noun, or who is responded to."""
    own = statement.speaker.actor if statement.speaker is not None else None
    for word in _words(answer.region):
        actor = interpretation.cast.actor_at(word)
        if actor is None or actor == own:
            continue
        if noun is not None and _belongs(interpretation.analysis, word, noun):
            return actor
        if noun is None and answer.cued:
            return actor
    return None


def _belongs(analysis: Analysis, word: int, noun: int) -> bool:
    """Whether a name hangs on a noun: "his rival's threats", "a threat by his rival"."""
    for _ in range(4):
        word = analysis.trees.heads[word]
        if word == noun:
            return True
    return False


def _voices(actors: Iterable[Actor], meant: ActorId) -> set[ActorId]:
    """Return an actor and whoever speaks for it by an office of it."""
    known = {a.id: a for a in actors}
    if meant not in known:
        return {meant}
    names = {n.lower() for n in (known[meant].name, *known[meant].aliases)}
    return {meant} | {
        a.id for a in known.values() for r in a.roles if r.of and r.of.lower() in names
    }


def _may_be_answered(one: Statement, answer: Statement, voices: set[ActorId] | None) -> bool:
    if one.speaker is None or not one.content or one.id == answer.id or one.act is Act.DO:
        return False
    own = answer.speaker.actor if answer.speaker is not None else None
    return one.speaker.actor != own and (voices is None or one.speaker.actor in voices)


def _nearest(
    candidates: Sequence[Statement], answer: Statement, *, within: int, behind: int
) -> StatementId | None:
    """Return the last statement before the answer, or else the first right behind it."""
    here = answer.content[0].start
    earlier = [s for s in candidates if here - within <= s.content[0].start < here]
    if earlier:
        return max(earlier, key=lambda s: s.content[0].start).id
    later = [s for s in candidates if here < s.content[0].start <= here + behind]
    return min(later, key=lambda s: s.content[0].start).id if later else None


def _event_in(
    analysis: Analysis, region: Run, statement: Statement, events: Sequence[Event]
) -> EventId | None:
    """Return the event that the words name, by its evidence or by its kind and its actor."""
    span = analysis.span(region)
    for event in events:
        if any(e.start < span.end and span.start < e.end for e in event.evidence):
            return event.id
    said = set(span.text.lower().split())
    own = statement.speaker.actor if statement.speaker is not None else None
    for event in events:
        doers = {p.name.lower() for p in event.actors if p.actor != own}
        named = any(d in span.text.lower() for d in doers)
        if named and said & set(event.kind.lower().replace("_", " ").split()):
            return event.id
    return None
