"""The cast: the actors of an article, and who speaks in each attribution."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.model import Actor, ActorId, ActorKind, Role, Span
from onrecord.reading.actors.knowledge import Knowledge
from onrecord.reading.actors.names import meet_names
from onrecord.reading.actors.persons import find_persons
from onrecord.reading.actors.roles import role_at
from onrecord.reading.actors.roster import Entry, Roster
from onrecord.reading.actors.speakers import Speakers
from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution
from onrecord.reading.coreference import AntecedentScorer
from onrecord.reading.syntax import Run

__all__ = ["Cast", "Part", "find_cast"]

_AHEAD = 200  # characters after a source's start in which its role may stand


@dataclass(frozen=True, slots=True)
class Part:
    """The speaker of one attribution: the actor, if known, and the role given right there."""

    actor: Actor | None
    role: str | None = None
    via: Actor | None = None


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of an article and a part for each attribution, in order."""

    actors: tuple[Actor, ...]
    parts: tuple[Part, ...]
    named: Mapping[int, ActorId]  # who is named at a word

    def actor_at(self, word: int) -> ActorId | None:
        """Return the actor whose name holds a word."""
        return self.named.get(word)


def find_cast(
    analysis: Analysis,
    attributions: Sequence[Attribution],
    *,
    knowledge: Knowledge,
    scorer: AntecedentScorer,
) -> Cast:
    """Return who speaks in each attribution, and every named actor of the article."""
    roster = Roster()
    persons = find_persons(analysis, knowledge=knowledge)
    by_run: dict[int, Entry] = {}
    for person in persons:
        entry = roster.meet(person.name, ActorKind.PERSON, named=True)
        entry.aliases.update(dict.fromkeys(person.aliases))
        for run in person.mentions:
            entry.mentions[analysis.span(run)] = None
            by_run.update(dict.fromkeys(range(run[0], run[1] + 1), entry))
            role = role_at(analysis, run, offices=knowledge.offices)
            if role is not None:
                entry.roles.setdefault(role.span, role)
            entry.pronoun = entry.pronoun or _pronoun(analysis, run, role, knowledge)
        entry.pronoun = entry.pronoun or knowledge.offices.pronoun_of_name(person.name)
    by_run.update(meet_names(analysis, roster, knowledge=knowledge))
    told = frozenset(i for a in attributions for x, y in a.contents for i in range(x, y + 1))
    speakers = Speakers(analysis, roster, by_run, told=told, knowledge=knowledge, scorer=scorer)
    order = sorted(range(len(attributions)), key=lambda i: _place(attributions[i]))
    spoken: dict[int, Entry | None] = {}
    relayed: dict[int, Entry | None] = {}
    for i in order:
        spoken[i] = speakers.resolve(attributions[i].source)
        relayed[i] = speakers.resolve(attributions[i].relay)
    done = roster.actors()
    roles = {id(entry): sorted(entry.roles) for entry in roster.entries}
    parts = []
    for i, attribution in enumerate(attributions):
        here = _role_here(analysis, attribution, roles.get(id(spoken[i]), ()))
        parts.append(Part(done.get(id(spoken[i])), here, done.get(id(relayed[i]))))
    named = {word: done[id(e)].id for word, e in by_run.items() if id(e) in done}
    return Cast(tuple(done.values()), tuple(parts), named)


def _pronoun(
    analysis: Analysis, run: Run, role: Role | None, knowledge: Knowledge
) -> str | None:
    """Return the pronoun that a person's honorific or role tells, if it does."""
    words = [analysis.draft.words.texts[run[0] - 1]] if run[0] else []
    words += [analysis.draft.words.texts[run[0]], role.span.text if role is not None else ""]
    return knowledge.offices.pronoun_for(" ".join(words))


def _place(attribution: Attribution) -> int:
    """Return the word at which an attribution names its source, or where it starts."""
    if attribution.source is not None:
        return attribution.source[0]
    return attribution.contents[0][0]


def _role_here(
    analysis: Analysis, attribution: Attribution, roles: Sequence[Span]
) -> str | None:
    """Return the words of the role that the speaker is given in this sentence, or the last.

    *roles* are the speaker's, in the order of the text.
    """
    if attribution.source is None:
        return None
    start = analysis.draft.words.starts[attribution.source[0]]
    before = bisect_right(roles, start + _AHEAD, key=lambda span: span.start)
    return " ".join(roles[before - 1].text.split()) if before else None
