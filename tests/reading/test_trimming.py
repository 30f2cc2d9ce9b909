"""Trimming: a source holds who speaks, a content what is said, and nothing else."""

import pytest

from onrecord.reading.trimming import trim_contents, trim_sources
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


WHILE = {"as": ("SCONJ", "mark", "left"), "left": ("VERB", "advcl", "shut")}


def told(content: str) -> str:
    analysis = analysis_of(f"Ode said {content}.", tree=WHILE)
    (found,) = trim_contents(analysis, [attributed(analysis, "Ode", "said", content)])
    return analysis.said(found.contents[0])


@pytest.mark.parametrize(
    "clause", ["as the last tugs left the port", "hours after the last tug left"]
)
def test_what_went_on_meanwhile_is_not_what_is_said(clause: str) -> None:
    assert told(f"the strait was shut, {clause}") == "the strait was shut"


@pytest.mark.parametrize(
    "clause", ["because the tugs were gone", "as “the last tugs” left the port"]
)
def test_a_reason_and_a_clause_with_words_quoted_are_part_of_what_is_said(clause: str) -> None:
    assert told(f"the strait was shut, {clause}") == f"the strait was shut, {clause}"
