"""Roles: titles and appositions beside a person's name."""

import pytest

from onrecord.reading.actors.roles import role_at
from onrecord.reference.offices import load_offices
from tests.reading.analyses import analysis_of, run_of


def role(text: str) -> tuple[str, str | None, str] | None:
    """Return title, of whom and exact words of the role of Ada Brook."""
    tree = {
        "said": ("VERB", "root", ""),
        "met": ("VERB", "root", ""),
        "The": ("DET", "det", ""),
    }
    analysis = analysis_of(text, tree=tree, persons=["Ada Brook"])
    found = role_at(analysis, run_of(analysis, "Ada Brook"), offices=load_offices())
    return (found.title, found.of, found.span.text) if found is not None else None


@pytest.mark.parametrize(
    ("text", "words", "of"),
    [
        ("Foreign Minister Ada Brook said no.", "Foreign Minister", None),
        ("Acting Prime Minister Ada Brook said no.", "Acting Prime Minister", None),
        ("Orland Prime Minister Ada Brook said no.", "Orland Prime Minister", "Orland"),
        ("Norway's prime minister Ada Brook said no.", "Norway's prime minister", "Norway"),
        (
            "Ada Brook, a professor of law at Aldermoor, said no.",
            "a professor of law at Aldermoor",
            "law at Aldermoor",
        ),
        ("Ada Brook, director of the fund, said no.", "director of the fund", "fund"),
        ("The head of the fund, Ada Brook, said no.", "The head of the fund", "fund"),
    ],
)
def test_a_role_stands_before_a_name_after_it_or_leads_it_in(
    text: str, words: str, of: str | None
) -> None:
    found = role(text)
    assert found is not None
    assert (found[2], found[1]) == (words, of)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brook said no.",
        "Grain Ada Brook said no.",
        "Ada Brook, tired, said no.",
        "He met the minister. Ada Brook said no.",
        "Ada Brook,",
        "Ada Brook",
    ],
)
def test_words_that_are_no_title_are_no_role(text: str) -> None:
    assert role(text) is None


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("President Ada Brook of Velmark said no.", "Velmark"),
        ("President Ada Brook of the Kalven Republic said no.", "Kalven Republic"),
        ("President Ada Brook of Velmark", "Velmark"),
        ("President Ada Brook of old said no.", None),
        ("President Ada Brook of", None),
        ("President Ada Brook met Tomas Reik of Torran.", None),
    ],
)
def test_what_a_title_is_of_may_stand_behind_the_name(text: str, of: str | None) -> None:
    found = role(text)
    assert found is not None
    assert found[1] == of


def test_a_dash_that_stands_free_holds_no_title_together() -> None:
    found = role("May 3 - President Ada Brook said no.")
    assert found is not None
    assert (found[1], found[2]) == (None, "President")
