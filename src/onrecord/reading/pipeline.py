"""The reader: from articles to their records, each stage needing only those before it."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from onrecord.errors import UnreadableInputError
from onrecord.model import Article, Manner, Record, Statement, StatementId
from onrecord.reading.actors import find_cast
from onrecord.reading.actors.knowledge import Knowledge
from onrecord.reading.analysis import Analysis, analyse
from onrecord.reading.attributions import Attribution, Linker, find_attributions
from onrecord.reading.coreference import AntecedentScorer
from onrecord.reading.doings import only_does
from onrecord.reading.encoder import Encoded, Encoder
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.layers import Clock, LayerLexicons, load_layer_lexicons, write_record
from onrecord.reading.nested import unfold_nested
from onrecord.reading.quoted import attribute_quotations
from onrecord.reading.relays import unfold_relays
from onrecord.reading.sharing import share_sources
from onrecord.reading.silences import keeps_silent
from onrecord.reading.statements import Lexicons, write_statements
from onrecord.reading.trimming import trim_contents, trim_sources
from onrecord.reading.windows import Draft, draft_of
from onrecord.reference.cues import CueLexicon, load_cues
from onrecord.reference.offices import load_offices
from onrecord.reference.outlets import load_outlets
from onrecord.reference.places import load_places
from onrecord.reference.venues import load_venues
from onrecord.reference.weights import load_weights

__all__ = ["Clock", "Kit", "interpret", "load_kit", "read", "read_many"]

ARTICLES_A_BATCH = 16
MIN_CONFIDENCE = 0.2  # a statement that is wrong four times in five is left out
MIN_UNSOURCED = 0.3  # of one by nobody: best on PolNeAR dev and on the crisis reports alike
MAX_CHARACTERS = 250_000  # some 45,000 words, a short book: read in ten seconds or so


@dataclass(frozen=True, slots=True)
class Kit:
    """What the reader reads with: the network and what it knows beforehand."""

    encoder: Encoder
    linker: Linker
    scorer: AntecedentScorer
    knowledge: Knowledge
    lexicons: Lexicons
    layers: LayerLexicons


def load_kit(*, weights: Path | None = None, threads: int = 1) -> Kit:
    """Return the kit of the package, or one with the weights in a folder."""
    loaded = load_weights(weights)
    outlets = load_outlets()
    knowledge = Knowledge(offices=load_offices(), places=load_places(), outlets=outlets)
    return Kit(
        encoder=Encoder(loaded, threads=threads),
        linker=Linker(loaded.heads),
        scorer=AntecedentScorer(loaded.heads),
        knowledge=knowledge,
        lexicons=Lexicons(
            cues=load_cues(),
            venues=load_venues(),
            outlets=outlets,
            confidence=loaded.confidence,
        ),
        layers=load_layer_lexicons(knowledge),
    )


def read(article: Article, *, kit: Kit) -> Record:
    """Return the record of one article."""
    return next(read_many([article], kit=kit))


def read_many(
    articles: Iterable[Article], *, kit: Kit, clock: Clock | None = None
) -> Iterator[Record]:
    """Yield the record of each article, in order, several to a batch of the network.

    *clock* is entered around each stage with its name, to time it.
    """
    for batch in _batches(articles):
        for found in interpret(batch, kit=kit, clock=clock):
            yield write_record(found, lexicons=kit.layers, clock=clock or _no_clock)


def interpret(
    articles: Sequence[Article], *, kit: Kit, clock: Clock | None = None
) -> Iterator[Interpretation]:
    """Yield the interpretation of each article of one batch."""
    timed = clock or _no_clock
    for article in articles:
        _check_size(article)
    with timed("words"):
        drafts = [draft_of(a, places=kit.knowledge.places) for a in articles]
    with timed("encoder"):
        encoded = kit.encoder.encode(drafts)
    for draft, columns in zip(drafts, encoded, strict=True):
        yield _interpret(draft, columns, kit=kit, clock=timed)


def _interpret(draft: Draft, columns: Encoded, *, kit: Kit, clock: Clock) -> Interpretation:
    lexicons, knowledge = kit.lexicons, kit.knowledge
    with clock("trees, names, times"):
        inventory = kit.encoder.inventory
        analysis = analyse(draft, columns, inventory=inventory, places=knowledge.places)
    with clock("attributions"):
        linked = trim_sources(analysis, find_attributions(draft, columns, linker=kit.linker))
        shared = share_sources(analysis, linked)
        quoted = attribute_quotations(analysis, shared, cues=lexicons.cues)
        relayed = unfold_relays(analysis, quoted, cues=lexicons.cues, outlets=lexicons.outlets)
        nested = unfold_nested(analysis, relayed, cues=lexicons.cues)
        attributions = trim_contents(analysis, nested)
    with clock("actors"):
        cast = find_cast(analysis, attributions, knowledge=knowledge, scorer=kit.scorer)
    with clock("statements"):
        statements = write_statements(analysis, attributions, cast, lexicons=lexicons)
    found = Interpretation(analysis, tuple(attributions), cast, statements)
    return _likely(found, cues=lexicons.cues)


def _likely(found: Interpretation, *, cues: CueLexicon) -> Interpretation:
    """Return the interpretation without silences, deeds and what is most likely wrong.

    They go when the cast is known: whom they name is still met by the pronouns after.
    """
    keep = [
        i
        for i, (a, s) in enumerate(zip(found.attributions, found.statements, strict=True))
        if s.confidence >= _least(s) and _is_told(found.analysis, a, cues)
    ]
    if len(keep) == len(found.statements):
        return found
    return Interpretation(
        analysis=found.analysis,
        attributions=tuple(found.attributions[i] for i in keep),
        cast=replace(found.cast, parts=tuple(found.cast.parts[i] for i in keep)),
        statements=tuple(
            replace(found.statements[i], id=StatementId(f"s{n}")) for n, i in enumerate(keep, 1)
        ),
    )


def _is_told(analysis: Analysis, attribution: Attribution, cues: CueLexicon) -> bool:
    """Whether an attribution tells of an act of saying or thinking."""
    if attribution.cue is None:
        return True
    reading = cues.read(analysis.said(attribution.cue))
    return not (
        keeps_silent(analysis, attribution, reading)
        or only_does(analysis, attribution, reading)
    )


def _least(statement: Statement) -> float:
    """Return the confidence that a statement must have: more if nobody is named as its source.

    Quoted words were said, though it is not told by whom.
    """
    unsourced = not statement.source and statement.manner is Manner.INDIRECT
    return MIN_UNSOURCED if unsourced else MIN_CONFIDENCE


def _check_size(article: Article) -> None:
    if len(article.text) > MAX_CHARACTERS:
        raise UnreadableInputError(
            what=f"the text has {len(article.text):,} characters, and at most "
            f"{MAX_CHARACTERS:,} are read as one article",
            where=article.id,
            fix="split it into its articles, one to a file or a JSON line",
        )


def _batches(articles: Iterable[Article]) -> Iterator[tuple[Article, ...]]:
    left = iter(articles)
    while batch := tuple(islice(left, ARTICLES_A_BATCH)):
        yield batch


def _no_clock(_stage: str) -> AbstractContextManager[None]:
    return nullcontext()
