"""Carrying: the day that one statement tells, carried on to others of the same occasion."""

from datetime import date

import pytest

from onrecord.model import Said
from onrecord.reading.carrying import Telling, carry_days
from onrecord.reading.sequels import Leaning

DAY, LATER = (Said(earliest=d, latest=d) for d in (date(2031, 3, 3), date(2031, 3, 5)))
MONTH = Said(earliest=date(2031, 2, 1), latest=date(2031, 2, 28))


def telling(  # noqa: PLR0913 - one argument for each thing that matters to the day
    number: int | None,
    speaker: str | None = "ode",
    said: Said | None = None,
    *,
    paragraph: int | None = None,
    told: bool = True,
    leaning: Leaning | None = None,
    kin: int | None = None,
    before: Said | None = None,
) -> Telling:
    """Return a statement, by itself in its paragraph if nothing else is given."""
    at = paragraph if paragraph is not None else (number or 0)
    return Telling(
        word=at * 10 + (number or 0),
        paragraph=at,
        number=number,
        speaker=speaker,
        said=said,
        told=told,
        leaning=leaning,
        kin=frozenset(() if kin is None else (kin,)),
        before=before,
    )


def test_a_day_is_carried_on_to_what_the_same_speaker_then_said() -> None:
    rows = [telling(0, said=DAY), telling(1), telling(2, "tarn")]
    assert carry_days(rows) == [DAY, DAY, None]


def test_a_day_is_not_carried_on_to_what_someone_says_or_holds() -> None:
    assert carry_days([telling(0, said=DAY), telling(1, told=False)]) == [DAY, None]


def test_a_day_is_not_carried_on_far() -> None:
    assert carry_days([telling(0, said=DAY), telling(1, paragraph=40)]) == [DAY, None]


def test_the_last_day_given_is_the_one_carried_on() -> None:
    rows = [telling(0, said=DAY), telling(1, said=LATER), telling(2)]
    assert carry_days(rows) == [DAY, LATER, LATER]


@pytest.mark.parametrize(
    ("speaker", "paragraph", "day"), [("ode", 1, DAY), ("ode", 9, None), ("tarn", 1, None)]
)
def test_a_lead_takes_the_day_of_what_its_speaker_said_right_after(
    speaker: str, paragraph: int, day: Said | None
) -> None:
    rows = [telling(0), telling(1, speaker, DAY, paragraph=paragraph)]
    assert carry_days(rows) == [day, DAY]


def test_what_nobody_is_known_to_have_said_has_only_its_own_day() -> None:
    assert carry_days([telling(0, None, DAY), telling(1, None)]) == [DAY, None]


def test_the_day_of_a_scene_is_carried_on_a_little_way() -> None:
    scene = telling(None, said=DAY)
    assert carry_days([scene, telling(0, paragraph=2)]) == [DAY, DAY]
    assert carry_days([scene, telling(0, paragraph=3)]) == [DAY, None]


def test_a_lead_does_not_take_the_day_of_a_later_visit() -> None:
    assert carry_days([telling(0), telling(None, said=DAY, paragraph=1)]) == [None, DAY]


def test_words_that_are_told_of_again_get_their_day_whatever_the_cue() -> None:
    back = Telling(word=11, paragraph=1, speaker="ode", said=DAY, speech=True, back=True)
    assert carry_days([telling(0, told=False), back]) == [DAY, DAY]


def test_the_scene_of_a_pronoun_is_that_of_the_next_who_speaks() -> None:
    scene = telling(None, None, DAY)
    assert carry_days([scene, telling(0)]) == [DAY, DAY]
    assert carry_days([scene, telling(0, paragraph=1)]) == [DAY, None]


def test_a_spokesman_takes_the_day_of_his_body() -> None:
    assert carry_days([telling(0, "council", DAY), telling(1, kin=0)]) == [DAY, DAY]
    assert carry_days([telling(0, "council", kin=1), telling(1, said=DAY)]) == [DAY, DAY]


def test_what_is_said_hours_later_takes_the_day_of_whatever_was_said_before() -> None:
    later = telling(1, "tarn", leaning=Leaning.SAME_DAY)
    assert carry_days([telling(0, said=DAY), later])[1] == Said(
        earliest=DAY.earliest, latest=DAY.latest
    )
    assert carry_days([telling(0, said=MONTH), later])[1] is None


def test_what_is_said_hours_later_takes_a_day_told_of_no_words_if_there_are_none() -> None:
    assert carry_days([telling(0, leaning=Leaning.SAME_DAY, before=DAY)]) == [DAY]


def test_what_the_same_speaker_said_then_has_the_days_of_what_was_said_before() -> None:
    rows = [telling(0, said=MONTH), telling(1, leaning=Leaning.SAME_DAY, before=DAY)]
    assert carry_days(rows) == [MONTH, MONTH]


def test_what_is_said_in_the_call_takes_the_day_of_the_call() -> None:
    call = Telling(word=1, paragraph=0, speaker="tarn", said=DAY, stranger=False)
    rows = [call, telling(0, "ode", LATER), telling(1, "mara", leaning=Leaning.THERE)]
    assert carry_days(rows)[2] == DAY


@pytest.mark.parametrize("leaning", [Leaning.REPLY, Leaning.AGAIN])
def test_a_reply_takes_the_day_of_what_stands_right_before_it(leaning: Leaning) -> None:
    first = telling(0, said=DAY)
    assert carry_days([first, telling(1, "tarn", leaning=leaning)]) == [DAY, DAY]
    far = telling(1, "tarn", leaning=leaning, paragraph=3)
    assert carry_days([first, far]) == [DAY, None]


def test_a_reply_to_a_dated_question_is_not_of_an_older_day() -> None:
    rows = [
        telling(0, said=DAY),
        telling(1, None, LATER, paragraph=1),
        telling(2, leaning=Leaning.REPLY, paragraph=1),
    ]
    assert carry_days(rows) == [DAY, LATER, LATER]
