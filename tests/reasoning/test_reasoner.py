"""The reasoner: what follows, for whom, why, why not, and what would change it."""

from dataclasses import replace

import pytest

from onrecord.errors import AskedWronglyError
from onrecord.model.inferences import Premise
from onrecord.model.worlds import Finding, Mark, NodeKind, ObstacleKind, Shared
from onrecord.reasoning.case import Case
from onrecord.reasoning.reasoner import Reasoner, solve
from onrecord.reasoning.rulefiles import parse_rules
from tests.reasoning.velmark import RULES, WIDE, days, fact, velmark_case

COVERED = '"the pledge of Velmark" covers "the strike"'
ON_SOIL = '"the strike" is an attack on the soil of Velmark'


@pytest.fixture
def reasoner() -> Reasoner:
    return Reasoner(velmark_case())


def only(findings: tuple[Finding, ...], text: str) -> Finding:
    return next(one for one in findings if one.text == text.replace('"', ""))


def test_it_follows_on_the_map_of_the_side_that_counts_the_island_its_own(
    reasoner: Reasoner,
) -> None:
    world = reasoner.solve(perspective="Velmark")
    on_soil, covered = only(world.findings, ON_SOIL), only(world.findings, COVERED)
    assert on_soil.every
    assert on_soil.perspective == "Velmark"
    assert not covered.every
    assert covered.readings == ((WIDE,),)


def test_it_does_not_follow_on_the_other_sides_map(reasoner: Reasoner) -> None:
    assert reasoner.solve(perspective="Torran").findings == ()


def test_on_the_record_as_a_whole_it_is_said_on_whose_map_it_holds(reasoner: Reasoner) -> None:
    finding = only(reasoner.solve().findings, ON_SOIL)
    assert finding.perspective == finding.sentence.holder == "Velmark"
    assert finding.text == "the strike is an attack on the soil of Velmark"


def test_a_side_can_take_over_the_facts_of_another() -> None:
    case = replace(velmark_case(), shared=frozenset())
    strike, rest = case.facts[0], case.facts[1:]
    held = replace(case, facts=(replace(strike, held_by="Torran"), *rest))
    assert solve(held, perspective="Velmark").findings == ()
    assert solve(held, perspective="Velmark", accepting=["Torran"]).findings != ()


@pytest.mark.parametrize("gone", ["4.e1", "e1", "4.s12", "s12", "attack-on-soil"])
def test_leaving_out_a_premise_or_the_linking_rule_removes_the_conclusion(
    reasoner: Reasoner, gone: str
) -> None:
    assert reasoner.solve(perspective="Velmark", without=[gone]).findings == ()


def test_a_supposition_that_leaves_something_out_can_be_taken(reasoner: Reasoner) -> None:
    world = reasoner.solve(perspective="Velmark", assume=["no-linking-premise"])
    assert world.findings == ()


def test_an_offered_supposition_changes_what_follows(reasoner: Reasoner) -> None:
    assert reasoner.solve(perspective="Velmark", assume=["raid"]).findings == ()
    assert reasoner.solve(perspective="Velmark").findings != ()


def test_a_sentence_of_ones_own_can_be_assumed(reasoner: Reasoner) -> None:
    world = reasoner.solve(
        perspective="Velmark", assume=["landing is an attack by Torran on Ambrel on 2031-04-02"]
    )
    finding = only(world.findings, "landing is an attack on the soil of Velmark")
    leaves = [node for node in reasoner.explain(world, finding).graph.nodes if node.premise]
    assert Mark.WHAT_IF in next(n for n in leaves if "what if" in n.text).marks


def test_what_is_assumed_on_one_map_does_not_hold_on_another(reasoner: Reasoner) -> None:
    words = "on Torran's map, Ambrel is part of Torran from 2030-01-01"
    torran = reasoner.solve(perspective="Torran", assume=[words])
    assert [one.text for one in torran.findings] == [
        "the strike is an attack on the soil of Torran"
    ]
    velmark = reasoner.solve(perspective="Velmark", assume=[words])
    assert velmark.findings == reasoner.solve(perspective="Velmark").findings


def test_a_day_that_is_not_known_is_surely_before_nothing() -> None:
    case = velmark_case()
    part = "X is part of C from D"
    for day, holds in ((days("1931-01-01", "2031-12-31"), False), (days("2031-03-05"), True)):
        claim = fact(part, "Ambrel", "Velmark", day, premise="4.s2", held_by="Velmark")
        world = solve(replace(case, facts=(case.facts[0], claim)))
        assert bool(world.findings) is holds


def test_a_conclusion_rests_on_all_its_least_supports(reasoner: Reasoner) -> None:
    world = reasoner.solve(perspective="Velmark")
    why = reasoner.explain(world, only(world.findings, COVERED))
    assert why.supports == (("4.e1", "4.s2", "4.s12"), ("4.e1", "4.s12", "5.s1"))
    assert not why.cut


def test_the_tree_goes_down_to_the_words(reasoner: Reasoner) -> None:
    world = reasoner.solve(perspective="Velmark")
    tree = reasoner.explain(world, only(world.findings, COVERED)).tree
    assert (
        '[4.s2] Mira Dal, direct: "Ambrel is ours" (The Courier, 2031-03-02) <not sure>' in tree
    )
    assert 'narrator: "boats from Torran struck the island of Ambrel"' in tree
    assert "by the narrator's rule attack-on-soil, stated in 4.s12" in tree
    assert 'stated in "Pledge of Velmark", 2030-05-01, under the wide reading of soil' in tree
    assert "not on record: on Velmark's map, Velmark attacked Torran on F" in tree
    assert "not on record: the strike was called minor" in tree


def test_what_depends_on_a_reading_is_marked(reasoner: Reasoner) -> None:
    world = reasoner.solve(perspective="Velmark")
    nodes = reasoner.explain(world, only(world.findings, COVERED)).graph.nodes
    marked = [node.text for node in nodes if Mark.READING in node.marks]
    assert len(marked) == 2
    assert all(node.choices == (WIDE,) for node in nodes if node.rule == "pledge")


def test_what_falls_with_one_statement_speaker_or_document_is_told(reasoner: Reasoner) -> None:
    world = reasoner.solve(perspective="Velmark")
    fragile = reasoner.explain(world, only(world.findings, COVERED)).fragile
    assert [(one.kind, one.name) for one in fragile] == [
        (Shared.STATEMENT, "4.e1"),
        (Shared.STATEMENT, "4.s12"),
        (Shared.SPEAKER, "Mira Dal"),
        (Shared.DOCUMENT, "The Courier"),
    ]


def test_what_keeps_an_exception_away_is_fragile_though_it_is_in_no_support() -> None:
    text = (
        "rule minor\n  if E is an attack by A on X on T\n"
        "  unless A attacked X on T\n  then E was called minor\n"
    )
    case = velmark_case()
    premises = (*case.premises, Premise(id="6.s1", speaker="Jon Ashe", article="The Herald"))
    grave = fact("A attacked B on D", "Torran", "Ambrel", days("2031-03-05"), premise="6.s1")
    book = parse_rules([("velmark.rules", RULES + text)])
    reasoner = Reasoner(replace(case, book=book, premises=premises, facts=(*case.facts, grave)))
    world = reasoner.solve(perspective="Velmark")
    why = reasoner.explain(world, only(world.findings, COVERED))
    assert all("6.s1" not in support for support in why.supports)
    assert "6.s1" in [one.name for one in why.fragile]


def test_why_not_names_the_premise_that_is_missing_and_who_holds_it() -> None:
    case = velmark_case()
    pledge = (case.book.rules[1],)
    said = fact("E is an attack on the soil of P", "the strike", "Velmark", premise="4.s2")
    held = replace(said, held_by="Velmark")
    reasoner = Reasoner(replace(case, book=replace(case.book, rules=pledge), facts=(held,)))
    world = reasoner.solve(perspective="Torran")
    why_not = reasoner.why_not(world, COVERED)
    assert not why_not.holds
    (missing,) = why_not.obstacles
    assert missing.kind is ObstacleKind.MISSING
    assert missing.sentences == ("the strike is an attack on the soil of Velmark",)
    assert missing.held_by == ("Velmark",)
    assert "it holds on the map of Velmark" in why_not.tree


def test_why_not_names_the_exception_that_stopped_a_rule(reasoner: Reasoner) -> None:
    world = reasoner.solve(perspective="Velmark", assume=["raid"])
    (stopped,) = reasoner.why_not(world, ON_SOIL).obstacles
    assert stopped.kind is ObstacleKind.STOPPED
    assert stopped.rule == "attack-on-soil"
    assert stopped.sentences == (
        "on Velmark's map, Velmark attacked Torran on 2031-01-01",
        "2031-01-01 is before 2031-03-05",
    )
    assert stopped.premises == ("raid",)


def test_why_not_names_what_was_left_out(reasoner: Reasoner) -> None:
    world = reasoner.solve(perspective="Velmark", without=["4.e1"])
    (missing,) = reasoner.why_not(world, ON_SOIL).obstacles
    assert missing.sentences == ("the strike is an attack by A on Ambrel on T",)
    assert missing.premises == ("4.e1",)
    ruleless = reasoner.solve(perspective="Velmark", without=["attack-on-soil"])
    (gone,) = reasoner.why_not(ruleless, ON_SOIL).obstacles
    assert gone.kind is ObstacleKind.RULE_LEFT_OUT


def test_why_not_says_so_where_no_rule_concludes_it(reasoner: Reasoner) -> None:
    (none,) = reasoner.why_not(reasoner.solve(), '"the strike" was called minor').obstacles
    assert none.kind is ObstacleKind.NO_RULE


def test_why_not_of_what_holds_has_no_obstacles(reasoner: Reasoner) -> None:
    why_not = reasoner.why_not(reasoner.solve(perspective="Velmark"), COVERED)
    assert why_not.holds
    assert why_not.obstacles == ()


def test_what_would_do_it_is_least_and_takes_things_back_too(reasoner: Reasoner) -> None:
    world = reasoner.solve(perspective="Velmark", assume=["raid"])
    (remedy,) = reasoner.what_would(world, COVERED)
    assert remedy.changes == ("without raid",)
    assert remedy.readings == ((WIDE,),)
    (simple,) = reasoner.what_would(world, ON_SOIL)
    assert simple.every


def test_what_is_offered_can_be_named(reasoner: Reasoner) -> None:
    world = reasoner.solve(perspective="Velmark", without=["4.e1"])
    assert reasoner.what_would(world, ON_SOIL) == ()
    (remedy,) = reasoner.what_would(world, ON_SOIL, offered=["4.e1", "raid"])
    assert remedy.changes == ("with 4.e1",)


def test_what_holds_already_needs_no_change(reasoner: Reasoner) -> None:
    (remedy,) = reasoner.what_would(reasoner.solve(perspective="Velmark"), COVERED)
    assert remedy.changes == ()


def test_the_same_question_has_the_same_answer(reasoner: Reasoner) -> None:
    first = reasoner.solve(perspective="Velmark")
    reasoner.solve(perspective="Torran", without=["4.e1"], assume=["raid"])
    again = reasoner.solve(perspective="Velmark")
    assert again == first == Reasoner(velmark_case()).solve(perspective="Velmark")
    finding = first.findings[0]
    assert reasoner.explain(again, finding) == Reasoner(velmark_case()).explain(first, finding)


def test_a_claim_is_drawn_once_and_the_graph_has_no_circle(reasoner: Reasoner) -> None:
    world = reasoner.solve(perspective="Velmark")
    graph = reasoner.explain(world, only(world.findings, COVERED)).graph
    claims = [node.text for node in graph.nodes if node.kind is NodeKind.CLAIM]
    assert len(claims) == len(set(claims))
    below: dict[str, set[str]] = {}
    for edge in graph.edges:
        below.setdefault(edge.source, set()).add(edge.target)
    reached, todo = set[str](), {graph.root}
    while todo:
        reached |= todo
        todo = {b for a in todo for b in below.get(a, ())}
        assert graph.root not in todo
    assert reached == {node.id for node in graph.nodes}


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"without": ["s99"]}, "'s99' names no statement or rule"),
        ({"without": ["raidd"]}, "'raidd' names no statement or rule"),
        ({"assume": ["Velmark is cross"]}, "no sentence is declared"),
    ],
)
def test_what_is_not_known_is_an_error_that_says_how_to_ask(
    reasoner: Reasoner, options: dict[str, list[str]], words: str
) -> None:
    with pytest.raises(AskedWronglyError, match=words):
        reasoner.solve(**options)  # type: ignore[arg-type]


def test_a_perspective_nobody_speaks_of_is_noted(reasoner: Reasoner) -> None:
    assert reasoner.solve(perspective="Orsk").notes == ("nothing on record speaks of Orsk",)
    assert reasoner.solve(perspective="Torran").notes == ()


def test_a_fact_without_its_premise_is_an_error() -> None:
    case = velmark_case()
    with pytest.raises(AskedWronglyError, match="no premise of the case"):
        Reasoner(replace(case, premises=case.premises[1:]))


def test_a_chain_of_many_steps_and_a_circle_are_explained() -> None:
    text = (
        "sentence A leads to B\nsentence A is reached\n"
        "rule reached by Orsk\n  if A is reached\n  and A leads to B\n  then B is reached\n"
    )
    length = 600
    hops = [(f"place {at}", f"place {at + 1}") for at in range(length)]
    hops.append((f"place {length}", "place 0"))
    case = Case(
        book=parse_rules([("chain.rules", text)]),
        premises=(Premise(id="s1"), Premise(id="s2")),
        facts=(
            fact("A is reached", "place 0", premise="s1"),
            *(fact("A leads to B", *hop, premise="s2") for hop in hops),
        ),
    )
    reasoner = Reasoner(case)
    world = reasoner.solve()
    assert len(world.findings) == length
    near = reasoner.explain(world, only(world.findings, "place 2 is reached"))
    assert near.supports == (("s1", "s2"),)
    assert near.graph.notes == ()
    far = reasoner.explain(world, only(world.findings, f"place {length} is reached"))
    assert far.supports == (("s1", "s2"),)
    assert far.graph.notes == ("only the first 400 nodes of the explanation are shown",)
    assert far.tree
