"""Weights: the trained encoder and its heads, as they ship in the package."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import numpy as np
import numpy.typing as npt

from onrecord.errors import WeightsError

__all__ = ["Inventory", "Weights", "load_weights"]

_PARTS = ("reader.onnx", "heads.npz", "inventory.json", "tokenizer.json", "confidence.json")


@dataclass(frozen=True, slots=True)
class Inventory:
    """The labels of each head, in the order of their scores."""

    rels: tuple[str, ...]
    upos: tuple[str, ...]
    entities: tuple[str, ...]
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Weights:
    """The graph and the tokenizer as bytes, the small heads as arrays by name.

    `confidence` are the weights of the calibration, by feature.
    """

    graph: bytes
    tokenizer: bytes
    heads: Mapping[str, npt.NDArray[np.float32]]
    inventory: Inventory
    confidence: Mapping[str, float]


def load_weights(folder: Path | None = None) -> Weights:
    """Return the weights of the package, or those in *folder*; raise WeightsError if unfit."""
    shipped = Path(str(files("onrecord.reference") / "data" / "reader"))
    place = shipped if folder is None else folder
    missing = [part for part in _PARTS if not (place / part).is_file()]
    if missing:
        raise WeightsError(
            what=f"the model files {', '.join(missing)} are missing",
            where=str(place),
            fix="install the package again, or rebuild them with `just train`",
        )
    labels = json.loads((place / "inventory.json").read_text(encoding="utf8"))
    with np.load(place / "heads.npz") as heads:
        arrays = {name: heads[name] for name in heads.files}
    return Weights(
        graph=(place / "reader.onnx").read_bytes(),
        tokenizer=(place / "tokenizer.json").read_bytes(),
        heads=arrays,
        confidence=json.loads((place / "confidence.json").read_text(encoding="utf8")),
        inventory=Inventory(**{key: tuple(value) for key, value in labels.items()}),
    )
