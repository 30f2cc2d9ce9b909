"""Finding territories: from the lands an article names to what each actor says they are."""

from collections.abc import Iterator, Sequence

from onrecord.model import Territory
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.places import find_places
from onrecord.reading.territories.asserters import Asserters
from onrecord.reading.territories.belonging import find_belonging
from onrecord.reading.territories.described import find_described
from onrecord.reading.territories.groups import group_lands
from onrecord.reading.territories.lands import Land, find_lands
from onrecord.reading.territories.listed import find_glosses, find_listed
from onrecord.reading.territories.nouns import find_by_nouns
from onrecord.reading.territories.scene import Scene
from onrecord.reading.territories.sightings import Sighting
from onrecord.reading.territories.verbs import find_by_verbs
from onrecord.reading.territories.votes import find_votes
from onrecord.reading.territories.writing import write_territories
from onrecord.reference.gazetteer import Gazetteer
from onrecord.reference.places import Places
from onrecord.reference.statuses import StatusLexicon

__all__ = ["find_territories"]


def find_territories(
    interpretation: Interpretation,
    *,
    places: Places,
    gazetteer: Gazetteer,
    lexicon: StatusLexicon,
) -> tuple[Territory, ...]:
    """Return the territories of an article, in reading order."""
    analysis = interpretation.analysis
    toponyms = find_places(analysis, gazetteer=gazetteer)
    lands = find_lands(analysis, toponyms, lexicon=lexicon)
    listed = tuple(find_listed(analysis, _by_word(lands), lexicon=lexicon))
    every = tuple(sorted((*lands, *listed), key=lambda land: (land.head, land.run)))
    scene = Scene(analysis, toponyms, every, gazetteer=places, lexicon=lexicon)
    sightings = tuple(_sightings(scene))
    glosses = find_glosses(analysis, _by_word(every))
    groups = group_lands(scene, sightings, glosses)
    return write_territories(scene, groups, asserters=Asserters(interpretation))


def _by_word(lands: Sequence[Land]) -> dict[int, Land]:
    named = (land for land in lands if land.name is not None)
    return {word: land for land in named for word in range(land.run[0], land.run[1] + 1)}


def _sightings(scene: Scene) -> Iterator[Sighting]:
    yield from find_described(scene)
    yield from find_by_verbs(scene)
    yield from find_by_nouns(scene)
    yield from find_belonging(scene)
    yield from find_votes(scene)
