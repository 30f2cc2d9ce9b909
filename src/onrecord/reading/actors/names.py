"""Named bodies, states and outlets: every organisation and place an article names."""

from itertools import pairwise

from onrecord.model import ActorKind
from onrecord.reading.actors.knowledge import Knowledge, Known
from onrecord.reading.actors.roster import Entry, Roster
from onrecord.reading.analysis import Analysis
from onrecord.reading.names import NameKind
from onrecord.reading.syntax import Run

__all__ = ["meet_names"]

_BEFORE_INITIALS = 2  # words back from initials in brackets to the name they are of


def meet_names(analysis: Analysis, roster: Roster, *, knowledge: Knowledge) -> dict[int, Entry]:
    """Put the article's organisations and states on the roster; return who stands at each word.

    A place that is no state is no actor, unless it speaks: then it is met as a source.
    """
    found: dict[int, Entry] = {}
    short: dict[str, Entry] = {}
    for name in analysis.names:
        if name.kind not in (NameKind.ORGANISATION, NameKind.PLACE):
            continue
        run = (name.first, name.last)
        written = analysis.said(run).removesuffix("'s").removesuffix("’s").strip(" ,.'’\"“”")
        known = knowledge.named(written, speaks=_acts(analysis, run))
        spelled = _spelled_out(analysis, run, found)
        if spelled is not None and known is None:
            short.setdefault(written, spelled)
        if written in short:
            entry = short[written]
        elif known is not None and not _is_owned(analysis, run, known):
            entry = roster.meet_known(known)
        elif name.kind is NameKind.ORGANISATION and len(written) > 1 and not written.isdigit():
            kind = knowledge.kind_of_body(written)
            entry = _abbreviated(roster, written) or roster.meet(written, kind, named=True)
        else:
            continue
        entry.see(analysis.span(run), run[0])
        found.update(dict.fromkeys(range(run[0], run[1] + 1), entry))
    _meet_unseen(analysis, roster, found, knowledge=knowledge)
    return found


def _spelled_out(analysis: Analysis, run: Run, found: dict[int, Entry]) -> Entry | None:
    """Return the body named in full right before its initials ("the Ode Front (OF)")."""
    texts = analysis.draft.words.texts
    written = texts[run[0]]
    if run[0] != run[1] or not written.isupper() or run[0] < _BEFORE_INITIALS:
        return None
    in_brackets = texts[run[0] - 1] == "(" and texts[run[1] + 1 : run[1] + 2] == (")",)
    return found.get(run[0] - _BEFORE_INITIALS) if in_brackets else None


def _acts(analysis: Analysis, run: Run) -> bool:
    """Whether a name stands where one acts or owns: a capital there is its government."""
    rel = analysis.trees.rels[analysis.trees.head_of(run)]
    return rel in ("nsubj", "nmod:poss")


def _is_owned(analysis: Analysis, run: Run, known: Known) -> bool:
    """Whether a body's name is that of one state's own ("Velmark's Security Council")."""
    before = analysis.draft.words.texts[run[0] - 1] if run[0] else ""
    return known.kind is ActorKind.BODY and before in ("'s", "’s")


def _meet_unseen(
    analysis: Analysis, roster: Roster, found: dict[int, Entry], *, knowledge: Knowledge
) -> None:
    """Meet states and offices whose names of two or three words the network has passed over."""
    texts = analysis.draft.words.texts
    named = {i for n in analysis.names for i in range(n.first, n.last + 1)}
    capital = [i for i, w in enumerate(texts) if w[:1].isupper() and i not in named]
    for first, second in pairwise(capital):
        if second != first + 1 or first in found:
            continue
        for last in (second + 1, second):
            if last >= len(texts) or not texts[last][:1].isupper() or last in named:
                continue
            known = knowledge.named(" ".join(texts[first : last + 1]), speaks=False)
            if known is not None and known.kind in (ActorKind.STATE, ActorKind.OFFICE):
                entry = roster.meet_known(known)
                entry.see(analysis.span((first, last)), first)
                found.update(dict.fromkeys(range(first, last + 1), entry))
                break


def _abbreviated(roster: Roster, written: str) -> Entry | None:
    """Return the body met before that an abbreviation stands for."""
    if not (written.isupper() and 2 <= len(written) <= 6 and written.isalpha()):
        return None
    return roster.abbreviated(written)
