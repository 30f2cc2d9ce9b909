"""Select: only the statements that are asked for."""

from onrecord.model import Act
from onrecord.usecases.select import select_statements
from tests.builders import crisis_record


def test_everything_is_kept_unless_less_is_asked_for() -> None:
    assert select_statements(crisis_record()) == crisis_record()


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
