"""A noun phrase before a modal verb is a trigger if it tells of all that may come."""

from collections.abc import Callable

import pytest

from onrecord.model import Commitment

Find = Callable[..., tuple[Commitment, ...]]

LEAD = "Troops and warships gathered near the strait as talks over the border broke down.\n\n"


@pytest.mark.parametrize(
    ("text", "trigger", "consequence"),
    [
        (
            "The defence minister said any vessel entering the bay without permission would be "
            "fired upon.",
            "any vessel entering the bay without permission",
            "would be fired upon",
        ),
        (
            "“Countries that side with our enemies will pay a tariff,” the president said.",
            "Countries that side with our enemies",
            "will pay a tariff",
        ),
        (
            "The army warned that vehicles moving south of the river would be targeted.",
            "vehicles moving south of the river",
            "would be targeted",
        ),
        (
            "“Whoever lays a hand on our pilots will lose that hand,” the army chief said.",
            "Whoever lays a hand on our pilots",
            "will lose that hand",
        ),
        (
            "“Those who strike our soldiers will pay a heavy price,” the general said.",
            "Those who strike our soldiers",
            "will pay a heavy price",
        ),
        (
            "The general said a retreat from the town would cost the enemy dearly.",
            "a retreat from the town",
            "would cost the enemy dearly",
        ),
    ],
)
def test_what_may_come_is_the_trigger(
    find: Find, text: str, trigger: str, consequence: str
) -> None:
    (commitment,) = find(LEAD + text)
    assert [s.text for s in commitment.trigger] == [trigger]
    assert [s.text for s in commitment.consequence] == [consequence]


@pytest.mark.parametrize(
    "text",
    [
        "“All ships in the gulf are legitimate targets,” the army's spokesman said.",
        "“Any of our weapons could be used against them,” the army's spokesman said.",
    ],
)
def test_a_target_or_a_weapon_is_no_trigger(find: Find, text: str) -> None:
    (commitment,) = find(LEAD + text)
    assert commitment.trigger == ()
