"""Identifiers: strings that must not be mixed up."""

from typing import NewType

__all__ = [
    "ActorId",
    "ArticleId",
    "CommitmentId",
    "EventId",
    "QuantityId",
    "StatementId",
    "TerritoryId",
]

ArticleId = NewType("ArticleId", str)
ActorId = NewType("ActorId", str)
StatementId = NewType("StatementId", str)
CommitmentId = NewType("CommitmentId", str)
TerritoryId = NewType("TerritoryId", str)
EventId = NewType("EventId", str)
QuantityId = NewType("QuantityId", str)
