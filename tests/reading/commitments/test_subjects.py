"""A clause keeps its subject across a condition, and a condition is no deed of its own."""

from collections.abc import Callable

import pytest

from onrecord.model import Commitment

Find = Callable[..., tuple[Commitment, ...]]

LEAD = "Troops and warships gathered near the strait as talks over the border broke down.\n\n"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        (
            "“If the truce breaks,” the rebels' leader said, “we will attack the city.”",
            "the truce breaks",
        ),
        (
            "“If they want to blockade us, we will break the blockade,” Turkey's president "
            "said.",
            "they want to blockade us",
        ),
        (
            "Turkey's president said his country would leave the alliance if it did not "
            "condemn the attack.",
            "it did not condemn the attack",
        ),
    ],
)
def test_a_condition_is_the_trigger_wherever_it_stands(
    find: Find, text: str, trigger: str
) -> None:
    (commitment,) = find(LEAD + text)
    assert [s.text for s in commitment.trigger] == [trigger]


def test_a_question_tells_nothing(find: Find) -> None:
    assert find(LEAD + "“Will we attack them? Nobody knows,” the minister said.") == ()
