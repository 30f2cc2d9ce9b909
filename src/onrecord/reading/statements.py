"""Statements: attributions with their speakers, as the record holds them."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model import Span, Statement, StatementId, Voice
from onrecord.reading.actors import Cast
from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution
from onrecord.reading.confidence import confidence_of
from onrecord.reading.manners import act_of, manner_of
from onrecord.reading.occasions import Occasion, carry_days, find_occasion
from onrecord.reference.cues import CueLexicon, CueReading
from onrecord.reference.outlets import Outlets
from onrecord.reference.venues import VenueLexicon

__all__ = ["Lexicons", "write_statements"]


@dataclass(frozen=True, slots=True)
class Lexicons:
    """The reference data that statements are read with."""

    cues: CueLexicon
    venues: VenueLexicon
    outlets: Outlets


def write_statements(
    analysis: Analysis, attributions: Sequence[Attribution], cast: Cast, *, lexicons: Lexicons
) -> tuple[Statement, ...]:
    """Return the statements of an article, numbered in reading order."""
    readings = [_reading(analysis, a, lexicons.cues) for a in attributions]
    occasions = [
        find_occasion(analysis, a, r, venues=lexicons.venues, outlets=lexicons.outlets)
        for a, r in zip(attributions, readings, strict=True)
    ]
    speakers = [part.actor.id if part.actor else None for part in cast.parts]
    paragraphs = [analysis.draft.paragraph[a.contents[0][0]] for a in attributions]
    days = carry_days([o.said for o in occasions], speakers, paragraphs)
    found = []
    for i, attribution in enumerate(attributions):
        occasion = Occasion(occasions[i].venue, occasions[i].addressee, days[i])
        found.append(_statement(analysis, attribution, cast, i, readings[i], occasion))
    return tuple(found)


def _reading(analysis: Analysis, attribution: Attribution, cues: CueLexicon) -> CueReading | None:
    return cues.read(analysis.said(attribution.cue)) if attribution.cue is not None else None


def _statement(  # noqa: PLR0913, PLR0917 - one argument for each thing known of it
    analysis: Analysis,
    attribution: Attribution,
    cast: Cast,
    number: int,
    reading: CueReading | None,
    occasion: Occasion,
) -> Statement:
    part = cast.parts[number]
    manner = manner_of(analysis.draft, attribution.contents, block=attribution.block)
    act = act_of(attribution, reading, manner)
    return Statement(
        id=StatementId(f"s{number + 1}"),
        act=act,
        manner=manner,
        speaker=Voice(actor=part.actor.id, name=part.actor.name) if part.actor else None,
        source=_spans(analysis, attribution.source),
        cue=_spans(analysis, attribution.cue),
        content=tuple(analysis.span(run) for run in attribution.contents),
        role_as_given=part.role,
        venue=occasion.venue,
        addressee=occasion.addressee,
        said=occasion.said,
        negated=reading.negated if reading is not None else False,
        modality=reading.modality if reading is not None else None,
        confidence=confidence_of(attribution, act=act, manner=manner, known=part.actor is not None),
    )


def _spans(analysis: Analysis, run: tuple[int, int] | None) -> tuple[Span, ...]:
    return (analysis.span(run),) if run is not None else ()
