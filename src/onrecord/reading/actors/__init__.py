"""Actors: who speaks and who is spoken of, from the mention to the actor."""

from onrecord.reading.actors.cast import Cast, find_cast

__all__ = ["Cast", "find_cast"]
