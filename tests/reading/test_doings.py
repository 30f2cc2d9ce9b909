"""Doings: what a source did is no statement of its."""

from dataclasses import replace

import pytest

from onrecord.reading.doings import only_does
from onrecord.reference.cues import load_cues
from tests.reading.analyses import analysis_of, attributed

CUES = load_cues()
Sorts = tuple[float, float, float]
DOES: Sorts = (0.0, 0.0, 1.0)
SAYS: Sorts = (0.9, 0.0, 0.1)


def does(verb: str, content: str, *, sorts: Sorts = DOES, marks: bool = False) -> bool:
    said = f"“ {content} ”" if marks else content
    noun = content.rsplit(maxsplit=1)[-1]
    analysis = analysis_of(
        f"Torran {verb} {said} .",
        tree={
            verb: ("VERB", "root", ""),
            "the": ("DET", "det", noun),
            "with": ("ADP", "case", noun),
            noun: ("NOUN", "obj", verb),
        },
    )
    given = replace(attributed(analysis, "Torran", verb, content), sorts=sorts)
    return only_does(analysis, given, CUES.read(verb))


@pytest.mark.parametrize("verb", ["launched", "blacklisted", "signed", "banned"])
def test_a_verb_of_doing_with_a_thing_is_a_deed(verb: str) -> None:
    assert does(verb, "the drill")


def test_an_unknown_verb_that_the_network_takes_for_saying_stays() -> None:
    assert not does("bristled", "the drill", sorts=SAYS)


@pytest.mark.parametrize("verb", ["announced", "wants", "approved", "plans"])
def test_a_known_cue_stays(verb: str) -> None:
    assert not does(verb, "the drill")


def test_quoted_words_are_no_deed() -> None:
    assert not does("launched", "the drill", marks=True)


def test_talks_with_someone_are_a_deed_and_talk_of_something_is_not() -> None:
    assert does("spoke", "with the envoy")
    assert not does("discussed", "the drill")


def test_a_participle_that_explains_a_word_quotes_nobody() -> None:
    assert does("referring to", "the drill")
    assert does("refers to", "the drill") is False


def test_a_name_that_looks_like_a_cue_is_none() -> None:
    text = "General Said Brandt did not speak to anyone in public this week ."
    analysis = analysis_of(text)
    assert only_does(analysis, attributed(analysis, "General", "Said", "Brandt"), None)
    heading = analysis_of("Torran Said Brandt Would Not Speak")
    given = attributed(heading, "Torran", "Said", "Brandt Would Not Speak")
    assert not only_does(heading, given, CUES.read("Said"))
