"""What follows from articles: on whose map, on which words, and why not elsewhere."""

import json

import msgspec
import pytest

from onrecord.errors import AskedWronglyError
from onrecord.reasoning.cases import Source
from onrecord.render.conclusions import (
    answer_fields,
    render_answer,
    render_difference,
    render_remedies,
    render_why_not,
)
from onrecord.usecases.reason import Asked, Conclusion, Reasoning
from onrecord.usecases.sources import record_sources
from tests.annexation import STEPS, annexation_record

LINE = "the threat of Dalo Vint (c1)"
COVERS = f"{LINE} covers Ambrel districts"
CROSSED = f"{LINE} was possibly crossed at Sarn by “Velmark crossed that line at Sarn”"


@pytest.fixture(scope="module")
def reasoning() -> Reasoning:
    return Reasoning(record_sources([annexation_record()]))


def _conclusion(reasoning: Reasoning, text: str, asked: Asked | None = None) -> Conclusion:
    found = [
        c for c in reasoning.answer(asked or Asked()).conclusions if c.finding.text == text
    ]
    assert len(found) == 1
    return found[0]


def _texts(reasoning: Reasoning, asked: Asked) -> set[str]:
    return {c.finding.text for c in reasoning.answer(asked).conclusions}


def test_an_argument_is_replayed_to_its_conclusion_on_its_own_words(
    reasoning: Reasoning,
) -> None:
    held = _conclusion(reasoning, f"the article holds “{STEPS[2]}”")
    assert held.finding.every
    assert held.explanation.supports == (("arg1.1", "arg1.2"),)
    assert STEPS[0] in held.explanation.tree


def test_the_line_covers_the_districts_on_the_map_of_the_state_they_would_join(
    reasoning: Reasoning,
) -> None:
    covers = _conclusion(reasoning, COVERS)
    assert covers.perspective == "Torran"
    assert covers.finding.every
    assert [other.perspective for other in covers.elsewhere] == ["Velmark"]


@pytest.mark.parametrize("premise", ["arg1.1", "arg1.2"])
def test_without_the_vote_or_the_linking_premise_nothing_covers_the_districts(
    reasoning: Reasoning, premise: str
) -> None:
    texts = _texts(reasoning, Asked(without=(premise,)))
    assert COVERS not in texts
    assert not any(text.startswith("the article holds") for text in texts)


def test_on_the_other_sides_map_it_does_not_follow_and_why_not_names_what_is_missing(
    reasoning: Reasoning,
) -> None:
    asked = Asked(perspective="Velmark")
    assert COVERS not in _texts(reasoning, asked)
    found = reasoning.why_not(asked, COVERS)
    assert not found.holds
    assert "on Velmark's map, Ambrel districts is part of Torran" in found.tree
    absent = {one.why_not.text for one in reasoning.answer(asked).absent}
    assert COVERS in absent


def test_a_precedent_crossed_the_line_only_where_the_soil_is_read_widely(
    reasoning: Reasoning,
) -> None:
    crossed = _conclusion(reasoning, CROSSED)
    assert not crossed.finding.every
    assert [[c.reading for c in choices] for choices in crossed.finding.readings] == [["wide"]]
    answer = _conclusion(reasoning, f"no consequence of {LINE} is on record")
    assert not answer.finding.every


def test_an_assumed_accession_makes_the_line_cover_it_on_the_map_it_joins(
    reasoning: Reasoning,
) -> None:
    asked = Asked(assume=("Kelm accedes to Torran on 2031-04-04",))
    covers = _conclusion(reasoning, f"{LINE} covers Kelm", asked)
    assert covers.perspective == "Torran"
    assert "what if" in covers.explanation.tree


def test_what_would_have_to_be_true_names_changes_that_bring_it_about(
    reasoning: Reasoning,
) -> None:
    asked = Asked(without=("arg1.2",))
    remedies = reasoning.what_would(asked, f"on Torran's map, {COVERS}")
    assert "Ambrel districts accedes to Torran" in {r.changes[0] for r in remedies}


def test_two_worlds_differ_by_what_rests_on_the_premise_left_out(reasoning: Reasoning) -> None:
    changed = reasoning.compare(Asked(), Asked(without=("arg1.1",)))
    assert COVERS in {finding.text for finding in changed.lost}
    assert changed.gained == ()


def test_rules_of_ones_own_yield_conclusions_of_their_own() -> None:
    rules = (
        "sentence S has reason to worry\n"
        "rule neighbours-worry\n"
        "  if   T is to vote on joining C\n"
        "  and  on S's map, T is part of S\n"
        "  and  S is other than C\n"
        "  then S has reason to worry\n"
    )
    reasoning = Reasoning(record_sources([annexation_record()]), rules=[("own.rules", rules)])
    assert "Velmark has reason to worry" in _texts(reasoning, Asked())


def test_several_articles_are_one_case_with_their_ids_apart() -> None:
    reasoning = Reasoning(record_sources([annexation_record(), annexation_record()]))
    supports = {
        ids for c in reasoning.answer(Asked()).conclusions for ids in c.explanation.supports
    }
    named = {id for ids in supports for id in ids}
    assert {"1.arg1.1", "2.arg1.1"} <= named


def test_a_case_without_articles_is_refused_with_what_to_do() -> None:
    with pytest.raises(AskedWronglyError, match="give an article"):
        Reasoning(())


def test_the_answer_fits_eighty_columns_and_names_every_support(reasoning: Reasoning) -> None:
    answer = reasoning.answer(Asked())
    text = render_answer(answer, width=80)
    assert max(map(len, text.splitlines())) <= 80
    for conclusion in answer.conclusions:
        for ids in conclusion.explanation.supports:
            assert all(f"[{id}]" in text for id in ids)


def test_the_answer_as_json_has_text_perspective_readings_supports_and_tree(
    reasoning: Reasoning,
) -> None:
    fields = json.loads(msgspec.json.encode(answer_fields(reasoning.answer(Asked()))))
    assert fields["sides"] == ["Velmark", "Torran"]
    crossed = next(c for c in fields["conclusions"] if c["text"] == CROSSED)
    assert crossed["readings"] == ["the wide reading of own-soil"]
    assert crossed["perspective"] == "Torran"
    assert crossed["supports"] == [["s1", "s2"]]
    assert crossed["tree"]
    assert crossed["graph"]["nodes"]


def test_why_not_what_would_and_differences_are_told_in_words(reasoning: Reasoning) -> None:
    asked = Asked(perspective="Velmark")
    why_not = render_why_not(reasoning.why_not(asked, COVERS), width=80)
    assert why_not.startswith("It does not follow, on Velmark's map")
    remedies = reasoning.what_would(Asked(), f"on Torran's map, {COVERS}")
    assert "it follows already" in render_remedies(COVERS, remedies, width=80)
    changed = reasoning.compare(Asked(), Asked(without=("arg1.1",)))
    assert "Falls away" in render_difference(changed, width=80)


TREATY = 'Torran is a party to "the Collective Security Treaty" from 2000-01-01'
COVERED = "by Article 4 of the Collective Security Treaty"


def test_a_doctrine_that_is_named_meets_what_the_article_reports() -> None:
    reasoning = Reasoning(
        record_sources([annexation_record()]), doctrines=["collective-defence"]
    )
    assert not any(COVERED in text for text in _texts(reasoning, Asked()))
    answer = reasoning.answer(Asked(assume=(TREATY,)))
    met = [c for c in answer.conclusions if c.finding.text.startswith(COVERED)]
    assert {c.perspective for c in met} == {"Torran"}
    (readings,) = {c.finding.readings for c in met}
    assert [[choice.reading for choice in choices] for choices in readings] == [["any-force"]]
    assert 'stated in "Collective Security Treaty, Article 4"' in met[0].explanation.tree


def test_of_a_doctrine_only_what_it_says_of_events_is_shown_unless_all_is_asked_for() -> None:
    reasoning = Reasoning(
        record_sources([annexation_record()]), doctrines=["collective-defence"]
    )
    party = "Canada is a party to the North Atlantic Treaty from 1949-08-24"
    assert party not in _texts(reasoning, Asked())
    world = Asked(everything=True, perspective="Torran")
    assert any("is a party to" in text for text in _texts(reasoning, world))


def test_no_doctrine_is_taken_by_itself(reasoning: Reasoning) -> None:
    with pytest.raises(AskedWronglyError, match="no sentence is declared"):
        reasoning.answer(Asked(assume=(TREATY,)))


def test_rules_of_ones_own_may_use_the_sentences_that_doctrines_share() -> None:
    rules = (
        'source "Note" on 2031-01-01 by Orsk\n'
        "rule own\n  if E struck T\n  then E is a coming attack on Orsk\n"
    )
    reasoning = Reasoning(record_sources([annexation_record()]), rules=[("own.rules", rules)])
    assert any(t.endswith("is a coming attack on Orsk") for t in _texts(reasoning, Asked()))


def test_a_doctrine_that_is_not_there_is_refused() -> None:
    with pytest.raises(AskedWronglyError, match="there is no doctrine"):
        Reasoning(record_sources([annexation_record()]), doctrines=["tea-drinking"])


def test_a_side_is_asked_about_in_whatever_case_its_name_is_written(
    reasoning: Reasoning,
) -> None:
    assert _texts(reasoning, Asked(perspective="torran")) == _texts(
        reasoning, Asked(perspective="Torran")
    )
    assert reasoning.why_not(Asked(perspective=" TORRAN "), COVERS).holds


@pytest.mark.parametrize("name", ["c1", "1.c1"])
def test_a_commitment_is_left_out_with_the_statement_it_stands_on(name: str) -> None:
    apart = (Source(record=annexation_record(), prefix="1."),)
    answer = Reasoning(apart).answer(Asked(without=(name,)))
    assert answer.asked.without == ("1.s1",)
    assert not any("c1" in one.finding.text for one in answer.conclusions)


def test_an_argument_is_left_out_by_its_handle_in_a_ledger() -> None:
    reasoning = Reasoning((Source(record=annexation_record(), prefix="7."),))
    answer = reasoning.answer(Asked(without=("7.g1",)))
    assert answer.asked.without == ("7.arg1",)
    assert f"the article holds “{STEPS[2]}”" not in {c.finding.text for c in answer.conclusions}


def test_why_an_assumption_changes_nothing_is_said_with_what_would(
    reasoning: Reasoning,
) -> None:
    unknown = reasoning.compare(Asked(), Asked(assume=("Sarn joins Orsk",)))
    assert (unknown.gained, unknown.lost, unknown.changed) == ((), (), ())
    why, instead = unknown.notes
    assert why == "nothing follows from “Sarn joins Orsk”: no rule of the case asks for it"
    assert instead.startswith("what does change something if it is assumed: Sarn accedes to")
    offered = instead.rpartition("; ")[2]
    assert reasoning.compare(Asked(), Asked(assume=(offered,))).gained
    assert instead in " ".join(render_difference(unknown, width=80).split())


def test_a_change_that_does_something_needs_no_note(reasoning: Reasoning) -> None:
    assert reasoning.compare(Asked(), Asked(without=("arg1.1",))).notes == ()
    idle = reasoning.compare(Asked(without=("arg1.1",)), Asked(without=("arg1.1", "arg1.2")))
    assert idle.notes == ("nothing that is concluded rests on arg1.2 alone",)


def test_a_side_that_only_an_assumption_speaks_of_can_be_asked_about(
    reasoning: Reasoning,
) -> None:
    asked = Asked(perspective="Orsk", assume=("Kelm accedes to Orsk on 2031-04-04",))
    assert reasoning.answer(asked).asked.perspective == "Orsk"
    with pytest.raises(AskedWronglyError, match="the sides here are Velmark, Torran"):
        reasoning.answer(Asked(perspective="Orsk"))
