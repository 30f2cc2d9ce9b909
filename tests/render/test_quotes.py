"""Quotes: words of the article in marks, with what is left out between them."""

import pytest

from onrecord.model import Span
from onrecord.render.quotes import joined_words, quoted_words
from tests.builders import words

TEXT = 'He said: "We wait." Then he left. “We go,” he said, “now.”\n“And soon.”'


def quoted(*spans: Span) -> str:
    return quoted_words(spans, text=TEXT)


def test_words_left_out_of_a_quotation_show() -> None:
    assert quoted(words(TEXT, "We go,"), words(TEXT, "now.")) == "“We go,” […] “now.”"


def test_words_given_out_of_their_order_are_never_joined() -> None:
    assert quoted(words(TEXT, "now."), words(TEXT, "We go,")) == "“now.” […] “We go,”"


def test_a_quotation_over_two_paragraphs_has_nothing_left_out() -> None:
    assert quoted(words(TEXT, "now."), words(TEXT, "And soon.")) == "“now.”\n\n“And soon.”"


def test_words_that_are_not_quoted_are_only_joined() -> None:
    spans = (words(TEXT, "We wait."), words(TEXT, "Then"))
    assert joined_words(spans, text=TEXT) == "We wait. Then"


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("We wait.", "“We wait.”"),
        ('"We wait."', '"We wait."'),
        ("“We wait.", "“We wait.”"),
        ("We wait.”", "“We wait.”"),
        ("«We wait", "«We wait»"),
        ("as “an act of war”", "“as “an act of war””"),
        ("“overt” threats", "““overt” threats”"),
        ("'nuclear option' could be", "“'nuclear option' could be”"),
        ("the ministers’", "“the ministers’”"),
    ],
)
def test_words_get_the_marks_that_they_lack_and_keep_their_own(given: str, shown: str) -> None:
    assert quoted_words([Span(0, len(given), given)], text=given) == shown
