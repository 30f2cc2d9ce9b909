"""Keys: what each item is called where it is shown."""

from onrecord.model import NARRATOR, CommitmentId, EventId, QuantityId, StatementId, TerritoryId
from onrecord.render.sections.items import Link
from onrecord.render.sections.keys import keys_of
from tests.builders import record_of
from tests.whole import whole_record


def test_keys_follow_the_record_and_lead_to_their_cards() -> None:
    keys = keys_of(whole_record())
    assert keys.statement(StatementId("s10")) == Link("statement 10", "s10")
    assert keys.commitment(CommitmentId("c3")) == Link("C3", "sC3")
    assert keys.event(EventId("e2")) == Link("E2", "sE2")
    assert keys.quantity(QuantityId("q1")) == Link("N1 “40 ships”", "sN1")
    assert keys.territory(TerritoryId("t1")) == Link("Kelm Strait", "g2")


def test_what_is_not_in_the_record_is_named_and_leads_nowhere() -> None:
    keys = keys_of(record_of("Nothing."))
    assert keys.statement(StatementId("s10")) == Link("statement s10")
    assert keys.commitment(CommitmentId("c3")) == Link("c3")
    assert keys.event(EventId("e2")) == Link("e2")
    assert keys.quantity(QuantityId("q1")) == Link("q1")
    assert keys.territory(TerritoryId("t1")) == Link("t1")


def test_the_article_asserts_in_its_own_name() -> None:
    keys = keys_of(whole_record())
    assert keys.according_to(NARRATOR) == "according to the article"
    assert keys.according_to("a3") == "according to Ada Quill"


def test_a_statement_of_nobody_has_an_unnamed_speaker() -> None:
    keys = keys_of(whole_record())
    assert keys.speaker(StatementId("s6")) == "an unnamed speaker"
    assert keys.speaker(StatementId("s1")) == "Ivo Tarn"
