"""Identity: who is one actor across the articles of a ledger, by names, roles, judgements."""

from onrecord.ledger.identity.correcting import correct, undo
from onrecord.ledger.identity.identifying import identify
from onrecord.ledger.identity.judging import judge, overruled, unjudge

__all__ = ["correct", "identify", "judge", "overruled", "undo", "unjudge"]
