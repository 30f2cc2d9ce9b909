"""Identity: who is one actor across the articles of a ledger, by names, roles, judgements."""

from onrecord.ledger.identity.identifying import identify
from onrecord.ledger.identity.judging import judge, overruled, unjudge

__all__ = ["identify", "judge", "overruled", "unjudge"]
