"""The commitment lexicon gives every form of its words, with means."""

import pytest

from onrecord.model.commitments import Means
from onrecord.reference.commitments import load_commitments


def test_irregular_forms_of_verbs_are_known() -> None:
    lexicon = load_commitments()
    assert lexicon.acts["struck back"] is Means.MILITARY
    assert "withdrew" in lexicon.relents


def test_nouns_are_known_in_the_plural() -> None:
    assert load_commitments().harms["tariffs"].means is Means.ECONOMIC


def test_some_harms_stand_alone_and_some_are_kept_up_until_cut() -> None:
    harms = load_commitments().harms
    assert harms["consequences"].alone
    assert harms["gas supplies"].cut
    assert harms["troops"].weak


@pytest.mark.parametrize("form", ["respond", "responded", "answering"])
def test_a_mere_answer_is_soft(form: str) -> None:
    assert form in load_commitments().soft


def test_suffering_is_told_by_some_verbs_alone() -> None:
    lexicon = load_commitments()
    assert lexicon.suffers["regret"]
    assert not lexicon.suffers["face"]
    assert lexicon.passives["punished"]


def test_the_lexicon_is_read_once() -> None:
    assert load_commitments() is load_commitments()
