"""Consoles: drawing with rich into a text, in colours or without."""

from rich.console import Console

__all__ = ["drawing"]


def drawing(*, width: int, colour: bool) -> Console:
    """Return a console to capture from; what it is given obeys nobody but its styles.

    Colour codes come only with *colour*; markup, links and emoji codes stay as they are.
    """
    return Console(
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
