"""GeoJSON: what each actor says each territory's status is: one side's map, or all."""

from typing import IO, TypeAlias

from onrecord.exports.cast import Cast, cast_of
from onrecord.exports.holding import Holding, Tally
from onrecord.exports.stable_ids import article_uuid
from onrecord.exports.wellformed import json_line
from onrecord.model import Kept, StatusClaim, Territory, handle
from onrecord.reference.places import load_places
from onrecord.reference.points import load_points

__all__ = ["write_geojson"]

Json: TypeAlias = dict[str, object]


def write_geojson(holding: Holding, stream: IO[bytes]) -> Tally:
    """Write one FeatureCollection with a feature for each claim of the perspective, or of all.

    A geometry is a point for a label, where the reference has one, and otherwise null: whose a
    boundary is is what the claims are about, so none is drawn.
    """
    stream.write(b'{"type": "FeatureCollection", "features": [')
    written = 0
    for kept in holding.articles:
        cast = cast_of(kept)
        for territory in kept.record.territories:
            for number, claim in enumerate(territory.claims, start=1):
                if not _is_asked(claim, cast=cast, perspective=holding.perspective):
                    continue
                stream.write(b",\n" if written else b"\n")
                stream.write(json_line(_feature(kept, territory, number, claim, cast=cast)))
                written += 1
    stream.write(b"\n]}\n")
    return Tally(written=written)


def _is_asked(claim: StatusClaim, *, cast: Cast, perspective: str | None) -> bool:
    return perspective is None or perspective.casefold() in cast.names_of(claim.according_to)


def _feature(
    kept: Kept, territory: Territory, number: int, claim: StatusClaim, *, cast: Cast
) -> Json:
    article = kept.record.article
    id = f"{territory.id}.{number}"
    return {
        "type": "Feature",
        "id": f"onrecord-{article_uuid(article)}-{id}",
        "geometry": _geometry(territory),
        "properties": {
            "handle": handle(kept.no, id),
            "territory": territory.name,
            "aliases": list(territory.aliases),
            "status": claim.status.value,
            "holder": claim.holder,
            "share": claim.share,
            "according_to": cast.name(claim.according_to),
            "earliest": claim.when.earliest.isoformat() if claim.when else None,
            "latest": claim.when.latest.isoformat() if claim.when else None,
            "evidence": [
                {"start": span.start, "end": span.end, "text": span.text}
                for span in claim.evidence
            ],
            "outlet": article.outlet,
            "published": article.published.isoformat() if article.published else None,
            "title": article.title,
            "url": article.url,
        },
    }


def _geometry(territory: Territory) -> Json | None:
    places, points = load_places(), load_points()
    for name in (territory.name, *territory.aliases):
        entry = places.resolve_territory(name)
        point = points.get(entry.name) if entry else None
        if point:
            return {"type": "Point", "coordinates": [point.longitude, point.latitude]}
    return None
