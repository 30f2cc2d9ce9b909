"""Vocabulary: the sentences in which a case puts what a record holds.

They are declared in `record.rules` among the doctrines, so that rules can build on them.
"""

__all__ = [
    "ANSWERED",
    "CONTESTED",
    "COVERS",
    "DRAWN",
    "GUARDS",
    "HAPPENED",
    "HELD_BY",
    "HOLDS",
    "JOINS",
    "LINE_OF",
    "MET",
    "PART_OF",
    "SAYS_CROSSED",
    "STRUCK",
    "TO_JOIN",
    "TO_VOTE",
    "WIDENS",
    "WRITES",
]

# On somebody's map.
PART_OF = "T is part of C"
COVERS = "L covers T"
MET = "E met the condition of L at T"
# Common ground, each on its own words.
HELD_BY = "T is held by C, wholly or in part"
CONTESTED = "the status of T is contested"
TO_VOTE = "T is to vote on joining C"
TO_JOIN = "T is announced to join C"
JOINS = "T joins C"
LINE_OF = "L is a line of C"
DRAWN = "L was drawn on D"
GUARDS = "L guards the soil of C"
WIDENS = "L widens M"
STRUCK = "E struck T"
HAPPENED = "E took place on D"
ANSWERED = "E is on record as an answer to L"
SAYS_CROSSED = "H says that E crossed L"
WRITES = "H puts forward W"
HOLDS = "H holds W"
