"""Finding: the main events of an article, from its triggers to one entry for each."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
import numpy.typing as npt

from onrecord.model import Act, Commitment, Days, Event, EventId, Phase, Quantity, Span
from onrecord.reading.events.clauses import Clauses
from onrecord.reading.events.codes import category_of
from onrecord.reading.events.merging import Mention, merge_mentions
from onrecord.reading.events.participants import Participants
from onrecord.reading.events.parties import Parties
from onrecord.reading.events.phases import phase_of, supposed_in
from onrecord.reading.events.quads import QUAD_OF, QUADS, quad_scores
from onrecord.reading.events.settings import evidence_of, numbers_in, place_of, when_of
from onrecord.reading.events.triggers import Trigger, find_triggers
from onrecord.reading.interpretation import Interpretation
from onrecord.reference.event_weights import EventWeights
from onrecord.reference.events import EventLexicon
from onrecord.reference.places import Places

__all__ = ["EventLexicons", "find_events"]

Floats = npt.NDArray[np.float32]

LEAST = 0.4  # confidence under which an event is left out
_SURE = {
    Phase.DONE: 0.8,
    Phase.UNDER_WAY: 0.7,
    Phase.SCHEDULED: 0.8,
    Phase.ANNOUNCED: 0.75,
    Phase.CANCELLED: 0.7,
    Phase.HYPOTHETICAL: 0.5,
}
_UNTOLD = 0.5
_NOMINAL = 0.9  # a noun tells less surely of an event than a verb
_NOBODY = 0.7  # nobody is said to do it, nor to suffer it
_NOBODY_VERBAL = 0.45  # what is done has someone who does it: else the verb means another thing
_UNLIKELY = 0.6  # the words around it speak of something else
_LOW = 0.08
_STRETCH = 100  # words of a sentence that bear out a category
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
    commitments: Iterable[Commitment] = (),
    lexicons: EventLexicons,
) -> tuple[Event, ...]:
    """Return the main events of an article, numbered in reading order.

    Acts of saying are statements and no events; a mention whose phase is not told counts only
    if it takes up an event that is told of elsewhere. What is named in a condition, or as what
    follows from one, has not happened.
    """
    supposed = supposed_in(commitments)
    mentions = _Mentions(interpretation, quantities, supposed, lexicons).all()
    kept = [m for m in merge_mentions(mentions) if m.confidence >= LEAST]
    kept.sort(key=lambda m: m.evidence[0])
    return tuple(_event(mention, number) for number, mention in enumerate(kept, start=1))


class _Mentions:
    """The mentions of events in one article, with what is asked again and again of it."""

    def __init__(
        self,
        interpretation: Interpretation,
        quantities: Sequence[Quantity],
        supposed: Sequence[Span],
        lexicons: EventLexicons,
    ) -> None:
        self._all = interpretation
        self._quantities = quantities
        self._supposed = sorted(supposed)
        self._ends = list(accumulate((span.end for span in self._supposed), max))
        self._lexicons = lexicons
        self._clauses = Clauses(interpretation.analysis, lexicons.events)
        parties = Parties(interpretation, places=lexicons.places)
        self._participants = Participants(parties, self._clauses)
        self._chances: dict[tuple[int, int], Floats] = {}

    def all(self) -> Iterator[Mention]:
        """Yield the mentions in reading order."""
        said = _cues(self._all)
        for trigger in find_triggers(self._all.analysis, lexicon=self._lexicons.events):
            spoken = trigger.sense.plover in _SPOKEN or trigger.sense.plover is None
            if not trigger.sense.minor and not (spoken and trigger.head in said):
                yield self._mention(trigger)

    def _mention(self, trigger: Trigger) -> Mention:
        analysis, clauses, sense = self._all.analysis, self._clauses, trigger.sense
        verb = self._participants.governor(trigger)
        when = when_of(analysis, clauses, trigger, verb)
        phase, when = _settled(self._all, trigger, self._phase(trigger), when)
        actors, targets = self._participants.of(trigger)
        place = place_of(analysis, clauses, trigger, verb)
        span = analysis.span(evidence_of(analysis, clauses, trigger, verb))
        bare = not (actors or targets or when or place)
        sure = _sure(trigger, phase, somebody=bool(actors or targets))
        return Mention(
            kind=sense.kind,
            plover=sense.plover,
            mode=sense.mode,
            phase=phase,
            actors=actors,
            targets=targets,
            place=place,
            when=when,
            quantities=numbers_in(self._quantities, span.start, span.end),
            according_to=self._all.asserter_at(trigger.head),
            evidence=(span,),
            confidence=sure * self._fit(trigger),
            lasting=sense.lasting,
            bare=bare and _takes_up(clauses, trigger),
        )

    def _phase(self, trigger: Trigger) -> Phase | None:
        start = self._all.analysis.draft.words.starts[trigger.head]
        before = bisect_right(self._supposed, start, key=lambda span: span.start)
        if before and start < self._ends[before - 1]:
            return Phase.HYPOTHETICAL
        return phase_of(self._clauses, trigger)

    def _fit(self, trigger: Trigger) -> float:
        """Return how well the words of the sentence bear out the category of a trigger."""
        quad = QUAD_OF.get(trigger.sense.plover or "")
        if quad is None:
            return 1.0
        first, last = self._all.analysis.sentence_run(trigger.head)
        run = first, last
        if last - first >= _STRETCH:
            start = trigger.head // _STRETCH * _STRETCH
            run = max(first, start), min(last, start + _STRETCH - 1)
        if run not in self._chances:
            words = self._all.analysis.words(run)
            self._chances[run] = quad_scores(words, self._lexicons.weights)
        return 1.0 if self._chances[run][QUADS.index(quad)] >= _LOW else _UNLIKELY


def _sure(trigger: Trigger, phase: Phase | None, *, somebody: bool) -> float:
    """Return how sure it is that an event is told of, by how it is told."""
    sure = _SURE[phase] if phase is not None else _UNTOLD
    sure *= 1.0 if trigger.verbal else _NOMINAL
    if somebody:
        return sure
    return sure * (_NOBODY_VERBAL if trigger.verbal else _NOBODY)


def _cues(interpretation: Interpretation) -> frozenset[int]:
    """Return the words of the cues: what they tell of is a statement."""
    pairs = zip(interpretation.attributions, interpretation.statements, strict=True)
    return frozenset(
        word
        for attribution, statement in pairs
        if attribution.cue is not None and statement.act is not Act.DO
        for word in range(attribution.cue[0], attribution.cue[1] + 1)
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
