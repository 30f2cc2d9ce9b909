"""Select: only the statements that are asked for."""

import pytest

from onrecord.model import Act
from onrecord.usecases.select import select_statements
from tests.builders import crisis_record
from tests.whole import whole_record


def test_everything_is_kept_unless_less_is_asked_for() -> None:
    assert select_statements(whole_record()) == whole_record()


def test_only_the_acts_asked_for_are_kept() -> None:
    kept = select_statements(crisis_record(), acts=(Act.THINK, Act.DO)).statements
    assert [statement.id for statement in kept] == ["s5", "s7"]


def test_a_statement_with_just_the_least_confidence_is_kept() -> None:
    kept = select_statements(crisis_record(), min_confidence=0.95).statements
    assert [statement.id for statement in kept] == ["s1", "s2", "s4"]


def test_the_article_and_its_actors_stay_whole() -> None:
    kept = select_statements(crisis_record(), acts=())
    assert kept.statements == ()
    assert (kept.article, kept.actors) == (crisis_record().article, crisis_record().actors)


def test_commitments_and_reactions_go_with_their_statements() -> None:
    kept = select_statements(whole_record(), acts=(Act.THINK,))
    assert (kept.commitments, kept.reactions) == ((), ())
    assert kept.precedents[0].commitment is None
    assert kept.events == whole_record().events


def test_commitments_and_events_need_the_confidence_too() -> None:
    kept = select_statements(whole_record(), min_confidence=0.8)
    assert [commitment.id for commitment in kept.commitments] == ["c1", "c2"]
    assert [event.id for event in kept.events] == ["e4"]


@pytest.mark.parametrize("least", [0.0, 0.5, 0.85, 0.91, 0.95, 1.0])
def test_nothing_kept_names_what_is_not(least: float) -> None:
    kept = select_statements(whole_record(), min_confidence=least)
    said = {statement.id for statement in kept.statements}
    bound = {commitment.id for commitment in kept.commitments}
    events = {event.id for event in kept.events}
    assert {commitment.statement for commitment in kept.commitments} <= said
    assert {link.to for c in kept.commitments for link in c.links} <= bound
    assert {p.commitment for p in kept.precedents if p.commitment} <= bound
    assert {reaction.statement for reaction in kept.reactions} <= said
    assert {reaction.to for reaction in kept.reactions} <= {*said, *events}
