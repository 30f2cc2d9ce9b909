"""The values that pass between floors: an article and the record of what it says.

All are frozen dataclasses, named as in the published JSON contract (`docs/record.schema.json`);
field order is the order of the JSON. Only the standard library is used here.
"""

from onrecord.model.actors import Actor, ActorKind, Role, Voice
from onrecord.model.article import Article, Block, BlockKind
from onrecord.model.ids import ActorId, ArticleId, StatementId
from onrecord.model.record import SCHEMA, Record
from onrecord.model.spans import Span
from onrecord.model.statements import Act, Manner, Said, Statement

__all__ = [
    "SCHEMA",
    "Act",
    "Actor",
    "ActorId",
    "ActorKind",
    "Article",
    "ArticleId",
    "Block",
    "BlockKind",
    "Manner",
    "Record",
    "Role",
    "Said",
    "Span",
    "Statement",
    "StatementId",
    "Voice",
]
