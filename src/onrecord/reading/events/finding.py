"""Finding: the main events of an article, from its triggers to one entry for each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.model import Act, Days, Event, EventId, Phase, Quantity
from onrecord.reading.events.clauses import Clauses
from onrecord.reading.events.codes import category_of
from onrecord.reading.events.merging import Mention, merge_mentions
from onrecord.reading.events.participants import Participants
from onrecord.reading.events.parties import Parties
from onrecord.reading.events.phases import phase_of
from onrecord.reading.events.quads import QUAD_OF, QUADS, quad_scores
from onrecord.reading.events.settings import evidence_of, numbers_in, place_of, when_of
from onrecord.reading.events.triggers import Trigger, find_triggers
from onrecord.reading.interpretation import Interpretation
from onrecord.reference.event_weights import EventWeights
from onrecord.reference.events import EventLexicon
from onrecord.reference.places import Places

__all__ = ["EventLexicons", "find_events"]

LEAST = 0.4  # confidence under which an event is left out
_SURE = {
    Phase.DONE: 0.8,
    Phase.UNDER_WAY: 0.7,
    Phase.SCHEDULED: 0.8,
    Phase.ANNOUNCED: 0.75,
    Phase.CANCELLED: 0.7,
    Phase.HYPOTHETICAL: 0.5,
}
_NOMINAL = 0.9  # a noun tells less surely of an event than a verb
_NOBODY = 0.7  # nobody is said to do it, nor to suffer it
_NOBODY_VERBAL = 0.45  # what is done has someone who does it: else the verb means another thing
_UNLIKELY = 0.6  # the words around it speak of something else
_LOW = 0.08
_AROUND = 60  # words on each side that bear out a category
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "both", "its", "their", "his"))
_SPOKEN = frozenset(
    {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"}
)
_TO_COME = (Phase.ANNOUNCED, Phase.SCHEDULED)


@dataclass(frozen=True, slots=True)
class EventLexicons:
    """The reference data that events are read with."""

    events: EventLexicon
    weights: EventWeights
    places: Places


def find_events(
    interpretation: Interpretation,
    *,
    quantities: Sequence[Quantity] = (),
    lexicons: EventLexicons,
) -> tuple[Event, ...]:
    """Return the main events of an article, numbered in reading order.

    Acts of saying are statements and no events; a mention whose phase is not told counts only
    if it takes up an event that is told of elsewhere.
    """
    clauses = Clauses(interpretation.analysis, lexicons.events)
    mentions = _mentions(interpretation, clauses, quantities, lexicons)
    kept = [m for m in merge_mentions(mentions) if m.confidence >= LEAST]
    kept.sort(key=lambda m: m.evidence[0])
    return tuple(_event(mention, number) for number, mention in enumerate(kept, start=1))


def _mentions(
    interpretation: Interpretation,
    clauses: Clauses,
    quantities: Sequence[Quantity],
    lexicons: EventLexicons,
) -> Iterator[Mention]:
    participants = Participants(Parties(interpretation, places=lexicons.places), clauses)
    said = _cues(interpretation)
    for trigger in find_triggers(interpretation.analysis, lexicon=lexicons.events):
        spoken = trigger.sense.plover in _SPOKEN or trigger.sense.plover is None
        if trigger.sense.minor or (spoken and trigger.head in said):
            continue
        yield _mention(interpretation, clauses, trigger, participants, quantities, lexicons)


def _cues(interpretation: Interpretation) -> frozenset[int]:
    """Return the words of the cues: what they tell of is a statement."""
    pairs = zip(interpretation.attributions, interpretation.statements, strict=True)
    return frozenset(
        word
        for attribution, statement in pairs
        if attribution.cue is not None and statement.act is not Act.DO
        for word in range(attribution.cue[0], attribution.cue[1] + 1)
    )


def _mention(  # noqa: PLR0913, PLR0917 - what is known of the article, and of the trigger
    interpretation: Interpretation,
    clauses: Clauses,
    trigger: Trigger,
    participants: Participants,
    quantities: Sequence[Quantity],
    lexicons: EventLexicons,
) -> Mention:
    analysis = interpretation.analysis
    verb = participants.governor(trigger)
    when = when_of(analysis, clauses, trigger, verb)
    phase, when = _settled(interpretation, trigger, phase_of(clauses, trigger), when)
    actors, targets = participants.of(trigger)
    place = place_of(analysis, clauses, trigger, verb)
    span = analysis.span(evidence_of(analysis, clauses, trigger, verb))
    sure = _SURE[phase] if phase is not None else 0.5
    sure *= 1.0 if trigger.verbal else _NOMINAL
    nobody = _NOBODY_VERBAL if trigger.verbal else _NOBODY
    sure *= 1.0 if actors or targets else nobody
    sure *= _fit(interpretation, trigger, lexicons)
    return Mention(
        kind=trigger.sense.kind,
        plover=trigger.sense.plover,
        mode=trigger.sense.mode,
        phase=phase,
        actors=actors,
        targets=targets,
        place=place,
        when=when,
        quantities=numbers_in(quantities, span.start, span.end),
        according_to=interpretation.asserter_at(trigger.head),
        evidence=(span,),
        confidence=sure,
        lasting=trigger.sense.lasting,
        bare=_takes_up(clauses, trigger) and not (actors or targets or when or place),
    )


def _takes_up(clauses: Clauses, trigger: Trigger) -> bool:
    """Whether a noun takes up something known ("the strikes", "these drills")."""
    return not trigger.verbal and any(
        clauses.lower[c] in _DEFINITE for c in clauses.trees.children[trigger.head]
    )


def _settled(
    interpretation: Interpretation, trigger: Trigger, phase: Phase | None, when: Days | None
) -> tuple[Phase | None, Days | None]:
    """Return phase and days as they bear each other out and as the statement allows."""
    statement = interpretation.statement_at(trigger.head)
    if statement is not None and statement.negated and phase is not None:
        return Phase.HYPOTHETICAL, when
    published = interpretation.analysis.draft.article.published
    if published is None or when is None:
        return phase, when
    if when.earliest > published and phase in (None, Phase.DONE):
        return Phase.SCHEDULED, when
    if when.latest >= published:
        return (Phase.SCHEDULED if phase is Phase.ANNOUNCED else phase), when
    if phase in _TO_COME:
        return phase, None  # the day on which it was announced, or planned for
    return phase or Phase.DONE, when


def _fit(interpretation: Interpretation, trigger: Trigger, lexicons: EventLexicons) -> float:
    """Return how well the words of the sentence bear out the category of a trigger."""
    quad = QUAD_OF.get(trigger.sense.plover or "")
    if quad is None:
        return 1.0
    first, last = interpretation.analysis.sentence_run(trigger.head)
    first, last = max(first, trigger.head - _AROUND), min(last, trigger.head + _AROUND)
    words = interpretation.analysis.draft.words.texts[first : last + 1]
    chances = quad_scores(words, lexicons.weights)
    return 1.0 if chances[QUADS.index(quad)] >= _LOW else _UNLIKELY


def _event(mention: Mention, number: int) -> Event:
    category, mode = category_of(mention.plover, mention.mode, mention.phase)
    return Event(
        id=EventId(f"e{number}"),
        kind=mention.kind,
        plover=category,
        mode=mode,
        phase=mention.phase or Phase.HYPOTHETICAL,
        actors=mention.actors,
        targets=mention.targets,
        place=mention.place,
        when=mention.when,
        quantities=mention.quantities,
        according_to=mention.according_to,
        evidence=mention.evidence,
        confidence=round(mention.confidence, 3),
    )
