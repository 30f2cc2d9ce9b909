"""Analyses: words, quotations, names and times looked up by where they stand."""

from hypothesis import given
from hypothesis import strategies as st

from tests.reading.analyses import analysis_of, run_of

TEXT = "Ada Quill said “we go” on Friday. “No,” Ivo Tarn said on Monday."
SAID = analysis_of(TEXT, persons=["Ada Quill", "Ivo Tarn"])


def test_a_run_gives_back_its_words_and_its_span() -> None:
    run = run_of(SAID, "Ivo Tarn")
    assert SAID.words(run) == ("Ivo", "Tarn")
    assert SAID.span(run).text == "Ivo Tarn"


def test_a_run_over_a_line_break_is_said_on_one_line() -> None:
    analysis = analysis_of("He met Ada\nQuill.")
    assert analysis.said((2, 3)) == "Ada Quill"


def test_a_word_knows_its_sentence() -> None:
    assert SAID.words(SAID.sentence_run(run_of(SAID, "Tarn")[0]))[-1] == "."
    assert SAID.sentence_run(0)[0] == 0


def test_of_a_monstrous_sentence_only_the_words_around_are_looked_at() -> None:
    analysis = analysis_of("and " * 3000)
    first, last = analysis.sentence_run(1500)
    assert first > 1000
    assert last < 2000


def test_a_word_knows_the_quotation_it_stands_in() -> None:
    outside, mark, inside = (SAID.quotation_at(i) for i in (2, 3, 4))
    assert outside is None
    assert mark is inside is SAID.draft.quotations[0]


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_the_words_between_two_offsets_are_those_that_fit_in_whole(a: int, b: int) -> None:
    words = SAID.draft.words
    inside = [i for i in range(len(words)) if a <= words.starts[i] and words.ends[i] <= b]
    assert SAID.run_between(a, b) == ((inside[0], inside[-1]) if inside else None)


def test_names_are_found_by_where_they_start() -> None:
    first, second = SAID.names
    assert SAID.names_within(0, 0) == (first,)
    assert SAID.names_within(1, second.first) == (second,)
    assert SAID.names_within(2, 3) == ()


def test_times_are_found_by_where_they_lie() -> None:
    friday, monday = SAID.times
    assert SAID.times_within(0, len(TEXT)) == (friday, monday)
    assert SAID.times_within(friday.span.start + 1, len(TEXT)) == (monday,)
    assert SAID.times_within(0, monday.span.end - 1) == (friday,)
    assert SAID.time_before(monday.span.start) is monday
    assert SAID.time_before(monday.span.start - 1) is friday
    assert SAID.time_before(0) is None
