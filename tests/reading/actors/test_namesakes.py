"""Namesakes: the persons a source names as itself."""

import pytest

from onrecord.model import ActorKind
from onrecord.reading.actors.namesakes import persons_named
from onrecord.reading.actors.roster import Entry
from tests.reading.analyses import analysis_of, run_of

TREE = {
    "for": ("ADP", "case", "Ada"),
    "of": ("ADP", "case", "State"),
    "State": ("PROPN", "nmod", "Secretary"),
    "Secretary": ("PROPN", "nmod", "Ada"),
    "spokesman": ("NOUN", "nsubj", "said"),
    "said": ("VERB", "root", ""),
}


def named(source: str) -> list[str]:
    """Return the persons among Ada Brook, Ivo Tarn and a body that a source names as itself."""
    analysis = analysis_of(f"{source} said no.", tree=TREE)
    by_word = {}
    for name, kind in (
        ("Ada Brook", ActorKind.PERSON),
        ("Ivo Tarn", ActorKind.PERSON),
        ("Tidewatch", ActorKind.BODY),
    ):
        if name in source:
            first, last = run_of(analysis, name)
            by_word |= dict.fromkeys(range(first, last + 1), Entry(name, kind, named=True))
    return [entry.name for entry in persons_named(analysis, by_word, run_of(analysis, source))]


@pytest.mark.parametrize(
    "source",
    [
        "Ada Brook",
        "Minister Ada Brook",
        "Ada Brook of Tidewatch",
        "Secretary of State Ada Brook",
    ],
)
def test_a_person_is_named_with_titles_before_and_bodies_after(source: str) -> None:
    assert named(source) == ["Ada Brook"]


def test_persons_joined_by_and_are_both_named() -> None:
    assert named("Ada Brook and Ivo Tarn") == ["Ada Brook", "Ivo Tarn"]


def test_a_name_that_leads_in_a_title_and_another_name_is_not_the_speaker() -> None:
    assert named("Ada Brook President Ivo Tarn") == ["Ivo Tarn"]


def test_a_second_person_who_is_not_joined_is_not_named() -> None:
    assert named("Ada Brook , whom Ivo Tarn sent") == ["Ada Brook"]


@pytest.mark.parametrize(
    "source",
    [
        "a spokesman for Ada Brook",
        "a spokesman for Minister Ada Brook",
        "Ada Brook 's spokesman",
        "the Ada Brook camp",
        "Tidewatch",
    ],
)
def test_whom_someone_belongs_to_is_not_the_speaker(source: str) -> None:
    assert named(source) == []


def test_a_long_title_may_stand_between_two_persons() -> None:
    source = "Ada Brook and newly elected deputy harbour authority board chair Ivo Tarn"
    assert named(source) == ["Ada Brook", "Ivo Tarn"]
