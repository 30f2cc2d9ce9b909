"""Acceptance: whether a deed, by who does it and how firmly it is put, commits the speaker."""

from collections.abc import Callable, Mapping

from onrecord.model import Means, Modality
from onrecord.reading.commitments.belonging import Belonging
from onrecord.reading.commitments.clauses import Clause
from onrecord.reading.commitments.deeds import Deed, DeedSort, Standing
from onrecord.reading.commitments.extents import sentence_end
from onrecord.reading.commitments.stretches import Stretch
from onrecord.reading.commitments.wording import Wording
from onrecord.reading.conditions import Condition
from onrecord.reading.names import NameKind

__all__ = ["is_accepted", "is_kept_option"]

_FIRM = (Modality.WILL, Modality.WOULD, Modality.READY, Modality.RESERVES_RIGHT)
_NOTHING = frozenset(("nothing", "nobody", "none", "one"))  # "no one will stop us"
_OURS = frozenset(("us", "me", "them", "it", "our", "his", "its", "their"))
_ELECTED = frozenset(("elected", "re-elected", "reelected"))
_PEACEFUL = (
    DeedSort.HOLD,
    DeedSort.RELENT,
    DeedSort.JOIN,
)  # promised every day, where there is no crisis
_KEPT = ("on the table", "table", "targets", "target", "red line", "ruled out", "rule out")
_AGAINST = frozenset(("against", "border", "borders", "near"))


def is_accepted(
    wording: Wording, clause: Clause, stretch: Stretch, deed: Deed, standing: Standing
) -> bool:
    """Return whether a deed is a commitment of the speaker."""
    held = standing.triggered or clause.modality is Modality.RESERVES_RIGHT
    backed = held or stretch.bearing.threatens or _is_aimed(wording, clause)
    if deed.weak and not backed:
        return False
    if deed.sort is DeedSort.SUFFER and _is_daily(stretch) and not standing.fronted:
        return False
    if any(_is_campaign(wording, c) for c in stretch.conditions):
        return False
    if deed.sort in _PEACEFUL and not (stretch.crisis or stretch.side.names):
        return False
    return _TESTS[deed.sort](wording, clause, stretch, standing)


def _is_daily(stretch: Stretch) -> bool:
    """Whether neither article nor speaker nor cue has to do with states or threats."""
    bearing = stretch.bearing
    return not (stretch.crisis or stretch.side.names or bearing.threatens or bearing.warns)


def _is_campaign(wording: Wording, condition: Condition) -> bool:
    """Whether a condition is that the speaker wins an election."""
    first, last = condition.protasis
    return not _ELECTED.isdisjoint(wording.words[first : last + 1])


def is_kept_option(wording: Wording, clause: Clause) -> bool:
    """Return whether a clause keeps an option or names a target: its subject is no trigger.

    What will or would be a target only becomes one.
    """
    if clause.modality in (Modality.WILL, Modality.WOULD) and not wording.has(
        (clause.verb, sentence_end(wording, clause.verb)), ("on the table", "ruled out")
    ):
        return False
    run = max(0, clause.verb - 2), min(clause.verb + 4, sentence_end(wording, clause.verb))
    return wording.has(run, _KEPT)


def _is_firm(clause: Clause, standing: Standing) -> bool:
    bound = clause.modality in _FIRM or clause.bound or clause.hesitates
    return bound or standing.governed or standing.joined


def _is_loose(clause: Clause, standing: Standing) -> bool:
    must = clause.modality is Modality.MUST and standing.belongs is Belonging.OWN
    return clause.modality is Modality.COULD or must


def _is_own(standing: Standing) -> bool:
    if standing.governed:
        return True
    return standing.belongs in (Belonging.OWN, Belonging.OPEN)


def _act(wording: Wording, clause: Clause, _stretch: Stretch, standing: Standing) -> bool:
    if not _is_own(standing) or standing.fronted:
        return False
    able = wording.words[clause.verb - 1] != "can" or standing.triggered
    asked = standing.triggered and clause.modality is not Modality.NONE
    return _is_firm(clause, standing) or (_is_loose(clause, standing) and able) or asked


def _suffer(wording: Wording, clause: Clause, stretch: Stretch, standing: Standing) -> bool:
    if clause.passive and wording.has(
        (clause.verb, sentence_end(wording, clause.verb)), wording.lexicon.words["defensive"]
    ):
        return False
    subject = clause.subject
    if clause.passive and subject is not None and wording.words[subject] in _harmless(wording):
        return False
    own = standing.belongs is Belonging.OWN and not standing.fronted
    if own and not (clause.passive and _is_weapon(wording, clause)):
        return False
    bystanders = wording.lexicon.nouns["bystanders"]
    if clause.subject is not None and wording.words[clause.subject] in bystanders:
        return False
    loose = _is_loose(clause, standing) and (clause.passive or standing.triggered)
    told = stretch.crisis and clause.modality is Modality.MUST and not clause.passive
    return _is_firm(clause, standing) or loose or told


def _harmless(wording: Wording) -> frozenset[str]:
    return wording.lexicon.nouns["harmless"]


def _tell(_wording: Wording, clause: Clause, _stretch: Stretch, standing: Standing) -> bool:
    there = standing.belongs is not None
    return there and (_is_firm(clause, standing) or _is_loose(clause, standing))


def _lead(_wording: Wording, clause: Clause, _stretch: Stretch, standing: Standing) -> bool:
    told = _is_firm(clause, standing) or _is_loose(clause, standing)
    own = standing.belongs is Belonging.OWN
    return told and (standing.fronted or (standing.triggered and not own))


def _line(wording: Wording, clause: Clause, _stretch: Stretch, standing: Standing) -> bool:
    told = clause.modality is not Modality.NONE or standing.triggered
    return told or is_kept_option(wording, clause)


def _hold(wording: Wording, clause: Clause, _stretch: Stretch, standing: Standing) -> bool:
    if clause.subject is not None and wording.words[clause.subject] in _NOTHING:
        objects = (c for c in wording.trees.children[clause.verb] if c > clause.verb)
        near = [w for c in objects for w in (c, *wording.trees.children[c])]
        return any(wording.words[w] in _OURS for w in near)
    if clause.passive:
        return _is_firm(clause, standing) and standing.belongs is not None
    told = _is_firm(clause, standing) or _is_loose(clause, standing)
    return _is_own(standing) and not standing.fronted and told


def _join(wording: Wording, clause: Clause, _stretch: Stretch, standing: Standing) -> bool:
    taken = _is_own(standing) or clause.passive
    return _is_firm(clause, standing) and taken and _names_place(wording, clause)


def _relent(_wording: Wording, clause: Clause, _stretch: Stretch, standing: Standing) -> bool:
    told = _is_firm(clause, standing) or _is_loose(clause, standing)
    return _is_own(standing) and standing.triggered and told


def _last(_wording: Wording, clause: Clause, stretch: Stretch, standing: Standing) -> bool:
    return stretch.crisis and standing.triggered and _is_firm(clause, standing)


def _allude(_wording: Wording, _clause: Clause, stretch: Stretch, _standing: Standing) -> bool:
    return stretch.crisis and not stretch.bearing.denies


_TESTS: Mapping[DeedSort, Callable[[Wording, Clause, Stretch, Standing], bool]] = {
    DeedSort.ACT: _act,
    DeedSort.SUFFER: _suffer,
    DeedSort.TELL: _tell,
    DeedSort.LEAD: _lead,
    DeedSort.LINE: _line,
    DeedSort.HOLD: _hold,
    DeedSort.RESIST: _hold,
    DeedSort.JOIN: _join,
    DeedSort.RELENT: _relent,
    DeedSort.LAST: _last,
    DeedSort.ALLUDE: _allude,
}


def _is_aimed(wording: Wording, clause: Clause) -> bool:
    below = (w for w in wording.trees.subtree(clause.verb) if w > clause.verb)
    return any(wording.words[w] in _AGAINST for w in below)


def _is_weapon(wording: Wording, clause: Clause) -> bool:
    if clause.subject is None:
        return False
    harms = (h for _, h in wording.harms(wording.trees.subtree(clause.subject)))
    return any(h.alone or h.means is not Means.UNSPECIFIED for h in harms)


def _names_place(wording: Wording, clause: Clause) -> bool:
    first = clause.verb if clause.subject is None else min(clause.verb, clause.subject)
    last = min(clause.verb + 12, sentence_end(wording, clause.verb))
    names = wording.analysis.names_within(first, last)
    lands = wording.lexicon.nouns["lands"]
    return any(n.kind is NameKind.PLACE for n in names) or any(
        wording.words[w] in lands for w in range(first, last + 1)
    )
