"""Sentences: words read into slots, and slots written back into words."""

from datetime import date

import pytest

from onrecord.model import Days
from onrecord.model.inferences import UNKNOWN_DAY, Sentence, Variable
from onrecord.reasoning.sentences import (
    UnreadSentenceError,
    pattern_of,
    sentence_of,
    words_of,
)
from onrecord.reasoning.templates import template_of

TEMPLATES = (
    "P counts X as part of C from D",
    "A shells B",
    "A shells the port of B",
    "on the map, A's fleet meets B",
)
MARCH = Days(date(2031, 3, 1), date(2031, 3, 31))


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("Velmark shells Torran", ("Velmark", "Torran")),
        ("velmark SHELLS the Ambrel Strait.", ("velmark", "the Ambrel Strait")),
        ('"A" shells B', ("A", "B")),
        ("Velmark shells the port of Torran", ("Velmark", "Torran")),
        ('Velmark shells "the port of Torran"', ("Velmark", "the port of Torran")),
        ("on the map, Velmark's fleet meets Orsk", ("Velmark", "Orsk")),
        ("on the map, Velmark's Council's fleet meets Orsk", ("Velmark's Council", "Orsk")),
        (
            "Velmark counts Ambrel as part of Velmark from 2031-03",
            ("Velmark", "Ambrel", "Velmark", MARCH),
        ),
    ],
)
def test_words_are_read_into_slots(words: str, values: tuple[object, ...]) -> None:
    assert sentence_of(words, TEMPLATES).values == values


def test_one_capital_letter_is_a_variable_in_a_rule_and_a_name_elsewhere() -> None:
    assert pattern_of("A shells NATO", TEMPLATES).terms == (Variable("A"), "NATO")
    assert sentence_of("A shells NATO", TEMPLATES).values == ("A", "NATO")


@pytest.mark.parametrize("words", ["on Orsk's map, A shells B", "Orsk holds that A shells B"])
def test_a_holder_is_read_in_both_ways_of_saying_it(words: str) -> None:
    assert sentence_of(words, TEMPLATES).holder == "Orsk"
    assert words_of(sentence_of(words, TEMPLATES)) == "on Orsk's map, A shells B"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (Days(date(2031, 3, 1), date(2031, 3, 1)), "2031-03-01"),
        (MARCH, "2031-03-01/2031-03-31"),
        (Days(date.min, date(2031, 3, 1)), "../2031-03-01"),
        (UNKNOWN_DAY, "an unknown day"),
    ],
)
def test_days_are_written_as_they_are_read(days: Days, words: str) -> None:
    values = ("Velmark", "Ambrel", "Velmark", days)
    text = words_of(Sentence(template=TEMPLATES[0], values=values))
    assert text == f"Velmark counts Ambrel as part of Velmark from {words}"
    if days != UNKNOWN_DAY:
        assert sentence_of(text, TEMPLATES).values == values


@pytest.mark.parametrize("day", ["2031-02-31", "2031-13", "2031-03-09/2031-03-01", "2031"])
def test_what_is_no_day_is_a_name(day: str) -> None:
    words = f"Velmark counts Ambrel as part of Velmark from {day}"
    assert sentence_of(words, TEMPLATES).values[-1] == day


@pytest.mark.parametrize("words", ["", "shells", "Velmark shells", 'Velmark shells "Torran'])
def test_what_fits_no_sentence_is_an_error(words: str) -> None:
    with pytest.raises(UnreadSentenceError):
        sentence_of(words, TEMPLATES)


def test_a_sentence_without_end_is_refused_quickly() -> None:
    with pytest.raises(UnreadSentenceError, match="more than 120 words"):
        sentence_of("as part of " * 50_000, TEMPLATES)


def test_the_slots_of_a_template_are_its_single_capital_letters() -> None:
    assert template_of("NATO shells B2 on D").slots == ("B2", "D")
