"""Student: quantiles as the tables have them."""

import pytest

from onrecord.reasoning.trend.student import student_quantile


@pytest.mark.parametrize(
    ("freedom", "quantile"),
    [(5, 2.5706), (6, 2.4469), (10, 2.2281), (30, 2.0423), (120, 1.9799), (10_000, 1.9602)],
)
def test_quantiles_are_those_of_the_tables(freedom: int, quantile: float) -> None:
    found = student_quantile(0.975, freedom=freedom)
    assert found == pytest.approx(quantile, abs=1e-3)
    assert student_quantile(0.025, freedom=freedom) == pytest.approx(-found)


def test_too_few_degrees_of_freedom_are_refused() -> None:
    with pytest.raises(ValueError, match="too few"):
        student_quantile(0.975, freedom=4)
