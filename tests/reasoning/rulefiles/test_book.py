"""Rule files: what they may say, and what is told of those that cannot be read."""

import pytest

from onrecord.errors import RuleFileError
from onrecord.model.inferences import Choice, Pattern, Variable
from onrecord.reasoning.rulefiles import check_rules, parse_rules

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


MALFORMED = {
    "an unknown sentence": (
        "rule r\n  if A attack B on D\n  then L covers A",
        2,
        "no sentence is declared that says 'A attack B on D'",
        'did you mean "A attacked B on D"?',
    ),
    "an unknown conclusion": (
        "rule r\n  if A attacked B on D\n  then X covered A",
        3,
        "no sentence is declared that says 'X covered A'",
        'did you mean "L covers E"?',
    ),
    "a slot nothing binds in the conclusion": (
        "rule r\n  if A attacked B on D\n  then L covers A",
        1,
        "rule r concludes on L, which nothing binds",
        'add an "if" sentence with L in it, or quote it',
    ),
    "a slot nothing binds in a comparison": (
        "rule r\n  if A attacked B on D\n  and D is before T\n  then pact covers A",
        1,
        "rule r compares T, which nothing binds",
        'add an "if" sentence with T in it',
    ),
    "a slot nothing binds after unless": (
        "rule r\n  if A attacked B on D\n  unless D is before T\n  then pact covers A",
        1,
        'rule r compares after "unless" T, which nothing binds',
        'add an "if" sentence with T in it',
    ),
    "a holder nothing binds": (
        "rule r\n  if A attacked B on D\n  then on P's map, pact covers A",
        1,
        "rule r concludes on P, which nothing binds",
        'add an "if" sentence with P in it',
    ),
    "a cycle through one unless": (
        "rule r\n  if A attacked B on D\n  unless pact covers A\n  then pact covers A",
        1,
        'a cycle through "unless": "L covers E" -> "L covers E", by r',
        'take one of these sentences out of the "unless"',
    ),
    "a cycle through two rules": (
        "rule r\n  if A attacked B on D\n  unless pact covers A\n"
        "  then A is an attack on the soil of B\n"
        "rule q\n  if A is an attack on the soil of B\n  then pact covers A",
        1,
        '"L covers E" -> "E is an attack on the soil of P" -> "L covers E", by r, q',
        'take one of these sentences out of the "unless"',
    ),
    "a cycle through somebody's map": (
        "rule r\n  if A attacked B on D\n  unless L covers A\n  then on B's map, pact covers A",
        1,
        'a cycle through "unless"',
        "word it as another one",
    ),
    "two rules of one name": (
        "rule r\n  then pact covers raid\nrule r\n  then pact covers war",
        3,
        "two rules are called 'r'",
        "rename one; the other stands at x.rules:6",
    ),
    "a sentence declared twice": (
        "sentence X covers Y",
        1,
        "'X covers Y' is declared twice",
        "leave out one; the other stands at x.rules:5",
    ),
    "readings declared twice": (
        "readings of soil: a = x, b = y\nreadings of soil: c = x, d = y",
        2,
        "the readings of 'soil' are declared twice",
        "rename one; the other stands at x.rules:6",
    ),
    "an unknown reading": (
        "readings of soil: narrow = a, wide = b\n"
        "rule r\n  under the wdie reading of soil\n  then pact covers raid",
        3,
        "'soil' has no reading 'wdie'",
        'use "wide" (did you mean it?)',
    ),
    "readings of something unknown": (
        "readings of soil: narrow = a, wide = b\n"
        "rule r\n  under the wide reading of soul\n  then pact covers raid",
        3,
        "no readings of 'soul' are declared",
        'use "soil" (did you mean it?)',
    ),
    "an under without a reading": (
        "rule r\n  under stress\n  then pact covers raid",
        2,
        "no reading is named by 'stress'",
        "write: under the wide reading of NAME",
    ),
    "a single reading": (
        "readings of soil: wide = all of it",
        1,
        "'soil' needs at least two readings",
        "list them: narrow = ..., wide = ...",
    ),
    "a reading that is none": (
        "readings of soil:\n  narrow = a\n  wide",
        3,
        "a reading that cannot be read: 'wide'",
        "write: NAME = what the words are taken to mean",
    ),
    "readings of nothing": (
        "readings narrow = a, wide = b",
        1,
        "readings of nothing",
        "write: readings of NAME: narrow =",
    ),
    "a rule without conclusion": (
        "rule r\n  if A attacked B on D",
        1,
        "the rule has no conclusion",
        'add an indented line "then ..."',
    ),
    "a rule without a name": (
        "rule\n  then pact covers raid",
        1,
        "the first line of a rule that cannot be read",
        "write: rule NAME stated in SOURCE by HOLDER",
    ),
    "a rule whose name is a sentence": (
        "rule the pact covers it\n  then pact covers raid",
        1,
        "the first line of a rule that cannot be read: 'the pact covers it'",
        "NAME is one word, with hyphens",
    ),
    "a line of a rule that is not indented": (
        "rule r\nif A attacked B on D\n  then pact covers A",
        2,
        "'if' stands at the start of the line, outside of any rule",
        "indent the line",
    ),
    "a misspelt block": (
        "rulle r\n  then pact covers raid",
        1,
        "'rulle' starts no block",
        'begin with "rule" (did you mean it?)',
    ),
    "a misspelt line": (
        "rule r\n  iff A attacked B on D\n  then pact covers raid",
        2,
        "a line of a rule cannot begin with 'iff'",
        'begin it with "if" (did you mean it?)',
    ),
    "an and before anything": (
        "rule r\n  and A attacked B on D\n  then pact covers raid",
        2,
        'a rule cannot begin with "and"',
        'begin with "if" or "then"',
    ),
    "an if without a sentence": (
        "rule r\n  if\n  then pact covers raid",
        2,
        "'if' without a sentence",
        "complete the line",
    ),
    "an unknown source": (
        'source "Doctrine" on 2030-01-01 as doctrine\n'
        "rule r stated in doctrin\n  then pact covers raid",
        2,
        "no source is called 'doctrin'",
        'or "doctrine" (did you mean it?)',
    ),
    "a source without a title": (
        "source Doctrine of Velmark",
        1,
        "a source that cannot be read",
        'write: source "Title" <https://...> on 2031-03-01',
    ),
    "a source on no day": (
        'source "Doctrine" on 2030-02-31',
        1,
        "'2030-02-31' is no day",
        "write it like 2031-03-01",
    ),
    "two sources of one name": (
        'source "Doctrine" as d\nsource "Treaty" as d',
        2,
        "two sources are called 'd'",
        "rename one of them",
    ),
    "a built-in sentence": (
        "sentence X is before Y",
        1,
        "'X is before Y' is built in",
        "use it as it is",
    ),
    "a comparison as conclusion": (
        "rule r\n  if A attacked B on D\n  then D is before D",
        1,
        "rule r concludes a comparison: 'D is before D'",
        'move it up to an "if" or "unless"',
    ),
    "a sentence of slots alone": (
        "sentence A B",
        1,
        "a sentence without words of its own",
        "write it out",
    ),
    "a slot twice in a sentence": (
        "sentence A fears A",
        1,
        "slot A stands twice in one sentence",
        "give each slot a letter of its own",
    ),
    "a sentence with somebody's map": (
        "sentence P holds that A fears B",
        1,
        "uses words that mean on whose map a sentence holds",
        "declare the bare sentence",
    ),
    "a quotation mark left open": (
        'rule r\n  then "pact covers raid',
        2,
        "a quotation mark is not closed",
        'add the other "',
    ),
    "a sentence read in two ways": (
        "sentence A meets B in C\nrule r\n  then Mir in Orsk meets Dal in Kelm in May",
        3,
        "can be read in two ways",
        "put the names in quotation marks",
    ),
    "an indented line below a sentence": (
        "sentence A fears B\n  and B fears A",
        2,
        "an indented line below a sentence: 'and B fears A'",
        "write it on one line",
    ),
}


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
