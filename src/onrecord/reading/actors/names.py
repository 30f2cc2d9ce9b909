"""Named bodies, states and outlets: every organisation and place an article names."""

from onrecord.reading.actors.knowledge import Knowledge
from onrecord.reading.actors.roster import Entry, Roster
from onrecord.reading.analysis import Analysis
from onrecord.reading.names import NameKind

__all__ = ["meet_names"]


def meet_names(analysis: Analysis, roster: Roster, *, knowledge: Knowledge) -> dict[int, Entry]:
    """Put the article's organisations and states on the roster; return who stands at each word.

    A place that is no state is no actor, unless it speaks: then it is met as a source.
    """
    found: dict[int, Entry] = {}
    for name in analysis.names:
        if name.kind not in (NameKind.ORGANISATION, NameKind.PLACE):
            continue
        run = (name.first, name.last)
        written = analysis.said(run).removesuffix("'s").removesuffix("’s").strip(" ,.'’\"“”")
        known = knowledge.named(written, speaks=False)
        if known is not None:
            entry = roster.meet_known(known)
        elif name.kind is NameKind.ORGANISATION and len(written) > 1 and not written.isdigit():
            kind = knowledge.kind_of_body(written)
            entry = _abbreviated(roster, written) or roster.meet(written, kind, named=True)
        else:
            continue
        entry.see(analysis.span(run), run[0])
        found.update(dict.fromkeys(range(run[0], run[1] + 1), entry))
    return found


def _abbreviated(roster: Roster, written: str) -> Entry | None:
    """Return the body met before that an abbreviation stands for."""
    if not (written.isupper() and 2 <= len(written) <= 6 and written.isalpha()):
        return None
    return roster.abbreviated(written)
