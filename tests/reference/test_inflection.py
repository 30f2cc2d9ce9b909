"""Verbs and nouns are inflected as English spells them."""

import pytest

from onrecord.reference.inflection import plural_of, verb_forms


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("warn", ("warn", "warns", "warned", "warning")),
        ("argue", ("argue", "argues", "argued", "arguing")),
        ("deny", ("deny", "denies", "denied", "denying")),
        ("plan", ("plan", "plans", "planned", "planning")),
        ("admit", ("admit", "admits", "admitted", "admitting")),
        ("quip", ("quip", "quips", "quipped", "quipping")),
        ("visit", ("visit", "visits", "visited", "visiting")),
        ("echo", ("echo", "echoes", "echoed", "echoing")),
        ("agree", ("agree", "agrees", "agreed", "agreeing")),
        ("rule out", ("rule out", "rules out", "ruled out", "ruling out")),
    ],
)
def test_a_regular_verb_has_four_forms(verb: str, forms: tuple[str, ...]) -> None:
    assert verb_forms(verb) == forms


def test_an_irregular_verb_takes_the_forms_it_is_given() -> None:
    assert verb_forms("lie", ("lied", "lied", "lying")) == ("lie", "lies", "lied", "lying")


def test_to_be_has_its_clipped_forms() -> None:
    assert {"be afraid", "'s afraid", "were afraid"} <= set(verb_forms("be afraid"))


def test_plurals_follow_the_last_letters() -> None:
    words = ["vow", "reply", "pledge", "wish", "veto", "display"]
    plurals = ["vows", "replies", "pledges", "wishes", "vetoes", "displays"]
    assert [plural_of(word) for word in words] == plurals
