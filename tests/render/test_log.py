"""The log as text: each entry with its kind, its place, its words and what it changed."""

from dataclasses import replace

from onrecord.model import Correction, Field, Handle, Judgement, Placed, Verdict
from onrecord.render.log import render_log

_MADE = "2031-03-14T09:00:00+00:00"
_ONE = Correction(
    no=1,
    article=12,
    start=3,
    stop=60,
    field=Field.SPEAKER,
    value="Tomas Reik",
    author="Mara Lind",
    reason="heard it",
    made=_MADE,
)
_THERE = Placed(handle=Handle("12.s7"), words="we will wait", before="Ivo Tarn")


def test_a_correction_is_told_with_its_handle_its_words_and_the_value_before() -> None:
    lines = render_log([_ONE], (), places={1: _THERE}).splitlines()
    assert lines == [
        "correction 1: 12.s7",
        "    “we will wait”",
        "    speaker: Tomas Reik (was Ivo Tarn)",
        f"    Mara Lind, {_MADE}: heard it",
    ]


def test_long_words_are_cut_and_names_cannot_command_the_terminal() -> None:
    there = replace(_THERE, words="we will wait " * 20, before="\x1b[31mTarn")
    text = render_log([_ONE], (), places={1: there})
    assert max(map(len, text.splitlines())) <= 80
    assert "\x1b" not in text


def test_an_article_and_a_drop_need_no_words() -> None:
    day = replace(_ONE, start=0, stop=0, field=Field.PUBLISHED, value="2031-03-05")
    text = render_log([day], (), places={1: Placed(handle=Handle("12"), words="", before="")})
    assert text.startswith("correction 1: article 12\n    published: 2031-03-05 (was (none))")
    dropped = replace(_ONE, field=Field.DROPPED, value="yes")
    assert "was" not in render_log([dropped], (), places={1: _THERE})


def test_what_has_lost_its_words_says_so_and_what_was_not_looked_for_does_not() -> None:
    assert "not placed: the newest reading" in render_log([_ONE], (), places={})
    assert "not placed" not in render_log([_ONE], ())


def test_a_judgement_says_that_it_is_one() -> None:
    judged = Judgement(
        no=1,
        left=Handle("1.a1"),
        right=Handle("2.a1"),
        verdict=Verdict.SAME,
        author="Mara Lind",
        reason="one man",
        made=_MADE,
    )
    text = render_log((), [judged])
    assert text.startswith("judgement 1: 1.a1 and 2.a1 are same")
