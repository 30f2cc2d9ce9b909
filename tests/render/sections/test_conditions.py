"""Conditions: how a trigger stands to its consequence, by the article's own words."""

import pytest

from onrecord.model import Commitment, CommitmentId, CommitmentKind, StatementId
from onrecord.render.sections.conditions import condition_labels
from tests.builders import words


def labels(text: str, trigger: str, consequence: str, *, conditional: bool = True) -> str:
    commitment = Commitment(
        id=CommitmentId("c1"),
        statement=StatementId("s1"),
        speaker=None,
        kind=CommitmentKind.THREAT,
        conditional=conditional,
        trigger=(words(text, trigger),),
        consequence=(words(text, consequence),) if consequence else (),
    )
    return " … ".join(condition_labels(commitment, text=text))


@pytest.mark.parametrize(
    ("text", "trigger", "consequence", "shown"),
    [
        ("If they land, we will fire.", "they land", "we will fire", "IF … THEN"),
        ("Should they land, we fire.", "they land", "we fire", "IF … THEN"),
        ("Any landing would mean war.", "Any landing", "would mean war", "IF … THEN"),
        ("Unless they leave, we fire.", "they leave", "we fire", "UNLESS … THEN"),
        ("We fire, unless\nthey leave.", "they leave", "We fire", "UNLESS … THEN"),
        ("We fire unless they leave.", "unless they leave", "We fire", "UNLESS … THEN"),
        ("We stay until they leave.", "they leave", "We stay", "UNTIL … THEN"),
        ("As long as they wait, so will we.", "they wait", "so will we", "AS LONG AS … THEN"),
        ("The moment they land, we fire.", "they land", "we fire", "IF … THEN"),
        ("They must leave or face fire.", "They must leave", "face fire", "EITHER … OR"),
        ("They must leave or else pay.", "They must leave", "pay", "EITHER … OR"),
        ("Leave, otherwise we fire.", "Leave", "otherwise we fire", "EITHER … OR"),
        ("If they land or sail, we fire.", "they land or sail", "we fire", "IF … THEN"),
        ("If they land.", "they land", "", "IF … THEN"),
    ],
)
def test_the_word_that_opens_a_condition_is_kept(
    text: str, trigger: str, consequence: str, shown: str
) -> None:
    assert labels(text, trigger, consequence) == shown


def test_an_answer_to_what_is_done_is_no_condition() -> None:
    text = "In response to the landing, we will fire."
    shown = labels(text, "the landing", "we will fire", conditional=False)
    assert shown == "IN ANSWER TO … THEN"
