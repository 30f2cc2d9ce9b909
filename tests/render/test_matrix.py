"""Matrices as text: whose words, which report, and what each fact of the log says."""

from onrecord.model.hypotheses import ItemKind
from onrecord.reasoning.weigh import weigh
from onrecord.render.matrix import fact_words, render_log, render_matrix
from tests.reasoning.weigh.matrices import matrix_of, rated, ratio, with_item


def test_a_copy_is_shown_with_the_item_it_repeats_and_kinds_with_their_signs() -> None:
    matrix = with_item(matrix_of("bluff"), "e1", speaker="Ivo Tarn", lineage="4.s2")
    matrix = with_item(matrix, "e2", lineage="4.s2", kind=ItemKind.JUDGEMENT)
    matrix = with_item(matrix, "e3", copy_of="e2", kind=ItemKind.INDICATOR)
    text = render_matrix(matrix, weigh(matrix))
    assert "e1    “what e1 says”\n        Ivo Tarn · the port log\n" in text
    assert "e2j   “what e2 says”\n        the port log · one report with e1\n" in text
    assert "e3?   “what e3 says”\n        the port log · one report with e2\n" in text


def test_a_matrix_claims_no_verdict_and_no_probability() -> None:
    matrix = matrix_of("bluff", "earnest", e1="C I", e2="C I")
    text = " ".join(render_matrix(matrix, weigh(matrix)).split())
    assert "no proof and no probability. Blank cells are not scored." in text


def test_items_that_are_no_longer_on_record_are_named() -> None:
    matrix = matrix_of("bluff", e1="C")
    text = " ".join(render_matrix(matrix, weigh(matrix), gone=("e1",)).split())
    assert "No longer on record in these words, shown as they were taken in: e1." in text


def test_the_log_tells_each_fact_with_author_and_reason() -> None:
    matrix = matrix_of("bluff", "earnest", e1="I C")
    matrix = ratio(ratio(matrix, "e1", "h1 h2", 2, 5), "e1", "h1 none", 1, 1)
    matrix = rated(matrix, "e1", "N .")
    assert [fact_words(fact) for fact in matrix.facts()] == [
        "hypothesis h1: bluff",
        "hypothesis h2: earnest",
        "evidence e1: “what e1 says”",
        "credibility of e1: 1",
        "e1 with h1: I",
        "e1 with h2: C",
        "e1: 2 to 5 times as likely if h1 as if h2",
        "e1: as likely if h1 as if none",
        "e1 with h1: N",
    ]
    assert "Mara Lind, 2031-03-13T09:00:00+00:00: as heard" in render_log(matrix)
