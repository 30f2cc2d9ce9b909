"""Steps: what a premise of an argument is about, from its words."""

import re

from onrecord.reasoning.cases.sides import Sides

__all__ = ["is_conditional", "joined_state", "votes"]

_JOINS = re.compile(
    r"\b(?:join(?:s|ed|ing)?|accession to|acced\w+ to|becom\w+ (?:a )?part of"
    r"|union with|unification with|unite with|incorporat\w+ into|accepted into|absorbed into"
    r"|annexed (?:by|to)|ceded to) +(?P<whom>\S+(?: \S+){0,3})"
)
_IF = re.compile(r"\b(?:if|when|once|should|as soon as|the moment)\b", re.IGNORECASE)
_VOTES = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|referend(?:um|ums|a)|plebiscites?|ballots?)\b", re.IGNORECASE
)


def is_conditional(words: str) -> bool:
    """Return whether a premise says what follows if something else does.

    >>> is_conditional("Once they have joined, they are inside Torran.")
    True
    """
    return _IF.search(words) is not None


def votes(words: str) -> bool:
    """Return whether the words speak of a vote."""
    return _VOTES.search(words) is not None


def joined_state(words: str, sides: Sides) -> str | None:
    """Return the state that something joins, as the words name it."""
    for found in _JOINS.finditer(words):
        states = sides.states_in(found["whom"])
        if states:
            return states[0]
    return None
