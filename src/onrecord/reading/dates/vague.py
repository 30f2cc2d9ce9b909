"""Vague: words for the present, the past and the future that fix no day ("recently")."""

import re

from onrecord.reading.dates.rules import GAP, Reading, Rule, Setting

__all__ = ["RULES"]

_PRESENT = (
    rf"now|currently|current|nowadays|right{GAP}now|at{GAP}present|these{GAP}days"
    rf"|at{GAP}the{GAP}moment|at{GAP}this{GAP}time"
)
_PAST = (
    rf"recently|recent|lately|the{GAP}(?:recent{GAP})?past|past{GAP}(?=years|months|weeks|days)"
)
_FUTURE = (
    rf"the{GAP}(?:near{GAP}|foreseeable{GAP})?future|the{GAP}(?:near|short|long){GAP}term"
    rf"|future{GAP}(?=years|months)|coming{GAP}(?:years|months|weeks|days)"
)
_UNITS = {"years": "PXY", "months": "PXM", "weeks": "PXW", "days": "PXD"}


def _read_vague(match: re.Match[str], setting: Setting) -> Reading | None:  # noqa: ARG001
    if match["unit"]:
        return Reading(value=_UNITS[match["unit"]])
    for group, value in (
        ("now", "PRESENT_REF"),
        ("past", "PAST_REF"),
        ("future", "FUTURE_REF"),
    ):
        if match[group]:
            return Reading(value=value)
    return None


RULES = (
    Rule(
        name="vague",
        pattern=(
            rf"(?:recent{GAP}(?P<unit>years|months|weeks|days)|(?P<now>{_PRESENT})"
            rf"|(?P<past>{_PAST})|(?P<future>{_FUTURE}))\b"
        ),
        read=_read_vague,
    ),
)
