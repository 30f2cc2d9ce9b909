from collections.abc import Callable

from onrecord.reading.arguments.connectives import Side, find_connectives
from onrecord.reading.interpretation import Interpretation

Read = Callable[..., Interpretation]


def found(read: Interpretation) -> list[tuple[str, Side]]:
    analysis = read.analysis
    lower = [w.lower() for w in analysis.draft.words.texts]
    return [
        (" ".join(lower[c.first : c.last + 1]), c.side)
        for c in find_connectives(analysis, lower)
    ]


def test_connectives_are_found_with_the_side_that_follows(interpreted: Read) -> None:
    text = "They hold the port, which means that they hold the city. Hence we must go."
    assert found(interpreted(text)) == [
        ("which means that", Side.CONCLUSION),
        ("hence", Side.CONCLUSION),
    ]


def test_because_of_gives_no_reason_in_a_clause(interpreted: Read) -> None:
    assert found(interpreted("They stayed because of the war.")) == []


def test_then_counts_only_behind_a_when(interpreted: Read) -> None:
    assert found(interpreted("They met and then they left.")) == []
    assert found(interpreted("When they join, then they are ours.")) == [
        ("then", Side.CONSEQUENT)
    ]
