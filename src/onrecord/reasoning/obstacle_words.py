"""Obstacle words: why a sentence does not hold, as an indented list."""

from collections.abc import Iterator, Sequence

from onrecord.model.worlds import Obstacle, ObstacleKind

__all__ = ["obstacle_lines"]


def obstacle_lines(obstacles: Sequence[Obstacle], *, depth: int = 0) -> Iterator[str]:
    """Return obstacles in words, what is behind each of them indented below it."""
    for one in obstacles:
        yield "  " * depth + _words(one)
        yield from obstacle_lines(one.deeper, depth=depth + 1)


def _words(one: Obstacle) -> str:
    whose = f"{one.by}'s rule {one.rule}" if one.by else f"rule {one.rule}"
    said = " and ".join(one.sentences)
    held = f"; it holds on the map of {', '.join(one.held_by)}" if one.held_by else ""
    if one.kind is ObstacleKind.NO_RULE:
        return f"no rule yields it here, and the record does not say it{held}"
    if one.kind is ObstacleKind.RULE_LEFT_OUT:
        return f"{whose} is left out"
    if one.kind is ObstacleKind.OTHER_READING:
        under = " and ".join(f"the {c.reading} reading of {c.ambiguity}" for c in one.choices)
        return f"{whose} needs {under}"
    if one.kind is ObstacleKind.STOPPED:
        rests = f" [{', '.join(one.premises)}]" if one.premises else ""
        return f"{whose} is stopped: {said}{rests}"
    gone = f"; left out: {', '.join(one.premises)}" if one.premises else ""
    return f"{whose} misses: {said}{held}{gone}"
