"""Statements: attributions with their speakers, as the record holds them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from onrecord.model import Act, Manner, Statement
from onrecord.reading.actors import find_cast
from onrecord.reading.actors.knowledge import Knowledge
from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution
from onrecord.reading.statements import Lexicons, write_statements
from onrecord.reference.cues import load_cues
from onrecord.reference.offices import load_offices
from onrecord.reference.outlets import load_outlets
from onrecord.reference.places import load_places
from onrecord.reference.venues import load_venues
from tests.reading.analyses import LastMet, analysis_of, attributed, run_of

OUTLETS = load_outlets()
KNOWLEDGE = Knowledge(offices=load_offices(), places=load_places(), outlets=OUTLETS)
LEXICONS = Lexicons(
    cues=load_cues(), venues=load_venues(), outlets=OUTLETS, confidence={"known": 2.0}
)
SAID = {"said": ("VERB", "root", ""), "denied": ("VERB", "root", "")}


def written(analysis: Analysis, attributions: Sequence[Attribution]) -> tuple[Statement, ...]:
    cast = find_cast(analysis, attributions, knowledge=KNOWLEDGE, scorer=LastMet())
    return write_statements(analysis, attributions, cast, lexicons=LEXICONS)


def one(text: str, source: str | None, cue: str | None, *contents: str) -> Statement:
    analysis = analysis_of(text, tree=SAID, persons=["Ada Quill"])
    (statement,) = written(analysis, [attributed(analysis, source, cue, *contents)])
    return statement


def test_a_statement_has_its_parts_as_spans_of_the_text() -> None:
    text = "Ada Quill said it was “over” by noon."
    statement = one(text, "Ada Quill", "said", "it was “over”")
    parts = [*statement.source, *statement.cue, *statement.content]
    assert [p.text for p in parts] == ["Ada Quill", "said", "it was “over”"]
    assert all(text[p.start : p.end] == p.text for p in parts)
    assert (statement.id, statement.act, statement.manner) == ("s1", Act.SAY, Manner.MIXED)
    assert statement.speaker is not None
    assert statement.speaker.name == "Ada Quill"


def test_statements_are_numbered_in_their_order() -> None:
    analysis = analysis_of("Ada Quill said it rained. Ada Quill said it snowed.", tree=SAID)
    found = written(
        analysis,
        [
            attributed(analysis, "Ada Quill", "said", "it rained"),
            attributed(analysis, "Ada Quill", "said", "it snowed"),
        ],
    )
    assert [s.id for s in found] == ["s1", "s2"]


def test_a_denial_is_negated_and_a_modal_is_kept() -> None:
    assert one("Ada Quill denied it was over.", "Ada Quill", "denied", "it was over").negated
    would = one("Ada Quill would say no more.", "Ada Quill", "would say", "no more")
    assert (would.negated, would.modality) == (False, "would")


def test_without_a_source_nobody_speaks() -> None:
    statement = one("It was said it was over.", None, "said", "it was over")
    assert (statement.speaker, statement.source, statement.role_as_given) == (None, (), None)


def test_a_known_speaker_makes_a_statement_surer() -> None:
    known = one("Ada Quill said it was over.", "Ada Quill", "said", "it was over")
    unknown = one("It was said it was over.", None, "said", "it was over")
    assert unknown.confidence < known.confidence


def test_who_passes_it_on_is_named_once_and_not_as_the_speaker() -> None:
    analysis = analysis_of(
        "Ada Quill said it was over, Tidewatch reported.",
        tree=SAID,
        persons=["Ada Quill"],
        organisations=["Tidewatch"],
    )
    given = attributed(analysis, "Ada Quill", "said", "it was over")
    (relayed,) = written(analysis, [replace(given, relay=run_of(analysis, "Tidewatch"))])
    (own,) = written(analysis, [replace(given, relay=given.source)])
    assert relayed.speaker is not None
    assert len(relayed.via) == 1
    assert relayed.via[0] != relayed.speaker.actor
    assert own.via == ()


def test_the_day_of_a_speech_is_carried_on_to_what_is_quoted_from_it() -> None:
    analysis = analysis_of(
        "Ada Quill's Wednesday speech was short.\n\nShe left. Ada Quill said it was over.",
        tree=SAID,
        persons=["Ada Quill"],
    )
    (statement,) = written(analysis, [attributed(analysis, "Ada Quill", "said", "it was over")])
    assert statement.said is not None
    assert statement.said.earliest == date(2031, 3, 12)


@pytest.mark.parametrize(
    ("cue", "carried"), [("said", True), ("says", False), ("has said", False)]
)
def test_a_day_is_carried_on_only_to_a_single_past_act(cue: str, carried: bool) -> None:
    analysis = analysis_of(
        f"Ada Quill's Wednesday speech was short. Ada Quill {cue} it was over.",
        tree=SAID,
        persons=["Ada Quill"],
    )
    (statement,) = written(analysis, [attributed(analysis, "Ada Quill", cue, "it was over")])
    assert (statement.said is not None) is carried


def test_an_article_without_attributions_has_no_statements() -> None:
    assert written(analysis_of("Ada Quill left."), []) == ()
