"""Differences: what follows in one world and not in another."""

from onrecord.model.worlds import Finding, World, WorldDiff

__all__ = ["diff"]


def diff(before: World, after: World) -> WorldDiff:
    """Return how the findings of *after* differ from those of *before*.

    The maps of two sides are compared by the words alone. Where one of the worlds is the record
    as a whole, what it holds for everyone and on the other's map is compared.
    """
    old, new = _by_words(before, beside=after), _by_words(after, beside=before)
    return WorldDiff(
        gained=tuple(one for key, one in new.items() if key not in old),
        lost=tuple(one for key, one in old.items() if key not in new),
        changed=tuple(
            (one, new[key])
            for key, one in old.items()
            if key in new and (one.every, one.readings) != (new[key].every, new[key].readings)
        ),
    )


def _by_words(world: World, *, beside: World) -> dict[tuple[str, str | None], Finding]:
    if world.perspective is None and beside.perspective is None:
        return {(one.text, one.perspective): one for one in world.findings}
    maps = {None, world.perspective, beside.perspective}
    return {(one.text, None): one for one in world.findings if one.perspective in maps}
