"""Relays: what an outlet passes on is given to whom it names."""

from onrecord.reading.attributions import Attribution
from onrecord.reading.relays import unfold_relays
from onrecord.reference.cues import load_cues
from onrecord.reference.outlets import load_outlets
from tests.reading.analyses import analysis_of, attributed

PASSED_ON = analysis_of(
    "Ode said the strait was closed to all , the agency reported .",
    tree={
        "Ode": ("PROPN", "nsubj", "said"),
        "said": ("VERB", "ccomp", "reported"),
        "closed": ("VERB", "ccomp", "said"),
        "agency": ("NOUN", "nsubj", "reported"),
        "reported": ("VERB", "root", ""),
    },
)
OUTER = attributed(PASSED_ON, "the agency", "reported", "Ode said the strait was closed to all")


def unfolded(analysis: object, attribution: Attribution) -> Attribution:
    (found,) = unfold_relays(analysis, [attribution], cues=load_cues(), outlets=load_outlets())
    return found


def test_the_innermost_speaker_is_the_source_and_the_outlet_the_relay() -> None:
    found = unfolded(PASSED_ON, OUTER)
    assert found.relay == OUTER.source
    assert PASSED_ON.said(found.source or (0, 0)) == "Ode"
    assert PASSED_ON.said(found.cue or (0, 0)) == "said"
    assert PASSED_ON.said(found.contents[0]) == "the strait was closed to all"


def test_who_is_no_outlet_passes_nothing_on() -> None:
    analysis = analysis_of(
        "Ode said the strait was closed to all , the minister reported .",
        tree={"Ode": ("PROPN", "nsubj", "said"), "said": ("VERB", "ccomp", "reported")},
    )
    given = attributed(
        analysis, "the minister", "reported", "Ode said the strait was closed to all"
    )
    assert unfolded(analysis, given) is given


def test_an_outlet_that_says_it_itself_is_the_source() -> None:
    analysis = analysis_of(
        "The strait was closed to all , the agency reported .",
        tree={"closed": ("VERB", "ccomp", "reported"), "reported": ("VERB", "root", "")},
    )
    given = attributed(analysis, "the agency", "reported", "The strait was closed to all")
    assert unfolded(analysis, given) is given


def test_a_subject_in_quotation_marks_is_the_outlets_own_words() -> None:
    analysis = analysis_of(
        "“ Ode said the strait was closed , ” the agency reported .",
        tree={
            "Ode": ("PROPN", "nsubj", "said"),
            "said": ("VERB", "ccomp", "reported"),
            "reported": ("VERB", "root", ""),
        },
    )
    given = attributed(analysis, "the agency", "reported", "Ode said the strait was closed ,")
    assert unfolded(analysis, given) is given


def test_a_relay_whose_subject_follows_its_cue_is_left_as_it_is() -> None:
    analysis = analysis_of(
        "Citing the agency , warning of war , Ode left town .",
        tree={
            "warning": ("VERB", "advcl", "left"),
            "Ode": ("PROPN", "nsubj", "left"),
            "left": ("VERB", "root", ""),
        },
    )
    given = attributed(analysis, "the agency", "warning", "of war")
    assert unfolded(analysis, given) is given


def test_a_participle_that_cites_an_outlet_has_the_subject_of_its_clause() -> None:
    analysis = analysis_of(
        "Ode left , telling the agency that war was near .",
        tree={
            "Ode": ("PROPN", "nsubj", "left"),
            "left": ("VERB", "root", ""),
            "telling": ("VERB", "advcl", "left"),
        },
    )
    found = unfolded(
        analysis, attributed(analysis, "the agency", "telling", "that war was near")
    )
    assert analysis.said(found.source or (9, 9)) == "Ode"
    assert analysis.said(found.relay or (9, 9)) == "the agency"


def test_what_ends_in_who_said_it_is_said_by_them_though_an_outlet_reports_it() -> None:
    analysis = analysis_of(
        "“ The strait is closed , ” Ode said , according to the agency .",
        tree={
            "closed": ("VERB", "ccomp", "said"),
            "Ode": ("PROPN", "nsubj", "said"),
            "said": ("VERB", "root", ""),
        },
    )
    given = attributed(
        analysis, "the agency", "according to", "“ The strait is closed , ” Ode said"
    )
    found = unfolded(analysis, given)
    assert analysis.said(found.source or (0, 0)) == "Ode"
    assert analysis.said(found.contents[0]) == "The strait is closed ,"
    assert found.relay == given.source


def test_whom_a_sentence_tells_of_is_not_who_speaks_according_to_an_outlet() -> None:
    analysis = analysis_of(
        "Ode led , according to Reuters , the largest march ever held .",
        tree={
            "Ode": ("PROPN", "nsubj", "led"),
            "led": ("VERB", "root", ""),
            "according": ("VERB", "case", "Reuters"),
            "to": ("ADP", "fixed", "according"),
            "Reuters": ("PROPN", "obl", "led"),
        },
    )
    given = attributed(analysis, "Reuters", "according to", "the largest march ever held")
    assert unfolded(analysis, given) is given


def test_an_agency_of_the_state_is_no_news_agency() -> None:
    analysis = analysis_of(
        "Ode said the strait was closed , the Intelligence Agency reported .",
        tree={"Ode": ("PROPN", "nsubj", "said"), "said": ("VERB", "ccomp", "reported")},
    )
    given = attributed(
        analysis, "the Intelligence Agency", "reported", "Ode said the strait was closed"
    )
    assert unfolded(analysis, given) is given


def test_whom_a_thing_is_told_is_no_part_of_what_is_told() -> None:
    analysis = analysis_of(
        "Ode told pilots that ships would wait , the agency reported .",
        tree={
            "Ode": ("PROPN", "nsubj", "told"),
            "told": ("VERB", "ccomp", "reported"),
            "pilots": ("NOUN", "obj", "told"),
            "that": ("SCONJ", "mark", "wait"),
            "ships": ("NOUN", "nsubj", "wait"),
            "wait": ("VERB", "ccomp", "told"),
            "agency": ("NOUN", "nsubj", "reported"),
            "reported": ("VERB", "root", ""),
        },
    )
    content = "Ode told pilots that ships would wait"
    found = unfolded(analysis, attributed(analysis, "the agency", "reported", content))
    assert analysis.said(found.contents[0]) == "that ships would wait"
