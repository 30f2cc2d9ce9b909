"""Progress: seen on a terminal, and nowhere else."""

from io import StringIO

from rich.console import Console

from onrecord.cli.progress import Steps


def shown(places: list[str], *, terminal: bool) -> str:
    out = StringIO()
    console = Console(file=out, force_terminal=terminal, width=60)
    with Steps(places, console=console) as steps:
        for place in steps.places():
            with steps.paused():
                out.write(f"<{place}>")
    return out.getvalue()


def test_nothing_is_shown_where_there_is_no_terminal() -> None:
    assert shown(["a", "b"], terminal=False) == "<a><b>"


def test_nothing_is_shown_for_one_place() -> None:
    assert shown(["a"], terminal=True) == "<a>"


def test_the_place_and_the_count_are_shown_on_a_terminal() -> None:
    out = shown(["one.txt", "two.txt"], terminal=True)
    assert "1/2" in out
    assert "two.txt" in out


def test_a_place_with_markup_or_escapes_is_shown_and_not_obeyed() -> None:
    out = shown(["[bold]a\x1b]0;x\x07", "b"], terminal=True)
    assert "[bold]a␛]0;x␇" in out
