"""Reactions: statements that answer another statement or an event, and how they stand to it."""

from onrecord.reading.reactions.finding import find_reactions

__all__ = ["find_reactions"]
