"""Sequels: statements that lean on what was told just before for when they were made."""

from datetime import date

import pytest

from onrecord.reading.sequels import Leaning, find_leaning, find_told_day
from tests.reading.analyses import analysis_of, attributed

SAME_DAY = Leaning.SAME_DAY


def leaning(text: str, cue: str) -> Leaning | None:
    """Return how "it was over" leans in a text, all words before Tarn hanging on the cue."""
    before = text.partition(" Tarn")[0].split()
    tree = dict.fromkeys(before, ("NOUN", "obl", cue)) | {cue: ("VERB", "root", "")}
    analysis = analysis_of(text, tree=tree)
    return find_leaning(analysis, attributed(analysis, "Tarn", cue, "it was over"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hours later Tarn said it was over .", SAME_DAY),
        ("Afterwards Tarn said it was over .", SAME_DAY),
        ("The same evening Tarn said it was over .", SAME_DAY),
        ("Earlier in the day Tarn said it was over .", Leaning.TODAY),
        ("In the call Tarn said it was over .", Leaning.THERE),
        ("After the meeting Tarn said it was over .", Leaning.THERE),
        ("In a separate interview Tarn said it was over .", Leaning.APART),
        ("On a cold morning Tarn said it was over .", None),
    ],
)
def test_words_beside_the_cue_tell_how_it_leans(text: str, expected: Leaning | None) -> None:
    assert leaning(text, "said") is expected


@pytest.mark.parametrize(("cue", "expected"), [("replied", "reply"), ("added", "again")])
def test_a_cue_may_lean_by_itself(cue: str, expected: str) -> None:
    assert leaning(f"Tarn {cue} it was over .", cue) == expected


def test_what_came_hours_before_something_else_is_of_its_day() -> None:
    assert leaning("It fell hours after Tarn said it was over .", "said") is SAME_DAY


def test_an_answer_may_be_announced_by_the_sentence_before() -> None:
    assert leaning("Velmark hit back within hours. Tarn said it was over .", "said") is SAME_DAY
    assert leaning("Velmark hit back.\n\nTarn said it was over .", "said") is None


def test_hours_within_the_content_tell_nothing_of_the_cue() -> None:
    analysis = analysis_of("Tarn said hours later it was over .")
    given = attributed(analysis, "Tarn", "said", "hours later it was over")
    assert find_leaning(analysis, given) is None


def test_the_day_told_before_is_the_last_one_outside_of_quoted_words() -> None:
    text = "They met on Wednesday. “Monday was bad.” Tarn spoke."
    analysis = analysis_of(text)
    said = find_told_day(analysis, len(analysis.draft.words) - 2)
    assert said is not None
    assert said.earliest == date(2031, 3, 12)
    assert find_told_day(analysis, 0) is None


def test_a_day_told_far_before_is_none() -> None:
    analysis = analysis_of("They met on Wednesday.\n\nOne.\n\nTwo.\n\nTarn spoke.")
    assert find_told_day(analysis, len(analysis.draft.words) - 2) is None
