"""What one side will do if another acts is told by the condition, in a crisis only."""

from collections.abc import Callable

import pytest

from onrecord.model import Commitment, CommitmentKind

Find = Callable[..., tuple[Commitment, ...]]

LEAD = "Troops and warships gathered near the strait as talks over the border broke down.\n\n"
MIRRORED = "“If they tax our steel, we will tax their cars,” Turkey's president said."


@pytest.mark.parametrize(
    ("text", "trigger", "consequence"),
    [
        (MIRRORED, "they tax our steel", "we will tax their cars"),
        (
            "Turkey will not approve the bid until Sweden hands over the men, Turkey's "
            "president said.",
            "until Sweden hands over the men",
            "Turkey will not approve the bid",
        ),
        (
            "Japan's prime minister said there would be no treaty unless the islands were "
            "returned.",
            "the islands were returned",
            "there would be no treaty",
        ),
        (
            "“If they want war, they will get war,” the president said.",
            "they want war",
            "they will get war",
        ),
    ],
)
def test_like_for_like_and_a_refusal_are_commitments(
    find: Find, text: str, trigger: str, consequence: str
) -> None:
    (commitment,) = find(LEAD + text)
    assert [s.text for s in commitment.trigger] == [trigger]
    assert [s.text for s in commitment.consequence] == [consequence]


def test_a_refusal_is_a_promise_and_like_for_like_a_threat(find: Find) -> None:
    (threat,) = find(LEAD + MIRRORED)
    (refusal,) = find(
        LEAD + "Turkey's president said Ankara would not sign until the men were freed."
    )
    assert threat.kind is CommitmentKind.THREAT
    assert refusal.kind is CommitmentKind.PROMISE


def test_otherwise_opens_what_follows_else(find: Find) -> None:
    (threat,) = find(
        LEAD + "“They have two days to leave. Otherwise we will clear the isle,” Turkey's "
        "president said."
    )
    assert threat.kind is CommitmentKind.THREAT


@pytest.mark.parametrize(
    "text",
    [
        MIRRORED,  # where nothing speaks of a crisis
        LEAD + "“If I am elected, I will end this in a day,” the candidate said.",
        LEAD + "The president said the country would vote once the war was over.",
        LEAD + "The Red Cross said it would send a team if both sides agreed.",
        LEAD + "“If they come to the table, we will meet them,” Turkey's president said.",
    ],
)
def test_peace_campaigns_and_daily_life_are_no_retorts(find: Find, text: str) -> None:
    assert find(text) == ()
