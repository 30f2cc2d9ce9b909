"""W3C Web Annotation (JSON-LD): each statement, commitment and status claim on its words."""

import base64
from collections.abc import Iterable, Iterator
from typing import IO, TypeAlias

from onrecord.exports.addresses import web_address
from onrecord.exports.cast import Cast, cast_of
from onrecord.exports.holding import Holding, Tally
from onrecord.exports.stable_ids import stable_uuid
from onrecord.exports.wellformed import json_line
from onrecord.model import (
    Article,
    Commitment,
    Kept,
    Span,
    Statement,
    StatusClaim,
    Territory,
    handle,
)

__all__ = ["write_annotations"]

Json: TypeAlias = dict[str, object]

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_SOFTWARE: Json = {"type": "Software", "name": "onrecord"}
# Enough to find the words again in a page that has changed around them.
_AROUND = 32


def write_annotations(holding: Holding, stream: IO[bytes]) -> Tally:
    """Write one AnnotationCollection, whose one page holds an annotation for each fact.

    A target's `source` is the page's address, or else the text's own (RFC 6920); positions
    count in the text that was read, which the target's state names by its SHA-256.
    """
    head = json_line({"@context": _CONTEXT, "type": "AnnotationCollection"})[:-1]
    stream.write(head + b', "first": {"type": "AnnotationPage", "startIndex": 0, "items": [')
    whole = stable_uuid("collection")
    written = 0
    for kept in holding.articles:
        for annotation in _annotations(kept):
            stream.write(b",\n" if written else b"\n")
            stream.write(json_line(annotation))
            whole = stable_uuid("collection", whole.hex, str(annotation["id"]))
            written += 1
    # What names the whole depends on all of it, and so comes last.
    page = stable_uuid("page", whole.hex)
    ending = {"label": "On the record", "total": written, "id": whole.urn}
    stream.write(b'\n], "id": ' + json_line(page.urn) + b"}, " + json_line(ending)[1:] + b"\n")
    return Tally(written=written)


def _annotations(kept: Kept) -> Iterator[Json]:
    cast = cast_of(kept)
    record = kept.record
    for statement in record.statements:
        yield from _annotation(
            kept, statement.id, statement.content, _said(statement, cast=cast)
        )
    for commitment in record.commitments:
        spans = (*commitment.trigger, *commitment.consequence)
        yield from _annotation(kept, commitment.id, spans, _bound(commitment, cast=cast))
    for place in record.territories:
        for number, claim in enumerate(place.claims, start=1):
            body = _claimed(place, claim, cast=cast)
            yield from _annotation(kept, f"{place.id}.{number}", claim.evidence, body)


def _annotation(kept: Kept, id: str, spans: Iterable[Span], body: list[Json]) -> Iterator[Json]:
    article = kept.record.article
    targets = [_target(article, span) for span in sorted(spans)]
    if not targets:
        return
    named = stable_uuid("annotation", article.id, article.url, article.sha256, id)
    yield {
        "id": named.urn,
        "type": "Annotation",
        "motivation": "classifying",
        "creator": _SOFTWARE,
        "body": [*body, _tag("handle", handle(kept.no, id), purpose="identifying")],
        "target": targets,
    }


def _said(statement: Statement, *, cast: Cast) -> list[Json]:
    speaker = cast.name(statement.speaker.actor) if statement.speaker else "no speaker found"
    cue = " … ".join(span.text for span in statement.cue)
    words = f"{speaker} ({cue})" if cue else speaker
    negated = " (denied, or not said)" if statement.negated else ""
    return [
        _tag("kind", "statement"),
        _tag("manner", statement.manner.value),
        _tag("speaker", f"{words}{negated}", purpose="describing"),
    ]


def _bound(commitment: Commitment, *, cast: Cast) -> list[Json]:
    speaker = cast.name(commitment.speaker.actor) if commitment.speaker else "no speaker found"
    described = f"{speaker}: {commitment.kind.value}, means {commitment.means.value}"
    return [
        _tag("kind", commitment.kind.value),
        _tag("means", commitment.means.value),
        _tag("explicitness", str(commitment.explicitness)),
        _tag("speaker", described, purpose="describing"),
    ]


def _claimed(place: Territory, claim: StatusClaim, *, cast: Cast) -> list[Json]:
    holder = f" ({claim.holder})" if claim.holder else ""
    asserter = cast.name(claim.according_to)
    described = f"According to {asserter}, {place.name} is {claim.status.value}{holder}."
    return [
        _tag("kind", "status claim"),
        _tag("status", claim.status.value),
        _tag("speaker", described, purpose="describing"),
    ]


def _tag(name: str, value: str, *, purpose: str = "tagging") -> Json:
    text = f"{name}: {value}" if purpose == "tagging" else value
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": text}


def _target(article: Article, span: Span) -> Json:
    text = article.text
    digest = base64.urlsafe_b64encode(bytes.fromhex(article.sha256)).decode("ascii")
    as_read = f"ni:///sha-256;{digest.rstrip('=')}"
    return {
        "type": "SpecificResource",
        "source": web_address(article.url) or as_read,
        "state": {"type": "TimeState", "cached": as_read},
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": span.text,
                "prefix": text[max(0, span.start - _AROUND) : span.start],
                "suffix": text[span.end : span.end + _AROUND],
            },
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }
