"""Naming: a treaty's rule speaks of a state by the name that the case has for it."""

import pytest

from onrecord.model.inferences import Pattern
from onrecord.reasoning.cases.naming import named_as_sides, side_named
from onrecord.reasoning.rulefiles import parse_rules
from onrecord.reference.places import load_places

RULES = """
sentence A guards B
sentence B is far from A
rule outright
  then "United States" guards Japan
rule derived
  if "United States" guards B
  unless on Japan's map, B is far from "United States"
  then B guards Velmark
"""


def _named(*sides: str, files: tuple[str, ...] = ("treaty.rules",)) -> list[Pattern]:
    book = parse_rules([("treaty.rules", RULES)])
    spoken = named_as_sides(book, files=files, sides=sides, places=load_places())
    return [p for rule in spoken.rules for p in (*rule.when, *rule.then, *sum(rule.unless, ()))]


def test_a_state_is_named_as_the_case_names_it_in_every_part_of_a_rule() -> None:
    outright, needed, concluded, exception = _named("US", "Velmark")
    assert outright.terms == ("US", "Japan")
    assert needed.terms[0] == "US"
    assert exception.terms[1] == "US"
    assert exception.holder == "Japan"
    assert concluded.terms[1] == "Velmark"


def test_the_first_of_several_names_for_a_state_is_taken() -> None:
    assert _named("US", "United States")[0].terms == ("US", "Japan")


def test_other_files_keep_their_words() -> None:
    assert _named("US", files=("other.rules",))[0].terms == ("United States", "Japan")


@pytest.mark.parametrize("name", ["Tokyo", "japan", "the Japanese", "Japan"])
def test_whoever_asks_may_name_a_side_by_its_seat_or_its_people(name: str) -> None:
    assert side_named(name, sides=("Velmark", "Japan"), places=load_places()) == "Japan"


def test_a_name_that_is_no_side_stays_as_it_is() -> None:
    for name in ("Paris", "Torran"):
        assert side_named(name, sides=("Velmark", "Japan"), places=load_places()) == name
