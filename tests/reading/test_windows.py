"""Windows: an article cut into words, sentences and runs the encoder can take."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import BlockKind
from onrecord.reading.quotations import Quotation
from onrecord.reading.windows import MAX_WORDS, Draft, cut_windows, draft_of, quote_states
from onrecord.reading.words import find_words
from onrecord.reference.places import load_places
from tests.builders import article_of, blocks_of


def draft(text: str, **parts: object) -> Draft:
    return draft_of(article_of(text, **parts), places=load_places())


def test_only_body_and_lists_are_read() -> None:
    text = "Talks Fail\nTarn left.\n• Ode stays.\nShare this page\nTarn, file image\n"
    blocks = blocks_of(
        text,
        ("Talks Fail", BlockKind.TITLE),
        ("Tarn left.", BlockKind.BODY),
        ("• Ode", BlockKind.LIST),
        ("Share this", BlockKind.FURNITURE),
        ("Tarn, file", BlockKind.CAPTION),
    )
    assert draft(text, blocks=blocks).words.texts == (
        "Tarn",
        "left",
        ".",
        "•",
        "Ode",
        "stays",
        ".",
    )


def test_words_know_their_paragraph_and_sentence() -> None:
    got = draft("Tarn left. Ode stayed.\n\nNobody spoke.")
    assert got.paragraph == (0, 0, 0, 0, 0, 0, 1, 1, 1)
    assert got.sentence == (0, 0, 0, 1, 1, 1, 2, 2, 2)
    assert got.windows == ((0, 6), (6, 9))


def test_words_know_whether_they_are_quoted() -> None:
    got = draft("He said “we go” twice.")
    assert got.quote == (0, 0, 2, 1, 1, 2, 0, 0)


def test_a_dateline_in_capitals_is_not_read() -> None:
    assert draft("PARIS The envoy left.").words.texts[0] == "The"


def test_windows_hold_whole_sentences_where_they_fit() -> None:
    assert cut_windows([0, 3, 6], 8, limit=6) == [(0, 6), (6, 8)]


def test_a_sentence_over_the_limit_is_cut_at_it() -> None:
    assert cut_windows([0, 2], 12, limit=5) == [(0, 2), (2, 7), (7, 12)]


@given(st.lists(st.integers(1, 300), min_size=1, max_size=12))
def test_windows_cover_all_words_in_order_and_none_is_too_long(lengths: list[int]) -> None:
    starts = [sum(lengths[:i]) for i in range(len(lengths))]
    windows = cut_windows(starts, sum(lengths))
    assert [a for a, _ in windows] == [0, *(b for _, b in windows[:-1])]
    assert sum(b - a for a, b in windows) == sum(lengths)
    assert all(0 < b - a <= MAX_WORDS for a, b in windows)


def test_the_marks_of_a_quotation_that_is_not_closed_are_only_those_that_open_it() -> None:
    words = find_words("So “we go on")
    quotation = Quotation(3, 12, 4, 12, closed=False)
    assert quote_states([quotation], words) == [0, 2, 1, 1, 1]
