"""Statements: attributions with their speakers, as the record holds them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.model import Span, Statement, StatementId, Voice
from onrecord.reading.actors import Cast
from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution, Run
from onrecord.reading.confidence import confidence_of, features_of
from onrecord.reading.manners import act_of, manner_of
from onrecord.reading.occasions import Occasion, find_occasion
from onrecord.reading.said_days import days_said
from onrecord.reference.cues import CueLexicon, CueReading
from onrecord.reference.outlets import Outlets
from onrecord.reference.venues import VenueLexicon

_BESIDE = 3  # attributions that may share a sentence with one
_OTHER_LANGUAGE = 0.5  # the network learned from English alone; a guess, and said as one

__all__ = ["Lexicons", "write_statements"]


@dataclass(frozen=True, slots=True)
class Lexicons:
    """The reference data that statements are read with."""

    cues: CueLexicon
    venues: VenueLexicon
    outlets: Outlets
    confidence: Mapping[str, float]  # the weights of `confidence_of`


def write_statements(
    analysis: Analysis, attributions: Sequence[Attribution], cast: Cast, *, lexicons: Lexicons
) -> tuple[Statement, ...]:
    """Return the statements of an article, numbered in reading order."""
    readings = [_reading(analysis, a, lexicons.cues) for a in attributions]
    occasions = [
        find_occasion(
            analysis,
            a,
            r,
            venues=lexicons.venues,
            outlets=lexicons.outlets,
            elsewhere=_contents_beside(attributions, i),
        )
        for i, (a, r) in enumerate(zip(attributions, readings, strict=True))
    ]
    days = days_said(analysis, attributions, cast, [o.said for o in occasions])
    found = []
    for i, attribution in enumerate(attributions):
        occasion = Occasion(occasions[i].venue, occasions[i].addressee, days[i])
        drafted = _statement(analysis, attribution, cast, i, readings[i], occasion)
        features = features_of(
            attribution,
            act=drafted.act,
            manner=drafted.manner,
            known=drafted.speaker is not None,
            size=sum(last - first + 1 for first, last in attribution.contents),
        )
        sure = confidence_of(features, lexicons.confidence) * _trust(analysis)
        found.append(replace(drafted, confidence=round(sure, 3)))
    return tuple(found)


def _contents_beside(attributions: Sequence[Attribution], i: int) -> list[Run]:
    """Return the contents of the attributions just before and after one."""
    beside = (*attributions[max(0, i - _BESIDE) : i], *attributions[i + 1 : i + 1 + _BESIDE])
    return [run for attribution in beside for run in attribution.contents]


def _trust(analysis: Analysis) -> float:
    """Return how far the calibration, made on English, holds for the article."""
    return 1.0 if analysis.draft.article.language in (None, "en") else _OTHER_LANGUAGE


def _reading(
    analysis: Analysis, attribution: Attribution, cues: CueLexicon
) -> CueReading | None:
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
        via=(part.via.id,) if part.via is not None and part.via is not part.actor else (),
        source=_spans(analysis, attribution.source),
        cue=_spans(analysis, attribution.cue),
        content=tuple(analysis.span(run) for run in attribution.contents),
        role_as_given=part.role,
        venue=occasion.venue,
        addressee=occasion.addressee,
        said=occasion.said,
        negated=reading.negated if reading is not None else False,
        modality=reading.modality if reading is not None else None,
    )


def _spans(analysis: Analysis, run: tuple[int, int] | None) -> tuple[Span, ...]:
    return (analysis.span(run),) if run is not None else ()
