"""Points: about where a disputed territory lies, for a label on a map; never a boundary."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

__all__ = ["Point", "load_points"]

_DATA = "data/points.tsv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A place on the globe in degrees (WGS 84), no more exact than a label needs."""

    longitude: float
    latitude: float


@cache
def load_points() -> Mapping[str, Point]:
    """Return the point of each territory by its name in `places.toml`; the file is read once.

    >>> load_points()["Abu Musa"]
    Point(longitude=55.0, latitude=25.9)
    """
    text = files("onrecord.reference").joinpath(_DATA).read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    rows = (line.split("\t") for line in lines[1:])
    return {
        name: Point(longitude=float(east), latitude=float(north)) for name, east, north in rows
    }
