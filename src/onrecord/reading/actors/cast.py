"""The cast: the actors of an article, and who speaks in each attribution."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.model import Actor, ActorId, ActorKind, Role, Span
from onrecord.reading.actors.names import meet_names
from onrecord.reading.actors.persons import find_persons
from onrecord.reading.actors.roles import role_at
from onrecord.reading.actors.roster import Entry, Roster
from onrecord.reading.actors.knowledge import Knowledge
from onrecord.reading.actors.speakers import Speakers
from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution
from onrecord.reading.coreference import AntecedentScorer

__all__ = ["Cast", "Part", "find_cast"]


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
    by_run.update(meet_names(analysis, roster, knowledge=knowledge))
    told = frozenset(i for a in attributions for x, y in a.contents for i in range(x, y + 1))
    speakers = Speakers(
        analysis, roster, by_run, told=told, knowledge=knowledge, scorer=scorer
    )
    order = sorted(range(len(attributions)), key=lambda i: _place(attributions[i]))
    spoken: dict[int, Entry | None] = {}
    relayed: dict[int, Entry | None] = {}
    for i in order:
        spoken[i] = speakers.resolve(attributions[i].source)
        relayed[i] = speakers.resolve(attributions[i].relay)
    done = roster.actors()
    parts = []
    for i in range(len(attributions)):
        entry = spoken[i]
        role = _role_here(analysis, attributions[i], entry)
        parts.append(Part(done.get(id(entry)), role, done.get(id(relayed[i]))))
    named = {word: done[id(e)].id for word, e in by_run.items() if id(e) in done}
    return Cast(tuple(done.values()), tuple(parts), named)


def _place(attribution: Attribution) -> int:
    """Return the word at which an attribution names its source, or where it starts."""
    if attribution.source is not None:
        return attribution.source[0]
    return attribution.contents[0][0]


def _role_here(analysis: Analysis, attribution: Attribution, entry: Entry | None) -> str | None:
    """Return the exact words of the role that the speaker is given in this sentence, or the last."""
    if entry is None or attribution.source is None or not entry.roles:
        return None
    start = analysis.draft.words.starts[attribution.source[0]]
    roles: dict[Span, Role] = entry.roles
    before = [s for s in roles if s.start <= start + 200]
    return " ".join(max(before).text.split()) if before else None
