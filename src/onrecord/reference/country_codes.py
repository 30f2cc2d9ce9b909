"""Country codes: the three-letter codes of states, for exchange with event data."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

__all__ = ["load_country_codes"]

_DATA = "data/country_codes.tsv"


@cache
def load_country_codes() -> Mapping[str, str]:
    """Return the alpha-3 code of each alpha-2 code of a state; the file is read once.

    >>> load_country_codes()["UA"]
    'UKR'
    """
    text = files("onrecord.reference").joinpath(_DATA).read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return dict(line.split("\t") for line in lines[1:])
