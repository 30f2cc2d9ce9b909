"""Quoted words: contents fitted to their marks, and quotations given their source."""

from collections.abc import Sequence

from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution
from onrecord.reading.quoted import attribute_quotations
from onrecord.reference.cues import load_cues
from tests.reading.analyses import analysis_of, attributed

SAID = {"said": ("VERB", "root", ""), "go": ("VERB", "ccomp", "said")}


def quoted(analysis: Analysis, attributions: Sequence[Attribution]) -> list[Attribution]:
    return attribute_quotations(analysis, attributions, cues=load_cues())


def contents(analysis: Analysis, *attributions: Attribution) -> list[list[str]]:
    """Return the contents of the attributions there are, as text."""
    found = quoted(analysis, attributions)
    return [[analysis.span(run).text for run in a.contents] for a in found]


def test_marks_around_a_content_are_no_part_of_it() -> None:
    analysis = analysis_of("“We will go now,” Tarn said.", tree=SAID)
    given = attributed(analysis, "Tarn", "said", "“We will go now,”")
    assert contents(analysis, given) == [["We will go now,"]]


def test_marks_inside_a_content_stay() -> None:
    analysis = analysis_of("Tarn said it was “a farce” in all.", tree=SAID)
    given = attributed(analysis, "Tarn", "said", "it was “a farce” in all")
    assert contents(analysis, given) == [["it was “a farce” in all"]]


def test_a_quotation_cut_short_is_made_whole() -> None:
    analysis = analysis_of("“Never again. We will go,” Tarn said.", tree=SAID)
    given = attributed(analysis, "Tarn", "said", "again. We will")
    assert contents(analysis, given) == [["Never again. We will go,"]]


def test_a_quotation_is_not_made_whole_over_the_part_of_one_outside() -> None:
    analysis = analysis_of("“Never again. We go,” Tarn said, Ode told us.", tree=SAID)
    other = attributed(analysis, "Ode", "told", "Never again")
    outer = attributed(analysis, "Tarn", "said", "We go")
    assert contents(analysis, other, outer) == [["Never again"], ["We go,"]]


def test_a_content_over_two_quotations_is_split_at_the_clause_between() -> None:
    analysis = analysis_of("“We will go now,” he said, adding: “They will stay.”", tree=SAID)
    given = attributed(
        analysis, None, "adding", "“We will go now,” he said, adding: “They will stay.”"
    )
    assert contents(analysis, given) == [["We will go now,", "They will stay."]]


def test_a_quotation_after_that_of_a_statement_goes_on_with_it() -> None:
    analysis = analysis_of("“We will stay,” Tarn said. “Nobody will go now.”", tree=SAID)
    given = attributed(analysis, "Tarn", "said", "We will stay,")
    assert contents(analysis, given) == [["We will stay,", "Nobody will go now."]]


def test_a_quotation_goes_on_in_the_next_paragraph_by_its_mark() -> None:
    analysis = analysis_of(
        "“We will stay,” Tarn said. “So be it.\n\n“They will go now.”", tree=SAID
    )
    given = attributed(analysis, "Tarn", "said", "We will stay,", "So be it.")
    assert contents(analysis, given) == [["We will stay,", "So be it.", "They will go now."]]


def test_a_paragraph_that_is_all_quotation_takes_the_source_of_the_one_before() -> None:
    analysis = analysis_of("“We will stay,” Tarn said.\n\n“They will go now.”", tree=SAID)
    given = attributed(analysis, "Tarn", "said", "We will stay,")
    found = quoted(analysis, [given])
    assert [a.source for a in found] == [given.source] * 2
    assert [a.cue for a in found] == [given.cue, None]


def test_a_quotation_after_a_sentence_of_the_narrator_is_nobodys() -> None:
    text = "“We stay,” Tarn said. The port closed. The hall was empty. “They will go now.”"
    analysis = analysis_of(text, tree=SAID)
    given = attributed(analysis, "Tarn", "said", "We stay,")
    assert contents(analysis, given) == [["We stay,"]]


def test_a_person_named_right_after_a_quotation_is_its_source() -> None:
    analysis = analysis_of("“They will go now,” Ada Quill.", tree=SAID, persons=["Ada Quill"])
    (found,) = quoted(analysis, [])
    assert analysis.said(found.source or (0, 0)) == "Ada Quill"


def test_a_person_named_in_the_next_paragraph_is_not() -> None:
    analysis = analysis_of(
        "“They will go now.”\n\nAda Quill.", tree=SAID, persons=["Ada Quill"]
    )
    assert quoted(analysis, []) == []


def test_scare_quotes_and_titles_of_works_are_no_statements() -> None:
    text = "The “war of words” and “The Long Night At Sea” go on, Ada Quill."
    assert quoted(analysis_of(text, tree=SAID, persons=["Ada Quill"]), []) == []


def test_a_content_without_a_cue_is_dropped() -> None:
    analysis = analysis_of("It would go on for days.", tree=SAID)
    assert contents(analysis, attributed(analysis, None, None, "go on for days")) == []


def test_attributions_come_in_the_order_of_their_contents() -> None:
    analysis = analysis_of("Tarn said one thing and Ode said another thing.", tree=SAID)
    late = attributed(analysis, "Ode", "said", "another thing")
    early = attributed(analysis, "Tarn", "said", "one thing")
    assert contents(analysis, late, early) == [["one thing"], ["another thing"]]


def test_a_quotation_left_open_goes_to_whoever_speaks_where_it_goes_on() -> None:
    text = "“We will not go.\n\n“They will go now,” Tarn said."
    analysis = analysis_of(text, tree={**SAID, "not": ("VERB", "root", "")})
    given = attributed(analysis, "Tarn", "said", "They will go now,")
    (found,) = contents(analysis, given)
    assert sorted(found) == ["They will go now,", "We will not go."]
