"""The tables of CSV and Parquet, in the order of the codebook."""

from typing import Any

from onrecord.exports.tables.articles import ACTORS, ARTICLES
from onrecord.exports.tables.events import EVENTS, PARTIES, QUANTITIES
from onrecord.exports.tables.evidence import EVIDENCE
from onrecord.exports.tables.places import STATUS_CLAIMS, TERRITORIES
from onrecord.exports.tables.reasoning import ARGUMENTS, FIRSTS, PRECEDENTS, READINGS
from onrecord.exports.tables.said import COMMITMENTS, REACTIONS, STATEMENTS
from onrecord.exports.tables.table import Table

__all__ = ["TABLES"]

TABLES: tuple[Table[Any], ...] = (
    ARTICLES,
    ACTORS,
    STATEMENTS,
    COMMITMENTS,
    REACTIONS,
    TERRITORIES,
    STATUS_CLAIMS,
    EVENTS,
    PARTIES,
    QUANTITIES,
    FIRSTS,
    PRECEDENTS,
    ARGUMENTS,
    READINGS,
    EVIDENCE,
)
