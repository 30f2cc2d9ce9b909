"""Commitment weights: a table that tells how likely a clause commits, and by what means."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

import numpy as np
import numpy.typing as npt

__all__ = ["CommitmentWeights", "load_commitment_weights", "save_commitment_weights"]

_FILE = "commitments.npz"


@dataclass(frozen=True, slots=True)
class CommitmentWeights:
    """Scores for each clue by its name, and for what the network says of a clause's words.

    The first column is for being a commitment, the others for `means`, in that order; `words`
    has the shape [parts of a clause, size of a word's vector, columns].
    """

    means: tuple[str, ...]
    clues: Mapping[str, npt.NDArray[np.float32]]
    words: npt.NDArray[np.float32]
    bias: npt.NDArray[np.float32]


@cache
def load_commitment_weights() -> CommitmentWeights:
    """Return the weights of the package; the file is read once."""
    path = Path(str(files("onrecord.reference") / "data" / _FILE))
    with np.load(path) as arrays:
        names, table = arrays["names"].tolist(), arrays["table"].astype(np.float32)
        return CommitmentWeights(
            means=tuple(arrays["means"].tolist()),
            clues=dict(zip(names, table, strict=True)),
            words=arrays["words"].astype(np.float32),
            bias=arrays["bias"],
        )


def save_commitment_weights(weights: CommitmentWeights, path: Path) -> None:
    """Write weights to a file that `load_commitment_weights` reads, always the same bytes."""
    np.savez_compressed(
        path,
        means=np.array(weights.means),
        names=np.array(list(weights.clues)),
        table=np.array(list(weights.clues.values()), np.float16),
        words=weights.words.astype(np.float16),
        bias=weights.bias.astype(np.float32),
    )
