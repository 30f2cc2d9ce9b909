"""The runtime: the library that computes the network, kept from reporting home.

From 1.32 on, onnxruntime collects events of its use on Linux, in a file in the home folder, for
its maker's servers. It decides so while it is imported, so it is imported here alone.
"""

import os
from importlib import import_module
from types import ModuleType

__all__ = ["load_runtime"]

_KEEP_QUIET = "ORT_DISABLE_TELEMETRY"


def load_runtime() -> ModuleType:
    """Return onnxruntime, which reports nothing unless the user's environment asks for it."""
    os.environ.setdefault(_KEEP_QUIET, "1")
    return import_module("onnxruntime")
