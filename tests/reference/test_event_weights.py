"""The weights of events: small, and the same after a journey through a file."""

from pathlib import Path

import numpy as np

from onrecord.reference.event_weights import (
    EventWeights,
    load_event_weights,
    save_event_weights,
)


def test_the_weights_are_small() -> None:
    assert load_event_weights().table.dtype == np.int8
    assert load_event_weights().table.size < 300_000


def test_what_is_saved_can_be_read(tmp_path: Path) -> None:
    weights = EventWeights(np.ones((4, 5), np.int8), np.zeros(5, np.float32), 0.5)
    save_event_weights(weights, tmp_path / "events.npz")
    with np.load(tmp_path / "events.npz") as arrays:
        assert arrays["table"].tolist() == weights.table.tolist()
        assert float(arrays["scale"]) == 0.5
