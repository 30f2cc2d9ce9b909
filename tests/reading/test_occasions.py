"""Occasions: when, where and to whom, from the words beside the cue."""

from datetime import date

import pytest

from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution
from onrecord.reading.occasions import Occasion, find_occasion
from onrecord.reference.cues import load_cues
from onrecord.reference.outlets import load_outlets
from onrecord.reference.venues import load_venues
from tests.reading.analyses import analysis_of, attributed

WEDNESDAY = date(2031, 3, 12)


def occasion(analysis: Analysis, attribution: Attribution) -> Occasion:
    cue = analysis.said(attribution.cue) if attribution.cue is not None else ""
    return find_occasion(
        analysis,
        attribution,
        load_cues().read(cue),
        venues=load_venues(),
        outlets=load_outlets(),
    )


def told(rest: str, day: str = "", *, head: str = "told") -> Occasion:
    """Return the occasion of "Tarn told …", a day in it hanging on a word."""
    analysis = analysis_of(
        f"Tarn told {rest} .",
        tree={
            "Tarn": ("PROPN", "nsubj", "told"),
            "told": ("VERB", "root", ""),
            "the": ("DET", "det", "council"),
            "council": ("NOUN", "obj", "told"),
            "briefing": ("NOUN", "obj", "told"),
            "news": ("NOUN", "compound", "briefing"),
            "speech": ("NOUN", "obl", "told"),
            "left": ("VERB", "ccomp", "told"),
            day: ("PROPN", "obl", head),
        },
    )
    return occasion(analysis, attributed(analysis, "Tarn", "told", "ships had left"))


def test_whom_it_is_told_is_the_addressee() -> None:
    assert told("the council ships had left").addressee == "the council"


def test_an_occasion_that_is_told_is_no_addressee_but_the_venue() -> None:
    found = told("a news briefing ships had left")
    assert (found.addressee, found.venue) == (None, "press conference")


def test_a_venue_beside_the_cue_is_the_statements() -> None:
    assert told("the council in a speech ships had left").venue == "speech"


def test_a_venue_within_the_content_is_not() -> None:
    analysis = analysis_of(
        "Tarn said the speech was over .", tree={"said": ("VERB", "root", "")}
    )
    assert (
        occasion(analysis, attributed(analysis, "Tarn", "said", "the speech was over")).venue
        is None
    )


def test_a_day_that_hangs_on_the_cue_is_when_it_was_said() -> None:
    said = told("the council Wednesday ships had left", "Wednesday").said
    assert said is not None
    assert (said.earliest, said.latest) == (WEDNESDAY, WEDNESDAY)
    assert said.span is not None
    assert said.span.text == "Wednesday"


def test_a_day_that_hangs_on_another_verb_is_not() -> None:
    assert told("us ships had left , Wednesday", "Wednesday", head="left").said is None


def test_a_day_within_the_content_is_not() -> None:
    analysis = analysis_of(
        "Tarn said ships left Wednesday .",
        tree={
            "said": ("VERB", "root", ""),
            "left": ("VERB", "ccomp", "said"),
            "Wednesday": ("PROPN", "obl", "said"),
        },
    )
    given = attributed(analysis, "Tarn", "said", "ships left Wednesday")
    assert occasion(analysis, given).said is None


def test_of_two_days_the_one_nearer_to_the_cue_is_taken() -> None:
    analysis = analysis_of(
        "Monday began well , and Tarn said Wednesday ships left .",
        tree={
            "said": ("VERB", "root", ""),
            "Monday": ("PROPN", "obl", "said"),
            "Wednesday": ("PROPN", "obl", "said"),
        },
    )
    said = occasion(analysis, attributed(analysis, "Tarn", "said", "ships left")).said
    assert said is not None
    assert said.earliest == WEDNESDAY


@pytest.mark.parametrize("time", ["every Wednesday", "for 20 years"])
def test_what_is_done_again_or_for_years_tells_no_day(time: str) -> None:
    analysis = analysis_of(
        f"Tarn said {time} ships left .",
        tree={
            "said": ("VERB", "root", ""),
            "Wednesday": ("PROPN", "obl", "said"),
            "years": ("NOUN", "obl", "said"),
        },
    )
    assert occasion(analysis, attributed(analysis, "Tarn", "said", "ships left")).said is None


def test_an_attribution_without_cue_and_source_has_no_occasion() -> None:
    analysis = analysis_of("“We will go now.” In a speech on Wednesday.")
    assert occasion(analysis, attributed(analysis, None, None, "We will go now.")) == Occasion()


@pytest.mark.parametrize(
    ("rest", "venue"),
    [
        ("the council in Article 5 ships had left", None),
        ("the council on a report team ships had left", None),
    ],
)
def test_the_first_part_of_a_name_or_of_a_thing_is_no_venue(
    rest: str, venue: str | None
) -> None:
    assert told(rest).venue == venue


def test_a_venue_of_another_verb_is_not_that_of_the_cue() -> None:
    assert told("the council ships had left Telegram").venue is None
