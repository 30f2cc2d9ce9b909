"""The reader that ships with the package: loaded once, when it is first asked for."""

from functools import cache, partial
from hashlib import sha256
from importlib.metadata import version

from onrecord.reading.pipeline import load_kit, read_many
from onrecord.reference.weights import load_weights
from onrecord.usecases.read import ReadMany

__all__ = ["reader_name", "shipped_reader"]


@cache
def shipped_reader() -> ReadMany:
    """Return what reads articles with the shipped weights and reference data."""
    return partial(read_many, kit=load_kit())


@cache
def reader_name() -> str:
    """Return what its records are marked with: the versions of package and weights."""
    weights = load_weights()
    mark = sha256(weights.graph)
    for name, array in sorted(weights.heads.items()):
        mark.update(name.encode() + array.tobytes())
    return f"onrecord {version('onrecord')}, weights {mark.hexdigest()[:12]}"
