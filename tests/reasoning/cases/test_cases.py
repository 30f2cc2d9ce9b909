"""What a record becomes when it is put as a case."""

from dataclasses import replace
from importlib.resources import files

import pytest

from onrecord.model import Role, Span
from onrecord.model.inferences import Fact, Pattern, PremiseKind
from onrecord.reasoning.case import Case, RuleBook
from onrecord.reasoning.cases import THE_ARTICLE, Source, case_of, sides_of, vocabulary
from onrecord.reasoning.cases.sides import Sides
from onrecord.reasoning.cases.vocabulary import (
    CONTESTED,
    COVERS,
    DRAWN,
    GUARDS,
    HOLDS,
    JOINS,
    LINE_OF,
    PART_OF,
    STRUCK,
    TO_VOTE,
)
from onrecord.reasoning.rulefiles import parse_rules
from onrecord.reference.places import load_places
from onrecord.reference.soil import load_soil
from tests.annexation import STEPS, annexation_record

LINE = "the threat of Dalo Vint (c1)"


@pytest.fixture(scope="module")
def case() -> Case:
    return _case()


def _case(prefix: str = "") -> Case:
    source = Source(record=annexation_record(), prefix=prefix)
    return case_of([source], book=RuleBook(), places=load_places(), soil=load_soil())


def _facts(case: Case, template: str) -> list[Fact]:
    return [fact for fact in case.facts if fact.sentence.template == template]


def test_a_claim_is_on_the_map_of_the_side_that_is_said_to_make_it(case: Case) -> None:
    held = {(f.sentence.values, f.held_by) for f in _facts(case, PART_OF)}
    assert held == {
        (("Ambrel districts", "Velmark"), "Velmark"),
        (("Sarn", "Torran"), "Torran"),
    }


def test_a_claimed_territory_has_a_contested_status(case: Case) -> None:
    assert {f.sentence.values[0] for f in _facts(case, CONTESTED)} == {
        "Ambrel districts",
        "Sarn",
    }


def test_what_a_statement_holds_rests_on_that_statement(case: Case) -> None:
    sarn = next(f for f in _facts(case, STRUCK))
    assert sarn.premise == "s2"
    assert sarn.sentence.values[1] == "Sarn"


def test_a_line_about_the_speakers_borders_guards_its_soil(case: Case) -> None:
    assert [f.sentence.values for f in _facts(case, GUARDS)] == [(LINE, "Torran")]
    assert len(_facts(case, DRAWN)) == 1


def test_a_step_about_a_vote_says_who_votes_on_joining_whom(case: Case) -> None:
    votes = _facts(case, TO_VOTE)
    assert [(f.sentence.values, f.premise) for f in votes] == [
        (("Ambrel districts", "Torran"), "arg1.1")
    ]


def test_an_argument_is_a_rule_of_whoever_makes_it(case: Case) -> None:
    rules = {rule.name: rule for rule in case.book.rules}
    assert {rule.by for rule in rules.values()} == {THE_ARTICLE}
    assert rules["arg1"].then == (
        Pattern(template=HOLDS, terms=(THE_ARTICLE, f"“{STEPS[2]}”")),
    )
    joined = Pattern(template=JOINS, terms=("Ambrel districts", "Torran"))
    assert any(joined in rule.when for rule in rules.values())
    covers = [rule for rule in rules.values() if rule.then[0].template == COVERS]
    assert [rule.then[0].terms for rule in covers] == [(LINE, "Ambrel districts")]


def test_the_linking_premise_holds_on_the_map_of_the_state_that_is_joined(case: Case) -> None:
    links = [r for r in case.book.rules if r.then[0].template == PART_OF]
    assert [link.then[0].holder for link in links] == ["Torran"]


def test_the_words_of_a_premise_that_no_statement_holds_are_the_articles(case: Case) -> None:
    step = next(p for p in case.premises if p.id == "arg1.1")
    assert step.kind is PremiseKind.NARRATED
    assert step.speaker == THE_ARTICLE
    assert step.quotation == STEPS[0]


def test_every_fact_rests_on_a_premise_and_every_premise_is_rested_on(case: Case) -> None:
    assert {fact.premise for fact in case.facts} == {premise.id for premise in case.premises}


def test_the_accession_of_each_territory_to_each_side_is_offered(case: Case) -> None:
    offered = {one.id for one in case.suppositions}
    assert "Ambrel districts accedes to Torran" in offered
    assert len(offered) == 4


def test_names_of_several_articles_do_not_meet() -> None:
    case = _case("12.")
    assert all(premise.id.startswith("12.") for premise in case.premises)
    assert all(rule.name.startswith("12.") for rule in case.book.rules)


def test_a_person_speaks_for_the_state_of_its_role_or_for_itself() -> None:
    sides = Sides(annexation_record(), load_places())
    assert sides.name_of("a1") == "Torran"
    assert sides.name_of("a2") == "Mira Ost"
    assert sides.name_of("narrator") == THE_ARTICLE


def test_a_state_joined_with_our_in_a_persons_words_is_its_side_but_not_surely() -> None:
    record = annexation_record()
    vint = replace(record.actors[0], roles=())
    words = "we will protect Torran and our people"
    said = replace(record.statements[0], content=(Span(0, len(words), words),))
    sides = Sides(
        replace(record, actors=(vint, *record.actors[1:]), statements=(said,)), load_places()
    )
    assert sides.name_of("a1") == "Torran"
    assert not sides.is_sure("a1")


def test_a_state_that_a_person_only_speaks_against_is_not_its_side() -> None:
    record = annexation_record()
    vint = replace(record.actors[0], roles=())
    words = "Velmark wants to reach our borders"
    said = replace(record.statements[0], content=(Span(0, len(words), words),))
    sides = Sides(
        replace(record, actors=(vint, *record.actors[1:]), statements=(said,)), load_places()
    )
    assert sides.name_of("a1") == "Dalo Vint"


def test_a_state_is_called_as_the_record_calls_it() -> None:
    record = annexation_record()
    turkey = replace(record.actors[2], name="Turkey")
    role = Role(title="minister", of="Turkish", span=record.actors[0].roles[0].span)
    minister = replace(record.actors[0], roles=(role,))
    sides = Sides(replace(record, actors=(minister, turkey)), load_places())
    assert sides.name_of("a1") == "Turkey"


def test_every_sentence_of_a_case_is_declared_among_the_rules_of_the_record() -> None:
    path = files("onrecord.reference") / "doctrines" / "record.rules"
    book = parse_rules([("record.rules", path.read_text(encoding="utf-8"))])
    words = {
        value
        for name, value in vars(vocabulary).items()
        if name.isupper() and isinstance(value, str)
    }
    assert words <= set(book.templates)


def test_the_sides_of_a_case_are_those_that_warn_claim_or_hold(case: Case) -> None:
    assert set(sides_of(case)) == {"Torran", "Velmark"}


def test_a_person_without_a_role_takes_the_side_that_another_article_gives_it() -> None:
    told = annexation_record()
    vint = replace(told.actors[0], roles=())
    silent = replace(told, actors=(vint, *told.actors[1:]))
    sources = [
        Source(record=told, prefix="1.", identities=(("a1", "1.a1"),)),
        Source(record=silent, prefix="2.", identities=(("a1", "1.a1"),)),
    ]
    case = case_of(sources, book=RuleBook(), places=load_places(), soil=load_soil())
    lines = {f.sentence.values: f.sure for f in _facts(case, LINE_OF)}
    assert lines == {
        ("the threat of Dalo Vint (1.c1)", "Torran"): True,
        ("the threat of Dalo Vint (2.c1)", "Torran"): False,
    }
