"""Scenes: the days of meetings, calls and visits, and of words, with those who took part."""

from collections.abc import Callable
from datetime import date

import pytest

from onrecord.reading.interpretation import Interpretation
from onrecord.reading.scenes import Scene, find_scenes

Read = Callable[..., Interpretation]


def scenes(interpreted: Read, text: str) -> list[tuple[Scene, list[str]]]:
    """Return the scenes of a text, each with the words that name whose it is."""
    analysis = interpreted(text).analysis
    texts = analysis.draft.words.texts
    return [(s, [texts[w] for w in s.who]) for s in find_scenes(analysis)]


@pytest.mark.parametrize(
    ("text", "who", "speech"),
    [
        ("Ada Falk visited the northern port on Monday.", "Falk", False),
        ("Ada Falk, touring the port on Monday, spoke of the weather.", "Falk", False),
        ("Ada Falk was mending nets on Monday.", "Falk", False),
        ("Ada Falk held a meeting on Monday.", "Falk", False),
        ("Ada Falk gave a speech on Monday.", "Falk", True),
        ("The threat came on Monday from Oren Brask, the minister.", "Brask", True),
    ],
)
def test_a_scene_is_that_of_who_met_visited_or_spoke(
    interpreted: Read, text: str, who: str, speech: bool
) -> None:
    ((scene, words),) = scenes(interpreted, text)
    assert scene.said.earliest == date(2031, 5, 12)
    assert who in words
    assert scene.speech is speech


def test_a_pronoun_names_nobody(interpreted: Read) -> None:
    ((scene, words),) = scenes(interpreted, "On Monday she was asked about the port.")
    assert (words, scene.back) == ([], False)


def test_remarks_that_were_made_are_ones_told_of_before(interpreted: Read) -> None:
    ((scene, _),) = scenes(interpreted, "Ada Falk made the remarks on Monday.")
    assert scene.back


@pytest.mark.parametrize(
    "text",
    [
        "Ships left the port on Monday.",
        "“I visited the port on Monday,” she told us.",
        "Ada Falk visited the port every Monday.",
        "Ada Falk visited the port last month.",
        "Ada Falk met sailors after Monday's attack.",
    ],
)
def test_other_deeds_and_longer_times_make_no_scene(interpreted: Read, text: str) -> None:
    assert scenes(interpreted, text) == []
