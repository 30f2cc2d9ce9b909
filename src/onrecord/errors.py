"""Errors: one family; each message says what happened, where, and how to fix it."""

from functools import partial

__all__ = [
    "AskedWronglyError",
    "CrewError",
    "DamagedRecordError",
    "FetchError",
    "GivenUpError",
    "LedgerError",
    "NotAllowedError",
    "NotAnArticleError",
    "NotOnRecordError",
    "OnRecordError",
    "QueryError",
    "RefusedAddressError",
    "RuleFileError",
    "SourceError",
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

    def __reduce__(self) -> tuple[object, ...]:
        return partial(type(self), what=self.what, where=self.where, fix=self.fix), ()


class AskedWronglyError(OnRecordError):
    """A command or a call was given options or values it cannot use."""


class CrewError(OnRecordError):
    """The processes that read articles cannot be started or kept up."""


class DamagedRecordError(OnRecordError):
    """A record of an archive is damaged or cut off; its file and byte offset are named."""


class GivenUpError(OnRecordError):
    """An article took too long or too much memory to read, or the reader failed on it."""


class NotAllowedError(OnRecordError):
    """A site asks programs not to fetch a page."""


class NotAnArticleError(OnRecordError):
    """A page of an archive or a sitemap is something other than a news article."""


class SourceError(OnRecordError):
    """A source of articles, such as a feed, could not be read, or not to its end."""


class QueryError(AskedWronglyError):
    """A search cannot be understood; `query` is what was asked, `at` where it goes wrong."""

    def __init__(self, *, what: str, fix: str, query: str, at: int) -> None:
        super().__init__(what=what, where=f"the query, at character {at + 1}", fix=fix)
        self.query = query
        self.at = at

    def __reduce__(self) -> tuple[object, ...]:
        told = partial(type(self), what=self.what, fix=self.fix)
        return partial(told, query=self.query, at=self.at), ()


class UnreadableInputError(OnRecordError):
    """A file, page or line holds no text that can be read."""


class FetchError(OnRecordError):
    """An address could not be fetched: no answer, too slow, too large, or an error status."""


class LedgerError(OnRecordError):
    """A ledger cannot be opened, read or written: it is absent, damaged, newer or full."""


class NotOnRecordError(OnRecordError):
    """A handle or a number names no article or fact of the ledger."""


class RefusedAddressError(FetchError):
    """An address leads to a private, loopback, link-local or otherwise internal host."""


class RuleFileError(OnRecordError):
    """A file of rules has a line that cannot be read, or rules that do not fit together."""


class WeightsError(OnRecordError):
    """The model files in the package are missing or do not fit this version."""
