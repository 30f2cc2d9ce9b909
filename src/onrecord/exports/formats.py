"""Formats: one table of what a ledger can be handed on as; each is loaded when asked for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import IO, Protocol, cast

from onrecord.errors import AskedWronglyError
from onrecord.exports.holding import Holding, Tally

__all__ = ["EXPORTERS", "Exporter", "Format", "OpenFile", "exporter_of"]

OpenFile = Callable[[str], IO[bytes]]
"""Opens a file of that name to be written; the writer closes it."""


class Exporter(Protocol):
    """What writes a holding to files that it opens by name."""

    def __call__(self, holding: Holding, *, open_file: OpenFile) -> Tally:
        """Write it all, and say how much."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format: where its writer is found, what it counts, and the ending of its one file;
    one without an ending is several files."""

    about: str
    module: str
    writer: str
    counted: str = "articles"
    ending: str | None = None
    extra: str | None = None

    @property
    def file(self) -> str | None:
        """The name of its one file."""
        return f"onrecord.{self.ending}" if self.ending else None


EXPORTERS: Mapping[str, Format] = {
    "csv": Format(
        about="CSV: one file a table, safe for spreadsheets",
        module="onrecord.exports.csv_tables",
        writer="write_csv",
    ),
    "parquet": Format(
        about="Parquet: the same tables, with the codebook inside",
        module="onrecord.exports.parquet",
        writer="write_parquet",
        extra="parquet",
    ),
    "annotations": Format(
        about="W3C Web Annotation (JSON-LD)",
        module="onrecord.exports.annotations",
        writer="write_annotations",
        counted="annotations",
        ending="jsonld",
    ),
    "ftm": Format(
        about="FollowTheMoney entities, one a line",
        module="onrecord.exports.ftm",
        writer="write_ftm",
        counted="entities",
        ending="ftm.json",
        extra="exports",
    ),
    "plover": Format(
        about="PLOVER-coded events, one a line",
        module="onrecord.exports.plover",
        writer="write_plover",
        counted="events",
        ending="jsonl",
    ),
    "geojson": Format(
        about="GeoJSON: who says which status of which territory",
        module="onrecord.exports.geojson",
        writer="write_geojson",
        counted="claims",
        ending="geojson",
    ),
    "ics": Format(
        about="iCalendar: what is announced or scheduled for a day",
        module="onrecord.exports.ics",
        writer="write_ics",
        counted="entries",
        ending="ics",
        extra="exports",
    ),
    "stix": Format(
        about="STIX 2.1: reports, identities, notes and opinions",
        module="onrecord.exports.stix",
        writer="write_stix",
        counted="reports",
        ending="json",
        extra="exports",
    ),
    "brief": Format(
        about="a brief in Markdown with footnotes",
        module="onrecord.exports.brief.markdown",
        writer="write_brief_markdown",
        counted="lines",
        ending="md",
    ),
    "brief-html": Format(
        about="the same brief as one HTML page",
        module="onrecord.exports.brief.html",
        writer="write_brief_html",
        counted="lines",
        ending="html",
    ),
}


def exporter_of(name: str) -> Exporter:
    """Return the writer of a format; a format of one file opens that one."""
    format = EXPORTERS[name]
    try:
        writer = getattr(import_module(format.module), format.writer)
    except ImportError as error:
        raise AskedWronglyError(
            what=f"the package {error.name} is not installed",
            where=f"--to {name}",
            fix=f"install it with `pip install 'onrecord[{format.extra}]'`",
        ) from error
    one_file = format.file
    if one_file is None:
        return cast(Exporter, writer)

    def write(holding: Holding, *, open_file: OpenFile) -> Tally:
        with open_file(one_file) as stream:
            tally = writer(holding, stream)
        assert isinstance(tally, Tally)
        return tally

    return write
