"""What another side will do is a forecast, what one's own will do a commitment."""

from collections.abc import Callable

import pytest

from onrecord.model import Commitment

Find = Callable[..., tuple[Commitment, ...]]


@pytest.mark.parametrize(
    "own",
    [
        "Turkey's foreign minister said Turkey would close the strait.",
        "Turkey's foreign minister said Ankara would close the strait.",
        "Turkey's foreign minister said his country would close the strait.",
        "“We will close the strait,” Turkey's foreign minister said.",
    ],
)
def test_a_speaker_binds_his_own_side(find: Find, own: str) -> None:
    assert len(find(own)) == 1


@pytest.mark.parametrize(
    "other",
    [
        "Turkey's foreign minister said Greece would close the strait.",
        "“They will close the strait,” Turkey's foreign minister said.",
        "“We believe that Greece will close the strait,” Turkey's foreign minister said.",
    ],
)
def test_a_speaker_does_not_bind_another(find: Find, other: str) -> None:
    assert find(other) == ()


def test_what_the_other_side_will_suffer_is_a_threat(find: Find) -> None:
    (threat,) = find("“Greece will pay a heavy price,” Turkey's foreign minister said.")
    assert threat.target == "Greece"
