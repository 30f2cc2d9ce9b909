from collections.abc import Callable

from onrecord.model import Stance
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.reactions.answers import Answer, find_answers
from onrecord.reference.stances import load_stances

Read = Callable[..., Interpretation]


def answers(read: Interpretation) -> list[Answer]:
    lower = [w.lower() for w in read.analysis.draft.words.texts]
    return [
        answer
        for statement in read.statements
        for answer in find_answers(read.analysis, lower, statement, load_stances())
    ]


def test_a_bare_reply_may_answer_what_was_said_before(interpreted: Read) -> None:
    (answer,) = answers(interpreted("“We will not go,” Ada Quill replied."))
    assert answer.loose
    assert answer.cued


def test_what_is_condemned_is_looked_for_in_the_content(interpreted: Read) -> None:
    read = interpreted("Orland condemned the closure of the strait.")
    (answer,) = answers(read)
    assert answer.stance is Stance.CONDEMNS
    assert read.analysis.said(answer.region).startswith("the closure")


def test_taking_a_threat_seriously_is_an_answer(interpreted: Read) -> None:
    (answer,) = answers(interpreted("Orland said it is taking the threats seriously."))
    assert answer.stance is Stance.TAKES_SERIOUSLY


def test_plain_saying_answers_nothing(interpreted: Read) -> None:
    assert answers(interpreted("Orland said the harbour was open.")) == []
