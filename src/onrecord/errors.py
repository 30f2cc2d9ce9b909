"""Errors: one family; each message says what happened, where, and how to fix it."""

__all__ = [
    "AskedWronglyError",
    "FetchError",
    "OnRecordError",
    "RefusedAddressError",
    "UnreadableInputError",
    "WeightsError",
]


class OnRecordError(Exception):
    """Any error that onrecord raises on purpose."""

    def __init__(self, *, what: str, where: str, fix: str) -> None:
        super().__init__(f"{where}: {what}; {fix}")
        self.what = what
        self.where = where
        self.fix = fix


class AskedWronglyError(OnRecordError):
    """A command or a call was given options or values it cannot use."""


class UnreadableInputError(OnRecordError):
    """A file, page or line holds no text that can be read."""


class FetchError(OnRecordError):
    """An address could not be fetched: no answer, too slow, too large, or an error status."""


class RefusedAddressError(FetchError):
    """An address leads to a private, loopback, link-local or otherwise internal host."""


class WeightsError(OnRecordError):
    """The model files in the package are missing or do not fit this version."""
