import time

import pytest

from bench.stopwatch import Stopwatch


def test_a_stage_adds_up_over_its_turns() -> None:
    clock = Stopwatch()
    for _ in range(2):
        with clock("encoder"):
            time.sleep(0.01)
    with clock("dates"):
        pass
    assert clock.seconds["encoder"] >= 0.02 > clock.seconds["dates"]


def test_a_stage_that_fails_is_counted_too() -> None:
    clock = Stopwatch()
    with pytest.raises(ValueError, match="no"), clock("encoder"):
        raise ValueError("no")
    assert "encoder" in clock.seconds
