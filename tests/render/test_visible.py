"""Visible text: nothing a terminal or a browser would obey."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.render.visible import one_line, paragraphs_of, visible

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))


@given(ANY_TEXT)
def test_no_control_no_surrogate_and_no_override_is_left(text: str) -> None:
    shown = visible(text)
    kinds = {unicodedata.category(sign) for sign in shown if sign != "\n"}
    assert not kinds & {"Cc", "Cs", "Zl", "Zp"}
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@given(st.text(st.characters(codec="ascii", min_codepoint=32, max_codepoint=126)))
def test_plain_text_is_left_alone(text: str) -> None:
    assert visible(text) == text


@given(ANY_TEXT)
def test_a_line_has_no_line_end(text: str) -> None:
    assert "\n" not in one_line(text)
    assert all("\n" not in paragraph for paragraph in paragraphs_of(text))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b]0;owned\x07", "␛]0;owned␇"),
        ("\x9b31m", "\ufffd31m"),
        ("a\x00b\x7f", "a␀b␡"),
        ("\u202etfel", "\ufffdtfel"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("\ud800", "\ufffd"),
    ],
)
def test_what_would_be_obeyed_is_shown_instead(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_right_to_left_words_keep_their_letters() -> None:
    assert visible("قال الوزير\u200f: لا") == "قال الوزير\u200f: لا"


def test_a_blank_line_parts_paragraphs_and_a_line_end_does_not() -> None:
    assert paragraphs_of("one\ntwo\n \nthree\r\n\r\nfour") == ["one two", "three", "four"]
