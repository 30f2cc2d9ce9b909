"""Identity: who is one actor across the articles of a ledger, by names, roles, judgements."""

from onrecord.ledger.identity.identifying import identify, settle_sightings

__all__ = ["identify", "settle_sightings"]
