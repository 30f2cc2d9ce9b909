"""onrecord: news reporting as a source-anchored record of who said what.

    record = onrecord.read("“No ship will pass,” the minister said.")

`read` and `read_many` are loaded when first used, for they bring the model with them.
"""

from importlib import import_module
from typing import TYPE_CHECKING

__all__ = ["read", "read_many"]

if TYPE_CHECKING:
    from onrecord.library import read, read_many
else:

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module("onrecord.library"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
