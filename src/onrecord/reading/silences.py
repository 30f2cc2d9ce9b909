"""Silences: attributions that tell what was asked of a source, or that it said nothing.

"Asked whether …, she smiled", "he declined to comment", "the ministry has not named them" and
"who asked not to be named" quote nobody. "Ode denied that …" and "he did not say that the
strait was closed" do: they give a thought with its speaker's no to it.
"""

from onrecord.model import Act, Manner
from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution
from onrecord.reading.manners import manner_of
from onrecord.reference.cues import CueReading, Force

__all__ = ["keeps_silent"]

_NOT = frozenset(("not", "n't", "n’t", "never", "no", "nothing", "without"))
_MERELY = frozenset(("only", "just", "merely", "simply"))  # "not only said"
_OPEN = frozenset(("whether", "if", "how", "what", "why", "when", "where", "which", "who"))
_ASKED = frozenset(("asked", "pressed", "questioned", "quizzed", "grilled"))
_DECLINING = frozenset(
    "decline declines declined declining refuse refuses refused refusing refrain refrains "
    "refrained refraining avoid avoids avoided avoiding".split()
)
_SPEAKING = frozenset(
    "say saying comment commenting answer answering elaborate elaborating respond responding "
    "reply replying confirm confirming give giving name naming identify identifying disclose "
    "disclosing specify specifying speculate speculating reveal revealing mention mentioning "
    "discuss discussing drawn detail detailing address addressing explain explaining".split()
)
_WITHIN = 4  # words in which "to comment" follows "declined"
_REQUESTS = frozenset(
    "question questions request requests call calls query queries inquiry inquiries enquiry "
    "enquiries message messages email emails e-mail e-mails".split()
)
_ANSWERING = frozenset(("answer", "reply", "reply to", "respond", "respond to"))
_TOLD = frozenset((Force.ASSERT, Force.REPORT, Force.ASK))
_STANCES = frozenset(("will", "shall", "must", "can", "should", "may"))  # "will not speak to"
_WANTING = frozenset(("details", "hint", "comment", "mention", "word", "indication", "reply"))
_ABOUT = frozenset(("about", "of", "on", "regarding", "concerning"))


def keeps_silent(
    analysis: Analysis, attribution: Attribution, reading: CueReading | None
) -> bool:
    """Whether an attribution quotes nobody: it tells of a question, a silence, anonymity."""
    if attribution.cue is None or attribution.block:
        return False
    manner = manner_of(analysis.draft, attribution.contents)
    if manner is Manner.DIRECT:
        return False
    return (
        _is_asked(analysis, attribution)
        or _stays_unnamed(analysis, attribution)
        or _meets_request(analysis, attribution, reading)
        or (
            manner is Manner.INDIRECT
            and (
                _declines(analysis, attribution)
                or _leaves_untold(analysis, attribution, reading)
                or _is_of_little_interest(analysis, attribution, reading)
            )
        )
    )


def _cue_words(analysis: Analysis, attribution: Attribution) -> list[str]:
    assert attribution.cue is not None
    return [w.lower() for w in analysis.words(attribution.cue)]


def _content_words(analysis: Analysis, attribution: Attribution) -> list[str]:
    return [w.lower() for w in analysis.words(attribution.contents[0])]


def _is_asked(analysis: Analysis, attribution: Attribution) -> bool:
    """Whether the source is not who asks but who is asked ("pressed on the deadline, he …")."""
    assert attribution.cue is not None
    if _ASKED.isdisjoint(_cue_words(analysis, attribution)):
        return False
    trees = analysis.trees
    verb = trees.head_of(attribution.cue)
    subjects = {r for r in (trees.rels[c] for c in trees.children[verb]) if "subj" in r}
    if subjects:
        return "nsubj:pass" in subjects and attribution.source is not None
    return trees.rel(verb) in ("advcl", "acl") and _names_topic(analysis, attribution)


def _names_topic(analysis: Analysis, attribution: Attribution) -> bool:
    """Whether a content is what a question is about, not what is asked for."""
    first = _content_words(analysis, attribution)[0]
    cue = _cue_words(analysis, attribution)
    return first in _OPEN or first in _ABOUT or not _ABOUT.isdisjoint(cue)


def _stays_unnamed(analysis: Analysis, attribution: Attribution) -> bool:
    """Whether all that the source asks for is that it not be named."""
    words = _content_words(analysis, attribution)
    if words[:3] == ["not", "to", "be"]:
        return words[3:4] in (["named"], ["identified"], ["quoted"])
    return words == ["anonymity"] or words[:3] == ["to", "remain", "anonymous"]


def _meets_request(
    analysis: Analysis, attribution: Attribution, reading: CueReading | None
) -> bool:
    """Whether a content is but the question that is answered, or is not."""
    if reading is None or reading.entry.lemma not in _ANSWERING:
        return False
    head = analysis.trees.head_of(attribution.contents[0])
    return analysis.draft.words.texts[head].lower() in _REQUESTS


def _declines(analysis: Analysis, attribution: Attribution) -> bool:
    """Whether a source will not speak: "declined to comment", "refused to be drawn on"."""
    cue = _cue_words(analysis, attribution)
    words = cue + _content_words(analysis, attribution)[:_WITHIN]
    for at, word in enumerate(cue):
        if word in _DECLINING:
            return not _SPEAKING.isdisjoint(words[at + 1 : at + 1 + _WITHIN])
    return "not" in cue and "drawn" in words


def _leaves_untold(
    analysis: Analysis, attribution: Attribution, reading: CueReading | None
) -> bool:
    """Whether it is told that something was not said, mentioned or named."""
    cue, content = _cue_words(analysis, attribution), _content_words(analysis, attribution)
    if reading is None or not _says(reading):
        return False
    if content[0] == "nothing" and not _ABOUT.isdisjoint(content[1:2]):
        return True
    if not _is_denied(cue, reading):
        return False
    if content[0] in _OPEN or not _WANTING.isdisjoint(cue):
        return True
    return analysis.trees.is_nominal(attribution.contents[0]) and content[0] != "that"


def _is_denied(cue: list[str], reading: CueReading) -> bool:
    """Whether the verb of a cue stands right after "not", "without" or "yet to"."""
    verb = reading.form.partition(" ")[0]
    verb_at = cue.index(verb) if verb in cue else len(cue) - 1
    if cue[max(0, verb_at - 2) : verb_at] == ["yet", "to"]:
        return True
    at = next((i for i, w in enumerate(cue) if w in _NOT), None)
    if at is None or verb_at - at > _WITHIN:
        return False
    return _MERELY.isdisjoint(cue[at + 1 : at + 2])


def _says(reading: CueReading) -> bool:
    """Whether a cue is one of telling, and no stance such as "will not speak to"."""
    if reading.entry.act is not Act.SAY or reading.modality in _STANCES:
        return False
    return reading.entry.force in _TOLD or reading.entry.lemma == "offer"


def _is_of_little_interest(
    analysis: Analysis, attribution: Attribution, reading: CueReading | None
) -> bool:
    """Whether a source is said to care less for something ("less worried about the fleet")."""
    if reading is None or reading.entry.act is not Act.THINK:
        return False
    less = not {"less", "little"}.isdisjoint(_cue_words(analysis, attribution))
    return less and analysis.trees.is_nominal(attribution.contents[0])
