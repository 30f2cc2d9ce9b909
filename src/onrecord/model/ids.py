"""Identifiers: strings that must not be mixed up."""

from typing import NewType

__all__ = ["ActorId", "ArticleId", "StatementId"]

ArticleId = NewType("ArticleId", str)
ActorId = NewType("ActorId", str)
StatementId = NewType("StatementId", str)
