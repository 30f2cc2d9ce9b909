"""Attributions: runs of tags, joined around each cue by the role head."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.attributions import Linker, find_attributions, runs_of
from onrecord.reading.windows import Draft, draft_of
from onrecord.reference.places import load_places
from tests.builders import article_of
from tests.reading.analyses import encoded_of

NONE, SOURCE, CUE, CONTENT = 0, 1, 3, 5


def test_a_run_begins_at_its_begin_tag_and_ends_where_another_tag_comes() -> None:
    assert runs_of([0, 1, 2, 2, 0, 1, 1, 2], SOURCE, 10) == [(11, 13), (15, 15), (16, 17)]


def test_an_inside_tag_without_its_begin_tag_is_no_run() -> None:
    assert runs_of([2, 2, 0, 2, 5, 2], SOURCE, 0) == []


@given(st.lists(st.integers(0, 6)))
def test_runs_of_one_kind_lie_apart_and_in_order(tags: list[int]) -> None:
    runs = runs_of(tags, CONTENT, 0)
    assert len(runs) == tags.count(CONTENT)
    words = [i for first, last in runs for i in range(first, last + 1)]
    assert words == sorted(set(words))
    assert all(tags[first] == CONTENT for first, _ in runs)


def linker(*, source: float, content: float) -> Linker:
    """Return a role head that gives every word the same scores, whatever the cue."""
    return Linker(
        {
            "role_place.weight": np.zeros((33, 4), np.float32),
            "role.weight": np.zeros((3, 4), np.float32),
            "role.bias": np.array([0, source, content], np.float32),
            "sort.weight": np.zeros((3, 4), np.float32),
            "sort.bias": np.array([2, 0, 0], np.float32),
        }
    )


def tagged(*tags: int) -> tuple[Draft, object]:
    text = " ".join(f"w{i}" for i in range(len(tags)))
    draft = draft_of(article_of(text), places=load_places())
    encoded = encoded_of(len(tags))
    encoded.tags[:] = tags
    return draft, encoded


def test_a_cue_takes_the_source_and_the_contents_that_are_its_own() -> None:
    draft, encoded = tagged(1, 2, 3, 5, 6, 6)
    (found,) = find_attributions(draft, encoded, linker=linker(source=1, content=1))
    assert (found.cue, found.source, found.contents) == ((2, 2), (0, 1), ((3, 5),))
    assert max(found.sorts) == found.sorts[0]


def test_a_source_that_is_hardly_the_cues_own_is_left_out() -> None:
    draft, encoded = tagged(1, 3, 5)
    (found,) = find_attributions(draft, encoded, linker=linker(source=-4, content=4))
    assert found.source is None


def test_a_content_that_is_no_cues_own_is_kept_for_the_rules_that_follow() -> None:
    draft, encoded = tagged(1, 3, 5, 6)
    (found,) = find_attributions(draft, encoded, linker=linker(source=0, content=-4))
    assert (found.cue, found.contents, found.link) == (None, ((2, 3),), 0.0)


def test_a_cue_without_a_content_is_no_attribution() -> None:
    draft, encoded = tagged(1, 3, 0)
    assert find_attributions(draft, encoded, linker=linker(source=1, content=1)) == []


def test_attributions_come_in_the_order_of_their_first_words() -> None:
    draft, encoded = tagged(5, 0, 3, 5, 3, 0)
    found = find_attributions(draft, encoded, linker=linker(source=0, content=0.5))
    firsts = [min([a.cue or (99, 99), *a.contents])[0] for a in found]
    assert firsts == sorted(firsts)
