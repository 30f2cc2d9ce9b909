"""Rule files: what they may say, and what is told of those that cannot be read."""

import pytest

from onrecord.errors import RuleFileError
from onrecord.model.inferences import Choice, Pattern, Variable
from onrecord.reasoning.rulefiles import check_rules, parse_rules
from tests.reasoning.rulefiles.malformed import MALFORMED

SENTENCES = """\
sentence E is an attack by A on X on T
sentence P counts X as part of C from D
sentence E is an attack on the soil of P
sentence A attacked B on D
sentence L covers E
"""

WHOLE = (
    SENTENCES
    + """
# A made-up doctrine.
source "Doctrine of Velmark" <https://velmark.example/d#3> on 2030-05-01 by Velmark as doctrine
readings of soil: narrow = "what it held, then", wide = all it ever claimed

rule attack-on-soil stated in 4.s12 by the narrator
  if     E is an attack by A on X on T   # whoever does it
  and    P counts X as part of P from D
  and    D is on or before T
  unless P holds that P attacked A on F
     and F is before T
  unless A is other than A
  under  the wide reading of soil
  then   on P's map, E is an attack on the soil of P

rule pledge stated in doctrine
  if on P's map, E is an attack on the soil of P
  then "pledge of Velmark" covers E
"""
)


def test_a_rule_file_becomes_a_book() -> None:
    book = parse_rules([("velmark.rules", WHOLE)])
    attack, pledge = book.rules
    assert attack.name == "attack-on-soil"
    assert (attack.premise, attack.by) == ("4.s12", "the narrator")
    assert [len(group) for group in attack.unless] == [2, 1]
    assert attack.under == (Choice("soil", "wide"),)
    assert attack.then[0].holder == Variable("P")
    assert attack.where == "velmark.rules:11"
    assert pledge.by == "Velmark"
    assert pledge.source is not None
    assert pledge.source.url == "https://velmark.example/d#3"
    assert pledge.then == (
        Pattern(template="L covers E", terms=("pledge of Velmark", Variable("E"))),
    )
    soil = book.ambiguities[0]
    assert [(r.name, r.gloss) for r in soil.readings] == [
        ("narrow", "what it held, then"),
        ("wide", "all it ever claimed"),
    ]


def test_sentences_of_one_file_serve_another() -> None:
    use = "rule r\n  if A attacked B on D\n  then pact covers A"
    book = parse_rules([("use.rules", use), ("declare.rules", SENTENCES)])
    assert [rule.name for rule in book.rules] == ["r"]


def test_two_files_may_declare_the_same_sentence() -> None:
    book = parse_rules([("a.rules", SENTENCES), ("b.rules", SENTENCES)])
    assert len(book.templates) == 5


def test_a_rule_without_conditions_states_a_fact() -> None:
    rule = parse_rules([("a.rules", f"{SENTENCES}rule r\n  then pact covers raid")]).rules[0]
    assert rule.when == ()
    assert rule.then[0].terms == ("pact", "raid")


def test_a_name_in_capitals_is_no_variable() -> None:
    text = f"{SENTENCES}rule r\n  if NATO attacked B on D\n  then pact covers B"
    assert parse_rules([("a.rules", text)]).rules[0].when[0].terms[0] == "NATO"


def test_all_problems_are_told_at_once_in_the_order_of_the_lines() -> None:
    text = f"{SENTENCES}rule a\n  if L cover E\n  then L covers E\nrule b\n  if L covers E\n"
    problems = check_rules([("x.rules", text)]).problems
    assert [problem.where for problem in problems] == ["x.rules:7", "x.rules:9"]
    with pytest.raises(RuleFileError, match=r"x\.rules:7: .*and 1 more"):
        parse_rules([("x.rules", text)])


def test_what_can_be_read_is_kept_beside_what_cannot() -> None:
    checked = check_rules(
        [("x.rules", f"{WHOLE}\nrule broken\n  if nothing known\n  then L covers E")]
    )
    assert [rule.name for rule in checked.book.rules] == ["attack-on-soil", "pledge"]


@pytest.mark.parametrize("name", MALFORMED)
def test_a_malformed_file_is_told_its_line_and_how_to_mend_it(name: str) -> None:
    text, line, what, fix = MALFORMED[name]
    problems = check_rules([("x.rules", SENTENCES + text)]).problems
    assert [problem.where for problem in problems] == [f"x.rules:{line + 5}"]
    assert what in problems[0].what
    assert fix in problems[0].fix


def test_an_indented_line_before_any_block_is_told() -> None:
    problem = check_rules([("x.rules", "  if A attacked B on D\n")]).problems[0]
    assert problem.where == "x.rules:1"
    assert "before any block" in problem.what


@pytest.mark.parametrize("text", ["", "\ufeff# nothing\r\n\r\n", "\x00\x1b[31m", "rule" * 9999])
def test_no_text_is_too_odd_to_check(text: str) -> None:
    assert check_rules([("x.rules", text)]).book.rules == ()
