"""Fitting: contents that are quoted begin and end where their quotation does."""

import pytest

from onrecord.reading.fitting import fit_contents
from onrecord.reading.sheet import Sheet
from tests.reading.analyses import analysis_of, attributed


def fitted(text: str, content: str) -> list[str]:
    analysis = analysis_of(text)
    sheet = Sheet(analysis, [attributed(analysis, None, "said", content)])
    fit_contents(sheet)
    return [analysis.span(run).text for run in sheet.attributions[0].contents]


@pytest.mark.parametrize(
    ("content", "whole"),
    [
        ("“We go now.”", "We go now."),
        ("go", "We go now."),
        ("We go", "We go now."),
        ("now.”", "We go now."),
    ],
)
def test_a_quoted_content_is_its_whole_quotation(content: str, whole: str) -> None:
    assert fitted("Tarn said: “We go now.” He left.", content) == [whole]


def test_a_content_that_is_not_quoted_is_left_as_it_is() -> None:
    assert fitted("Tarn said they go now. He left.", "they go") == ["they go"]


def test_a_content_that_begins_unquoted_keeps_its_beginning() -> None:
    assert fitted("Tarn said it was “over and", "it was “over") == ["it was “over and"]


def test_a_quotation_of_another_paragraph_is_not_taken_in() -> None:
    assert fitted("Tarn said “we go\n\n“Nobody stays.”", "we go") == ["we go"]


def test_a_short_first_quotation_is_not_split_off() -> None:
    text = "“No,” Tarn said, adding “never at all.”"
    assert len(fitted(text, "“No,” Tarn said, adding “never at all.”")) == 1


def test_the_words_of_a_fitted_content_are_its_own() -> None:
    analysis = analysis_of("Tarn said: “We go now.”")
    sheet = Sheet(analysis, [attributed(analysis, "Tarn", "said", "go")])
    fit_contents(sheet)
    first, last = sheet.attributions[0].contents[0]
    assert {sheet.owner[i] for i in range(first, last + 1)} == {0}


def test_what_someone_is_quoted_as_saying_in_a_quotation_does_not_end_it() -> None:
    analysis = analysis_of("Tarn said: “We stay. Voss says they go. We do not.” He left.")
    outer = attributed(analysis, "Tarn", "said", "We stay.")
    sheet = Sheet(analysis, [outer, attributed(analysis, "Voss", "says", "they go")])
    fit_contents(sheet)
    (run,) = sheet.attributions[0].contents
    assert analysis.span(run).text == "We stay. Voss says they go. We do not."


def test_words_of_a_speaker_who_stands_outside_end_a_quotation() -> None:
    analysis = analysis_of("Voss wrote: “We stay. They go.” He left.")
    given = attributed(analysis, None, "left", "We stay.")
    sheet = Sheet(analysis, [given, attributed(analysis, "Voss", "wrote", "They go.")])
    fit_contents(sheet)
    (run,) = sheet.attributions[0].contents
    assert analysis.span(run).text == "We stay."
