"""Manner and act: by marks, by the cue, and by what the network says where neither tells."""

import pytest

from onrecord.model import Act, Manner
from onrecord.reading.attributions import Attribution
from onrecord.reading.manners import act_of, manner_of
from onrecord.reference.cues import load_cues
from tests.reading.analyses import analysis_of, run_of

MIXED = analysis_of("He said “we go” and “they stay” at home.")


@pytest.mark.parametrize(
    ("content", "manner"),
    [
        ("we go", Manner.DIRECT),
        ("“we go”", Manner.DIRECT),
        ("“we go” and “they stay”", Manner.MIXED),
        ("at home.", Manner.INDIRECT),
    ],
)
def test_the_manner_is_told_by_the_share_of_quoted_letters(
    content: str, manner: Manner
) -> None:
    assert manner_of(MIXED.draft, [run_of(MIXED, content)]) is manner


def test_two_quoted_parts_are_direct_together() -> None:
    runs = [run_of(MIXED, "we go"), run_of(MIXED, "they stay")]
    assert manner_of(MIXED.draft, runs) is Manner.DIRECT


def test_a_block_is_direct_without_marks() -> None:
    assert manner_of(MIXED.draft, [run_of(MIXED, "at home.")], block=True) is Manner.DIRECT


def attribution(*, cue: bool = True) -> Attribution:
    return Attribution((0, 0) if cue else None, None, ((1, 2),), sorts=(0.1, 0.2, 0.7))


@pytest.mark.parametrize(
    ("cue", "act"), [("said", Act.SAY), ("believes", Act.THINK), ("plans", Act.DO)]
)
def test_a_known_cue_tells_the_act(cue: str, act: Act) -> None:
    assert act_of(attribution(), load_cues().read(cue), Manner.INDIRECT) is act


def test_quoted_words_were_said_whatever_the_cue() -> None:
    assert act_of(attribution(), load_cues().read("believes"), Manner.DIRECT) is Act.SAY


def test_words_without_a_cue_were_said() -> None:
    assert act_of(attribution(cue=False), None, Manner.INDIRECT) is Act.SAY


def test_the_network_tells_the_act_of_a_cue_that_is_not_known() -> None:
    assert act_of(attribution(), None, Manner.INDIRECT) is Act.DO
