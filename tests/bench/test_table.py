from bench.floors import Better, Floor, Measurement
from bench.table import render_table

FLOOR = Floor(
    name="words",
    what="",
    unit="words/s",
    better=Better.HIGHER,
    target=6000,
    slack=0,
    corpus=None,
    floor=5000,
)


def row(one: Measurement) -> str:
    return render_table({"words": FLOOR}, [one]).splitlines()[2]


def test_a_row_says_whether_the_floor_holds_and_the_target_is_met() -> None:
    assert row(Measurement(name="words", value=7000)).split("  ")[-1] == "holds: target met"
    assert "holds: short of target" in row(Measurement(name="words", value=5500))
    assert "BELOW FLOOR" in row(Measurement(name="words", value=4000))


def test_a_row_without_a_value_says_why() -> None:
    assert row(Measurement(name="words", value=None, note="no corpus")).endswith(
        "skipped: no corpus"
    )


def test_the_details_stand_below_the_table() -> None:
    one = Measurement(name="words", value=7000, detail=("encoder 3 s", "dates 1 s"))
    assert render_table({"words": FLOOR}, [one]).endswith("words\n  encoder 3 s\n  dates 1 s")
