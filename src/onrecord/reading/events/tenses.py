"""Tenses: what the form of a verb and the words that help it tell of when it is done."""

from collections.abc import Set
from enum import StrEnum

from onrecord.reference.events import Form

__all__ = ["BE", "OPEN", "WILL", "Tense", "tense_of"]

WILL = frozenset({"will", "shall", "'ll", "’ll", "wo", "sha"})
_WOULD = frozenset({"would", "'d", "’d"})
OPEN = _WOULD | {"could", "may", "might", "can", "ca", "should", "must", "ought", "need"}
_NOW = frozenset({"is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m", "being"})
_WERE = frozenset({"was", "were"})
_HAVE = frozenset({"has", "have", "had", "'ve", "’ve", "having", "'d", "’d"})
BE = _NOW | _WERE | {"be", "been"}


class Tense(StrEnum):
    """When a verb is done; a form in -ed by itself may be a participle."""

    WILL = "will"
    WOULD = "would"
    OPEN = "may or must"
    DUE = "is to"
    PAST = "past"
    NOW = "now"
    ED = "-ed"
    PLAIN = "plain"
    BARE = "to or -ing"


def tense_of(form: Form, helpers: Set[str], *, to: bool) -> Tense:
    """Return the tense of a verb by its form, its helpers and whether "to" stands before it.

    >>> tense_of(Form.PAST, {"has", "been"}, to=False).value
    'past'
    """
    if helpers & WILL:
        return Tense.WILL
    had = form is Form.PAST and helpers and helpers <= _WOULD - {"would"}
    if helpers & OPEN and not had:
        return Tense.WOULD if helpers & _WOULD else Tense.OPEN
    if to:
        return Tense.DUE if helpers & (_NOW | _WERE) else Tense.BARE
    return _plain_tense(form, helpers)


def _plain_tense(form: Form, helpers: Set[str]) -> Tense:
    """Return the tense where no modal verb and no "to" stands before the verb."""
    if helpers & _HAVE:
        return Tense.NOW if form is Form.ING and "been" in helpers else Tense.PAST
    if form is Form.ING and not helpers & BE:
        return Tense.BARE
    if helpers & (_WERE | {"did"}):
        return Tense.PAST
    if helpers & (_NOW | {"do", "does"}):
        return Tense.NOW
    return Tense.ED if form is Form.PAST else Tense.PLAIN
