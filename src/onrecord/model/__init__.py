"""The values that pass between floors: an article and the record of what it says.

All are frozen dataclasses, named as in the published JSON contract (`docs/record.schema.json`);
field order is the order of the JSON. Only the standard library is used here.
"""

from onrecord.model.actors import Actor, ActorKind, Role, Voice
from onrecord.model.arguments import (
    Argument,
    First,
    Holder,
    Precedent,
    Reaction,
    RivalReading,
    Stance,
)
from onrecord.model.article import Article, Block, BlockKind
from onrecord.model.commitments import (
    Commitment,
    CommitmentKind,
    CommitmentLink,
    Linkage,
    Means,
    Modality,
)
from onrecord.model.corrections import Correction, Field, Judgement, Verdict
from onrecord.model.events import Event, Party, Phase
from onrecord.model.findings import (
    Coverage,
    Dossier,
    FoundActor,
    FoundClaim,
    FoundEvent,
    HeldRole,
    ListedTerritory,
    Moment,
    MomentKind,
    Novelty,
    Precursor,
)
from onrecord.model.ids import (
    ActorId,
    ArticleId,
    CommitmentId,
    EventId,
    QuantityId,
    StatementId,
    TerritoryId,
)
from onrecord.model.kept import ArticleNo, Carrier, FoundStatement, Handle, Kept, handle
from onrecord.model.quantities import Quantity
from onrecord.model.record import SCHEMA, Record
from onrecord.model.redlines import Move, MoveKind, RedLine, WordChange
from onrecord.model.spans import Span, every_span
from onrecord.model.statements import Act, Manner, Said, Statement
from onrecord.model.territories import NARRATOR, Asserter, Status, StatusClaim, Territory
from onrecord.model.times import Days, TimeExpression, TimeKind
from onrecord.model.trends import (
    Bin,
    Change,
    Contrast,
    DayCoverage,
    DaySeries,
    Division,
    Every,
    Exposure,
    Finding,
    Ratio,
    Trend,
    Trends,
)

__all__ = [
    "NARRATOR",
    "SCHEMA",
    "Act",
    "Actor",
    "ActorId",
    "ActorKind",
    "Argument",
    "Article",
    "ArticleId",
    "ArticleNo",
    "Asserter",
    "Bin",
    "Block",
    "BlockKind",
    "Carrier",
    "Change",
    "Commitment",
    "CommitmentId",
    "CommitmentKind",
    "CommitmentLink",
    "Contrast",
    "Correction",
    "Coverage",
    "DayCoverage",
    "DaySeries",
    "Days",
    "Division",
    "Dossier",
    "Event",
    "EventId",
    "Every",
    "Exposure",
    "Field",
    "Finding",
    "First",
    "FoundActor",
    "FoundClaim",
    "FoundEvent",
    "FoundStatement",
    "Handle",
    "HeldRole",
    "Holder",
    "Judgement",
    "Kept",
    "Linkage",
    "ListedTerritory",
    "Manner",
    "Means",
    "Modality",
    "Moment",
    "MomentKind",
    "Move",
    "MoveKind",
    "Novelty",
    "Party",
    "Phase",
    "Precedent",
    "Precursor",
    "Quantity",
    "QuantityId",
    "Ratio",
    "Reaction",
    "Record",
    "RedLine",
    "RivalReading",
    "Role",
    "Said",
    "Span",
    "Stance",
    "Statement",
    "StatementId",
    "Status",
    "StatusClaim",
    "Territory",
    "TerritoryId",
    "TimeExpression",
    "TimeKind",
    "Trend",
    "Trends",
    "Verdict",
    "Voice",
    "WordChange",
    "every_span",
    "handle",
]
