"""Vocabulary: the sentences in which a case puts what a record holds.

They are declared in `record.rules` among the doctrines, so that rules can build on them.
"""

__all__ = [
    "ACCEDES",
    "ANSWERED",
    "CARRIED_OUT_BY",
    "CONCLUDING",
    "CONTESTED",
    "COVERS",
    "CROSSED",
    "DRAWN",
    "GUARDS",
    "HAPPENED",
    "HELD_BY",
    "HOLDS",
    "JOINS",
    "LINE_OF",
    "NO_CONSEQUENCE",
    "ORDER_UNKNOWN",
    "PART_OF",
    "SAYS_CROSSED",
    "STRUCK",
    "TO_JOIN",
    "TO_VOTE",
    "WIDENS",
    "WRITES",
]

# On somebody's map, or concluded from what is.
PART_OF = "T is part of C"
COVERS = "L covers T"
CROSSED = "L was possibly crossed at T by E"
ORDER_UNKNOWN = "whether E came before or after L was drawn is not on record"
NO_CONSEQUENCE = "no consequence of L is on record"
# Common ground, each on its own words.
HELD_BY = "T is held by C, wholly or in part"
CONTESTED = "the status of T is contested"
TO_VOTE = "T is to vote on joining C"
TO_JOIN = "T is announced to join C"
ACCEDES = "T accedes to C on D"
JOINS = "T joins C"
LINE_OF = "L is a line of C"
DRAWN = "L was drawn on D"
GUARDS = "L guards the soil of C"
WIDENS = "L widens M"
STRUCK = "E struck T"
HAPPENED = "E took place on D"
CARRIED_OUT_BY = "E was carried out by B"
ANSWERED = "E is on record as an answer to L"
SAYS_CROSSED = "H says that E crossed L"
WRITES = "H puts forward S"
HOLDS = "H holds W"

CONCLUDING = (HOLDS, COVERS, CROSSED, ORDER_UNKNOWN, NO_CONSEQUENCE)
"""What a reader asks about first, in that order; other sentences of the record's own rules are
steps on the way to these."""
