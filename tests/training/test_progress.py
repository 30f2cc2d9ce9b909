from training.progress import Progress

PLAN = "12:00:00 440 steps an epoch, 7 epochs"
STEP = "12:24:00 step 1400/3080 1.00s tags 0.089 role 0.080"


def test_the_time_left_counts_the_stages_that_follow() -> None:
    alone, followed = Progress(epochs_after=0), Progress(epochs_after=4)
    for listener in (alone, followed):
        assert listener.left_after(PLAN) is None
    assert alone.left_after(STEP) == "about 28 min left"
    assert followed.left_after(STEP) == "about 57 min left"


def test_hours_are_told_apart_from_minutes() -> None:
    listener = Progress(epochs_after=0)
    assert listener.left_after("step 1/3080 2.00s") == "about 1 h 43 min left"


def test_the_last_moments_are_about_a_minute() -> None:
    assert Progress(epochs_after=0).left_after("step 3080/3080 1.00s") == "about 1 min left"


def test_other_lines_tell_nothing() -> None:
    assert Progress(epochs_after=4).left_after('epoch 1 dev {"source": 70.16}') is None
