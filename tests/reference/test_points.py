from onrecord.reference.places import load_places
from onrecord.reference.points import load_points


def test_every_point_is_of_a_known_territory_and_on_the_globe() -> None:
    names = {entry.name for entry in load_places().territory_names.values()}
    for name, point in load_points().items():
        assert name in names
        assert -180 <= point.longitude <= 180
        assert -90 <= point.latitude <= 90
