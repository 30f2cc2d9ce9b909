"""Quotations: what stands between marks of all kinds, balanced or not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.quotations import Quotation, find_quotations

MARKS = "\"“”„«»‘’'‟`"


def found(*paragraphs: str) -> tuple[str, tuple[Quotation, ...]]:
    """Return the paragraphs as one text, and its quotations."""
    text = "\n".join(paragraphs)
    bounds = []
    at = 0
    for paragraph in paragraphs:
        bounds.append((at, at + len(paragraph)))
        at += len(paragraph) + 1
    return text, find_quotations(text, bounds)


def inner(*paragraphs: str) -> list[str]:
    text, quotations = found(*paragraphs)
    return [text[q.inner_start : q.inner_end] for q in quotations]


@pytest.mark.parametrize(
    "quoted",
    [
        "“We stay”",
        '"We stay"',
        "‘We stay’",
        "'We stay'",
        "«We stay»",
        "„We stay“",
        "„We stay”",
        "‟We stay”",
        "”We stay”",
        "``We stay''",
        "''We stay''",
    ],
)
def test_any_pair_of_marks_bounds_a_quotation(quoted: str) -> None:
    text, quotations = found(f"She said {quoted} and left.")
    assert [text[q.inner_start : q.inner_end] for q in quotations] == ["We stay"]
    assert [text[q.start : q.end] for q in quotations] == [quoted]
    assert [(q.closed, q.continues) for q in quotations] == [(True, False)]


def test_apostrophes_neither_open_nor_close_a_quotation() -> None:
    assert inner("Tarn's envoys don't know the ministers’ plan, and can’t.") == []
    assert inner("He said ‘we don’t and won’t go’ today.") == ["we don’t and won’t go"]
    assert inner("He said 'we don't go' today.") == ["we don't go"]


def test_a_plural_possessive_does_not_close_a_single_quotation() -> None:
    assert inner("‘The ships’ crews are safe,’ Tarn said.") == ["The ships’ crews are safe,"]
    assert inner("'The ships' crews are safe,' Tarn said.") == ["The ships' crews are safe,"]


def test_a_single_quotation_that_ends_in_s_is_closed_where_no_other_mark_follows() -> None:
    assert inner("He spoke of ‘empty threats’ and left.") == ["empty threats"]
    assert inner("Of ‘empty threats’ he said: ‘No.’") == ["empty threats", "No."]


def test_a_quotation_within_a_quotation_is_not_one_of_its_own() -> None:
    assert inner("“He called it ‘a farce’ twice,” she said.") == [
        "He called it ‘a farce’ twice,"
    ]
    assert inner("‘He called it “a farce” twice,’ she said.") == [
        "He called it “a farce” twice,"
    ]


def test_a_quotation_that_is_not_closed_runs_to_the_end_of_its_paragraph() -> None:
    text, (quotation,) = found("She said: “We stay here.  ", "The port closed.")
    assert text[quotation.inner_start : quotation.end] == "We stay here."
    assert not quotation.closed


def test_a_single_mark_that_is_not_closed_opens_nothing() -> None:
    assert inner("The ‘plan was dropped.") == []


def test_an_opening_mark_shows_that_the_one_before_was_never_closed() -> None:
    assert inner("The “plan was dropped. “We stay,” he said.") == ["We stay,"]


def test_a_quotation_goes_on_in_the_next_paragraph_if_that_opens_with_the_same_mark() -> None:
    _, quotations = found("“We stay.", "“Nobody leaves,” he said.", "“Why?” she asked.")
    assert [q.continues for q in quotations] == [False, True, False]


@pytest.mark.parametrize(
    "second",
    ["He said: “Nobody leaves.”", '"Nobody leaves," he said.', "Nobody leaves."],
)
def test_a_quotation_does_not_go_on_where_another_mark_or_a_word_comes_first(
    second: str,
) -> None:
    _, quotations = found("“We stay.", second)
    assert not any(q.continues for q in quotations)


def test_an_empty_pair_of_marks_holds_nothing() -> None:
    assert inner("He wrote “” and left.") == [""]


def test_a_mark_alone_at_the_end_is_no_quotation() -> None:
    assert inner("He said: “") == []


@given(st.lists(st.text(alphabet=MARKS + "sS .,a1", max_size=40), max_size=4))
def test_quotations_lie_in_order_within_their_paragraphs(paragraphs: list[str]) -> None:
    text, quotations = found(*paragraphs)
    at = 0
    for q in quotations:
        assert at <= q.start < q.inner_start <= q.inner_end <= q.end <= len(text)
        assert "\n" not in text[q.start : q.end]
        assert q.closed == (q.inner_end < q.end)
        at = q.end


def test_an_apostrophe_that_looks_like_an_opening_mark_does_not_swallow_a_quotation() -> None:
    assert inner("In the ‘90s he said: “We stay,” and left.") == ["We stay,"]
    assert inner('\'tis late, she said. "We stay," she said.') == ["We stay,"]


def test_many_marks_in_one_paragraph_are_found_in_little_time() -> None:
    _, quotations = found("‘" + "ships’ " * 20_000)
    assert len(quotations) == 1
