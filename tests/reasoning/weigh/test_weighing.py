"""Examples computed by hand, and what holds of any matrix."""

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model.hypotheses import ItemKind, Matrix, Rating
from onrecord.model.weighings import Scope, View
from onrecord.reasoning.weigh import weigh
from tests.reasoning.weigh.matrices import (
    LIND,
    REIK,
    matrix_of,
    rated,
    scores,
    view_of,
    with_item,
)


def test_the_score_sums_inconsistency_and_the_lowest_leads() -> None:
    view = view_of(matrix_of("bluff", "earnest", e1="CC II", e2="I N", e3="C I"))
    assert scores(view) == {"h1": (1, 1), "h2": (3, 3)}
    assert view.leaders == ("h1",)
    assert [score.rank for score in view.scores] == [1, 2]


def test_credibility_weighs_each_item() -> None:
    matrix = matrix_of("bluff", "earnest")
    matrix = rated(with_item(matrix, "e1", credibility=0.25), "e1", "II C")
    matrix = rated(with_item(matrix, "e2", credibility=1.0), "e2", "C I")
    view = view_of(matrix)
    assert scores(view) == {"h1": (0.5, 2), "h2": (1, 1)}
    assert (view.leaders, view.plain_leaders) == (("h1",), ("h2",))
    assert not view.robust


def test_credibility_that_nobody_stated_weighs_as_medium() -> None:
    matrix = rated(
        with_item(matrix_of("bluff", "earnest"), "e1", credibility=None), "e1", "II C"
    )
    view = view_of(matrix)
    assert scores(view)["h1"] == (1, 2)
    assert not view.items[0].stated


def test_hypotheses_with_the_same_score_tie() -> None:
    view = view_of(matrix_of("bluff", "earnest", "drift", e1="I C II", e2="C I I"))
    assert view.leaders == ("h1", "h2")
    assert [(s.hypothesis, s.rank) for s in view.scores] == [("h1", 1), ("h2", 1), ("h3", 3)]
    assert not view.robust


def test_a_blank_cell_is_not_neutral_but_sets_its_item_aside() -> None:
    blank = view_of(matrix_of("bluff", "earnest", e1="I C", e2=". II"))
    neutral = view_of(matrix_of("bluff", "earnest", e1="I C", e2="N II"))
    assert (blank.leaders, neutral.leaders) == (("h2",), ("h1",))
    assert blank.items[1].blank == ("h1",)
    assert not blank.items[1].scored
    assert {s.hypothesis: (s.rated, s.blank) for s in blank.scores} == {
        "h1": (1, 1),
        "h2": (2, 0),
    }


def test_a_hypothesis_without_a_rating_is_not_compared() -> None:
    view = view_of(matrix_of("bluff", "earnest", "drift", e1="I C ."))
    assert view.unranked == ("h3", "none")
    assert view.leaders == ("h2",)


def test_what_does_not_apply_is_no_blank_and_says_nothing() -> None:
    view = view_of(matrix_of("bluff", "earnest", e1="NA I", e2="I NA"))
    assert scores(view) == {"h1": (1, 1), "h2": (1, 1)}
    assert [item.diagnosticity for item in view.items] == [None, None]


def test_an_item_that_says_the_same_of_all_has_no_diagnosticity() -> None:
    view = view_of(matrix_of("bluff", "earnest", e1="C C", e2="CC II", e3="N I"))
    assert [item.diagnosticity for item in view.items] == [0, 4, 1]


def test_leaving_out_the_one_item_that_decides_hands_the_lead_over() -> None:
    view = view_of(matrix_of("bluff", "earnest", e1="C II", e2="I C", e3="C C"))
    assert view.leaders == ("h1",)
    assert not view.robust
    assert [(h.scope, h.items, h.leaders) for h in view.hinges] == [
        (Scope.ITEM, ("e1",), ("h2",))
    ]


def test_a_lead_that_turns_into_a_tie_is_not_robust() -> None:
    view = view_of(matrix_of("bluff", "earnest", e1="C I", e2="C C"))
    assert [hinge.leaders for hinge in view.hinges] == [("h1", "h2")]


def test_a_lead_that_two_items_hold_up_is_robust() -> None:
    assert view_of(matrix_of("bluff", "earnest", e1="C I", e2="C I", e3="C N")).robust


def test_a_lead_may_hang_on_one_speaker_or_one_story() -> None:
    matrix = matrix_of("bluff", "earnest", e0="I C")
    for id in ("e1", "e2"):
        told = with_item(matrix, id, speaker="Ivo Tarn", document="article 1")
        matrix = rated(told, id, "C I")
    for id in ("e3", "e4"):
        matrix = rated(with_item(matrix, id, document="article 1"), id, "C C")
    view = view_of(matrix)
    assert view.leaders == ("h1",)
    assert {(h.scope, h.key) for h in view.hinges} == {
        (Scope.ITEM, "e1"),
        (Scope.ITEM, "e2"),
        (Scope.SPEAKER, "Ivo Tarn"),
        (Scope.DOCUMENT, "article 1"),
    }
    assert view.hinges[-1].leaders == ("h2",)


def test_copies_of_one_report_have_one_vote() -> None:
    matrix = matrix_of("bluff", "earnest", e1="C I", e2="C I")
    for id in ("e3", "e4", "e5"):
        matrix = rated(with_item(matrix, id, lineage="4.s2"), id, "I C")
    view = view_of(matrix)
    assert scores(view) == {"h1": (1, 1), "h2": (2, 2)}
    assert (Scope.LINEAGE, "4.s2") not in {(h.scope, h.key) for h in view.hinges}


def test_a_copy_that_a_person_names_joins_the_lineage() -> None:
    matrix = matrix_of("bluff", "earnest", e1="I C")
    matrix = rated(with_item(matrix, "e2", copy_of="e1"), "e2", "I C")
    assert scores(view_of(matrix))["h1"] == (1, 1)


def test_a_judgement_is_scored_only_if_asked_for() -> None:
    matrix = matrix_of("bluff", "earnest", e1="C I")
    matrix = rated(with_item(matrix, "e2", kind=ItemKind.JUDGEMENT), "e2", "II C")
    assert view_of(matrix).leaders == ("h1",)
    assert view_of(matrix, judgements=True).leaders == ("h2",)


def test_an_indicator_tells_who_would_lead_if_it_were_seen() -> None:
    matrix = matrix_of("bluff", "earnest", e1="C I")
    matrix = rated(with_item(matrix, "e2", kind=ItemKind.INDICATOR), "e2", "II C")
    view = view_of(matrix)
    assert view.leaders == ("h1",)
    assert [(p.item, p.fills, p.leaders) for p in view.prospects] == [("e2", (), ("h2",))]


def test_a_blank_cell_tells_which_rating_would_change_the_lead() -> None:
    view = view_of(matrix_of("bluff", "earnest", e1="C I", e2=". C"))
    told = [(p.fills, p.leaders) for p in view.prospects]
    assert told == [
        ((("h1", Rating.I),), ("h1", "h2")),
        ((("h1", Rating.II),), ("h2",)),
    ]


def test_analysts_are_not_pooled_and_their_differences_are_told() -> None:
    matrix = rated(matrix_of("bluff", "earnest", e1="C I", e2="C NA"), "e1", "I CC", by=REIK)
    matrix = rated(matrix, "e2", "C N", by=REIK)
    weighing = weigh(matrix)
    assert [(view.analyst, view.leaders) for view in weighing.views] == [
        (LIND, ("h1",)),
        (REIK, ("h2",)),
    ]
    cells = {(c.item, c.hypothesis): (c.steps, c.opposed) for c in weighing.cells}
    assert cells == {
        ("e1", "h1"): (2, True),
        ("e1", "h2"): (3, True),
        ("e2", "h2"): (0, False),
    }
    (order,) = weighing.orders
    assert (order.for_one, order.for_other) == ((LIND,), (REIK,))


def test_a_new_rating_takes_the_place_of_the_old_and_undoing_brings_it_back() -> None:
    matrix = rated(matrix_of("bluff", "earnest", e1="C I"), "e1", "II C")
    assert view_of(matrix).leaders == ("h2",)
    undone = tuple(
        replace(one, log=replace(one.log, undone="2031-03-14")) for one in matrix.ratings[2:]
    )
    assert view_of(replace(matrix, ratings=(*matrix.ratings[:2], *undone))).leaders == ("h1",)


def test_a_hypothesis_that_is_taken_back_is_not_compared() -> None:
    matrix = matrix_of("bluff", "earnest", "drift", e1="I II C")
    gone = replace(matrix.hypotheses[2], log=replace(matrix.hypotheses[2].log, undone="now"))
    view = view_of(replace(matrix, hypotheses=(*matrix.hypotheses[:2], gone)))
    assert view.leaders == ("h1",)


def test_only_the_hypotheses_asked_for_are_compared() -> None:
    matrix = matrix_of("bluff", "earnest", "drift", e1="I II C")
    (view,) = weigh(matrix, among=("h1", "h2")).views
    assert view.leaders == ("h1",)


def test_nothing_leads_where_nothing_can_be_compared() -> None:
    apart = view_of(matrix_of("bluff", "earnest", e1="I .", e2=". C"))
    assert (apart.leaders, apart.hinges, apart.robust) == ((), (), False)
    assert view_of(matrix_of("bluff", e1="I")).leaders == ()
    assert weigh(matrix_of("bluff", "earnest")).views == ()


_RATINGS = st.sampled_from(["CC", "C", "N", "I", "II", "NA", "."])
_LINEAGES = st.sampled_from(["a", "b", "c", "d"])
_WEIGHTS = st.sampled_from([0.0, 0.1, 0.25, 1 / 3, 0.5, 1.0])


@st.composite
def matrices(draw: st.DrawFn) -> Matrix:
    """Return a matrix of three hypotheses with a few items, some of them copies."""
    matrix = matrix_of("bluff", "earnest", "drift")
    for n in range(draw(st.integers(1, 6))):
        matrix = with_item(
            matrix,
            f"e{n}",
            lineage=draw(_LINEAGES),
            speaker=draw(st.sampled_from([None, "Tarn", "Quill"])),
            credibility=draw(_WEIGHTS),
        )
        matrix = rated(matrix, f"e{n}", " ".join(draw(st.tuples(*[_RATINGS] * 4))))
    return matrix


def _outcome(matrix: Matrix) -> list[object]:
    def told(view: View) -> tuple[object, ...]:
        return (
            *(view.scores, view.leaders, view.plain_leaders, view.robust),
            frozenset((h.scope, h.key, frozenset(h.items), h.leaders) for h in view.hinges),
            frozenset(view.prospects),
        )

    return [told(view) for view in weigh(matrix).views]


@given(matrices(), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_items_does_not_matter(matrix: Matrix, chance: random.Random) -> None:
    items, ratings = list(matrix.items), list(matrix.ratings)
    chance.shuffle(items)
    chance.shuffle(ratings)
    shuffled = replace(matrix, items=tuple(items), ratings=tuple(ratings))
    assert _outcome(shuffled) == _outcome(matrix)


@given(matrices(), st.sampled_from(["CC", "C", "N", "I", "II"]), _WEIGHTS)
@settings(max_examples=60, deadline=None)
def test_an_item_that_says_the_same_of_all_changes_no_ranking(
    matrix: Matrix, rating: str, weight: float
) -> None:
    before = weigh(matrix).views
    ranked = {s.hypothesis for view in before for s in view.scores}
    cells = " ".join(rating if id in ranked else "." for id in ("h1", "h2", "h3", "none"))
    more = rated(with_item(matrix, "same", credibility=weight), "same", cells)
    after = weigh(more).views
    ranks = [[(s.hypothesis, s.rank) for s in view.scores] for view in before]
    assert [[(s.hypothesis, s.rank) for s in view.scores] for view in after] == ranks


@given(matrices())
@settings(max_examples=60, deadline=None)
def test_filling_blank_cells_as_told_makes_those_lead_that_were_told(matrix: Matrix) -> None:
    for view in weigh(matrix).views:
        ids = [id for id, _ in matrix.offered()]
        for prospect in view.prospects:
            fills = dict(prospect.fills)
            cells = " ".join(fills[id].value if id in fills else "." for id in ids)
            filled = rated(matrix, prospect.item, cells)
            assert view_of(filled).leaders == prospect.leaders != view.leaders


@given(matrices())
@settings(max_examples=60, deadline=None)
def test_leaving_out_what_a_lead_hangs_on_makes_those_lead_that_were_told(
    matrix: Matrix,
) -> None:
    for view in weigh(matrix).views:
        for hinge in view.hinges:
            left = tuple(item for item in matrix.items if item.id not in hinge.items)
            ranked = tuple(score.hypothesis for score in view.scores)
            views = weigh(replace(matrix, items=left), among=ranked).views
            # What is left may have no rating against a hypothesis that is then not compared.
            if views and len(views[0].scores) == len(ranked):
                assert views[0].leaders == hinge.leaders


@given(matrices(), st.integers(1, 4), st.booleans())
@settings(max_examples=60, deadline=None)
def test_copies_of_a_report_change_nothing(matrix: Matrix, count: int, rate: bool) -> None:
    """Each lineage is copied whole: every item of it as often as any other."""
    more = matrix
    for item in matrix.items:
        for n in range(count):
            id = f"{item.id}-{n}"
            weight = {c.item: c.value for c in matrix.credibilities}[item.id]
            more = with_item(
                more,
                id,
                lineage=item.lineage,
                speaker=item.speaker,
                credibility=weight,
            )
            cells = matrix.cells(LIND)
            told = [cells.get((item.id, h)) for h in ("h1", "h2", "h3", "none")]
            if rate:
                more = rated(more, id, " ".join(r.value if r else "." for r in told))
    before, after = weigh(matrix).views, weigh(more).views
    assert [
        [(s.hypothesis, s.weighted, s.plain, s.rank) for s in view.scores] for view in after
    ] == [[(s.hypothesis, s.weighted, s.plain, s.rank) for s in view.scores] for view in before]
    assert [view.leaders for view in after] == [view.leaders for view in before]
