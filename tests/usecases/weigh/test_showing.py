"""A matrix is shown with its items as the ledger has them now."""

from dataclasses import replace

from onrecord.ledger.store import Ledger
from onrecord.model import Field, StatementId
from onrecord.model.hypotheses import ItemKind, Rating
from onrecord.usecases.correct import correct
from onrecord.usecases.weigh import (
    By,
    add_fact,
    add_hypothesis,
    new_matrix,
    rate,
    show_matrix,
)
from tests.ledger.entries import add_records, named
from tests.usecases.weigh.conftest import NOW
from tests.whole import whole_record


def begun(ledger: Ledger, by: By, *facts: str) -> None:
    new_matrix(ledger, "strait", question="Will it be closed?", by=by)
    for text in ("bluff", "earnest"):
        add_hypothesis(ledger, "strait", text, by=by)
    for n, fact in enumerate(facts, 1):
        add_fact(ledger, "strait", fact, by=by)
        rate(ledger, "strait", f"e{n}", {"h1": Rating.I, "h2": Rating.C}, by=by)


def test_a_statement_its_copy_and_its_commitment_are_one_report(
    ledger: Ledger, lind: By
) -> None:
    begun(ledger, lind, "1.s2", "2.s2", "1.c2")
    shown = show_matrix(ledger, "strait")
    assert [item.lineage for item in shown.matrix.items] == ["1.s2"] * 3
    assert {item.document for item in shown.matrix.items} == {"article 1"}
    scores = {s.hypothesis: s.plain for s in shown.weighing.views[0].scores}
    assert scores == {"h1": 1, "h2": 0}


def test_an_event_told_in_a_statement_is_the_report_of_that_statement(
    ledger: Ledger, lind: By
) -> None:
    begun(ledger, lind, "1.s7", "1.e1", "1.e4", "2.e4")
    lineages = [item.lineage for item in show_matrix(ledger, "strait").matrix.items]
    assert lineages[0] == lineages[1]
    assert lineages[2] == lineages[3] == "article 1: referendum at Sarn shoals"


def test_a_correction_of_the_speaker_shows_in_the_matrix(ledger: Ledger, lind: By) -> None:
    begun(ledger, lind, "1.s3")
    correct(
        ledger,
        "1.s3",
        {Field.SPEAKER: "Ada Quill"},
        author="Mara Lind",
        reason="heard",
        now=NOW,
    )
    assert show_matrix(ledger, "strait").matrix.items[0].speaker == "Ada Quill"


def test_an_item_is_found_by_its_words_when_a_new_reading_numbers_them_anew(
    ledger: Ledger, lind: By
) -> None:
    begun(ledger, lind, "1.s4", "1.s6")
    record = whole_record()
    swap = {"s4": "s6", "s6": "s4"}
    moved = tuple(
        replace(s, id=StatementId(swap.get(s.id, s.id)))
        for s in record.statements
        if s.id != "s6"
    )
    bare = replace(record, statements=moved, commitments=record.commitments[:3])
    add_records(ledger, named("one", bare), again=True, reader="reader 2")
    shown = show_matrix(ledger, "strait")
    assert [item.handle for item in shown.matrix.items] == ["1.s6", "1.s6"]
    assert shown.gone == ("e2",)
    assert shown.matrix.items[1].words.startswith("Port authorities plan")


def test_a_judgement_of_the_ledger_may_be_scored(ledger: Ledger, lind: By) -> None:
    begun(ledger, lind, "1.s3")
    add_fact(ledger, "strait", "1.s5", kind=ItemKind.JUDGEMENT, by=lind)
    rate(ledger, "strait", "e2", {"h1": Rating.C, "h2": Rating.II}, by=lind)
    assert show_matrix(ledger, "strait").weighing.views[0].leaders == ("h2",)
    scored = show_matrix(ledger, "strait", judgements=True)
    assert scored.weighing.views[0].leaders == ("h1",)
