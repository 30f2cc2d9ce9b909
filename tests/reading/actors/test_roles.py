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
        ("Foreign Minister Ada Brook said no.", "Foreign Minister", "Foreign"),
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
    text: str, words: str, of: str
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
