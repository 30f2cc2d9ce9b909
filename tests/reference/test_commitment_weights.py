"""The weights of commitments: small, whole, and the same after a journey through a file."""

from pathlib import Path

import numpy as np

from onrecord.model import Means
from onrecord.reference.commitment_weights import (
    CommitmentWeights,
    load_commitment_weights,
    save_commitment_weights,
)


def test_the_weights_judge_every_means_by_every_part() -> None:
    weights = load_commitment_weights()
    columns = 1 + len(weights.means)
    assert set(weights.means) == {means.value for means in Means}
    assert weights.words.shape == (3, 384, columns)
    assert {row.shape for row in weights.clues.values()} == {(columns,)}
    assert weights.bias.shape == (columns,)


def test_what_is_saved_is_the_same_each_time(tmp_path: Path) -> None:
    weights = CommitmentWeights(
        means=("military",),
        clues={"negated": np.array([0.5, -1.0], np.float32)},
        words=np.zeros((3, 4, 2), np.float32),
        bias=np.array([0.25, 0.0], np.float32),
    )
    for name in ("one.npz", "two.npz"):
        save_commitment_weights(weights, tmp_path / name)
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()
    with np.load(tmp_path / "one.npz") as arrays:
        assert arrays["names"].tolist() == ["negated"]
        assert arrays["table"].tolist() == [[0.5, -1.0]]
        assert arrays["bias"].tolist() == [0.25, 0.0]
