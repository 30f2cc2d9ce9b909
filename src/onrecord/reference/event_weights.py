"""Event weights: a small table that tells cooperation from conflict, words from deeds."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

import numpy as np
import numpy.typing as npt

__all__ = ["EventWeights", "load_event_weights", "save_event_weights"]

_FILE = "events.npz"


@dataclass(frozen=True, slots=True)
class EventWeights:
    """A row of scores, as small integers, for each bucket of features; a column a class."""

    table: npt.NDArray[np.int8]
    bias: npt.NDArray[np.float32]
    scale: float


@cache
def load_event_weights() -> EventWeights:
    """Return the weights of the package; the file is read once."""
    path = Path(str(files("onrecord.reference") / "data" / _FILE))
    with np.load(path) as arrays:
        return EventWeights(arrays["table"], arrays["bias"], float(arrays["scale"]))


def save_event_weights(weights: EventWeights, path: Path) -> None:
    """Write weights to a file that `load_event_weights` reads, the same bytes each time."""
    np.savez_compressed(
        path, table=weights.table, bias=weights.bias, scale=np.float32(weights.scale)
    )
