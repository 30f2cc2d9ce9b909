"""Sharing: a participle takes the source of the verb it hangs on."""

from onrecord.reading.sharing import share_sources, subject_of
from tests.reading.analyses import analysis_of, attributed

RUSE = analysis_of(
    "Ode spoke of a ruse , warning that ships would sail . They left , saying nothing .",
    tree={
        "Ode": ("PROPN", "nsubj", "spoke"),
        "spoke": ("VERB", "root", ""),
        "warning": ("VERB", "advcl", "spoke"),
        "They": ("PRON", "nsubj", "left"),
        "left": ("VERB", "root", ""),
        "saying": ("VERB", "advcl", "left"),
    },
)
SPOKE = attributed(RUSE, "Ode", "spoke", "of a ruse")
WARNING = attributed(RUSE, None, "warning", "that ships would sail")
SAYING = attributed(RUSE, None, "saying", "nothing")


def test_a_participle_shares_the_source_of_the_clause_it_belongs_to() -> None:
    assert [a.source for a in share_sources(RUSE, [SPOKE, WARNING])] == [SPOKE.source] * 2


def test_a_subject_that_is_no_source_is_not_shared() -> None:
    assert share_sources(RUSE, [SPOKE, SAYING])[1].source is None


def test_a_source_of_its_own_is_kept() -> None:
    own = attributed(RUSE, "They", "warning", "that ships would sail")
    assert share_sources(RUSE, [SPOKE, own])[1].source == own.source


def test_the_subject_of_a_cue_is_sought_up_its_clauses() -> None:
    assert subject_of(RUSE.trees, WARNING.cue or (0, 0)) == 0


def test_a_cue_that_hangs_on_a_noun_has_no_subject() -> None:
    analysis = analysis_of(
        "A letter warning them came .",
        tree={
            "letter": ("NOUN", "nsubj", "came"),
            "warning": ("VERB", "nmod", "letter"),
            "came": ("VERB", "root", ""),
        },
    )
    assert subject_of(analysis.trees, (2, 2)) is None
