"""Corrections on a record: what is put right, and all the rest left as it was."""

from dataclasses import replace

import pytest

from onrecord.ledger.corrections import corrected
from onrecord.ledger.corrections.revising import revise
from onrecord.model import Correction, Field, Manner, Record, Statement
from tests.whole import whole_record

RECORD = whole_record()
FIRST = RECORD.statements[0]


def _correction(said: Statement | None, field: Field, value: str, *, no: int = 1) -> Correction:
    start = min(span.start for span in said.content) if said else 0
    stop = max(span.end for span in said.content) if said else 0
    return Correction(
        no=no,
        article=1,
        start=start,
        stop=stop,
        field=field,
        value=value,
        author="Mara Lind",
        reason="as printed",
        made="2031-03-14T09:00:00+00:00",
    )


def _said(record: Record, id: str) -> Statement:
    return next(said for said in record.statements if said.id == id)


def test_without_corrections_a_record_is_itself() -> None:
    assert corrected(RECORD, []) is RECORD


def test_a_speaker_whom_the_article_names_is_that_actor() -> None:
    record = corrected(RECORD, [_correction(FIRST, Field.SPEAKER, "ada quill")])
    quill = next(actor for actor in RECORD.actors if actor.name == "Ada Quill")
    speaker = _said(record, FIRST.id).speaker
    assert speaker is not None
    assert speaker.actor == quill.id
    assert record.actors == RECORD.actors


def test_a_new_speaker_is_one_more_actor_without_a_mention_and_has_the_commitments_too() -> (
    None
):
    record = corrected(RECORD, [_correction(FIRST, Field.SPEAKER, "Tomas Reik")])
    added = record.actors[-1]
    assert (added.name, added.mentions) == ("Tomas Reik", ())
    assert added.id not in {actor.id for actor in RECORD.actors}
    threat = next(one for one in record.commitments if one.statement == FIRST.id)
    assert threat.speaker is not None
    assert threat.speaker.actor == added.id


def test_the_later_of_two_corrections_holds() -> None:
    record = corrected(
        RECORD,
        [
            _correction(FIRST, Field.VENUE, "Telegram", no=2),
            _correction(FIRST, Field.VENUE, "radio", no=1),
        ],
    )
    assert _said(record, FIRST.id).venue == "Telegram"


def test_one_that_was_undone_changes_nothing() -> None:
    undone = replace(_correction(FIRST, Field.MANNER, "direct"), undone="2031-03-15")
    assert corrected(RECORD, [undone]) == RECORD


def test_what_is_dropped_leaves_nothing_that_names_it() -> None:
    second = _said(RECORD, "s2")
    record = corrected(RECORD, [_correction(second, Field.DROPPED, "yes")])
    assert "s2" not in {said.id for said in record.statements}
    kept = {one.id for one in record.commitments}
    assert all(link.to in kept for one in record.commitments for link in one.links)
    assert all(p.commitment is None or p.commitment in kept for p in record.precedents)
    assert all("s2" not in (r.statement, r.to) for r in record.reactions)


def test_after_a_new_reading_it_is_of_the_statement_with_most_of_its_words() -> None:
    correction = _correction(FIRST, Field.MANNER, Manner.DIRECT.value)
    longer = replace(correction, start=correction.start - 2, stop=correction.stop + 40)
    assert _said(corrected(RECORD, [longer]), FIRST.id).manner is Manner.DIRECT


@pytest.mark.parametrize("start", [len(RECORD.article.text), 10_000])
def test_one_whose_words_are_gone_is_not_placed(start: int) -> None:
    lost = replace(_correction(FIRST, Field.VENUE, "radio"), start=start, stop=start + 5)
    revised = revise(RECORD, [lost])
    assert revised.record == RECORD
    assert revised.not_placed == (lost,)
