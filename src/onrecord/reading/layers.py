"""Layers: what is read on top of the statements, from territories to reactions.

Each layer is a function of the interpretation and of the layers above it here; nothing is
handed on but values of the record.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from onrecord.model import Record
from onrecord.reading.actors.knowledge import Knowledge
from onrecord.reading.arguments import find_arguments
from onrecord.reading.commitments import CommitmentLexicons, find_commitments
from onrecord.reading.events import EventLexicons, find_events
from onrecord.reading.firsts import find_firsts
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.precedents import find_precedents
from onrecord.reading.quantities import find_quantities
from onrecord.reading.reactions import find_reactions
from onrecord.reading.rivals import find_readings
from onrecord.reading.territories import find_territories
from onrecord.reference.commitment_weights import load_commitment_weights
from onrecord.reference.commitments import load_commitments
from onrecord.reference.cues import load_cues
from onrecord.reference.event_weights import load_event_weights
from onrecord.reference.events import load_events
from onrecord.reference.gazetteer import Gazetteer, load_gazetteer
from onrecord.reference.positions import PositionLexicon, load_positions
from onrecord.reference.stances import StanceLexicon, load_stances
from onrecord.reference.statuses import StatusLexicon, load_statuses

__all__ = ["Clock", "LayerLexicons", "load_layer_lexicons", "write_record"]

Clock = Callable[[str], AbstractContextManager[None]]


@dataclass(frozen=True, slots=True)
class LayerLexicons:
    """The reference data that the layers are read with."""

    knowledge: Knowledge
    gazetteer: Gazetteer
    statuses: StatusLexicon
    commitments: CommitmentLexicons
    events: EventLexicons
    positions: PositionLexicon
    stances: StanceLexicon


def load_layer_lexicons(knowledge: Knowledge) -> LayerLexicons:
    """Return the reference data of the package for the layers."""
    return LayerLexicons(
        knowledge=knowledge,
        gazetteer=load_gazetteer(),
        statuses=load_statuses(),
        commitments=CommitmentLexicons(
            words=load_commitments(),
            weights=load_commitment_weights(),
            cues=load_cues(),
            knowledge=knowledge,
        ),
        events=EventLexicons(load_events(), load_event_weights(), knowledge.places),
        positions=load_positions(),
        stances=load_stances(),
    )


def write_record(found: Interpretation, *, lexicons: LayerLexicons, clock: Clock) -> Record:
    """Return the whole record of an interpreted article."""
    with clock("quantities"):
        quantities = find_quantities(found)
    with clock("territories"):
        territories = find_territories(
            found,
            places=lexicons.knowledge.places,
            gazetteer=lexicons.gazetteer,
            lexicon=lexicons.statuses,
        )
    with clock("commitments"):
        commitments = find_commitments(
            found, lexicons=lexicons.commitments, territories=territories
        )
    with clock("events"):
        events = find_events(
            found, quantities=quantities, commitments=commitments, lexicons=lexicons.events
        )
    with clock("reasoning"):
        return Record(
            article=found.analysis.draft.article,
            actors=found.cast.actors,
            statements=found.statements,
            commitments=commitments,
            territories=territories,
            events=events,
            quantities=quantities,
            firsts=find_firsts(found),
            precedents=find_precedents(found, commitments=commitments),
            arguments=find_arguments(found),
            readings=find_readings(found, positions=lexicons.positions),
            reactions=find_reactions(
                found, stances=lexicons.stances, events=events, commitments=commitments
            ),
        )
