"""Trimming: a source holds the words that name who speaks, and no others."""

import pytest

from onrecord.reading.trimming import trim_sources
from tests.reading.analyses import Tree, analysis_of, attributed


def trimmed(text: str, source: str, tree: Tree | None = None) -> str:
    analysis = analysis_of(text, tree=tree)
    (found,) = trim_sources(analysis, [attributed(analysis, source, "said", "no")])
    assert found.source is not None
    return analysis.said(found.source)


@pytest.mark.parametrize(
    ("source", "own"),
    [
        ("TORRAN - Harbour pilots", "Harbour pilots"),
        ("TORRAN, Velmark — Harbour pilots", "Harbour pilots"),
        ("Harbour pilots, like Ode", "Harbour pilots"),
        ("the court this month", "the court"),
        ("a panel in 2001", "a panel"),
        ("such as Ada Brook", "Ada Brook"),
        ("by Ode", "Ode"),
    ],
)
def test_what_names_nobody_is_left_out_of_a_source(source: str, own: str) -> None:
    assert trimmed(f"{source} said no.", source) == own


@pytest.mark.parametrize(
    "source", ["UN-backed pilots", "a group, as pilots call it", "pilots in Torran", "Ode"]
)
def test_what_belongs_to_a_name_stays(source: str) -> None:
    assert trimmed(f"{source} said no.", source) == source


def test_a_pronoun_stands_without_the_time_behind_it() -> None:
    assert trimmed("Ode, who in 2022 said no, left.", "who in 2022") == "who"


def test_a_time_that_tells_when_a_thing_was_done_stays() -> None:
    source = "pictures shown last week"
    tree = {"shown": ("VERB", "acl", "pictures")}
    assert trimmed(f"{source} said no.", source, tree) == source


def test_an_attribution_without_a_source_is_left_as_it_is() -> None:
    analysis = analysis_of("It was said no.")
    given = attributed(analysis, None, "said", "no")
    assert trim_sources(analysis, [given]) == [given]
