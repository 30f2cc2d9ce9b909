"""Red lines: what makes one, and what moves it."""

from datetime import date
from itertools import permutations

from onrecord.ledger.redlines import draw_red_lines
from onrecord.model import CommitmentKind, Handle, Linkage, Means, MoveKind, RedLine
from tests.ledger.redlines.pledges import TARN, deed, pledge, reported, saying

_SHIPS = "a single grain ship is turned back in the Ambrel Strait"
_ANSWER = "we will answer with every means we have"
_LATER, _LATEST = date(2031, 3, 5), date(2031, 3, 20)


def _kinds(line: RedLine) -> list[MoveKind]:
    return [move.kind for move in line.moves]


def test_the_same_condition_in_other_words_is_one_line() -> None:
    (line,) = draw_red_lines(
        [
            pledge(1, _SHIPS, _ANSWER),
            pledge(2, "any vessel is halted in the Ambrel Strait", _ANSWER, day=_LATER),
        ]
    )
    assert _kinds(line) == [MoveKind.DRAWN, MoveKind.RESTATED]
    assert (line.id, line.actor, line.name) == ("1.c1", TARN, "Ivo Tarn")
    assert line.trigger == "any vessel is halted in the Ambrel Strait"


def test_another_condition_and_another_actor_draw_lines_of_their_own() -> None:
    lines = draw_red_lines(
        [
            pledge(1, _SHIPS, _ANSWER),
            pledge(2, "Orland stations missiles on Sarn", _ANSWER),
            pledge(3, _SHIPS, _ANSWER, actor=Handle("3.a1"), name="Oda Renn"),
        ]
    )
    assert [len(line.moves) for line in lines] == [1, 1, 1]


def test_one_condition_over_two_places_is_two_lines() -> None:
    lines = draw_red_lines(
        [
            pledge(1, "our soil is attacked", _ANSWER, scope=("Sarn",)),
            pledge(2, "our soil is attacked", _ANSWER, scope=("Velm",)),
        ]
    )
    assert [line.scope for line in lines] == [("Sarn",), ("Velm",)]


def test_a_line_widens_with_its_scope_its_means_and_its_plainness() -> None:
    wider = [
        pledge(2, _SHIPS, _ANSWER, day=_LATER, scope=("Sarn", "Velm")),
        pledge(2, _SHIPS, _ANSWER, day=_LATER, scope=("Sarn",), means=Means.NUCLEAR),
        pledge(2, _SHIPS, _ANSWER, day=_LATER, scope=("Sarn",), explicitness=4),
    ]
    for later in wider:
        (line,) = draw_red_lines([pledge(1, _SHIPS, _ANSWER, scope=("Sarn",)), later])
        assert _kinds(line) == [MoveKind.DRAWN, MoveKind.WIDENED]


def test_a_line_narrows_with_its_scope_and_its_means() -> None:
    first = pledge(1, _SHIPS, _ANSWER, scope=("Sarn", "Velm"), means=Means.MILITARY)
    for later in (
        pledge(2, _SHIPS, _ANSWER, day=_LATER, scope=("Sarn",), means=Means.MILITARY),
        pledge(2, _SHIPS, _ANSWER, day=_LATER, means=Means.ECONOMIC),
    ):
        (line,) = draw_red_lines([first, later])
        assert _kinds(line) == [MoveKind.DRAWN, MoveKind.NARROWED]


def test_a_link_of_the_article_joins_another_speaker_but_not_his_words_to_the_line() -> None:
    renn = pledge(
        *(1, "", "even mines could be laid"),
        id="c2",
        actor=Handle("1.a2"),
        name="Oda Renn",
        link=("c1", Linkage.WIDENS),
    )
    (line,) = draw_red_lines([pledge(1, _SHIPS, _ANSWER), renn])
    assert _kinds(line) == [MoveKind.DRAWN, MoveKind.WIDENED]
    assert line.moves[1].according_to == "Oda Renn"
    assert (line.name, line.consequence) == ("Ivo Tarn", _ANSWER)


def test_a_threat_without_a_condition_draws_no_line() -> None:
    assert draw_red_lines([pledge(1, "", _ANSWER)]) == ()


def test_the_words_that_changed_are_told() -> None:
    (line,) = draw_red_lines(
        [
            pledge(1, "one ship is stopped off Sarn", "we will answer"),
            pledge(2, "any ship is stopped off Sarn", "we will answer at once", day=_LATER),
        ]
    )
    assert [(c.before, c.after) for c in line.moves[1].changes] == [
        ("one", "any"),
        ("", "at once"),
    ]


def test_a_deed_that_meets_the_condition_tests_the_line_and_says_if_it_is_undated() -> None:
    first = pledge(1, "an Orland patrol boards a ship in the Kelm Strait", _ANSWER)
    words = "an Orland patrol boarded the tanker in the Kelm Strait"
    (line,) = draw_red_lines(
        [first],
        deeds=[
            deed(3, "boarding", words),
            deed(4, "boarding", words),  # the same deed in another article
            deed(5, "boarding", words, day=None),
            deed(6, "boarding", words, day=date(2031, 2, 1)),  # before the line was drawn
            deed(7, "boarding", words, day=None, reported=None),
        ],
    )
    assert [(m.kind, m.fact, m.day) for m in line.moves[1:]] == [
        (MoveKind.TESTED, "3.e1", date(2031, 3, 9)),
        (MoveKind.TESTED, "5.e1", None),
    ]


def test_a_deed_elsewhere_or_about_something_else_tests_nothing() -> None:
    first = pledge(1, "our soil is attacked by rockets", _ANSWER, scope=("Sarn",))
    (line,) = draw_red_lines(
        [first],
        deeds=[
            deed(2, "attack", "rockets attacked the soil of Torran", place="Torran"),
            deed(3, "talks", "talks on fishing took place", place="Sarn"),
        ],
    )
    assert _kinds(line) == [MoveKind.DRAWN]


def test_a_deed_in_an_article_that_does_not_name_the_actor_tests_nothing() -> None:
    words = "a single grain ship was turned back in the Ambrel Strait"
    (line,) = draw_red_lines(
        [pledge(1, _SHIPS, _ANSWER)], deeds=[deed(2, "halt", words, named=frozenset())]
    )
    assert _kinds(line) == [MoveKind.DRAWN]


def test_a_deed_meets_a_condition_in_other_words() -> None:
    first = pledge(1, "any warship that crosses the median line", "it will be sunk")
    words = "Torran sent a frigate across the median line on Wednesday"
    (line,) = draw_red_lines([first], deeds=[deed(2, "deployment", words)])
    assert _kinds(line) == [MoveKind.DRAWN, MoveKind.TESTED]


def test_the_words_that_draw_a_line_do_not_test_it() -> None:
    words = "any warship that crosses the median line"
    supposed = deed(1, "incursion", words, start=0)
    told = deed(1, "incursion", words, start=500, id="e2")
    (line,) = draw_red_lines([pledge(1, words, "it will be sunk")], deeds=[supposed, told])
    assert [move.fact for move in line.moves] == ["1.c1", "1.e2"]


def test_what_the_same_actor_did_as_it_had_threatened_enforces_the_line() -> None:
    first = pledge(1, _SHIPS, "we will close the port of Halmark")
    words = "Velmark's navy closed the port of Halmark"
    (line,) = draw_red_lines(
        [first], deeds=[deed(3, "closure", words, actors=frozenset({TARN}))]
    )
    assert _kinds(line) == [MoveKind.DRAWN, MoveKind.ENFORCED]


def test_a_precedent_says_that_the_line_was_crossed_and_who_says_so() -> None:
    (line,) = draw_red_lines(
        [pledge(1, _SHIPS, _ANSWER)],
        precedents=[reported(1, "Orland has already crossed that off Sarn")],
        sayings=[saying(1, "Orland has already crossed that off Sarn, a red line")],
    )
    assert [(m.kind, m.according_to) for m in line.moves[1:]] == [
        (MoveKind.SAID_CROSSED, "Ada Quill")
    ]


def test_words_on_a_crossed_line_count_and_words_on_one_to_be_crossed_do_not() -> None:
    (line,) = draw_red_lines(
        [pledge(1, _SHIPS, _ANSWER)],
        sayings=[
            saying(5, "Orland crossed our red line when it turned a ship back"),
            saying(6, "Orland has not crossed the red line on any ship turned back"),
            saying(7, "If they crossed the red line of ships turned back, we would know"),
            saying(8, "They crossed a red line on tariffs"),
        ],
    )
    assert [m.fact for m in line.moves[1:]] == ["5.s7"]


def test_a_denial_by_the_same_actor_withdraws_the_line() -> None:
    first = pledge(1, _SHIPS, "we will mine the Ambrel Strait")
    denial = pledge(
        *(2, "", "We have no plans to mine the Ambrel Strait"),
        day=_LATEST,
        kind=CommitmentKind.ASSURANCE,
    )
    promise = pledge(
        *(3, "", "We will keep the Ambrel Strait free of mines for every ship"),
        day=_LATEST,
        kind=CommitmentKind.ASSURANCE,
    )
    (line,) = draw_red_lines([first, denial, promise])
    assert _kinds(line) == [MoveKind.DRAWN, MoveKind.WITHDRAWN]
    assert line.moves[1].fact == "2.c1"


def test_the_order_in_which_it_is_given_makes_no_difference() -> None:
    pledges = [
        pledge(1, _SHIPS, _ANSWER),
        pledge(2, _SHIPS, _ANSWER, day=None),
        pledge(3, _SHIPS, _ANSWER, day=_LATER, means=Means.MILITARY),
    ]
    drawn = {draw_red_lines(some) for some in permutations(pledges)}
    assert len(drawn) == 1
    assert [move.day for move in drawn.pop()[0].moves] == [date(2031, 3, 1), _LATER, None]
